package multilateral.equilibrium;

/**
 * Constraints by which one more column, after the profiles, is at least what the first of some
 * players has more than each of the others. To maximise the first one's gain less that column is to
 * maximise the least gain.
 */
final class FairnessRows implements HomogeneousRows {

    private final HomogeneousRows incentives;

    /** By player who counts, then profile. */
    private final double[][] gains;

    FairnessRows(HomogeneousRows incentives, double[][] gains) {
        this.incentives = incentives;
        this.gains = gains;
    }

    @Override
    public int columns() {
        return incentives.columns() + 1;
    }

    @Override
    public int rows() {
        return incentives.rows() + gains.length - 1;
    }

    /** Which of the players who count a row is about; 0 if it is an incentive constraint. */
    int counted(int row) {
        return Math.max(0, row - incentives.rows() + 1);
    }

    @Override
    public void values(int[] support, double[] weights, int count, double[] to) {
        incentives.values(support, weights, count, to);
        for (int row = incentives.rows(); row < rows(); row++) {
            to[row] = 0;
            for (int k = 0; k < count; k++) {
                to[row] += weights[k] * coefficient(row, support[k]);
            }
        }
    }

    @Override
    public double coefficient(int row, int column) {
        int other = counted(row);
        if (column == incentives.columns()) {
            return other == 0 ? 0 : 1;
        }
        return other == 0
                ? incentives.coefficient(row, column)
                : gains[other][column] - gains[0][column];
    }

    @Override
    public void add(int row, double weight, double[] to) {
        int other = counted(row);
        if (other == 0) {
            incentives.add(row, weight, to);
            return;
        }
        for (int column = 0; column < incentives.columns(); column++) {
            to[column] += weight * (gains[other][column] - gains[0][column]);
        }
        to[incentives.columns()] += weight;
    }
}
