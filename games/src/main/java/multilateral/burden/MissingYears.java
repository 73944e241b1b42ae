package multilateral.burden;

/** What to do when a member lacks a figure for some years of a base period. */
public enum MissingYears {
    /** Refuse, and name the members and years. */
    REFUSED,
    /**
     * Average the years that have both income and population; refuse only members without a single
     * such year in a period.
     */
    SKIPPED
}
