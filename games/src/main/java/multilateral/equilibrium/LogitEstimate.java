package multilateral.equilibrium;

import multilateral.game.MixedProfile;

/**
 * The logit equilibrium under which observed choices are likeliest.
 *
 * @param lambda the estimate of λ, zero or more
 * @param logLikelihood the sum over all choices of the logarithm of their probability, without the
 *     constant that counts their orders
 * @param profile the equilibrium at the estimate
 * @param standardError the asymptotic standard error of λ, from the expected information: the root
 *     of 1 / Σ n<sub>i</sub> p<sub>ia</sub> (d log p<sub>ia</sub> / dλ)²; infinite where the
 *     choices tell nothing
 */
public record LogitEstimate(
        double lambda, double logLikelihood, MixedProfile profile, double standardError) {}
