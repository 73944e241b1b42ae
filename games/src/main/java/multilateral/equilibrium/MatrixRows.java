package multilateral.equilibrium;

/** Constraints written down as a matrix, row by row; there may be none. */
final class MatrixRows implements HomogeneousRows {

    private final int columns;
    private final double[][] matrix;

    MatrixRows(int columns, double[]... matrix) {
        this.columns = columns;
        this.matrix = matrix;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public int rows() {
        return matrix.length;
    }

    @Override
    public void values(int[] support, double[] weights, int count, double[] to) {
        for (int row = 0; row < matrix.length; row++) {
            double sum = 0;
            for (int k = 0; k < count; k++) {
                sum += weights[k] * matrix[row][support[k]];
            }
            to[row] = sum;
        }
    }

    @Override
    public double coefficient(int row, int column) {
        return matrix[row][column];
    }

    @Override
    public void add(int row, double weight, double[] to) {
        double[] from = matrix[row];
        for (int column = 0; column < from.length; column++) {
            to[column] += weight * from[column];
        }
    }
}
