package multilateral.burden;

import multilateral.actor.Quantities;

/**
 * A way to divide an estate among claimants: nobody gets less than nothing or more than its claim,
 * and all is divided.
 *
 * <p>The default methods are the operators that make rules from rules (Thomson and Yeh 2008).
 */
@FunctionalInterface
public interface ClaimsRule {

    /**
     * Divides the estate.
     *
     * @param problem estate and claims
     * @return one award per claimant, in the unit of the claims; they add up to the estate
     */
    Quantities award(ClaimsProblem problem);

    /**
     * Returns the rule that divides what is missing as this rule divides what is there (Aumann and
     * Maschler 1985).
     *
     * @return the dual rule: claims less the awards of this rule for the sum of claims less the
     *     estate
     */
    default ClaimsRule dual() {
        return problem -> {
            Quantities claims = problem.claims();
            double missing = Math.max(0, claims.total() - problem.estate());
            return claims.minus(award(new ClaimsProblem(missing, claims)));
        };
    }

    /**
     * Returns this rule on claims none of which counts for more than the estate.
     *
     * @return this rule after truncation of claims
     */
    default ClaimsRule withTruncatedClaims() {
        return problem -> {
            Quantities claims = problem.claims();
            double[] truncated = MinimalRights.truncated(problem.estate(), claims.toArray());
            return award(
                    within(
                            problem.estate(),
                            Quantities.of(claims.actors(), claims.unit(), truncated)));
        };
    }

    /**
     * Returns the rule that first gives everybody what the others leave when they are paid in full,
     * and then divides the rest by this rule on what is left of the claims: the dual operator of
     * {@link #withTruncatedClaims()}.
     *
     * @return this rule after attribution of minimal rights
     */
    default ClaimsRule withMinimalRightsFirst() {
        return problem -> {
            Quantities claims = problem.claims();
            Quantities rights =
                    Quantities.of(
                            claims.actors(),
                            claims.unit(),
                            MinimalRights.of(problem.estate(), claims.toArray()));
            double rest = Math.max(0, problem.estate() - rights.total());
            return rights.plus(award(within(rest, claims.minus(rights))));
        };
    }

    /**
     * Returns a compromise between this rule and another one.
     *
     * @param other the other rule
     * @param weight how much the other rule counts, from 0 to 1; this one counts for the rest
     * @return the convex combination of the awards of both rules
     * @throws IllegalArgumentException if the weight is out of range
     */
    default ClaimsRule mixedWith(ClaimsRule other, double weight) {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("weight (" + weight + ") must be in [0, 1]");
        }
        return problem -> award(problem).times(1 - weight).plus(other.award(problem).times(weight));
    }

    /** A problem whose estate may be above the sum of the claims by rounding. */
    private static ClaimsProblem within(double estate, Quantities claims) {
        return new ClaimsProblem(Math.min(estate, claims.total()), claims);
    }
}
