package multilateral.burden;

import multilateral.actor.ExactQuantities;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A claims problem in exact fractions: the twin of {@link ClaimsProblem}.
 *
 * @param estate amount to divide; from 0 to the sum of the claims
 * @param claims one non-negative claim per actor
 */
public record ExactClaimsProblem(BigFraction estate, ExactQuantities claims) {

    /**
     * Checks the claims and the estate.
     *
     * @param estate amount to divide
     * @param claims one claim per actor
     * @throws IllegalArgumentException if a claim is negative, or the estate is not within its
     *     range
     */
    public ExactClaimsProblem {
        for (int i = 0; i < claims.values().size(); i++) {
            if (claims.get(i).signum() < 0) {
                throw new IllegalArgumentException(
                        "claim of \""
                                + claims.actors().get(i).id()
                                + "\" ("
                                + claims.get(i)
                                + ") must be zero or more");
            }
        }
        BigFraction total = claims.total();
        if (estate.signum() < 0 || estate.compareTo(total) > 0) {
            throw new IllegalArgumentException(
                    "estate (" + estate + ") must be in [0, " + total + "]");
        }
    }

    /**
     * Returns the exact values of a floating problem: every double is a fraction.
     *
     * @param problem the problem
     * @return the same problem in fractions
     * @throws IllegalArgumentException if the estate is beyond the exact sum of the claims, by less
     *     than rounding
     */
    public static ExactClaimsProblem from(ClaimsProblem problem) {
        return new ExactClaimsProblem(
                BigFraction.from(problem.estate()), ExactQuantities.from(problem.claims()));
    }
}
