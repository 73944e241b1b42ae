package multilateral.equilibrium;

/** How sure it is that an enumeration has found every equilibrium. */
public enum Completeness {
    /** The search was exhaustive and every part of it is known to hold no other equilibrium. */
    PROVEN,
    /**
     * The indices of the equilibria found add up to +1, as those of all equilibria of a
     * nondegenerate game must; pairs of missing equilibria of opposite index are not excluded.
     */
    INDEX_CONSISTENT,
    /** Nothing is known: the run was stopped, or the indices show that something is missing. */
    HEURISTIC
}
