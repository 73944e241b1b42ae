package multilateral.equilibrium;

/**
 * Linear constraints {@code row · p ≥ 0} on the columns of a {@link DistributionProgram}, too many
 * to be written down: they are asked for one by one.
 */
interface HomogeneousRows {

    /** The number of columns. */
    int columns();

    /** The number of rows. */
    int rows();

    /** Computes the value of every row at a sparse point. */
    void values(int[] support, double[] weights, int count, double[] to);

    /** One entry of a row. */
    double coefficient(int row, int column);

    /** Adds a multiple of a row to a vector with one entry per column. */
    void add(int row, double weight, double[] to);
}
