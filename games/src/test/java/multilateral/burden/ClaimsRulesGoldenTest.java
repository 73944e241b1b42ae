package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import multilateral.actor.ActorSet;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimsRulesGoldenTest {

    private static final Unit ZUZ = Unit.of("zuz");

    /** Three wives with claims of 100, 200 and 300 (Mishna, Ketubot 93a; O'Neill 1982). */
    @ParameterizedTest
    @CsvSource({
        "TALMUD, 100, 33.333333333333333, 33.333333333333333, 33.333333333333333",
        "TALMUD, 200, 50, 75, 75",
        "TALMUD, 300, 50, 100, 150",
        "TALMUD, 400, 50, 125, 225",
        "PROPORTIONAL, 300, 50, 100, 150",
        "CONSTRAINED_EQUAL_AWARDS, 400, 100, 150, 150",
        "CONSTRAINED_EQUAL_LOSSES, 200, 0, 50, 150",
        "PINILES, 200, 50, 75, 75",
        "PINILES, 400, 83.333333333333333, 133.333333333333333, 183.333333333333333",
        "REVERSE_TALMUD, 200, 16.666666666666667, 66.666666666666667, 116.666666666666667",
        "REVERSE_TALMUD, 400, 83.333333333333333, 133.333333333333333, 183.333333333333333",
        "MINIMAL_OVERLAP, 100, 33.333333333333333, 33.333333333333333, 33.333333333333333",
        "MINIMAL_OVERLAP, 200, 33.333333333333333, 83.333333333333333, 83.333333333333333",
        "MINIMAL_OVERLAP, 300, 33.333333333333333, 83.333333333333333, 183.333333333333333",
        "MINIMAL_OVERLAP, 400, 33.333333333333333, 133.333333333333333, 233.333333333333333",
        "RANDOM_ARRIVAL, 100, 33.333333333333333, 33.333333333333333, 33.333333333333333",
        "RANDOM_ARRIVAL, 200, 33.333333333333333, 83.333333333333333, 83.333333333333333",
        "RANDOM_ARRIVAL, 300, 50, 100, 150",
        "ADJUSTED_PROPORTIONAL, 100, 33.333333333333333, 33.333333333333333, 33.333333333333333",
        "ADJUSTED_PROPORTIONAL, 200, 40, 80, 80",
        "ADJUSTED_PROPORTIONAL, 400, 60, 120, 220",
        "CONSTRAINED_EGALITARIAN, 200, 50, 75, 75",
        "CONSTRAINED_EGALITARIAN, 400, 100, 150, 150",
        "DOMINGUEZ_THOMSON, 100, 33.333333333333333, 33.333333333333333, 33.333333333333333",
        "DOMINGUEZ_THOMSON, 200, 44.444444444444444, 77.777777777777778, 77.777777777777778",
        "AVERAGE_OF_AWARDS, 100, 33.333333333333333, 33.333333333333333, 33.333333333333333",
        "AVERAGE_OF_AWARDS, 300, 50, 100, 150",
        "CONSTRAINED_EQUAL_LOSSES, 400, 33.333333333333333, 133.333333333333333, 233.333333333333333"
    })
    void threeWives(ClaimsRules rule, double estate, double a, double b, double c) {
        Quantities claims = Quantities.of(ActorSet.of("A", "B", "C"), ZUZ, 100, 200, 300);
        Quantities awards = rule.award(new ClaimsProblem(estate, claims));
        assertThat(awards.toArray()).containsExactly(new double[] {a, b, c}, within(1e-13));
        assertThat(awards.unit()).isEqualTo(ZUZ);
    }

    /**
     * Four sons to whom their father left all, a half, a third and a quarter of his 120 pieces (ibn
     * Ezra, 12th century; O'Neill 1982).
     */
    @Test
    void ibnEzra() {
        ExactQuantities claims =
                ExactQuantities.of(
                        ActorSet.of("Jacob", "Levi", "Simeon", "Reuben"),
                        Unit.of("piece"),
                        BigFraction.of(30),
                        BigFraction.of(40),
                        BigFraction.of(60),
                        BigFraction.of(120));
        assertThat(
                        ClaimsRules.MINIMAL_OVERLAP
                                .award(new ExactClaimsProblem(BigFraction.of(120), claims))
                                .values())
                .containsExactly(
                        BigFraction.of(15, 2),
                        BigFraction.of(65, 6),
                        BigFraction.of(125, 6),
                        BigFraction.of(485, 6));
    }

    /** Two hold a garment; one claims all, the other half: 3/4 and 1/4 (Mishna, Baba Metzia 2a). */
    @Test
    void contestedGarment() {
        ExactClaimsProblem garment =
                new ExactClaimsProblem(
                        BigFraction.ONE,
                        ExactQuantities.of(
                                ActorSet.of("all", "half"),
                                Unit.ONE,
                                BigFraction.ONE,
                                BigFraction.of(1, 2)));
        assertThat(ClaimsRules.TALMUD.award(garment).values())
                .containsExactly(BigFraction.of(3, 4), BigFraction.of(1, 4));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RANDOM_ARRIVAL", "AVERAGE_OF_AWARDS"})
    void aMillionClaimants(ClaimsRules rule) {
        int size = 1_000_000;
        double[] claims = new double[size];
        for (int i = 0; i < size; i++) {
            claims[i] = 1 + i * 0x9E3779B9L % 1000 / 10.0;
        }
        Quantities figures = Quantities.of(RandomClaims.claimants(size), ZUZ, claims);
        for (double part : new double[] {1.0 / 3, 2.0 / 3}) {
            double estate = figures.total() * part;
            Quantities awards = rule.award(new ClaimsProblem(estate, figures));
            assertThat(awards.total() / estate).isCloseTo(1, within(1e-13));
        }
    }

    /** A small estate among huge claims must not be lost in their rounding. */
    @ParameterizedTest
    @EnumSource
    void extremesAreDividedWithoutLoss(ClaimsRules rule) {
        double[][] cases = {
            {1e16, 1e16, 1},
            {1e300, 1e-300, 1e-300},
            {Double.MIN_VALUE, 1, 1e-9},
            {5, 5, 5},
            {0, 0, 0}
        };
        for (double[] claims : cases) {
            Quantities figures = Quantities.of(ActorSet.of("A", "B", "C"), ZUZ, claims);
            for (double estate : new double[] {0, figures.total(), Math.min(1, figures.total())}) {
                double[] awards = rule.award(new ClaimsProblem(estate, figures)).toArray();
                double sum = Arrays.stream(awards).sum();
                assertThat(Math.abs(sum - estate))
                        .as("%s of %s", estate, Arrays.toString(claims))
                        .isLessThanOrEqualTo(4 * Math.ulp(estate));
            }
        }
        Quantities one = Quantities.of(ActorSet.of("A"), ZUZ, 7);
        assertThat(rule.award(new ClaimsProblem(3, one)).toArray()).containsExactly(3);
    }

    @Test
    void wrongProblemsAreRefused() {
        ActorSet two = ActorSet.of("A", "B");
        Quantities claims = Quantities.of(two, ZUZ, 1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClaimsProblem(4, claims))
                .withMessageContaining("estate (4.0) must be in [0, 3.0]");
        assertThatIllegalArgumentException().isThrownBy(() -> new ClaimsProblem(-1, claims));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClaimsProblem(Double.NaN, claims))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClaimsProblem(0, Quantities.of(two, ZUZ, 1, -2)))
                .withMessageContaining("claim of \"B\" (-2.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ClaimsProblem(0, Quantities.partial(two, ZUZ, Map.of("A", 1.0))))
                .withMessageContaining("B");
        ExactQuantities exact = ExactQuantities.of(two, ZUZ, BigFraction.of(1), BigFraction.of(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExactClaimsProblem(BigFraction.ZERO, exact))
                .withMessageContaining("claim of \"B\"");
        ExactQuantities fine = ExactQuantities.from(claims);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExactClaimsProblem(BigFraction.of(4), fine))
                .withMessageContaining("estate (4)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExactClaimsProblem(BigFraction.of(-1), fine));
    }
}
