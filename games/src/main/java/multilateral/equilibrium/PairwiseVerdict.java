package multilateral.equilibrium;

/** Which of two equilibria dominates the other. */
public enum PairwiseVerdict {
    /** The first one. */
    FIRST,
    /** The second one. */
    SECOND,
    /** Neither: the comparison is even, or players disagree. */
    NEITHER,
    /** The criterion as computed here does not decide. */
    UNDECIDED
}
