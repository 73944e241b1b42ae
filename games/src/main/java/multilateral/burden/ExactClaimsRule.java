package multilateral.burden;

import java.util.stream.IntStream;
import multilateral.actor.ExactQuantities;

/** A way to divide an estate among claimants in exact fractions: the twin of {@link ClaimsRule}. */
@FunctionalInterface
public interface ExactClaimsRule {

    /**
     * Divides the estate.
     *
     * @param problem estate and claims
     * @return one award per claimant; they add up to exactly the estate
     */
    ExactQuantities award(ExactClaimsProblem problem);

    /**
     * Returns the rule that divides what is missing as this rule divides what is there.
     *
     * @return the dual rule
     */
    default ExactClaimsRule exactDual() {
        return problem -> {
            ExactQuantities claims = problem.claims();
            ExactQuantities losses =
                    award(
                            new ExactClaimsProblem(
                                    claims.total().subtract(problem.estate()), claims));
            return new ExactQuantities(
                    claims.actors(),
                    claims.unit(),
                    IntStream.range(0, claims.values().size())
                            .mapToObj(i -> claims.get(i).subtract(losses.get(i)))
                            .toList());
        };
    }
}
