package multilateral.cooperative;

/** What it takes to leave a partition, and so what it means that nobody does. */
public enum HedonicStability {
    /** No coalition would be liked better by all of its members than where they stand. */
    CORE,
    /** No coalition would be liked better by some of its members and worse by none. */
    STRICT_CORE,
    /** No player would rather stand in another block, or alone (Bogomolnaia and Jackson 2002). */
    NASH,
    /** No player would rather stand in another block that loses nothing by it, or alone. */
    INDIVIDUAL,
    /** As individual stability, where those left behind must not lose either. */
    CONTRACTUAL_INDIVIDUAL;

    /** Whether single players leave, rather than coalitions. */
    boolean single() {
        return this == NASH || this == INDIVIDUAL || this == CONTRACTUAL_INDIVIDUAL;
    }
}
