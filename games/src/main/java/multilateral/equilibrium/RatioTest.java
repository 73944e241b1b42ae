package multilateral.equilibrium;

/**
 * The ratio test of the dual simplex method with two tolerances (Harris 1973): among the candidates
 * that keep the duals feasible up to a slack, the one with the largest pivot.
 */
final class RatioTest {

    private static final double SMALLEST_PIVOT = 1e-9;
    private static final double SLACK = 1e-13;
    private static final double PERTURBATION = 1e-11;
    private static final double GOLDEN_RATIO = 0.6180339887498949;

    private RatioTest() {}

    /** A coefficient of the objective, changed by an amount that looks random, to break ties. */
    static double perturbed(double coefficient, int column) {
        double multiple = (column + 1) * GOLDEN_RATIO;
        return coefficient - PERTURBATION * (1 + multiple - Math.floor(multiple));
    }

    /**
     * Returns what enters.
     *
     * @param pivots the row of the dictionary, by column
     * @param reduced reduced costs, by column
     * @param closed columns that may not enter
     * @param multipliers the row of the dictionary, by binding constraint, with the other sign
     * @param duals the duals of the binding constraints, not above zero
     * @param size the number of binding constraints, and one
     * @return a column as itself, the slack of binding constraint k as {@code columns + k}, or -1
     */
    static int entering(
            double[] pivots,
            double[] reduced,
            boolean[] closed,
            double[] multipliers,
            double[] duals,
            int size) {
        double limit = Double.POSITIVE_INFINITY;
        for (int column = 0; column < pivots.length; column++) {
            if (pivots[column] < -SMALLEST_PIVOT && !closed[column]) {
                limit = Math.min(limit, (Math.max(reduced[column], 0) + SLACK) / -pivots[column]);
            }
        }
        for (int row = 1; row < size; row++) {
            if (multipliers[row] > SMALLEST_PIVOT) {
                limit = Math.min(limit, (Math.max(-duals[row], 0) + SLACK) / multipliers[row]);
            }
        }
        int best = -1;
        double largest = SMALLEST_PIVOT;
        for (int column = 0; column < pivots.length; column++) {
            double pivot = -pivots[column];
            if (pivot > largest && !closed[column] && reduced[column] <= limit * pivot) {
                largest = pivot;
                best = column;
            }
        }
        for (int row = 1; row < size; row++) {
            if (multipliers[row] > largest && -duals[row] <= limit * multipliers[row]) {
                largest = multipliers[row];
                best = pivots.length + row;
            }
        }
        return best;
    }
}
