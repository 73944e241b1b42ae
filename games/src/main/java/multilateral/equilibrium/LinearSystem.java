package multilateral.equilibrium;

/**
 * A square system of linear equations in doubles, factored in place with partial pivoting: for the
 * small systems that a solver factors thousands of times.
 */
final class LinearSystem {

    private final int size;
    private final double[] factors;
    private final int[] order;
    private final double[] scratch;
    private int sign;

    /** Room for systems of one size. */
    LinearSystem(int size) {
        this.size = size;
        factors = new double[size * size];
        order = new int[size];
        scratch = new double[size];
    }

    /**
     * Copies and factors a matrix, row by row with {@code size} entries each; returns the smallest
     * pivot in absolute value: zero for a singular matrix, which cannot be solved.
     */
    double factor(double[] matrix) {
        System.arraycopy(matrix, 0, factors, 0, size * size);
        sign = 1;
        double smallest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < size; k++) {
            int best = k;
            for (int row = k + 1; row < size; row++) {
                if (Math.abs(factors[row * size + k]) > Math.abs(factors[best * size + k])) {
                    best = row;
                }
            }
            order[k] = best;
            if (best != k) {
                swap(k, best);
                sign = -sign;
            }
            double pivot = factors[k * size + k];
            smallest = Math.min(smallest, Math.abs(pivot));
            if (pivot == 0) {
                sign = 0;
                return 0;
            }
            sign = pivot < 0 ? -sign : sign;
            for (int row = k + 1; row < size; row++) {
                double factor = factors[row * size + k] / pivot;
                factors[row * size + k] = factor;
                if (factor != 0) {
                    subtract(row, k, factor);
                }
            }
        }
        return smallest;
    }

    private void swap(int row, int other) {
        for (int column = 0; column < size; column++) {
            double entry = factors[row * size + column];
            factors[row * size + column] = factors[other * size + column];
            factors[other * size + column] = entry;
        }
    }

    private void subtract(int row, int pivot, double factor) {
        for (int column = pivot + 1; column < size; column++) {
            factors[row * size + column] -= factor * factors[pivot * size + column];
        }
    }

    /** The sign of the determinant of the matrix factored last; 0 if it is singular. */
    int determinantSign() {
        return sign;
    }

    /** Solves {@code matrix · x = right} for the matrix factored last; {@code right} becomes x. */
    void solve(double[] right) {
        for (int k = 0; k < size; k++) {
            double entry = right[order[k]];
            right[order[k]] = right[k];
            right[k] = entry;
        }
        for (int row = 1; row < size; row++) {
            double sum = right[row];
            for (int column = 0; column < row; column++) {
                sum -= factors[row * size + column] * right[column];
            }
            right[row] = sum;
        }
        for (int row = size - 1; row >= 0; row--) {
            double sum = right[row];
            for (int column = row + 1; column < size; column++) {
                sum -= factors[row * size + column] * right[column];
            }
            right[row] = sum / factors[row * size + row];
        }
    }

    /** Solves {@code transposed matrix · x = right} for the matrix factored last, in place. */
    void solveTransposed(double[] right) {
        System.arraycopy(right, 0, scratch, 0, size);
        for (int row = 0; row < size; row++) {
            double sum = scratch[row];
            for (int k = 0; k < row; k++) {
                sum -= factors[k * size + row] * scratch[k];
            }
            scratch[row] = sum / factors[row * size + row];
        }
        for (int row = size - 2; row >= 0; row--) {
            double sum = scratch[row];
            for (int k = row + 1; k < size; k++) {
                sum -= factors[k * size + row] * scratch[k];
            }
            scratch[row] = sum;
        }
        for (int k = size - 1; k >= 0; k--) {
            double entry = scratch[order[k]];
            scratch[order[k]] = scratch[k];
            scratch[k] = entry;
        }
        System.arraycopy(scratch, 0, right, 0, size);
    }
}
