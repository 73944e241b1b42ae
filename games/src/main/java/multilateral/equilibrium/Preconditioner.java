package multilateral.equilibrium;

import java.util.Arrays;

/**
 * Combinations of equations that make their derivatives at one point the unit matrix, as far as
 * they are independent, by Gauss–Jordan elimination with complete pivoting.
 *
 * <p>Combination {@code j} with {@code column[j] >= 0} has the derivative 1 by that unknown and 0
 * by the others that are pivots; with {@code column[j] < 0} all derivatives vanish.
 */
final class Preconditioner {

    private static final double SINGULAR = 1e-9;

    private final int size;
    private final double[] matrix;

    /** By combination, then equation. */
    final double[] weights;

    final int[] column;

    private final boolean[] used;
    private int rank;

    Preconditioner(int size) {
        this.size = size;
        matrix = new double[size * size];
        weights = new double[size * size];
        column = new int[size];
        used = new boolean[size];
    }

    /** How many combinations are independent. */
    int rank() {
        return rank;
    }

    /** Takes derivatives, by equation, then unknown. */
    void factor(double[] derivatives) {
        System.arraycopy(derivatives, 0, matrix, 0, size * size);
        Arrays.fill(weights, 0);
        for (int row = 0; row < size; row++) {
            weights[row * size + row] = 1;
        }
        Arrays.fill(column, -1);
        double largest = 0;
        Arrays.fill(used, false);
        for (rank = 0; rank < size; rank++) {
            int pivotRow = -1;
            int pivotColumn = -1;
            double best = SINGULAR * largest;
            for (int row = 0; row < size; row++) {
                for (int j = 0; column[row] < 0 && j < size; j++) {
                    if (!used[j] && Math.abs(matrix[row * size + j]) > best) {
                        best = Math.abs(matrix[row * size + j]);
                        pivotRow = row;
                        pivotColumn = j;
                    }
                }
            }
            if (pivotRow < 0) {
                return;
            }
            largest = Math.max(largest, best);
            used[pivotColumn] = true;
            column[pivotRow] = pivotColumn;
            eliminate(pivotRow, pivotColumn);
        }
    }

    private void eliminate(int pivotRow, int pivotColumn) {
        int at = pivotRow * size;
        double scale = 1 / matrix[at + pivotColumn];
        for (int j = 0; j < size; j++) {
            matrix[at + j] *= scale;
            weights[at + j] *= scale;
        }
        for (int row = 0; row < size; row++) {
            double factor = matrix[row * size + pivotColumn];
            if (row != pivotRow && factor != 0) {
                for (int j = 0; j < size; j++) {
                    matrix[row * size + j] -= factor * matrix[at + j];
                    weights[row * size + j] -= factor * weights[at + j];
                }
            }
        }
    }
}
