package multilateral.burden;

import multilateral.actor.Quantities;

/**
 * What each pays of a common cost. Some methods set prices rather than divide: then the charges may
 * be more or less than the cost.
 *
 * @param charges what each pays, in the unit of the cost; a negative charge is a payment received
 * @param cost the cost of serving all
 */
public record CostShares(Quantities charges, double cost) {

    /**
     * Returns what is collected beyond the cost.
     *
     * @return charges less cost, or zero if the cost is not covered
     */
    public double surplus() {
        return Math.max(0, charges.total() - cost);
    }

    /**
     * Returns what the charges leave uncovered.
     *
     * @return cost less charges, or zero if the cost is covered
     */
    public double deficit() {
        return Math.max(0, cost - charges.total());
    }
}
