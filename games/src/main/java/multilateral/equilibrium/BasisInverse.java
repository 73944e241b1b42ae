package multilateral.equilibrium;

import java.util.Arrays;

/**
 * The inverse of a square matrix whose rows and columns come, go and are exchanged one at a time,
 * each in k² operations (the bordering and product forms of the inverse). Rounding builds up;
 * {@link #factor} starts anew.
 */
final class BasisInverse {

    private int size;

    /** The rows of the inverse; row k belongs to column k of the matrix. */
    private double[][] rows = new double[8][8];

    private double[] scratch = new double[8];
    private int[] indices = new int[8];

    int size() {
        return size;
    }

    /**
     * Inverts a matrix by Gauss and Jordan's method with row exchanges.
     *
     * @param matrix the matrix, row by row
     * @param newSize its number of rows
     * @return its smallest pivot in absolute value; it is not inverted if that is zero
     */
    double factor(double[] matrix, int newSize) {
        size = newSize;
        reserve(size);
        int[] origin = new int[size];
        for (int k = 0; k < size; k++) {
            System.arraycopy(matrix, k * size, rows[k], 0, size);
            origin[k] = k;
        }
        double smallest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < size && smallest > 0; k++) {
            exchange(k, largest(k), origin);
            smallest = Math.min(smallest, Math.abs(rows[k][k]));
            eliminate(k);
        }
        for (int k = 0; k < size; k++) {
            for (int j = 0; j < size; j++) {
                scratch[origin[j]] = rows[k][j];
            }
            System.arraycopy(scratch, 0, rows[k], 0, size);
        }
        return smallest;
    }

    private int largest(int column) {
        int best = column;
        for (int k = column + 1; k < size; k++) {
            best = Math.abs(rows[k][column]) > Math.abs(rows[best][column]) ? k : best;
        }
        return best;
    }

    private void exchange(int row, int other, int[] origin) {
        double[] held = rows[row];
        rows[row] = rows[other];
        rows[other] = held;
        int from = origin[row];
        origin[row] = origin[other];
        origin[other] = from;
    }

    private void eliminate(int at) {
        double[] pivotRow = rows[at];
        double pivot = pivotRow[at];
        pivotRow[at] = 1;
        for (int j = 0; j < size; j++) {
            pivotRow[j] /= pivot;
        }
        for (int k = 0; k < size; k++) {
            double factor = rows[k][at];
            if (k != at && factor != 0) {
                rows[k][at] = 0;
                addMultiple(pivotRow, -factor, rows[k], size);
            }
        }
    }

    private void reserve(int needed) {
        if (needed > rows.length) {
            int length = Math.max(needed, 2 * rows.length);
            double[][] larger = new double[length][];
            for (int k = 0; k < length; k++) {
                larger[k] = k < rows.length ? Arrays.copyOf(rows[k], length) : new double[length];
            }
            rows = larger;
            scratch = new double[length];
            indices = new int[length];
        }
    }

    double entry(int row, int column) {
        return rows[row][column];
    }

    /** Copies a row of the inverse. */
    void row(int row, double[] to) {
        System.arraycopy(rows[row], 0, to, 0, size);
    }

    /** {@code to = left · inverse}. */
    void timesRow(double[] left, double[] to) {
        Arrays.fill(to, 0, size, 0);
        for (int k = 0; k < size; k++) {
            if (left[k] != 0) {
                addMultiple(rows[k], left[k], to, size);
            }
        }
    }

    /** {@code to = inverse · right}, fast where the right side is sparse. */
    void timesColumn(double[] right, double[] to) {
        int nonzero = 0;
        for (int j = 0; j < size; j++) {
            if (right[j] != 0) {
                indices[nonzero++] = j;
            }
        }
        for (int k = 0; k < size; k++) {
            double[] row = rows[k];
            double sum = 0;
            for (int j = 0; j < nonzero; j++) {
                sum += row[indices[j]] * right[indices[j]];
            }
            to[k] = sum;
        }
    }

    /** Exchanges column {@code at} of the matrix; {@code image} is inverse · new column. */
    void exchangeColumn(int at, double[] image) {
        double[] pivotRow = rows[at];
        double pivot = image[at];
        for (int j = 0; j < size; j++) {
            pivotRow[j] /= pivot;
        }
        for (int k = 0; k < size; k++) {
            if (k != at && image[k] != 0) {
                addMultiple(pivotRow, -image[k], rows[k], size);
            }
        }
    }

    /** Exchanges row {@code at} of the matrix; {@code image} is new row · inverse. */
    void exchangeRow(int at, double[] image) {
        System.arraycopy(image, 0, scratch, 0, size);
        double pivot = image[at];
        scratch[at] = 0;
        for (int k = 0; k < size; k++) {
            double factor = rows[k][at] / pivot;
            if (factor != 0) {
                addMultiple(scratch, -factor, rows[k], size);
            }
            rows[k][at] = factor;
        }
    }

    /**
     * Adds a last row and a last column to the matrix.
     *
     * @param rowImage new row · inverse
     * @param columnImage inverse · new column
     * @param pivot the corner less new row · inverse · new column
     */
    void border(double[] rowImage, double[] columnImage, double pivot) {
        reserve(size + 1);
        for (int k = 0; k < size; k++) {
            double factor = columnImage[k] / pivot;
            if (factor != 0) {
                addMultiple(rowImage, factor, rows[k], size);
            }
            rows[k][size] = -factor;
        }
        for (int j = 0; j < size; j++) {
            rows[size][j] = -rowImage[j] / pivot;
        }
        rows[size][size] = 1 / pivot;
        size++;
    }

    /** Drops a row and a column of the matrix; the last ones take their places. */
    void drop(int row, int column) {
        double[] dropped = rows[column];
        double pivot = dropped[row];
        for (int k = 0; k < size; k++) {
            double factor = rows[k][row] / pivot;
            if (k != column && factor != 0) {
                addMultiple(dropped, -factor, rows[k], size);
            }
        }
        size--;
        rows[column] = rows[size];
        rows[size] = dropped;
        for (int k = 0; k < size; k++) {
            rows[k][row] = rows[k][size];
        }
    }

    private static void addMultiple(double[] from, double factor, double[] to, int length) {
        for (int j = 0; j < length; j++) {
            to[j] += factor * from[j];
        }
    }
}
