package multilateral.equilibrium;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Whether an action is dominated by the others that are left. Mixtures are found by a linear
 * program in doubles; where its margin leaves room for doubt, the mixture is computed anew in exact
 * fractions and compared exactly, so that no action is struck out without proof.
 */
final class DominationCheck {

    /** Above this part of the spread of payoffs a margin is beyond doubt. */
    private static final double BEYOND_DOUBT = 1e-7;

    private final SurvivingActions actions;
    private final Dominance dominance;
    private final Dominators dominators;
    private final SupportMeter meter;

    DominationCheck(
            SurvivingActions actions,
            Dominance dominance,
            Dominators dominators,
            SupportMeter meter) {
        this.actions = actions;
        this.dominance = dominance;
        this.dominators = dominators;
        this.meter = meter;
    }

    /** The strategy that dominates, if there is one and there is budget left to find it. */
    Optional<DominatedAction> of(int round, int player, int count, int action, int[] choices) {
        int[] others = IntStream.of(actions.of(player)).filter(other -> other != action).toArray();
        for (int other : others) {
            if (!meter.step()) {
                return Optional.empty();
            }
            if (dominates(player, other, action, choices)) {
                double margin = Double.POSITIVE_INFINITY;
                for (int choice : choices) {
                    margin = Math.min(margin, gain(player, other, action, choice));
                }
                return Optional.of(
                        found(
                                round,
                                player,
                                action,
                                count,
                                new int[] {other},
                                new double[] {1},
                                margin));
            }
        }
        boolean alone = dominance == Dominance.WEAK;
        if (dominators == Dominators.PURE
                || others.length < 2
                || Arrays.stream(choices)
                        .anyMatch(choice -> actions.isBestReply(player, action, choice, alone))) {
            return Optional.empty();
        }
        return mixed(round, player, count, action, others, choices);
    }

    private double gain(int player, int other, int action, int choice) {
        return actions.payoff(player, other, choice) - actions.payoff(player, action, choice);
    }

    private boolean dominates(int player, int other, int action, int[] choices) {
        boolean more = false;
        for (int choice : choices) {
            int sign = actions.compare(player, other, action, choice);
            if (sign < 0 || (sign == 0 && dominance == Dominance.STRICT)) {
                return false;
            }
            more |= sign > 0;
        }
        return more;
    }

    private Optional<DominatedAction> mixed(
            int round, int player, int count, int action, int[] others, int[] choices) {
        double[][] gains = new double[choices.length][others.length];
        double largest = 0;
        for (int row = 0; row < choices.length; row++) {
            for (int k = 0; k < others.length; k++) {
                gains[row][k] = gain(player, others[k], action, choices[row]);
                largest = Math.max(largest, Math.abs(gains[row][k]));
            }
        }
        for (double[] row : gains) {
            for (int k = 0; largest > 0 && k < row.length; k++) {
                row[k] /= largest;
            }
        }
        boolean strict = dominance == Dominance.STRICT;
        DistributionProgram program = strict ? leastGain(gains) : sumOfGains(gains);
        DistributionProgram.State state = DistributionProgram.State.IMPROVING;
        while (state == DistributionProgram.State.IMPROVING && meter.step()) {
            state = program.step();
        }
        if (state == DistributionProgram.State.INFEASIBLE || meter.stopped().isPresent()) {
            return Optional.empty();
        }
        double[] mixture = mixture(program, others.length);
        double margin = margin(gains, mixture);
        if (strict && margin > BEYOND_DOUBT) {
            return Optional.of(
                    found(round, player, action, count, others, mixture, margin * largest));
        }
        if (strict && margin < -BEYOND_DOUBT) {
            return Optional.empty();
        }
        ExactMixture exact = new ExactMixture(actions, player, action, others, choices);
        return exact.solve(program.basis(), program.binding(), strict)
                .filter(solved -> exact.dominates(solved, strict))
                .map(
                        solved ->
                                found(
                                        round,
                                        player,
                                        action,
                                        count,
                                        others,
                                        doubles(solved),
                                        exact.margin(solved).doubleValue()));
    }

    private static double[] doubles(List<BigFraction> mixture) {
        return mixture.stream().mapToDouble(BigFraction::doubleValue).toArray();
    }

    private static DistributionProgram leastGain(double[][] gains) {
        int columns = gains[0].length;
        double[] objective = Arrays.copyOf(gains[0], columns + 1);
        objective[columns] = -1;
        return new DistributionProgram(
                new FairnessRows(new MatrixRows(columns), gains),
                columns,
                objective,
                new boolean[columns + 1]);
    }

    private static DistributionProgram sumOfGains(double[][] gains) {
        int columns = gains[0].length;
        double[] objective = new double[columns];
        for (double[] row : gains) {
            for (int k = 0; k < columns; k++) {
                objective[k] += row[k] / gains.length;
            }
        }
        return new DistributionProgram(
                new MatrixRows(columns, gains), columns, objective, new boolean[columns]);
    }

    private static double[] mixture(DistributionProgram program, int count) {
        double[] mixture = new double[count];
        int[] basis = program.basis();
        double[] point = program.point();
        double sum = 0;
        for (int k = 0; k < basis.length; k++) {
            if (basis[k] < count) {
                mixture[basis[k]] = Math.max(0, point[k]);
                sum += mixture[basis[k]];
            }
        }
        for (int k = 0; k < count; k++) {
            mixture[k] /= sum;
        }
        return mixture;
    }

    private static double margin(double[][] gains, double[] mixture) {
        double margin = Double.POSITIVE_INFINITY;
        for (double[] row : gains) {
            double sum = 0;
            for (int k = 0; k < mixture.length; k++) {
                sum += mixture[k] * row[k];
            }
            margin = Math.min(margin, sum);
        }
        return margin;
    }

    private static DominatedAction found(
            int round,
            int player,
            int action,
            int count,
            int[] others,
            double[] shares,
            double margin) {
        Double[] dominator = Collections.nCopies(count, 0.0).toArray(new Double[0]);
        for (int k = 0; k < others.length; k++) {
            dominator[others[k]] = shares[k];
        }
        return new DominatedAction(round, player, action, List.of(dominator), Math.max(0, margin));
    }
}
