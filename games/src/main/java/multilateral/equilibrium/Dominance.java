package multilateral.equilibrium;

/** When one strategy dominates another. */
public enum Dominance {
    /** It gets more, whatever the others do. */
    STRICT,
    /** It gets at least as much whatever the others do, and more for some of what they may do. */
    WEAK
}
