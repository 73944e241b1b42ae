package multilateral.equilibrium;

import java.math.BigInteger;

/**
 * A {@link PolytopeTableau} in doubles that is sure of every basis it visits.
 *
 * <p>The entries only lead the way. For each basis the inverse of its matrix, as the tableau has
 * it, is multiplied by the matrix itself: that bounds the errors of all basic variables (Rump
 * 2010). Where one of them is not positive by more than its error, the basis is looked at again in
 * exact integers. A basis that does not belong to the polytope is therefore never passed off as
 * one, whatever rounding has done; and as all neighbours of all bases visited are visited too, none
 * can be missing.
 */
final class DoubleTableau extends PolytopeTableau {

    /** Half the distance from 1 to the next double. */
    private static final double ROUNDING = 0x1p-53;

    /** What counts as zero, or as the same ratio, where only the way is chosen. */
    private static final double TIE = 1e-11;

    private static final double SMALLEST_PIVOT = 1e-9;

    /** Entries that differ more from the true ones are computed anew. */
    private static final double DRIFT = 1e-12;

    private final double[] matrix;
    private final BigTableau exact;
    private final int stride;

    /** By row: the entry of each column, then the constant. */
    private final double[] entries;

    private long tight;

    /** Whether the basis was looked at in exact integers. */
    private boolean exactly;

    private final double[] inverses;

    /**
     * Of the positive weights the rows, the numbers and the values; of tight slacks the columns.
     */
    private final int[] weightRows;

    private final int[] weightNumbers;
    private final double[] weights;
    private final int[] slackColumns;

    /** The matrix of tight slacks and positive weights, each row filled up to a multiple of 4. */
    private final double[] block;

    /**
     * A matrix scaled to the range from 0 to 1 and rounded once, row by row, and the same in exact
     * integers up to the scale; not copied.
     */
    DoubleTableau(double[] matrix, BigInteger[][] integers, int firstRow, int firstColumn) {
        super(integers.length, integers[0].length, firstRow, firstColumn);
        this.matrix = matrix;
        exact = new BigTableau(integers, firstRow, firstColumn);
        stride = columns() + 1;
        entries = new double[rows() * stride];
        inverses = new double[rows()];
        int most = Math.min(rows(), columns());
        weightRows = new int[most];
        weightNumbers = new int[most];
        weights = new double[most];
        slackColumns = new int[most];
        block = new double[most * padded(most)];
        fill();
    }

    private void fill() {
        for (int row = 0; row < rows(); row++) {
            System.arraycopy(matrix, row * columns(), entries, row * stride, columns());
            entries[row * stride + columns()] = 1;
        }
    }

    @Override
    boolean visit(long target) {
        int size = -1;
        if (Long.bitCount(target & ~basis()) < rows() / 2 && moveTo(target)) {
            size = gather();
        }
        double drift = size < 0 ? Double.NaN : drift(size);
        if (!(drift < DRIFT)) {
            reset();
            fill();
            if (!moveTo(target)) {
                return false;
            }
            size = gather();
            drift = drift(size);
        }
        exactly = !isPositive(size, drift);
        if (exactly && !exact.visit(target)) {
            return false;
        }
        tight = exactly ? exact.tight() : target;
        return true;
    }

    @Override
    long tight() {
        return tight;
    }

    private static int padded(int size) {
        return (size + 3) & -4;
    }

    /** Copies the block of the matrix that belongs to positive weights and tight slacks. */
    private int gather() {
        int size = 0;
        for (int row = 0; row < rows(); row++) {
            if (!isSlack(basic(row))) {
                weightRows[size] = row;
                weightNumbers[size++] = indexOf(basic(row));
            }
        }
        int at = 0;
        int to = 0;
        for (int column = 0; column < columns(); column++) {
            if (isSlack(other(column))) {
                int from = indexOf(other(column)) * columns();
                for (int l = 0; l < size; l++) {
                    block[to + l] = matrix[from + weightNumbers[l]];
                }
                for (int l = size; l < padded(size); l++) {
                    block[to + l] = 0;
                }
                to += padded(size);
                slackColumns[at++] = column;
            }
        }
        return size;
    }

    /** How far the inverse times the block is from the identity: the largest sum of a row. */
    private double drift(int size) {
        int width = padded(size);
        double worst = 0;
        for (int l = 0; l < size; l++) {
            int row = weightRows[l] * stride;
            double sum = 0;
            for (int j = 0; j < width; j += 4) {
                double first = j == l ? -1 : 0;
                double second = j + 1 == l ? -1 : 0;
                double third = j + 2 == l ? -1 : 0;
                double fourth = j + 3 == l ? -1 : 0;
                int at = j;
                for (int c = 0; c < size; c++) {
                    double factor = entries[row + slackColumns[c]];
                    first += factor * block[at];
                    second += factor * block[at + 1];
                    third += factor * block[at + 2];
                    fourth += factor * block[at + 3];
                    at += width;
                }
                sum += Math.abs(first) + Math.abs(second) + Math.abs(third) + Math.abs(fourth);
            }
            worst = Math.max(worst, sum);
        }
        return worst;
    }

