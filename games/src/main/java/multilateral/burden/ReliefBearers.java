package multilateral.burden;

/** Who carries the points that low per-capita income relief takes off others. */
public enum ReliefBearers {
    /** Every member whose income per head is at or above the threshold. */
    AT_OR_ABOVE_THRESHOLD,
    /**
     * The same, but for members whose share is already at or above the general ceiling: they would
     * pay no more of it in the end, so the others carry it from the start.
     */
    EXCEPT_CEILING_MEMBER
}
