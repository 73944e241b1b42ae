package multilateral.equilibrium;

/** Which best reply a follower chooses who has several. */
public enum FollowerTie {
    /** The one that the leader likes best: the strong equilibrium, which always exists. */
    FAVOURS_LEADER,
    /**
     * The one that the leader likes least: the weak equilibrium. What the leader can then get is a
     * least upper bound that may be approached only, by commitments close to the one returned (von
     * Stengel and Zamir 2010).
     */
    HARMS_LEADER
}
