package multilateral.equilibrium;

import java.util.Arrays;

/**
 * A {@link LabelledDictionary} in doubles, whose basis is kept as a product of pivots (Dantzig and
 * Orchard-Hays 1954) before the matrix as it was given.
 *
 * <p>A path needs only the column of the variable that enters. So a pivot costs as many
 * multiply-adds as there are rows times pivots kept, not a whole table, and a start costs nothing.
 * When the pivots kept are twice as many as the weights that are basic, they are replaced by one
 * for each such weight, computed anew from the matrix, which also stops rounding from building up.
 *
 * <p>Rows whose basic variables reach zero together, up to {@link #TIE}, count as tied.
 */
final class FloatingDictionary implements LabelledDictionary {

    /** The largest difference of values that are at most about 1 and count as equal. */
    private static final double TIE = 1e-11;

    /** The smallest entry that a pivot may divide by. */
    private static final double SMALLEST_PIVOT = 1e-9;

    /** Ties of coefficients of the small number, relative. */
    private static final double COEFFICIENT_TIE = 1e-9;

    /** A basic variable below this shows that the path is spoilt. */
    private static final double INFEASIBLE = -1e-7;

    private static final int FEWEST_NEW_PIVOTS = 16;

    private final int rows;
    private final int firstRow;
    private final int firstColumn;

    /** The matrix, column by column; shared. */
    private final double[] matrix;

    private final boolean careful;

    /** By row the label of the basic variable. */
    private final int[] basic;

    /** By label the row where it is basic, or none. */
    private final int[] rowOf;

    private final double[] values;
    private final double[] column;
    private final double[] scratch;
    private final int[] tied;

    /** By pivot: the column entered, with −1 in the pivot's row. */
    private double[][] factors = new double[FEWEST_NEW_PIVOTS][];

    private double[] divisors = new double[FEWEST_NEW_PIVOTS];
    private int[] pivotRows = new int[FEWEST_NEW_PIVOTS];
    private int pivots;

    /** How many pivots the last replacement left. */
    private int kept;

    /**
     * A matrix of entries from 1 to 2.
     *
     * @param matrix column by column; not copied, nor changed
     * @param rows how many rows it has
     * @param firstRow the label of the first slack
     * @param firstColumn the label of the first weight
     * @param careful whether to replace the pivots after a few only
     */
    FloatingDictionary(double[] matrix, int rows, int firstRow, int firstColumn, boolean careful) {
        this.matrix = matrix;
        this.rows = rows;
        this.firstRow = firstRow;
        this.firstColumn = firstColumn;
        this.careful = careful;
        basic = new int[rows];
        rowOf = new int[rows + matrix.length / rows];
        values = new double[rows];
        column = new double[rows];
        scratch = new double[rows];
        tied = new int[rows];
        start();
    }

    /** Makes all slacks basic again. */
    void start() {
        pivots = 0;
        kept = 0;
        Arrays.fill(values, 1);
        Arrays.fill(rowOf, NONE);
        for (int row = 0; row < rows; row++) {
            seat(firstRow + row, row);
        }
    }

    @Override
    public int pivot(int entering) {
        enteringColumn(entering, column);
        int row = leavingRow();
        if (row == NONE) {
            return NONE;
        }
        push(row, column);
        apply(pivots - 1, values);
        int leaving = basic[row];
        rowOf[leaving] = NONE;
        seat(entering, row);
        int fresh = pivots - kept;
        boolean sound = fresh < (careful ? 4 : Math.max(FEWEST_NEW_PIVOTS, kept)) || refactor();
        return sound ? leaving : NONE;
    }

    private void seat(int label, int row) {
        basic[row] = label;
        rowOf[label] = row;
    }

    private boolean isSlack(int label) {
        return label >= firstRow && label < firstRow + rows;
    }

    /** The column of a variable in the dictionary as it stands. */
    private void enteringColumn(int label, double[] into) {
        if (isSlack(label)) {
            Arrays.fill(into, 0);
            into[label - firstRow] = 1;
        } else {
            System.arraycopy(matrix, (label - firstColumn) * rows, into, 0, rows);
        }
        for (int pivot = 0; pivot < pivots; pivot++) {
            apply(pivot, into);
        }
    }

    private void apply(int pivot, double[] to) {
        int row = pivotRows[pivot];
        double entry = to[row];
        if (entry != 0) {
            to[row] = 0;
            subtract(to, factors[pivot], entry / divisors[pivot]);
        }
    }

