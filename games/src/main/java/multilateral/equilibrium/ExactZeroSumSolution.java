package multilateral.equilibrium;

import multilateral.game.ExactProfile;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The value of a game of two players with opposed interests in exact fractions, and strategies that
 * secure it.
 *
 * @param value what the row player gets when both play well; where payoffs add up to a constant the
 *     column player gets the rest of it
 * @param profile an optimal strategy of each player
 */
public record ExactZeroSumSolution(BigFraction value, ExactProfile profile) {}
