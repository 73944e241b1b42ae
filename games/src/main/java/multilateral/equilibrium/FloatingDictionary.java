package multilateral.equilibrium;

/** A {@link LabelledDictionary} in doubles; nearly equal ratios count as ties. */
final class FloatingDictionary extends LabelledDictionary {

    private static final double TIE = 1e-12;

    /** By row: the constant, then the entry of each column. */
    private final double[][] entries;

    /** A matrix of entries from about 1 to 2, copied. */
    FloatingDictionary(double[][] matrix, int firstRow, int firstColumn) {
        super(matrix.length, matrix[0].length, firstRow, firstColumn);
        entries = new double[matrix.length][];
        for (int row = 0; row < entries.length; row++) {
            entries[row] = new double[matrix[row].length + 1];
            entries[row][0] = 1;
            System.arraycopy(matrix[row], 0, entries[row], 1, matrix[row].length);
        }
    }

    @Override
    boolean isPositive(int row, int column) {
        return entries[row][column + 1] > TIE;
    }

    @Override
    int compareRatios(int row, int otherRow, int column) {
        return compare(row, otherRow, column + 1, 0);
    }

    @Override
    int compareRatios(int row, int otherRow, int column, int second) {
        return compare(row, otherRow, column + 1, second + 1);
    }

    private int compare(int row, int otherRow, int below, int above) {
        double ratio = entries[row][above] / entries[row][below];
        double otherRatio = entries[otherRow][above] / entries[otherRow][below];
        double difference = ratio - otherRatio;
        double size = Math.max(Math.abs(ratio), Math.abs(otherRatio));
        return Math.abs(difference) <= TIE * Math.max(1, size) ? 0 : difference < 0 ? -1 : 1;
    }

    @Override
    void pivot(int row, int column) {
        double[] pivotRow = entries[row];
        int at = column + 1;
        double divisor = pivotRow[at];
        pivotRow[at] = 1;
        for (int j = 0; j < pivotRow.length; j++) {
            pivotRow[j] /= divisor;
        }
        for (int k = 0; k < entries.length; k++) {
            double factor = entries[k][at];
            if (k != row && factor != 0) {
                entries[k][at] = 0;
                subtract(entries[k], pivotRow, factor);
                entries[k][0] = Math.max(0, entries[k][0]);
            }
        }
    }

    private static void subtract(double[] from, double[] row, double factor) {
        for (int j = 0; j < from.length; j++) {
            from[j] -= factor * row[j];
        }
    }

    /** The weights, which add up to 1; all zero before the first pivot. */
    double[] weights() {
        double[] weights = new double[columns()];
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            int row = rowOf(j);
            weights[j] = row < 0 ? 0 : entries[row][0];
            sum += weights[j];
        }
        for (int j = 0; j < weights.length; j++) {
            weights[j] /= sum == 0 ? 1 : sum;
        }
        return weights;
    }
}
