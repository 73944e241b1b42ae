package multilateral.cooperative;

import multilateral.actor.Coalition;

/**
 * A coalition with a weight.
 *
 * @param coalition the coalition
 * @param weight its weight
 */
public record WeightedCoalition(Coalition coalition, double weight) {}
