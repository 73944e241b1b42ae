package multilateral.equilibrium;

/**
 * The polytope of all {@code w ≥ 0} with {@code matrix · w ≤ 1}, seen from one of its bases: a
 * condensed dictionary with one row per basic variable and one column per other variable.
 *
 * <p>Every variable has a label, and a label is tight where its variable is zero. Row {@code i} of
 * the matrix starts with its slack as basic variable, of label {@code firstRow + i}; column {@code
 * j} with weight {@code j} as the other, of label {@code firstColumn + j}. A basis is named by the
 * mask of the labels of the other variables.
 *
 * <p>The right-hand side 1 of row {@code i} is thought of as 1 plus the (i + 1)-th power of
 * something very small. The polytope is simple then: every basis has one neighbour for each of its
 * labels, and every vertex of the polytope itself is that of one basis or more (Avis 2000).
 */
abstract class PolytopeTableau {

    private final int rows;
    private final int columns;
    private final int firstRow;
    private final int firstColumn;

    /** Labels by row and by column. */
    private final int[] basic;

    private final int[] other;

    /** By label its row, or the complement of its column. */
    private final int[] place = new int[Long.SIZE];

    private long basis;

    PolytopeTableau(int rows, int columns, int firstRow, int firstColumn) {
        this.rows = rows;
        this.columns = columns;
        this.firstRow = firstRow;
        this.firstColumn = firstColumn;
        basic = new int[rows];
        other = new int[columns];
        reset();
    }

    /** Goes back to the labels of the basis in which all weights are zero. */
    final void reset() {
        basis = 0;
        for (int row = 0; row < rows; row++) {
            basic[row] = firstRow + row;
            place[firstRow + row] = row;
        }
        for (int column = 0; column < columns; column++) {
            other[column] = firstColumn + column;
            place[firstColumn + column] = ~column;
            basis |= 1L << (firstColumn + column);
        }
    }

    final int rows() {
        return rows;
    }

    final int columns() {
        return columns;
    }

    final long basis() {
        return basis;
    }

    final int basic(int row) {
        return basic[row];
    }

    final int other(int column) {
        return other[column];
    }

    final boolean isSlack(int label) {
        return label >= firstRow && label < firstRow + rows;
    }

    /** Which row of the matrix a slack, or which column a weight belongs to. */
    final int indexOf(int label) {
        return isSlack(label) ? label - firstRow : label - firstColumn;
    }

    /**
     * Goes to a basis, and makes sure that it is one of the polytope.
     *
     * @return whether that could be done; false where numbers have become too large or too close
     */
    abstract boolean visit(long target);

    /** All labels that are tight at the vertex of this basis. */
    long tight() {
        long tight = basis;
        for (int row = 0; row < rows; row++) {
            if (sign(row, columns) == 0) {
                tight |= 1L << basic[row];
            }
        }
        return tight;
    }

    /**
     * Writes for each of some labels of this basis the basis that is met when its variable grows.
     *
     * @return how many they are, or a negative number where numbers have become too close
     */
    int neighbours(long labels, long[] found) {
        int count = 0;
        for (long rest = labels; rest != 0; rest &= rest - 1) {
            int column = columnOf(Long.numberOfTrailingZeros(rest));
            found[count++] = exchange(leavingRow(column), column);
        }
        return count;
    }

    final int columnOf(int label) {
        return ~place[label];
    }

    final long exchange(int row, int column) {
        return (basis & ~(1L << other[column])) | (1L << basic[row]);
    }

    /** The row whose variable is the first to be zero when that of a column grows. */
    final int leavingRow(int column) {
        int row = -1;
        for (int candidate = 0; candidate < rows; candidate++) {
            if (sign(candidate, column) > 0 && (row < 0 || leavesFirst(candidate, row, column))) {
                row = candidate;
            }
        }
        return row;
    }

    private boolean leavesFirst(int candidate, int row, int column) {
        int order = compareRatios(candidate, row, column, columns);
        for (int i = 0; order == 0 && i < rows; i++) {
            int at = place[firstRow + i];
            if (at < 0) {
                order = compareRatios(candidate, row, column, ~at);
            } else {
                order = at == row ? -1 : at == candidate ? 1 : 0;
            }
        }
        return order < 0;
    }

    /** Whether all basic variables are positive, by powers of the small number. */
    final boolean isFeasible() {
        for (int row = 0; row < rows; row++) {
            int sign = sign(row, columns);
            for (int i = 0; sign == 0; i++) {
                int at = place[firstRow + i];
                sign = at < 0 ? sign(row, ~at) : at == row ? 1 : 0;
            }
            if (sign < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Exchanges labels until a basis is reached, the largest entry first; whether it was reached.
     */
    final boolean moveTo(long target) {
        while (basis != target) {
            long leaving = basis & ~target;
            int bestRow = -1;
            int bestColumn = -1;
            double best = 0;
            for (long in = target & ~basis; in != 0; in &= in - 1) {
                int row = place[Long.numberOfTrailingZeros(in)];
                for (long out = leaving; out != 0; out &= out - 1) {
                    int column = ~place[Long.numberOfTrailingZeros(out)];
                    double size = size(row, column);
                    if (size > best) {
                        best = size;
                        bestRow = row;
                        bestColumn = column;
                    }
                }
            }
            if (bestRow < 0 || !pivot(bestRow, bestColumn)) {
                return false;
            }
            basis = exchange(bestRow, bestColumn);
            int label = basic[bestRow];
            basic[bestRow] = other[bestColumn];
            other[bestColumn] = label;
            place[basic[bestRow]] = bestRow;
            place[label] = ~bestColumn;
        }
        return true;
    }

    /** The sign of an entry; that of the constant for the column after the last. */
    abstract int sign(int row, int column);

    /** How large an entry is, for the choice among several; zero only where the entry is. */
    abstract double size(int row, int column);

    /** Compares entries of a second column over entries of a column, those being positive. */
    abstract int compareRatios(int row, int otherRow, int column, int second);

    /** Exchanges the variables of a row and a column in all entries; whether they still fit. */
    abstract boolean pivot(int row, int column);
}
