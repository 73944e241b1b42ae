package multilateral.equilibrium;

import java.util.Arrays;

/**
 * Which violated constraint a dual simplex step should repair: the one violated most in proportion
 * to a weight that estimates the length of its row (Forrest and Goldfarb 1992, dual Devex). That
 * takes a quarter of the steps of the plain rule on hard programs.
 */
final class DevexWeights {

    private final double[] columns;
    private final double[] rows;
    private final double[] slopes;
    private final double[] more;
    private final int[] one = new int[1];
    private final double[] minus = {-1};

    DevexWeights(int columnCount, int rowCount) {
        columns = new double[columnCount];
        rows = new double[rowCount];
        slopes = new double[rowCount];
        more = new double[rowCount];
        Arrays.fill(columns, 1);
        Arrays.fill(rows, 1);
    }

    double columnScore(int column, double value) {
        return value * value / columns[column];
    }

    double rowScore(int row, double value) {
        return value * value / rows[row];
    }

    /** How all rows fall as the entering column, or slack if -1, rises and the basis gives way. */
    void slopes(HomogeneousRows constraints, int[] basis, double[] image, int size, int entering) {
        constraints.values(basis, image, size, slopes);
        if (entering >= 0) {
            one[0] = entering;
            constraints.values(one, minus, 1, more);
            for (int row = 0; row < slopes.length; row++) {
                slopes[row] += more[row];
            }
        }
    }

    /** The weight that whatever enters inherits from a row of slacks. */
    double ofRow(int row) {
        return rows[row] / (slopes[row] * slopes[row]);
    }

    /** The weight that whatever enters inherits from a column. */
    double ofColumn(int column, double slope) {
        return columns[column] / (slope * slope);
    }

    /** Raises the weights of all that changes with the pivot. */
    void raise(int[] basis, double[] image, int size, double weight) {
        for (int k = 0; k < size; k++) {
            columns[basis[k]] = Math.max(columns[basis[k]], image[k] * image[k] * weight);
        }
        for (int row = 0; row < slopes.length; row++) {
            rows[row] = Math.max(rows[row], slopes[row] * slopes[row] * weight);
        }
    }

    void enterColumn(int column, double weight) {
        columns[column] = Math.max(1, weight);
    }

    void enterRow(int row, double weight) {
        rows[row] = Math.max(1, weight);
    }
}
