package multilateral.equilibrium;

import java.util.Arrays;

/**
 * Shrinks a box around the equilibria in it, or finds that there is none: an interval Newton step
 * whose ranges are exact, because every function is linear in the strategy of each player.
 *
 * <p>The equations are combined such that each combination changes with one coordinate only, to
 * first order (preconditioning). What its range is where the coordinate is 1, and where it is 0,
 * bounds the coordinate of every root. An inequality less the combination of equations with the
 * same derivatives is nearly constant, and excludes the box if it is positive.
 *
 * <p>Rounding: values are averages of payoffs of at most 1, each averaging adds at most ten units
 * in the last place, and a box is not averaged more than {@value #MOST_AVERAGES} times, so that
 * values are off by less than {@value #MARGIN}. Every test leaves that margin, times the weights of
 * a combination.
 */
final class SupportContraction {

    static final double MARGIN = 2e-12;
    static final int MOST_AVERAGES = 1500;

    private final SupportSystem system;
    private final int unknowns;
    private final int corners;
    private final double[] means;
    private final double[] derivatives;
    private final Preconditioner preconditioner;
    private final double[] combined;
    private final double[] gradient;
    private final double[] lower;
    private final double[] upper;
    private final double[] scratch;

    /** Whether a row may still be other than it must be somewhere in the box. */
    private final boolean[] undecided;

    /** The axis and the place of every unknown: one coordinate of each player is left out. */
    private final int[] axisOf;

    private final int[] placeOf;

    private double error;
    private boolean interior;

    SupportContraction(SupportSystem system) {
        this.system = system;
        unknowns = system.unknowns;
        corners = system.corners;
        means = new double[system.rows * system.coordinates];
        derivatives = new double[unknowns * unknowns];
        preconditioner = new Preconditioner(unknowns);
        combined = new double[corners];
        gradient = new double[unknowns];
        lower = new double[system.coordinates];
        upper = new double[system.coordinates];
        scratch = new double[corners];
        undecided = new boolean[system.rows];
        axisOf = new int[unknowns];
        placeOf = new int[unknowns];
        int unknown = 0;
        for (int axis = 0; axis < system.sizes.length; axis++) {
            for (int place = 1; place < system.sizes[axis]; place++) {
                axisOf[unknown] = axis;
                placeOf[unknown++] = place;
            }
        }
    }

    /**
     * Shrinks a box in place; returns the part of its volume that is left, 0 if it has no
     * equilibrium.
     */
    double step(SupportBox box) {
        if (excludedByRows(box.values)) {
            return 0;
        }
        differentiate(box.values);
        preconditioner.factor(derivatives);
        Arrays.fill(lower, 0);
        Arrays.fill(upper, 1);
        for (int k = 0; k < unknowns; k++) {
            if (!bound(box.values, k)) {
                return 0;
            }
        }
        for (int axis = 0; axis < system.sizes.length; axis++) {
            if (!boundFirst(box.values, axis)) {
                return 0;
            }
        }
        for (int row = unknowns; row < system.rows; row++) {
            if (undecided[row] && excludedByOther(box.values, row)) {
                return 0;
            }
        }
        return shrink(box);
    }

    /** Whether the last step put all roots into the interior of the box. */
    boolean interior() {
        return interior;
    }

    /** How far from zero the combined equations may be in the middle of the last box. */
    double error() {
        return error;
    }

    /**
     * By how much, in the norm of row sums, the derivatives of the combined equations differ from
     * the unit matrix anywhere in a box; infinite where they cannot be combined. Sets the error.
     */
    double spread(SupportBox box) {
        differentiate(box.values);
        preconditioner.factor(derivatives);
        if (preconditioner.rank() < unknowns) {
            return Double.POSITIVE_INFINITY;
        }
        double worst = 0;
        error = 0;
        for (int k = 0; k < unknowns; k++) {
            Arrays.fill(combined, 0);
            double margin = add(box.values, k, 1);
            double sum = 0;
            for (int unknown = 0; unknown < unknowns; unknown++) {
                double target = unknown == preconditioner.column[k] ? 1 : 0;
                sum += differs(unknown, target) + 2 * margin;
            }
            worst = Math.max(worst, sum);
            error = Math.max(error, Math.abs(meanOfCombined()) + margin / 100);
        }
        return worst;
    }

    private double meanOfCombined() {
        double sum = 0;
        for (int k = 0; k < corners; k++) {
            sum += combined[k];
        }
        return sum / corners;
    }

    /** How far the derivative of the combination by an unknown can be from a target. */
    private double differs(int unknown, double target) {
        int stride = system.strides[axisOf[unknown]];
        int block = system.strides[axisOf[unknown] + 1];
        int step = placeOf[unknown] * stride;
        double most = 0;
        for (int start = 0; start < corners; start += block) {
            for (int k = start; k < start + stride; k++) {
                most = Math.max(most, Math.abs(combined[k + step] - combined[k] - target));
            }
        }
        return most;
    }

    /** The sign of the determinant of the derivatives at the middle of the last box. */
    int sign() {
        LinearSystem linear = new LinearSystem(unknowns);
        linear.factor(derivatives);
        return linear.determinantSign();
    }

