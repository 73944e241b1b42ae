package multilateral.equilibrium;

/**
 * One of the two systems of Lemke and Howson's method, {@code slack = 1 − matrix · weights}, kept
 * as a condensed dictionary: one row per basic variable, one column per other variable.
 *
 * <p>Every variable has a label. Row {@code i} of the matrix starts with its slack as basic
 * variable, of label {@code firstRow + i}; column {@code j} with weight {@code j} as the other, of
 * label {@code firstColumn + j}. The right-hand side 1 of row {@code i} is thought of as 1 plus the
 * (i + 1)-th power of something very small, so that no two rows tie and no path cycles (von Stengel
 * 2002, section 2.6).
 */
abstract class LabelledDictionary {

    /** No label. */
    static final int NONE = -1;

    private final int rows;
    private final int columns;
    private final int firstRow;
    private final int firstColumn;
    private final int[] basic;
    private final int[] other;

    LabelledDictionary(int rows, int columns, int firstRow, int firstColumn) {
        this.rows = rows;
        this.columns = columns;
        this.firstRow = firstRow;
        this.firstColumn = firstColumn;
        this.basic = new int[rows];
        this.other = new int[columns];
        for (int row = 0; row < rows; row++) {
            basic[row] = firstRow + row;
        }
        for (int column = 0; column < columns; column++) {
            other[column] = firstColumn + column;
        }
    }

    /**
     * Lets the variable of a label become basic; returns the label of the one that leaves, or
     * {@link #NONE} where rounding has spoilt the dictionary.
     */
    final int pivot(int entering) {
        int column = indexOf(other, entering);
        int row = -1;
        for (int candidate = 0; candidate < rows; candidate++) {
            if (isPositive(candidate, column) && (row < 0 || leavesFirst(candidate, row, column))) {
                row = candidate;
            }
        }
        if (row < 0) {
            return NONE;
        }
        pivot(row, column);
        int leaving = basic[row];
        basic[row] = entering;
        other[column] = leaving;
        return leaving;
    }

    /** Compares how far two rows let the entering variable grow, by powers of the small number. */
    private boolean leavesFirst(int candidate, int row, int column) {
        int order = compareRatios(candidate, row, column);
        for (int i = 0; order == 0 && i < rows; i++) {
            int slackColumn = indexOf(other, firstRow + i);
            order =
                    slackColumn >= 0
                            ? compareRatios(candidate, row, column, slackColumn)
                            : basic[row] == firstRow + i
                                    ? -1
                                    : basic[candidate] == firstRow + i ? 1 : 0;
        }
        return order < 0;
    }

    /** The row in which a weight is basic, or a negative number if the weight is zero. */
    final int rowOf(int weight) {
        return indexOf(basic, firstColumn + weight);
    }

    final int rows() {
        return rows;
    }

    final int columns() {
        return columns;
    }

    private static int indexOf(int[] labels, int label) {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == label) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the entering variable of a column lowers the basic one of a row. */
    abstract boolean isPositive(int row, int column);

    /** Compares constants over entries of a column. */
    abstract int compareRatios(int row, int otherRow, int column);

    /** Compares entries of a second column over entries of a column. */
    abstract int compareRatios(int row, int otherRow, int column, int second);

    /** Solves a row for the variable of a column and puts it into all other rows. */
    abstract void pivot(int row, int column);
}
