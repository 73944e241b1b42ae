package multilateral.equilibrium;

/**
 * One of the two systems of Lemke and Howson's method, {@code slack = 1 − matrix · weights}, as a
 * dictionary that tells basic from other variables.
 *
 * <p>Every variable has a label. The slack of row {@code i}, of label {@code firstRow + i}, starts
 * as basic; the weight of column {@code j}, of label {@code firstColumn + j}, as the other kind.
 * The right-hand side 1 of row {@code i} is thought of as 1 plus the (i + 1)-th power of something
 * very small, so that no two rows tie and no path cycles (von Stengel 2002, section 2.6).
 */
interface LabelledDictionary {

    /** No label, or no row. */
    int NONE = -1;

    /**
     * Lets the variable of a label become basic; returns the label of the one that leaves, or
     * {@link #NONE} where rounding has spoilt the dictionary.
     */
    int pivot(int entering);
}
