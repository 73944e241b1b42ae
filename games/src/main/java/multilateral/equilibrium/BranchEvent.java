package multilateral.equilibrium;

/**
 * Something that happens to a branch of equilibria between two neighbouring values of a parameter.
 *
 * @param kind what happens
 * @param after the last value at which it has not happened yet
 * @param before the first value at which it has
 * @param branch the branch, counted from 0
 */
public record BranchEvent(Kind kind, double after, double before, int branch) {

    /** What can happen to a branch. */
    public enum Kind {
        /** The branch begins. */
        BIRTH,
        /** The branch ends. */
        DEATH,
        /** Some player starts or stops playing some action. */
        SUPPORT_SWITCH
    }
}