    private static void subtract(double[] from, double[] other, double factor) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= factor * other[i];
        }
    }

    private void push(int row, double[] entered) {
        if (pivots == factors.length) {
            factors = Arrays.copyOf(factors, 2 * pivots);
            divisors = Arrays.copyOf(divisors, 2 * pivots);
            pivotRows = Arrays.copyOf(pivotRows, 2 * pivots);
        }
        if (factors[pivots] == null) {
            factors[pivots] = new double[rows];
        }
        System.arraycopy(entered, 0, factors[pivots], 0, rows);
        factors[pivots][row] = -1;
        divisors[pivots] = entered[row];
        pivotRows[pivots] = row;
        pivots++;
    }

    /** The row whose basic variable reaches zero first as the entering variable grows. */
    private int leavingRow() {
        int best = NONE;
        double value = 1;
        double entry = 0;
        for (int row = 0; row < rows; row++) {
            double other = column[row];
            if (other > SMALLEST_PIVOT && values[row] * entry < value * other) {
                best = row;
                value = Math.max(0, values[row]);
                entry = other;
            }
        }
        if (best == NONE) {
            return NONE;
        }
        double step = value / entry;
        int count = 0;
        for (int row = 0; row < rows; row++) {
            if (values[row] - step * column[row] <= TIE && column[row] > SMALLEST_PIVOT) {
                tied[count++] = row;
            }
        }
        return count == 1 ? best : leavingOfTied(count);
    }

    /** Compares the tied rows by powers of the small number. */
    private int leavingOfTied(int count) {
        int left = count;
        for (int slack = 0; slack < rows && left > 1; slack++) {
            int row = rowOf[firstRow + slack];
            if (row == NONE) {
                enteringColumn(firstRow + slack, scratch);
                left = keepLeast(left);
            } else {
                left = drop(row, left);
            }
        }
        return tied[0];
    }

    /** A slack that is basic grows with its power of the small number, alone. */
    private int drop(int row, int count) {
        int left = 0;
        for (int i = 0; i < count; i++) {
            if (tied[i] != row) {
                tied[left++] = tied[i];
            }
        }
        return left;
    }

    private int keepLeast(int count) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, scratch[tied[i]] / column[tied[i]]);
        }
        double most = least + COEFFICIENT_TIE * Math.max(1, Math.abs(least));
        int left = 0;
        for (int i = 0; i < count; i++) {
            if (scratch[tied[i]] / column[tied[i]] <= most) {
                tied[left++] = tied[i];
            }
        }
        return left;
    }

    /** Replaces the pivots by as many as weights are basic; whether the basis is sound. */
    private boolean refactor() {
        int[] weights = Arrays.stream(basic).filter(label -> !isSlack(label)).sorted().toArray();
        boolean[] taken = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            int at = rowOf[firstRow + row];
            if (at != NONE) {
                taken[row] = true;
            }
        }
        for (int row = 0; row < rows; row++) {
            if (taken[row]) {
                seat(firstRow + row, row);
            }
        }
        pivots = 0;
        for (int label : weights) {
            enteringColumn(label, scratch);
            int row = largest(scratch, taken);
            if (!(Math.abs(scratch[row]) > TIE)) {
                return false;
            }
            push(row, scratch);
            taken[row] = true;
            seat(label, row);
        }
        kept = pivots;
        Arrays.fill(values, 1);
        for (int pivot = 0; pivot < pivots; pivot++) {
            apply(pivot, values);
        }
        return least() >= INFEASIBLE;
    }

    private static int largest(double[] entries, boolean[] taken) {
        int best = 0;
        double size = -1;
        for (int row = 0; row < entries.length; row++) {
            if (!taken[row] && Math.abs(entries[row]) > size) {
                best = row;
                size = Math.abs(entries[row]);
            }
        }
        return best;
    }

    /** The least value of a basic variable: about zero in a degenerate dictionary. */
    double least() {
        double least = values[0];
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    /** Computes the values anew; false if the basis turns out not to be one. */
    boolean polish() {
        return pivots == kept || refactor();
    }

    /** The rows whose slacks are not basic, in order. */
    int[] tightRows() {
        int[] tight = new int[rows];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            if (rowOf[firstRow + row] == NONE) {
                tight[count++] = row;
            }
        }
        return Arrays.copyOf(tight, count);
    }

    /** The columns whose weights are basic, in order: as many as the tight rows. */
    int[] support() {
        int[] support = new int[rows];
        int count = 0;
        for (int weight = 0; weight < rowOf.length - rows; weight++) {
            if (rowOf[firstColumn + weight] != NONE) {
                support[count++] = weight;
            }
        }
        return Arrays.copyOf(support, count);
    }

    /** The weights, which add up to 1; all zero before the first pivot. */
    double[] weights() {
        double[] weights = new double[rowOf.length - rows];
        double sum = 0;
        for (int weight : support()) {
            weights[weight] = Math.max(0, values[rowOf[firstColumn + weight]]);
            sum += weights[weight];
        }
        for (int j = 0; j < weights.length; j++) {
            weights[j] /= sum == 0 ? 1 : sum;
        }
        return weights;
    }
}
