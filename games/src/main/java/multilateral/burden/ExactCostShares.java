package multilateral.burden;

import multilateral.actor.ExactQuantities;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What each pays of a common cost, in exact fractions: the twin of {@link CostShares}.
 *
 * @param charges what each pays, in the unit of the cost; they add up to the cost
 * @param cost the cost of serving all
 */
public record ExactCostShares(ExactQuantities charges, BigFraction cost) {}