    private boolean excludedByRows(double[] values) {
        for (int row = 0; row < system.rows; row++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int k = row * corners; k < (row + 1) * corners; k++) {
                least = Math.min(least, values[k]);
                most = Math.max(most, values[k]);
            }
            boolean equality = row < system.equalities;
            if (least > MARGIN || (equality && most < -MARGIN)) {
                return true;
            }
            undecided[row] = equality || most > -MARGIN;
        }
        return false;
    }

    private void differentiate(double[] values) {
        for (int row = 0; row < system.rows; row++) {
            system.means(values, row, means, row * system.coordinates);
        }
        for (int row = 0; row < unknowns; row++) {
            for (int k = 0; k < unknowns; k++) {
                derivatives[row * unknowns + k] = derivative(row, k);
            }
        }
    }

    private double derivative(int row, int unknown) {
        int first = row * system.coordinates + system.firsts[axisOf[unknown]];
        return means[first + placeOf[unknown]] - means[first];
    }

    /** Bounds an unknown by the combination of equations that follows it; false if none is left. */
    private boolean bound(double[] values, int combination) {
        Arrays.fill(combined, 0);
        double margin = add(values, combination, 1);
        int unknown = preconditioner.column[combination];
        if (unknown < 0) {
            return crossesZero(margin);
        }
        return bound(axisOf[unknown], placeOf[unknown], margin);
    }

    private boolean boundFirst(double[] values, int axis) {
        Arrays.fill(combined, 0);
        double margin = 0;
        int found = 0;
        for (int k = 0; k < unknowns; k++) {
            int unknown = preconditioner.column[k];
            if (unknown >= 0 && axisOf[unknown] == axis) {
                margin += add(values, k, -1);
                found++;
            }
        }
        return found < system.sizes[axis] - 1 || bound(axis, 0, margin);
    }

    /** Adds a combination of equations; returns by how much rounding may falsify it. */
    private double add(double[] values, int combination, double sign) {
        double margin = 0;
        for (int row = 0; row < unknowns; row++) {
            double weight = sign * preconditioner.weights[combination * unknowns + row];
            if (weight != 0) {
                margin += Math.abs(weight);
                int from = row * corners;
                for (int k = 0; k < corners; k++) {
                    combined[k] += weight * values[from + k];
                }
            }
        }
        return margin * MARGIN;
    }

    private boolean crossesZero(double margin) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < corners; k++) {
            least = Math.min(least, combined[k]);
            most = Math.max(most, combined[k]);
        }
        return least <= margin && most >= -margin;
    }

    /**
     * Bounds the weight λ on a vertex: the combination is between λ·own + (1 − λ)·other for the
     * least values where the weight is 1 and where it is 0, and the same for the greatest.
     */
    private boolean bound(int axis, int place, double margin) {
        int stride = system.strides[axis];
        int block = system.strides[axis + 1];
        double ownLeast = Double.POSITIVE_INFINITY;
        double ownMost = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int start = 0; start < corners; start += block) {
            int from = start + place * stride;
            for (int k = start; k < from; k++) {
                least = Math.min(least, combined[k]);
                most = Math.max(most, combined[k]);
            }
            for (int k = from; k < from + stride; k++) {
                ownLeast = Math.min(ownLeast, combined[k]);
                ownMost = Math.max(ownMost, combined[k]);
            }
            for (int k = from + stride; k < start + block; k++) {
                least = Math.min(least, combined[k]);
                most = Math.max(most, combined[k]);
            }
        }
        if (Math.max(ownMost, most) < -margin || Math.min(ownLeast, least) > margin) {
            return false;
        }
        int at = system.firsts[axis] + place;
        if (most < -margin) {
            lower[at] = Math.max(lower[at], (-margin - most) / (ownMost - most) - 1e-14);
        }
        if (ownMost < -margin) {
            upper[at] = Math.min(upper[at], (most + margin) / (most - ownMost) + 1e-14);
        }
        if (ownLeast > margin) {
            upper[at] = Math.min(upper[at], (margin - least) / (ownLeast - least) + 1e-14);
        }
        if (least > margin) {
            lower[at] = Math.max(lower[at], (least - margin) / (least - ownLeast) - 1e-14);
        }
        return lower[at] <= upper[at];
    }

    /** Whether a row that is not solved for cannot be what it must be, given the equations. */
    private boolean excludedByOther(double[] values, int row) {
        Arrays.fill(gradient, 0);
        System.arraycopy(values, row * corners, combined, 0, corners);
        double margin = 1;
        for (int k = 0; k < unknowns; k++) {
            int unknown = preconditioner.column[k];
            if (unknown >= 0) {
                double slope = derivative(row, unknown);
                if (slope != 0) {
                    margin += add(values, k, -slope) / MARGIN;
                }
            }
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < corners; k++) {
            least = Math.min(least, combined[k]);
            most = Math.max(most, combined[k]);
        }
        return least > margin * MARGIN || (row < system.equalities && most < -margin * MARGIN);
    }

    private double shrink(SupportBox box) {
        interior = true;
        double volume = 1;
        for (int axis = 0; axis < system.sizes.length; axis++) {
            int size = system.sizes[axis];
            int first = system.firsts[axis];
            double above = 0;
            for (int t = first; t < first + size; t++) {
                above += upper[t];
            }
            double rest = 1;
            for (int t = first; t < first + size; t++) {
                double implied = 1 - (above - upper[t]) - 1e-14;
                double bound = Math.max(0, Math.max(lower[t], implied));
                lower[t] = bound;
                interior &= bound > 0;
                rest -= bound;
            }
            if (rest < -1e-12) {
                return 0;
            }
            if (rest < 1e-9) {
                for (int t = first; t < first + size; t++) {
                    lower[t] = Math.max(0, lower[t] - 1e-9);
                }
                rest += 1e-9;
            }
            if (rest < 0.95) {
                box.shrink(axis, lower, scratch);
                for (int d = 1; d < size; d++) {
                    volume *= rest;
                }
            }
        }
        return volume;
    }
}
