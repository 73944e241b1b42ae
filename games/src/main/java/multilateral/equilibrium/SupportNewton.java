package multilateral.equilibrium;

import java.util.Arrays;

/** Newton's method for the equations of a system of supports, and the values of all its rows. */
final class SupportNewton {

    private static final int MOST_STEPS = 12;

    /** Slopes below this are taken for zero. */
    private static final double FLAT = 1e-9;

    private final SupportSystem system;
    private final int unknowns;
    private final double[] weighted;

    /** By row, then coordinate: the value of the row where the player plays that action. */
    private final double[] slopes;

    private final double[] derivatives;
    private final double[] right;
    private final LinearSystem linear;

    SupportNewton(SupportSystem system) {
        this.system = system;
        unknowns = system.unknowns;
        weighted = new double[system.corners];
        slopes = new double[system.rows * system.coordinates];
        derivatives = new double[unknowns * unknowns];
        right = new double[unknowns];
        linear = new LinearSystem(unknowns);
    }

    /** Moves a point to a root; false if that does not succeed soon. */
    boolean solve(double[] point) {
        double before = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            evaluate(point, unknowns);
            for (int row = 0; row < unknowns; row++) {
                fillDerivatives(row, derivatives, row * unknowns);
            }
            if (linear.factor(derivatives) < 1e-14) {
                return false;
            }
            for (int row = 0; row < unknowns; row++) {
                right[row] = -value(point, row);
            }
            linear.solve(right);
            double length = move(point);
            if (!(length < 4)) {
                return false;
            }
            if (length < 1e-15 || (length < 1e-9 && length >= before / 4)) {
                return true;
            }
            before = length;
        }
        return before < 1e-12;
    }

    private double move(double[] point) {
        double length = 0;
        int unknown = 0;
        for (int axis = 0; axis < system.sizes.length; axis++) {
            int first = system.firsts[axis];
            double sum = 0;
            for (int place = 1; place < system.sizes[axis]; place++) {
                double step = right[unknown++];
                point[first + place] += step;
                sum += point[first + place];
                length = Math.max(length, Math.abs(step));
            }
            point[first] = 1 - sum;
        }
        return length;
    }

    private void fillDerivatives(int row, double[] target, int from) {
        int unknown = from;
        for (int axis = 0; axis < system.sizes.length; axis++) {
            int first = row * system.coordinates + system.firsts[axis];
            for (int place = 1; place < system.sizes[axis]; place++) {
                target[unknown++] = slopes[first + place] - slopes[first];
            }
        }
    }

    /** The derivatives of all rows by the unknowns at a point, by row. */
    double[][] derivatives(double[] point) {
        evaluate(point, system.rows);
        double[][] all = new double[system.rows][unknowns];
        for (int row = 0; row < system.rows; row++) {
            fillDerivatives(row, all[row], 0);
        }
        return all;
    }

    /** Computes the slopes of the first rows at a point. */
    void evaluate(double[] point, int rows) {
        int corners = system.corners;
        Arrays.fill(slopes, 0, rows * system.coordinates, 0);
        for (int axis = 0; axis < system.sizes.length; axis++) {
            weigh(point, axis);
            int stride = system.strides[axis];
            int block = system.strides[axis + 1];
            for (int row = 0; row < rows; row++) {
                for (int t = 0; t < system.sizes[axis]; t++) {
                    double sum = 0;
                    for (int start = t * stride; start < corners; start += block) {
                        for (int k = start; k < start + stride; k++) {
                            sum += weighted[k] * system.values[row * corners + k];
                        }
                    }
                    slopes[row * system.coordinates + system.firsts[axis] + t] = sum;
                }
            }
        }
    }

    /** The probability of each corner, but for the strategy of one player. */
    private void weigh(double[] point, int without) {
        weighted[0] = 1;
        int filled = 1;
        for (int axis = 0; axis < system.sizes.length; axis++) {
            int first = system.firsts[axis];
            for (int t = system.sizes[axis] - 1; t >= 0; t--) {
                double factor = axis == without ? 1 : point[first + t];
                for (int k = 0; k < filled; k++) {
                    weighted[t * filled + k] = factor * weighted[k];
                }
            }
            filled *= system.sizes[axis];
        }
    }

    /** The value of a row at the point evaluated last. */
    double value(double[] point, int row) {
        int first = row * system.coordinates;
        double sum = 0;
        for (int t = 0; t < system.sizes[0]; t++) {
            sum += point[t] * slopes[first + t];
        }
        return sum;
    }

    /**
     * The largest inequality at a point; infinite if an equation does not hold within a tolerance.
     */
    double slack(double[] point, double tolerance) {
        evaluate(point, system.rows);
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < system.rows; row++) {
            double value = value(point, row);
            if (row >= system.equalities) {
                most = Math.max(most, value);
            } else if (!(Math.abs(value) <= tolerance)) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return most;
    }

    /**
     * Whether the solutions of the equations but the last lead from a point, at which the slack was
     * taken, to positive probabilities and no temptation, as that last one, a probability, grows.
     */
    boolean leadsInside(double[] point, double tolerance) {
        for (int row = 0; row < unknowns; row++) {
            fillDerivatives(row, derivatives, row * unknowns);
        }
        linear.factor(derivatives);
        Arrays.fill(right, 0);
        right[unknowns - 1] = 1;
        linear.solve(right);
        int unknown = 0;
        for (int axis = 0; axis < system.sizes.length; axis++) {
            int first = system.firsts[axis];
            double rest = 0;
            for (int place = 1; place < system.sizes[axis]; place++) {
                double growth = right[unknown++];
                rest -= growth;
                if (point[first + place] <= tolerance && growth < -FLAT) {
                    return false;
                }
            }
            if (point[first] <= tolerance && rest < -FLAT) {
                return false;
            }
        }
        double[] slope = new double[unknowns];
        for (int row = system.equalities; row < system.rows; row++) {
            if (value(point, row) >= -tolerance) {
                fillDerivatives(row, slope, 0);
                double growth = 0;
                for (int k = 0; k < unknowns; k++) {
                    growth += slope[k] * right[k];
                }
                if (growth > FLAT) {
                    return false;
                }
            }
        }
        return true;
    }
}