    /** Whether all basic variables are surely positive. */
    private boolean isPositive(int size, double drift) {
        double norm = 0;
        double total = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int l = 0; l < size; l++) {
            int row = weightRows[l] * stride;
            double sum = 0;
            for (int c = 0; c < size; c++) {
                sum += Math.abs(entries[row + slackColumns[c]]);
            }
            norm = Math.max(norm, sum);
            weights[l] = entries[row + columns()];
            total += Math.abs(weights[l]);
            least = Math.min(least, weights[l]);
        }
        double unit = (size + 8) * ROUNDING;
        double contraction = 1 - drift - size * unit * (norm + 1);
        double residual = 0;
        for (int c = 0; c < size; c++) {
            double slack = slack(indexOf(other(slackColumns[c])), size);
            residual = Math.max(residual, Math.abs(slack));
        }
        double rounding = unit * (1 + total);
        double error = 1.01 * norm * (residual + rounding) / contraction;
        return contraction > 0.5
                && least > error
                && slacksExceed(size, 1.01 * (size * error + rounding));
    }

    private boolean slacksExceed(int size, double error) {
        for (int row = 0; row < rows(); row++) {
            if (isSlack(basic(row)) && !(slack(indexOf(basic(row)), size) > error)) {
                return false;
            }
        }
        return true;
    }

    /** What the weights leave of the 1 in a row of the matrix. */
    private double slack(int rowOfMatrix, int size) {
        int from = rowOfMatrix * columns();
        double slack = 1;
        for (int l = 0; l < size; l++) {
            slack -= matrix[from + weightNumbers[l]] * weights[l];
        }
        return slack;
    }

    /**
     * The row that leaves first has the greatest entry over its constant. As all of those that
     * count are positive, they are compared by their bits, the last of which give way to the row.
     */
    @Override
    int neighbours(long labels, long[] found) {
        if (exactly) {
            return exact.neighbours(labels, found);
        }
        for (int row = 0; row < rows(); row++) {
            inverses[row] = 1 / entries[row * stride + columns()];
        }
        int count = 0;
        for (long rest = labels; rest != 0; rest &= rest - 1) {
            int column = columnOf(Long.numberOfTrailingZeros(rest));
            int row = leavingRowOrTie(column);
            if (row < 0) {
                row = leavingRow(column);
            }
            if (row < 0) {
                return -1;
            }
            found[count++] = exchange(row, column);
        }
        return count;
    }

    private int leavingRowOrTie(int column) {
        long best = 0;
        long second = 0;
        int at = column;
        for (int row = 0; row < inverses.length; row++) {
            double speed = entries[at] * inverses[row];
            long key = (Double.doubleToRawLongBits(speed) & -Long.SIZE) | row;
            second = Math.max(second, Math.min(key, best));
            best = Math.max(best, key);
            at += stride;
        }
        boolean clear = Double.longBitsToDouble(second) < Double.longBitsToDouble(best) * (1 - TIE);
        return clear ? (int) best & (Long.SIZE - 1) : -1;
    }

    @Override
    int sign(int row, int column) {
        double entry = entries[row * stride + column];
        return entry > TIE ? 1 : entry < -TIE ? -1 : 0;
    }

    @Override
    double size(int row, int column) {
        return Math.abs(entries[row * stride + column]);
    }

    @Override
    int compareRatios(int row, int otherRow, int column, int second) {
        int from = row * stride;
        int otherFrom = otherRow * stride;
        double ratio = entries[from + second] / entries[from + column];
        double otherRatio = entries[otherFrom + second] / entries[otherFrom + column];
        double tie = TIE * (1 + Math.abs(ratio));
        return ratio > otherRatio + tie ? 1 : ratio < otherRatio - tie ? -1 : 0;
    }

    @Override
    boolean pivot(int row, int column) {
        int from = row * stride;
        double pivot = entries[from + column];
        if (!(Math.abs(pivot) > SMALLEST_PIVOT)) {
            return false;
        }
        double inverse = 1 / pivot;
        entries[from + column] = 1;
        for (int j = from; j < from + stride; j++) {
            entries[j] *= inverse;
        }
        for (int k = 0; k < entries.length; k += stride) {
            if (k != from) {
                double factor = entries[k + column];
                entries[k + column] = 0;
                for (int j = 0; j < stride; j++) {
                    entries[k + j] -= factor * entries[from + j];
                }
            }
        }
        return true;
    }
}
