package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A {@link PolytopeTableau} in doubles that is sure of every basis it visits.
 *
 * <p>The entries only lead the way. For each basis the inverse of its matrix, as the tableau has
 * it, is multiplied by the matrix itself: that bounds the errors of all basic variables (Rump
 * 2010, section 10). Where one of them is not positive by more than its error, the basis is looked
 * at again in exact integers. A basis that does not belong to the polytope is therefore never
 * passed off as one, whatever rounding has done; and as all neighbours of all bases visited are
 * visited too, none can be missing.
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

    private final double[] best;
    private final double[] second;
    private final int[] leaving;

    private final int[] weightRows;
    private final int[] slackColumns;
    private final double[] block;
    private final double[] product;
    private final double[] weights;

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
        best = new double[columns()];
        second = new double[columns()];
        leaving = new int[columns()];
        int most = Math.min(rows(), columns());
        weightRows = new int[most];
        slackColumns = new int[most];
        block = new double[most * most];
        product = new double[most];
        weights = new double[most];
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
        tight = target;
        if (isPositive(size, drift)) {
            return true;
        }
        if (!exact.visit(target)) {
            return false;
        }
        tight = exact.tight();
        return true;
    }

    @Override
    long tight() {
        return tight;
    }

    /** Copies the block of the matrix that belongs to positive weights and tight slacks. */
    private int gather() {
        int size = 0;
        for (int row = 0; row < rows(); row++) {
            if (!isSlack(basic(row))) {
                weightRows[size++] = row;
            }
        }
        int at = 0;
        for (int column = 0; column < columns(); column++) {
            if (isSlack(other(column))) {
                int from = indexOf(other(column)) * columns();
                for (int l = 0; l < size; l++) {
                    block[at * size + l] = matrix[from + indexOf(basic(weightRows[l]))];
                }
                slackColumns[at++] = column;
            }
        }
        return size;
    }

    /** How far the inverse times the block is from the identity: the largest sum of a row. */
    private double drift(int size) {
        double worst = 0;
        for (int l = 0; l < size; l++) {
            int row = weightRows[l] * stride;
            Arrays.fill(product, 0, size, 0);
            product[l] = -1;
            for (int c = 0; c < size; c++) {
                double factor = entries[row + slackColumns[c]];
                int from = c * size;
                for (int j = 0; j < size; j++) {
                    product[j] += factor * block[from + j];
                }
            }
            double sum = 0;
            for (int j = 0; j < size; j++) {
                sum += Math.abs(product[j]);
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
            residual = Math.max(residual, Math.abs(slack(block, c * size, size)));
        }
        double rounding = unit * (1 + total);
        double error = 1.01 * norm * (residual + rounding) / contraction;
        return contraction > 0.5
                && least > error
                && slacksExceed(size, 1.01 * (size * error + rounding));
    }

    private double slack(double[] coefficients, int from, int size) {
        double slack = 1;
        for (int l = 0; l < size; l++) {
            slack -= coefficients[from + l] * weights[l];
        }
        return slack;
    }

    private boolean slacksExceed(int size, double error) {
        for (int row = 0; row < rows(); row++) {
            if (isSlack(basic(row))) {
                int from = indexOf(basic(row)) * columns();
                double slack = 1;
                for (int l = 0; l < size; l++) {
                    slack -= matrix[from + indexOf(basic(weightRows[l]))] * weights[l];
                }
                if (!(slack > error)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    boolean neighbours(long[] found) {
        if (tight != basis()) {
            return exact.neighbours(found);
        }
        Arrays.fill(best, 0);
        Arrays.fill(second, 0);
        for (int row = 0; row < rows(); row++) {
            int from = row * stride;
            double inverse = 1 / entries[from + columns()];
            for (int column = 0; column < columns(); column++) {
                double speed = entries[from + column] * inverse;
                if (speed > second[column]) {
                    second[column] = Math.min(speed, best[column]);
                    if (speed > best[column]) {
                        best[column] = speed;
                        leaving[column] = row;
                    }
                }
            }
        }
        for (int column = 0; column < columns(); column++) {
            boolean clear = second[column] < best[column] * (1 - TIE);
            int row = clear ? leaving[column] : leavingRow(column);
            if (row < 0) {
                return false;
            }
            found[column] = exchange(row, column);
        }
        return true;
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
