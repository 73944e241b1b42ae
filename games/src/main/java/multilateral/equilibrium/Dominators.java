package multilateral.equilibrium;

/** Which strategies may dominate an action. */
public enum Dominators {
    /** Single actions. */
    PURE,
    /** Single actions and mixtures of them. */
    MIXED
}
