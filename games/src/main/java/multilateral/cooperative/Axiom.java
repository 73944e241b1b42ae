package multilateral.cooperative;

/** What one may ask of a value: the axioms of the field, each with its source. */
public enum Axiom {
    /** All is paid out. */
    EFFICIENCY("The payoffs add up to the worth of all.", "Shapley 1953", false),

    /** Equals are treated equally. */
    SYMMETRY("Players who add the same to every coalition get the same.", "Shapley 1953", false),

    /** Nothing for nothing. */
    NULL_PLAYER("A player who adds nothing to any coalition gets nothing.", "Shapley 1953", false),

    /** Who gains nothing by cooperation gets its own worth. */
    DUMMY(
            "A player who adds its own worth to every coalition gets its own worth.",
            "Shapley 1953",
            false),

    /** Nobody gets less than alone, where that is possible for all. */
    INDIVIDUAL_RATIONALITY(
            "If the worth of all covers what all are worth alone, nobody gets less than alone.",
            "von Neumann and Morgenstern 1944",
            false),

    /** In the core, where there is one. */
    CORE_SELECTION("The payoffs are in the core if the core is not empty.", "Gillies 1959", false),

    /** Two games played together are worth their sum. */
    ADDITIVITY("The value of a sum of games is the sum of their values.", "Shapley 1953", true),

    /** Units and side payments do not matter. */
    COVARIANCE(
            "Changing the unit and adding a fixed amount for each player changes the payoffs"
                    + " accordingly.",
            "von Neumann and Morgenstern 1944",
            true),

    /** Nobody suffers from a larger cake. */
    AGGREGATE_MONOTONICITY("If only the worth of all grows, nobody loses.", "Megiddo 1974", true),

    /** The members do not suffer from their coalition's success. */
    COALITIONAL_MONOTONICITY(
            "If only the worth of one coalition grows, no member of it loses.", "Young 1985", true),

    /** Payoffs follow contributions. */
    STRONG_MONOTONICITY(
            "A player whose contributions do not fall in going to another game does not lose.",
            "Young 1985",
            true),

    /** Some players, dealing among themselves, would come to the same. */
    CONSISTENCY(
            "In the reduced game, in which those who leave are paid by the same value, the others"
                    + " get the same.",
            "Hart and Mas-Colell 1989",
            true);

    private final String statement;
    private final String source;
    private final boolean relational;

    Axiom(String statement, String source, boolean relational) {
        this.statement = statement;
        this.source = source;
        this.relational = relational;
    }

    /**
     * Returns what is asked.
     *
     * @return one sentence
     */
    public String statement() {
        return statement;
    }

    /**
     * Returns who asked it first.
     *
     * @return author and year
     */
    public String source() {
        return source;
    }

    /**
     * Tells whether the axiom compares the payoffs of several games, so that one allocation alone
     * cannot be judged by it.
     *
     * @return whether it takes a value to judge
     */
    public boolean relational() {
        return relational;
    }
}
