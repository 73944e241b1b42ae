package multilateral.burden;

/**
 * What one may ask of a claims rule: the axioms of the field (Thomson 2003, 2019), each with its
 * source.
 */
public enum ClaimsAxiom {
    /** All is divided. */
    EFFICIENCY("The awards add up to the estate.", "O'Neill 1982", false),

    /** Nobody pays in. */
    NON_NEGATIVITY("Nobody gets less than nothing.", "O'Neill 1982", false),

    /** Nobody gets more than is due. */
    CLAIMS_BOUNDEDNESS("Nobody gets more than its claim.", "O'Neill 1982", false),

    /** What the others leave in any case. */
    MINIMAL_RIGHTS(
            "Everybody gets at least what is left when all others are paid in full.",
            "Curiel, Maschler and Tijs 1987",
            false),

    /** Equals are treated equally. */
    EQUAL_TREATMENT("Equal claims get equal awards.", "O'Neill 1982", false),

    /** Who claims more gets more. */
    ORDER_OF_AWARDS("Larger claims get no smaller awards.", "Aumann and Maschler 1985", false),

    /** Who claims more loses more. */
    ORDER_OF_LOSSES("Larger claims suffer no smaller losses.", "Aumann and Maschler 1985", false),

    /** Nobody suffers from a larger estate. */
    RESOURCE_MONOTONICITY(
            "If the estate grows, nobody gets less.", "Curiel, Maschler and Tijs 1987", true),

    /** Nobody suffers from a larger claim. */
    CLAIMS_MONOTONICITY("If a claim grows, its owner gets no less.", "Thomson 2003", true),

    /** The unit does not matter. */
    HOMOGENEITY("With estate and claims doubled, all awards double.", "Moulin 1987", true),

    /** Gains and losses are divided alike. */
    SELF_DUALITY(
            "What is missing is divided as what is there would be.",
            "Aumann and Maschler 1985",
            true),

    /** More than everything cannot be claimed. */
    CLAIMS_TRUNCATION(
            "Claims beyond the estate count as the estate.",
            "Curiel, Maschler and Tijs 1987",
            true),

    /** Minimal rights may be paid at once. */
    MINIMAL_RIGHTS_FIRST(
            "Paying minimal rights first and dividing the rest comes to the same.",
            "Curiel, Maschler and Tijs 1987",
            true),

    /** Who has been paid may leave. */
    CONSISTENCY(
            "When some leave with their awards, the others get the same again.",
            "Aumann and Maschler 1985",
            true),

    /** A first instalment does not matter. */
    COMPOSITION_UP(
            "Dividing a part of the estate first and the rest by what is still owed comes to the"
                    + " same.",
            "Young 1988",
            true),

    /** Promises of a larger estate do not matter. */
    COMPOSITION_DOWN(
            "When the estate shrinks, the awards promised may serve as claims.",
            "Moulin 2000",
            true),

    /** Who claims nothing does not matter. */
    NULL_CLAIMS_CONSISTENCY(
            "When those who claim nothing leave, the others get the same.", "O'Neill 1982", true);

    private final String statement;
    private final String source;
    private final boolean relational;

    ClaimsAxiom(String statement, String source, boolean relational) {
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
     * Returns where it was asked.
     *
     * @return author and year
     */
    public String source() {
        return source;
    }

    /**
     * Tells whether the axiom compares the awards of several problems, so that one list of awards
     * alone cannot be judged by it.
     *
     * @return whether it takes a rule to judge
     */
    public boolean relational() {
        return relational;
    }
}
