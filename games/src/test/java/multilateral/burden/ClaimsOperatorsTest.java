package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import multilateral.actor.Quantities;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Operators on rules (Thomson and Yeh 2008), in doubles and fractions. */
class ClaimsOperatorsTest {

    private static final BigFraction THIRD = BigFraction.of(1, 3);

    private static void assertSame(
            ClaimsRule rule, ClaimsRule other, ClaimsProblem problem, long seed) {
        assertThat(rule.award(problem).toArray())
                .as("seed %d", seed)
                .containsExactly(
                        other.award(problem).toArray(),
                        within(1e-12 * (1 + problem.claims().total())));
    }

    @Test
    void operatorsOnTheProportionalRuleMakeTheAdjustedOne() {
        for (long seed = 0; seed < 500; seed++) {
            ClaimsProblem problem = RandomClaims.problem(RandomClaims.random(seed));
            ClaimsRule adjusted = ClaimsRules.ADJUSTED_PROPORTIONAL;
            ClaimsRule proportional = ClaimsRules.PROPORTIONAL;
            assertSame(
                    proportional.withTruncatedClaims().withMinimalRightsFirst(),
                    adjusted,
                    problem,
                    seed);
            assertSame(
                    proportional.withMinimalRightsFirst().withTruncatedClaims(),
                    adjusted,
                    problem,
                    seed);
        }
    }

    /** Truncating claims is attributing minimal rights, seen from the losses. */
    @Test
    void truncationAndMinimalRightsAreDual() {
        for (long seed = 0; seed < 300; seed++) {
            ClaimsProblem problem = RandomClaims.problem(RandomClaims.random(seed));
            for (ClaimsRules rule :
                    new ClaimsRules[] {ClaimsRules.PROPORTIONAL, ClaimsRules.REVERSE_TALMUD}) {
                assertSame(
                        rule.withTruncatedClaims().dual(),
                        rule.dual().withMinimalRightsFirst(),
                        problem,
                        seed);
            }
        }
    }

    @Test
    void exactTwinsAgree() {
        int compared = 0;
        for (long seed = 0; seed < 120; seed++) {
            ClaimsProblem problem = RandomClaims.problem(RandomClaims.random(seed));
            Optional<ExactClaimsProblem> twin = exact(problem);
            if (twin.isEmpty()) {
                continue;
            }
            ExactClaimsProblem exact = twin.get();
            compared++;
            double tolerance = 1e-12 * (1 + problem.claims().total());
            for (ClaimsRules rule :
                    new ClaimsRules[] {
                        ClaimsRules.PROPORTIONAL, ClaimsRules.PINILES, ClaimsRules.MINIMAL_OVERLAP
                    }) {
                Quantities[] doubles = {
                    rule.dual().award(problem),
                    rule.withTruncatedClaims().award(problem),
                    rule.withMinimalRightsFirst().award(problem),
                    rule.mixedWith(ClaimsRules.TALMUD, 1.0 / 3).award(problem)
                };
                Quantities[] fractions = {
                    rule.exactDual().award(exact).toQuantities(),
                    rule.exactWithTruncatedClaims().award(exact).toQuantities(),
                    rule.exactWithMinimalRightsFirst().award(exact).toQuantities(),
                    rule.exactlyMixedWith(ClaimsRules.TALMUD, THIRD).award(exact).toQuantities()
                };
                for (int k = 0; k < doubles.length; k++) {
                    assertThat(doubles[k].toArray())
                            .as("seed %d, %s, operator %d", seed, rule, k)
                            .containsExactly(fractions[k].toArray(), within(tolerance));
                }
            }
        }
        assertThat(compared).isGreaterThan(60);
    }

    private static Optional<ExactClaimsProblem> exact(ClaimsProblem problem) {
        try {
            return Optional.of(ExactClaimsProblem.from(problem));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Test
    void weightsOutOfRangeAreRefused() {
        for (double weight : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> ClaimsRules.TALMUD.mixedWith(ClaimsRules.PROPORTIONAL, weight))
                    .withMessageContaining("must be in [0, 1]");
        }
        for (BigFraction weight : new BigFraction[] {THIRD.negate(), THIRD.multiply(4)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () ->
                                    ClaimsRules.TALMUD.exactlyMixedWith(
                                            ClaimsRules.PROPORTIONAL, weight))
                    .withMessageContaining("must be in [0, 1]");
        }
    }
}
