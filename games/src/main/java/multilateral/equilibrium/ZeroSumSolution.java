package multilateral.equilibrium;

import multilateral.game.MixedProfile;

/**
 * The value of a game of two players with opposed interests, and strategies that secure it.
 *
 * @param value what the row player gets when both play well; where payoffs add up to a constant the
 *     column player gets the rest of it
 * @param profile an optimal strategy of each player
 */
public record ZeroSumSolution(double value, MixedProfile profile) {}
