package multilateral.cooperative;

/**
 * One constraint on payoffs x and a level ε: x(S) + c ε is at least, or exactly, a number.
 *
 * @param coalition the mask of S
 * @param coefficient c
 * @param right the number
 * @param kind what the constraint says
 */
record ProgramRow(int coalition, double coefficient, double right, Kind kind) {

    /** What a constraint says. */
    enum Kind {
        /** The coalition gets exactly this: its price is of any sign. */
        SETTLED,
        /** The coalition's excess is at most the level. */
        EXCESS,
        /** The player gets at least this. */
        FLOOR
    }

    boolean settled() {
        return kind == Kind.SETTLED;
    }
}
