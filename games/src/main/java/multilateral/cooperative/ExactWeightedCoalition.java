package multilateral.cooperative;

import multilateral.actor.Coalition;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A coalition with an exact weight.
 *
 * @param coalition the coalition
 * @param weight its weight
 */
public record ExactWeightedCoalition(Coalition coalition, BigFraction weight) {}
