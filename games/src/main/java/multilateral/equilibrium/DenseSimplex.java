package multilateral.equilibrium;

import java.util.Arrays;

/**
 * The simplex method (Dantzig 1951) in doubles on a dense, condensed table, for linear programs
 * whose origin is feasible: maximise {@code objective · x} where {@code matrix · x ≤ right} and
 * {@code x ≥ 0}, with {@code right ≥ 0}.
 *
 * <p>The variable with the largest gain enters, and ties for which leaves are broken
 * lexicographically (Dantzig, Orden and Wolfe 1955), so that degenerate programs end too. A pivot
 * costs one multiply-add per entry of the table. The slack of row {@code i} counts as variable
 * {@code columns + i}. Entries are expected to be of the size of 1.
 */
final class DenseSimplex {

    private static final double TIE = 1e-11;
    private static final double SMALLEST_PIVOT = 1e-9;
    private static final double SMALLEST_GAIN = 1e-11;
    private static final int NONE = -1;

    private final int rows;
    private final int columns;
    private final double[][] matrix;
    private final double[] right;
    private final double[] objective;

    /** By row the entries of each column, then the constant; the last row is the objective's. */
    private final double[][] table;

    private final int[] basic;
    private final int[] other;
    private final int[] columnOf;
    private final int[] tied;
    private boolean ended;

    /**
     * A program at its origin.
     *
     * @param matrix row by row; shared
     * @param right one constant per row, zero or more; shared
     * @param objective one coefficient per column; shared
     */
    DenseSimplex(double[][] matrix, double[] right, double[] objective) {
        rows = matrix.length;
        columns = objective.length;
        this.matrix = matrix;
        this.right = right;
        this.objective = objective;
        table = new double[rows + 1][columns + 1];
        basic = new int[rows];
        other = new int[columns];
        columnOf = new int[rows + columns];
        tied = new int[rows];
        start();
    }

    private void start() {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(matrix[row], 0, table[row], 0, columns);
            table[row][columns] = right[row];
            basic[row] = columns + row;
        }
        System.arraycopy(objective, 0, table[rows], 0, columns);
        table[rows][columns] = 0;
        Arrays.fill(columnOf, NONE);
        for (int column = 0; column < columns; column++) {
            other[column] = column;
            columnOf[column] = column;
        }
        ended = false;
    }

    /** Goes on by a number of pivots, or fewer where the program ends; returns how many. */
    int advance(int most) {
        for (int made = 0; made < most; made++) {
            int column = enteringColumn();
            int row = column == NONE ? NONE : leavingRow(column);
            if (row == NONE) {
                ended = true;
                return made;
            }
            pivot(row, column);
        }
        return most;
    }

    /** Whether no variable gains any more, or none leaves as one does. */
    boolean ended() {
        return ended;
    }

    private int enteringColumn() {
        double[] gains = table[rows];
        int best = NONE;
        double most = SMALLEST_GAIN;
        for (int column = 0; column < columns; column++) {
            if (gains[column] > most) {
                most = gains[column];
                best = column;
            }
        }
        return best;
    }

    private int leavingRow(int column) {
        int best = NONE;
        double value = 1;
        double entry = 0;
        for (int row = 0; row < rows; row++) {
            double rowEntry = table[row][column];
            if (rowEntry > SMALLEST_PIVOT && table[row][columns] * entry < value * rowEntry) {
                best = row;
                value = Math.max(0, table[row][columns]);
                entry = rowEntry;
            }
        }
        if (best == NONE) {
            return NONE;
        }
        double step = value / entry;
        int count = 0;
        for (int row = 0; row < rows; row++) {
            double rowEntry = table[row][column];
            if (rowEntry > SMALLEST_PIVOT && table[row][columns] - step * rowEntry <= TIE) {
                tied[count++] = row;
            }
        }
        return count == 1 ? best : leavingOfTied(column, count);
    }

    private int leavingOfTied(int column, int count) {
        int left = count;
        for (int slack = columns; slack < rows + columns && left > 1; slack++) {
            int second = columnOf[slack];
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < left; i++) {
                least = Math.min(least, coefficient(tied[i], column, slack, second));
            }
            double most = least + TIE * Math.max(1, Math.abs(least));
            int kept = 0;
            for (int i = 0; i < left; i++) {
                if (coefficient(tied[i], column, slack, second) <= most) {
                    tied[kept++] = tied[i];
                }
            }
            left = kept;
        }
        return tied[0];
    }

    /** What a slack adds to a row's ratio, by its power of the small number. */
    private double coefficient(int row, int column, int slack, int second) {
        double above = second == NONE ? (basic[row] == slack ? 1 : 0) : table[row][second];
        return above / table[row][column];
    }

    private void pivot(int row, int column) {
        double[] pivotRow = table[row];
        double divisor = pivotRow[column];
        pivotRow[column] = 1;
        for (int j = 0; j < pivotRow.length; j++) {
            pivotRow[j] /= divisor;
        }
        for (int k = 0; k < table.length; k++) {
            double factor = table[k][column];
            if (k != row && factor != 0) {
                table[k][column] = 0;
                subtract(table[k], pivotRow, factor);
            }
        }
        int leaving = basic[row];
        basic[row] = other[column];
        columnOf[basic[row]] = NONE;
        other[column] = leaving;
        columnOf[leaving] = column;
    }

    private static void subtract(double[] from, double[] row, double factor) {
        for (int j = 0; j < from.length; j++) {
            from[j] -= factor * row[j];
        }
    }

    /** Computes the table of the basis anew, which takes away the rounding of the way there. */
    void refresh() {
        int[] support = support();
        boolean[] tight = new boolean[rows];
        for (int row : tightRows()) {
            tight[row] = true;
        }
        start();
        for (int column : support) {
            int best = NONE;
            for (int row = 0; row < rows; row++) {
                if (tight[row]
                        && (best == NONE
                                || Math.abs(table[row][column]) > Math.abs(table[best][column]))) {
                    best = row;
                }
            }
            pivot(best, column);
            tight[best] = false;
        }
    }

    /** The variables that are basic, slacks left out, in order: as many as the tight rows. */
    int[] support() {
        return where(0, columns, false);
    }

    /** The rows whose slacks are not basic, in order. */
    int[] tightRows() {
        return where(columns, rows, true);
    }

    private int[] where(int from, int count, boolean placed) {
        int[] found = new int[count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (columnOf[from + i] != NONE == placed) {
                found[size++] = i;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** The variables, none below zero. */
    double[] primal() {
        double[] primal = new double[columns];
        for (int row = 0; row < rows; row++) {
            if (basic[row] < columns) {
                primal[basic[row]] = Math.max(0, table[row][columns]);
            }
        }
        return primal;
    }

    /** The worth of each row's constant, none below zero. */
    double[] dual() {
        double[] dual = new double[rows];
        for (int column = 0; column < columns; column++) {
            if (other[column] >= columns) {
                dual[other[column] - columns] = Math.max(0, -table[rows][column]);
            }
        }
        return dual;
    }

    /** The objective where the program stands. */
    double value() {
        return -table[rows][columns];
    }
}
