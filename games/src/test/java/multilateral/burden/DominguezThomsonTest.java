package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class DominguezThomsonTest {

    /** Round by round, as the rule is defined. */
    private static double[] roundByRound(double estate, double[] claims, int rounds) {
        double[] left = claims.clone();
        double[] awards = new double[claims.length];
        double rest = estate;
        for (int round = 0; round < rounds; round++) {
            double paid = 0;
            for (int i = 0; i < left.length; i++) {
                double part = Math.min(left[i], rest) / left.length;
                left[i] -= part;
                awards[i] += part;
                paid += part;
            }
            rest -= paid;
        }
        return awards;
    }

    @Test
    void isTheLimitOfTheRounds() {
        for (long seed = 0; seed < 300; seed++) {
            RandomGenerator random = RandomClaims.random(seed);
            double[] claims = new double[1 + random.nextInt(12)];
            for (int i = 0; i < claims.length; i++) {
                claims[i] =
                        switch ((int) seed % 4) {
                            case 0 -> random.nextDouble();
                            case 1 -> random.nextInt(4);
                            case 2 -> Math.exp(-9 * random.nextDouble());
                            default -> i == 0 ? 1 : 1e-3 * random.nextDouble();
                        };
            }
            Quantities figures =
                    Quantities.of(RandomClaims.claimants(claims.length), Unit.of("USD"), claims);
            double part = seed % 5 == 0 ? 1 - 1e-6 : random.nextDouble();
            double estate = figures.total() * part;
            assertThat(
                            ClaimsRules.DOMINGUEZ_THOMSON
                                    .award(new ClaimsProblem(estate, figures))
                                    .toArray())
                    .as("seed %d", seed)
                    .containsExactly(roundByRound(estate, claims, 20_000), within(1e-11));
        }
    }

    /** A grain beside a mountain takes more rounds than can be gone through. */
    @Test
    void closedFormsReplaceRounds() {
        Quantities claims =
                Quantities.of(RandomClaims.claimants(4), Unit.of("USD"), 1e9, 1e-9, 2e-9, 0);
        double[] awards =
                ClaimsRules.DOMINGUEZ_THOMSON.award(new ClaimsProblem(1e9, claims)).toArray();
        assertThat(awards).containsExactly(new double[] {1e9, 1e-9, 2e-9, 0}, within(1e-6));
        assertThat(awards[2]).isEqualTo(2e-9);
        ExactClaimsProblem exact = ExactClaimsProblem.from(new ClaimsProblem(999_999_999, claims));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClaimsRules.DOMINGUEZ_THOMSON.award(exact))
                .withMessageContaining("more than 2000 rounds");
    }

    /** The others have no claim: the rest comes to the two in endless ever smaller rounds. */
    @Test
    void claimantsWithoutAClaim() {
        Quantities claims = Quantities.of(RandomClaims.claimants(4), Unit.of("USD"), 5, 5, 0, 0);
        ClaimsProblem problem = new ClaimsProblem(3, claims);
        assertThat(ClaimsRules.DOMINGUEZ_THOMSON.award(problem).toArray())
                .containsExactly(1.5, 1.5, 0, 0);
        assertThat(ClaimsRules.DOMINGUEZ_THOMSON.award(ExactClaimsProblem.from(problem)).values())
                .containsExactly(
                        BigFraction.of(3, 2),
                        BigFraction.of(3, 2),
                        BigFraction.ZERO,
                        BigFraction.ZERO);
    }
}
