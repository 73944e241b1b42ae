package multilateral.equilibrium;

import multilateral.game.MixedProfile;

/**
 * A point of a branch of logit equilibria.
 *
 * @param lambda the precision λ, zero or more
 * @param profile the equilibrium at λ
 * @param residual by how much a probability differs at most from its logit response, as {@link
 *     LogitResidual} recomputes it
 * @param regret the largest gain from a deviation, in payoffs of the game, as {@link MaxRegret}
 *     recomputes it
 */
public record LogitPoint(double lambda, MixedProfile profile, double residual, double regret) {}
