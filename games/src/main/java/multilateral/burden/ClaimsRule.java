package multilateral.burden;

import multilateral.actor.Quantities;

/**
 * A way to divide an estate among claimants: nobody gets less than nothing or more than its claim,
 * and all is divided.
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
}
