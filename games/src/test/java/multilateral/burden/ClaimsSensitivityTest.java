package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.payoff.RankChange;
import org.junit.jupiter.api.Test;

class ClaimsSensitivityTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");
    private static final Quantities CLAIMS = Quantities.of(THREE, Unit.ONE, 100, 200, 300);

    private static ClaimsSensitivity of(ClaimsRule rule, double estate) {
        return ClaimsSensitivity.of(rule, new ClaimsProblem(estate, CLAIMS));
    }

    /** d(c E / C): c / C in the estate; E / C less c E / C² in the own claim. */
    @Test
    void theDerivativesOfProportionalSharesAreThoseOfTheFormula() {
        for (long seed = 0; seed < 100; seed++) {
            RandomGenerator random = RandomClaims.random(seed);
            double[] c = random.doubles(3, 1, 100).toArray();
            Quantities claims = Quantities.of(THREE, Unit.ONE, c);
            double total = claims.total();
            double estate = random.nextDouble(0.1, 0.9) * total;
            ClaimsSensitivity found =
                    ClaimsSensitivity.of(
                            ClaimsRules.PROPORTIONAL, new ClaimsProblem(estate, claims));
            for (int i = 0; i < 3; i++) {
                assertThat(found.inEstate().get(i))
                        .as("seed %d", seed)
                        .isCloseTo(c[i] / total, within(1e-7));
                assertThat(found.kinkInEstate(i)).as("seed %d", seed).isCloseTo(0, within(1e-7));
                for (int j = 0; j < 3; j++) {
                    assertThat(found.inClaim(j).get(i))
                            .as("seed %d", seed)
                            .isCloseTo(
                                    (i == j ? estate / total : 0) - c[i] * estate / total / total,
                                    within(1e-6));
                    assertThat(found.kinkInClaim(i, j))
                            .as("seed %d", seed)
                            .isCloseTo(0, within(1e-5));
                }
            }
        }
    }

    /** 350 by equal awards: A has all it claims, B and C divide what is more. */
    @Test
    void whoIsSatisfiedGetsNothingOfMore() {
        ClaimsSensitivity found = of(ClaimsRules.CONSTRAINED_EQUAL_AWARDS, 350);
        assertThat(found.awards().toArray()).containsExactly(100, 125, 125);
        assertThat(found.inEstate().toArray())
                .containsExactly(new double[] {0, 0.5, 0.5}, within(1e-7));
        assertThat(found.inClaim(0).toArray())
                .containsExactly(new double[] {1, -0.5, -0.5}, within(1e-7));
        assertThat(found.inClaim(2).toArray())
                .containsExactly(new double[] {0, 0, 0}, within(1e-7));
        assertThat(found.estateChange(-50).toArray()).containsExactly(0, -25, -25);
        assertThat(found.claimChange(0, -40).toArray()).containsExactly(-40, 20, 20);
    }

    @Test
    void aKinkIsSeen() {
        ClaimsSensitivity found = of(ClaimsRules.CONSTRAINED_EQUAL_AWARDS, 300);
        assertThat(found.kinkInEstate(0)).isCloseTo(-1.0 / 3, within(1e-7));
        assertThat(found.inEstate().get(0)).isCloseTo(1.0 / 6, within(1e-7));
        assertThat(found.kinkInClaim(0, 0)).isCloseTo(-1, within(1e-7));
    }

    @Test
    void whereOnlyOneSideExistsItIsTheDerivative() {
        assertThat(of(ClaimsRules.CONSTRAINED_EQUAL_AWARDS, 0).inEstate().toArray())
                .containsExactly(new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3}, within(1e-7));
        ClaimsSensitivity all = of(ClaimsRules.CONSTRAINED_EQUAL_LOSSES, 600);
        assertThat(all.inEstate().toArray())
                .containsExactly(new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3}, within(1e-7));
        assertThat(all.inClaim(0).get(0)).isCloseTo(2.0 / 3, within(1e-7));
        ClaimsProblem withNothing = new ClaimsProblem(1, Quantities.of(THREE, Unit.ONE, 0, 2, 2));
        assertThat(
                        ClaimsSensitivity.of(ClaimsRules.CONSTRAINED_EQUAL_AWARDS, withNothing)
                                .inClaim(0)
                                .get(0))
                .isCloseTo(1, within(1e-7));
    }

    /** Between proportional (0) and equal awards (1). */
    @Test
    void aWeightHasASlope() {
        ClaimsProblem problem = new ClaimsProblem(300, CLAIMS);
        Quantities slope =
                ClaimsSensitivity.inParameter(
                        w ->
                                ClaimsRules.PROPORTIONAL
                                        .award(problem)
                                        .times(1 - w)
                                        .plus(
                                                ClaimsRules.CONSTRAINED_EQUAL_AWARDS
                                                        .award(problem)
                                                        .times(w)),
                        0.5,
                        0.25);
        assertThat(slope.toArray()).containsExactly(50, 0, -50);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClaimsSensitivity.inParameter(w -> slope, 0, Double.NaN))
                .withMessageContaining("step (NaN)");
    }

    @Test
    void rulesThatKeepTheOrderOfClaimsOverturnNobody() {
        for (ClaimsRules rule : ClaimsRules.values()) {
            assertThat(ClaimsSensitivity.rankChanges(rule, CLAIMS, 0, 600).orElseThrow())
                    .as("%s", rule)
                    .isEmpty();
        }
        assertThat(
                        ClaimsSensitivity.estateInterval(
                                        ClaimsRules.TALMUD, new ClaimsProblem(200, CLAIMS))
                                .orElseThrow()
                                .from())
                .isZero();
    }

    /** First A in full, then C, then B: C overtakes A at 200, B overtakes A at 500. */
    @Test
    void otherRulesOverturnRanks() {
        ClaimsRule turns =
                problem -> {
                    double left = problem.estate();
                    double[] awards = new double[3];
                    for (int i : new int[] {0, 2, 1}) {
                        awards[i] = Math.min(left, problem.claims().get(i));
                        left -= awards[i];
                    }
                    return Quantities.of(THREE, Unit.ONE, awards);
                };
        List<RankChange> changes =
                ClaimsSensitivity.rankChanges(turns, CLAIMS, 0, 600).orElseThrow();
        assertThat(changes).hasSize(2);
        assertThat(changes.get(0).at()).isCloseTo(200, within(1e-5));
        assertThat(changes.get(1).at()).isCloseTo(500, within(1e-5));
        assertThat(changes.get(1).overtaking()).isEqualTo(1);
        assertThat(
                        ClaimsSensitivity.estateInterval(turns, new ClaimsProblem(300, CLAIMS))
                                .orElseThrow()
                                .to())
                .isCloseTo(500, within(1e-5));
    }

    @Test
    void badInputIsRefused() {
        ClaimsSensitivity found = of(ClaimsRules.TALMUD, 200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> found.inClaim(3))
                .withMessageContaining("claimant (3)");
        assertThatIllegalArgumentException().isThrownBy(() -> found.kinkInEstate(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> found.estateChange(500));
        assertThatIllegalArgumentException().isThrownBy(() -> found.claimChange(0, -101));
        ClaimsProblem nothing = new ClaimsProblem(0, Quantities.of(ActorSet.of("A"), Unit.ONE, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClaimsSensitivity.of(ClaimsRules.TALMUD, nothing))
                .withMessageContaining("total 0.0");
        Quantities many =
                Quantities.of(RandomClaims.claimants(4001), Unit.ONE, new double[4001])
                        .map(x -> 1, Unit.ONE);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ClaimsSensitivity.of(ClaimsRules.TALMUD, new ClaimsProblem(1, many)))
                .withMessageContaining("4001");
    }
}
