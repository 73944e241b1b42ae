package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The factors of a row of a system of supports: where it is a product of functions of the
 * strategies of different players, it vanishes where one of these does.
 *
 * <p>A row is linear in every strategy, so a factor of one player's strategy alone is there if the
 * row's values have rank one in that player's actions. Factors that vanish nowhere where all
 * actions are played are left out. For three players what is left cannot be factored further.
 */
final class SupportFactors {

    /** What rounding may make of a value that is zero. */
    private static final double ROUNDING = 1e-15;

    private final SupportSystem system;
    private final double[] rest;
    private final List<double[]> vanishing = new ArrayList<>();
    private int factors;

    /**
     * Factors a row.
     *
     * @param row the values at all corners
     */
    SupportFactors(SupportSystem system, double[] row) {
        this.system = system;
        rest = row.clone();
        int pivot = pivot(row);
        if (isZero(row[pivot])) {
            vanishing.add(row);
            return;
        }
        for (int axis = 0; axis < system.sizes.length; axis++) {
            split(axis, pivot);
        }
        if (isMixed(rest)) {
            vanishing.add(rest);
        }
        factors += isConstant() ? 0 : 1;
    }

    /** The factors that may vanish where all actions are played; the row itself if it is zero. */
    List<double[]> vanishing() {
        return vanishing;
    }

    /** Whether several strategies have factors of their own. */
    boolean isProduct() {
        return factors > 1;
    }

    private static int pivot(double[] row) {
        int pivot = 0;
        for (int corner = 1; corner < row.length; corner++) {
            if (Math.abs(row[corner]) > Math.abs(row[pivot])) {
                pivot = corner;
            }
        }
        return pivot;
    }

    /** Takes the factor of one axis from the rest, if there is one. */
    private void split(int axis, int pivot) {
        int size = system.sizes[axis];
        int stride = system.strides[axis];
        int own = pivot / stride % size;
        double[] factor = new double[rest.length];
        double[] other = new double[rest.length];
        boolean depends = false;
        for (int corner = 0; corner < rest.length; corner++) {
            int place = corner / stride % size;
            double onAxis = rest[pivot + (place - own) * stride];
            double offAxis = rest[corner + (own - place) * stride];
            if (!isZero(rest[corner] - onAxis * (offAxis / rest[pivot]))) {
                return;
            }
            factor[corner] = onAxis;
            other[corner] = offAxis;
            depends |= !isZero(onAxis - rest[pivot]);
        }
        if (depends) {
            factors++;
            if (isMixed(factor)) {
                vanishing.add(factor);
            }
            System.arraycopy(other, 0, rest, 0, rest.length);
        }
    }

    private boolean isConstant() {
        return Arrays.stream(rest).allMatch(value -> isZero(value - rest[0]));
    }

    private static boolean isZero(double value) {
        return Math.abs(value) <= ROUNDING;
    }

    /** Whether a row is positive at some corners and negative at others. */
    private static boolean isMixed(double[] row) {
        return Arrays.stream(row).anyMatch(value -> value > ROUNDING)
                && Arrays.stream(row).anyMatch(value -> value < -ROUNDING);
    }
}
