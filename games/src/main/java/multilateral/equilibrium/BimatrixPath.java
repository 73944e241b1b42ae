package multilateral.equilibrium;

/**
 * A path of Lemke and Howson's method: it alternates between two dictionaries, and ends when the
 * label that was dropped is taken up or dropped again.
 *
 * <p>No path without rounding comes back to where it was. So one that does is known to be spoilt:
 * the bases visited are compared, by hash, with the one at the last power of two (Brent 1980).
 */
final class BimatrixPath {

    private final LabelledDictionary rowSlacks;
    private final LabelledDictionary columnSlacks;
    private final int dropped;
    private int entering;

    /** Whether the next pivot is in the dictionary of the row player's slacks. */
    private boolean inRowSlacks;

    private boolean ended;
    private boolean spoilt;
    private long pivots;
    private long visited;
    private long remembered;

    /**
     * A path that starts where all weights are zero.
     *
     * @param rowSlacks the row player's slacks and the column player's weights, all slacks basic
     * @param columnSlacks the column player's slacks and the row player's weights, likewise
     * @param rows how many actions the row player has
     * @param dropped the label of the first weight to enter
     */
    BimatrixPath(
            LabelledDictionary rowSlacks, LabelledDictionary columnSlacks, int rows, int dropped) {
        this.rowSlacks = rowSlacks;
        this.columnSlacks = columnSlacks;
        this.dropped = dropped;
        entering = dropped;
        inRowSlacks = dropped >= rows;
    }

    /** Goes on by a number of pivots, or fewer where the path ends; returns how many were made. */
    int advance(int most) {
        for (int made = 1; made <= most; made++) {
            int leaving = (inRowSlacks ? rowSlacks : columnSlacks).pivot(entering);
            if (leaving == LabelledDictionary.NONE) {
                spoilt = true;
                return made;
            }
            ended = leaving == dropped;
            visit(entering, leaving);
            if (ended || spoilt) {
                return made;
            }
            entering = leaving;
            inRowSlacks = !inRowSlacks;
        }
        return most;
    }

    private void visit(int in, int out) {
        visited ^= key(in) ^ key(out);
        spoilt = visited == remembered && !ended;
        pivots++;
        if ((pivots & (pivots - 1)) == 0) {
            remembered = visited;
        }
    }

    /** A number of a label that looks random (Steele, Lea and Flood 2014), by dictionary. */
    private long key(int label) {
        long key = (2L * label + (inRowSlacks ? 1 : 2)) * 0x9E3779B97F4A7C15L;
        key = (key ^ (key >>> 30)) * 0xBF58476D1CE4E5B9L;
        key = (key ^ (key >>> 27)) * 0x94D049BB133111EBL;
        return key ^ (key >>> 31);
    }

    /** Whether the path has come to an end. */
    boolean ended() {
        return ended;
    }

    /** Whether rounding has made the path useless. */
    boolean spoilt() {
        return spoilt;
    }
}
