package multilateral.game;

/** The two variants of Gambit's strategic-form format. */
public enum NfgVariant {
    /** The payoffs of every profile, one profile after the other. */
    PAYOFFS,
    /**
     * A list of different outcomes, and for every profile the number of its outcome. Smaller than
     * {@link #PAYOFFS} where many profiles have the same payoffs.
     */
    OUTCOMES
}
