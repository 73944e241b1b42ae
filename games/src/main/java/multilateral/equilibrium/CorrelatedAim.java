package multilateral.equilibrium;

/** What a correlated equilibrium is chosen for. */
enum CorrelatedAim {
    /** A weighted sum of payoffs. */
    WEIGHTED_SUM,
    /** The least payoff of any player. */
    MINIMUM,
    /** The product of gains over a point of disagreement. */
    NASH_PRODUCT
}
