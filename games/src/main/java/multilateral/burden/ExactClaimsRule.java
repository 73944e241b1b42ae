package multilateral.burden;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import multilateral.actor.ExactQuantities;
import org.apache.commons.numbers.fraction.BigFraction;

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
            BigFraction missing = claims.total().subtract(problem.estate());
            return combine(
                    claims, award(new ExactClaimsProblem(missing, claims)), BigFraction::subtract);
        };
    }

    /**
     * Returns this rule on claims none of which counts for more than the estate.
     *
     * @return this rule after truncation of claims
     */
    default ExactClaimsRule exactWithTruncatedClaims() {
        return problem -> {
            ExactQuantities claims = problem.claims();
            List<BigFraction> truncated =
                    MinimalRights.truncated(problem.estate(), claims.values());
            return award(new ExactClaimsProblem(problem.estate(), like(claims, truncated)));
        };
    }

    /**
     * Returns the rule that first gives everybody what the others leave when they are paid in full,
     * and then divides the rest by this rule on what is left of the claims.
     *
     * @return this rule after attribution of minimal rights
     */
    default ExactClaimsRule exactWithMinimalRightsFirst() {
        return problem -> {
            ExactQuantities claims = problem.claims();
            ExactQuantities rights =
                    like(
                            claims,
                            MinimalRights.of(problem.estate(), claims.values(), claims.total()));
            ExactQuantities left = combine(claims, rights, BigFraction::subtract);
            BigFraction rest = problem.estate().subtract(rights.total());
            return combine(rights, award(new ExactClaimsProblem(rest, left)), BigFraction::add);
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
    default ExactClaimsRule exactlyMixedWith(ExactClaimsRule other, BigFraction weight) {
        BigFraction own = BigFraction.ONE.subtract(weight);
        if (weight.signum() < 0 || own.signum() < 0) {
            throw new IllegalArgumentException("weight (" + weight + ") must be in [0, 1]");
        }
        return problem ->
                combine(
                        award(problem),
                        other.award(problem),
                        (mine, theirs) -> mine.multiply(own).add(theirs.multiply(weight)));
    }

    private static ExactQuantities like(ExactQuantities claims, List<BigFraction> values) {
        return new ExactQuantities(claims.actors(), claims.unit(), values);
    }

    private static ExactQuantities combine(
            ExactQuantities a, ExactQuantities b, BinaryOperator<BigFraction> operator) {
        return like(
                a,
                IntStream.range(0, a.values().size())
                        .mapToObj(i -> operator.apply(a.get(i), b.get(i)))
                        .toList());
    }
}
