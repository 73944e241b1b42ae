package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** A mixture of actions that may dominate another one, in exact fractions. */
final class ExactMixture {

    private final SurvivingActions actions;
    private final int player;
    private final int action;
    private final int[] others;
    private final int[] choices;

    ExactMixture(SurvivingActions actions, int player, int action, int[] others, int[] choices) {
        this.actions = actions;
        this.player = player;
        this.action = action;
        this.others = others;
        this.choices = choices;
    }

    private BigFraction gain(int k, int choice) {
        return actions.exactPayoff(player, others[k], choices[choice])
                .subtract(actions.exactPayoff(player, action, choices[choice]));
    }

    /**
     * The mixture at a basis of the linear program; empty if that is singular or a share negative.
     */
    Optional<List<BigFraction>> solve(int[] basis, int[] binding, boolean leastGain) {
        BigFraction[][] system = new BigFraction[basis.length][basis.length + 1];
        for (int row = 0; row < basis.length; row++) {
            for (int column = 0; column < basis.length; column++) {
                system[row][column] = entry(row, basis[column], binding, leastGain);
            }
            system[row][basis.length] = row == 0 ? BigFraction.ONE : BigFraction.ZERO;
        }
        if (!reduce(system)) {
            return Optional.empty();
        }
        List<BigFraction> mixture =
                new ArrayList<>(Collections.nCopies(others.length, BigFraction.ZERO));
        for (int row = 0; row < basis.length; row++) {
            if (basis[row] < others.length) {
                mixture.set(basis[row], system[row][basis.length]);
            }
        }
        boolean valid = mixture.stream().allMatch(share -> share.signum() >= 0);
        return valid ? Optional.of(mixture) : Optional.empty();
    }

    private BigFraction entry(int row, int column, int[] binding, boolean leastGain) {
        if (column == others.length) {
            return row == 0 ? BigFraction.ZERO : BigFraction.ONE;
        }
        if (row == 0) {
            return BigFraction.ONE;
        }
        return leastGain
                ? gain(column, binding[row] + 1).subtract(gain(column, 0))
                : gain(column, binding[row]);
    }

    /** Gauss and Jordan's elimination; whether the system is regular. */
    private static boolean reduce(BigFraction[][] system) {
        for (int k = 0; k < system.length; k++) {
            int pivot = k;
            while (pivot < system.length && system[pivot][k].signum() == 0) {
                pivot++;
            }
            if (pivot == system.length) {
                return false;
            }
            BigFraction[] held = system[pivot];
            system[pivot] = system[k];
            system[k] = held;
            BigFraction divisor = held[k];
            for (int column = k; column < held.length; column++) {
                held[column] = held[column].divide(divisor);
            }
            for (BigFraction[] row : system) {
                BigFraction factor = row[k];
                for (int column = k; row != held && column < held.length; column++) {
                    row[column] = row[column].subtract(factor.multiply(held[column]));
                }
            }
        }
        return true;
    }

    private BigFraction gain(List<BigFraction> mixture, int choice) {
        BigFraction sum = BigFraction.ZERO;
        for (int k = 0; k < others.length; k++) {
            if (mixture.get(k).signum() != 0) {
                sum = sum.add(mixture.get(k).multiply(gain(k, choice)));
            }
        }
        return sum;
    }

    boolean dominates(List<BigFraction> mixture, boolean strict) {
        boolean more = false;
        for (int choice = 0; choice < choices.length; choice++) {
            int sign = gain(mixture, choice).signum();
            if (sign < 0 || (sign == 0 && strict)) {
                return false;
            }
            more |= sign > 0;
        }
        return more;
    }

    /** The least gain over all that the others may do. */
    BigFraction margin(List<BigFraction> mixture) {
        BigFraction margin = gain(mixture, 0);
        for (int choice = 1; choice < choices.length; choice++) {
            BigFraction gain = gain(mixture, choice);
            margin = gain.compareTo(margin) < 0 ? gain : margin;
        }
        return margin;
    }
}
