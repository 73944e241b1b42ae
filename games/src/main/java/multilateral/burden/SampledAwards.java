package multilateral.burden;

import multilateral.actor.Quantities;

/**
 * Awards estimated from a sample, with how sure they are.
 *
 * @param estimate the mean of the sample for each claimant; the means add up to the estate
 * @param standardError the standard error of each mean
 * @param draws how many independent draws the means are of: pairs of orders
 */
public record SampledAwards(Quantities estimate, Quantities standardError, long draws) {}
