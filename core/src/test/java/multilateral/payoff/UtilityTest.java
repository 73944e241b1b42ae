package multilateral.payoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UtilityTest {

    @Test
    void goldenValues() {
        assertThat(Utility.linear().of(-3)).isEqualTo(-3);
        assertThat(Utility.isoelastic(0).of(5)).isCloseTo(4, within(1e-14));
        assertThat(Utility.isoelastic(1).of(Math.E)).isCloseTo(1, within(1e-15));
        assertThat(Utility.isoelastic(2).of(4)).isCloseTo(0.75, within(1e-15));
        assertThat(Utility.isoelastic(0.5).of(0)).isEqualTo(-2);
        assertThat(Utility.exponential(2).of(0)).isZero();
        assertThat(Utility.exponential(0.5).of(2)).isCloseTo(2 - 2 / Math.E, within(1e-15));
    }

    @Test
    void utilitiesRiseAndAreConcave() {
        List<Utility> utilities =
                List.of(
                        Utility.linear(),
                        Utility.isoelastic(0.3),
                        Utility.isoelastic(1),
                        Utility.isoelastic(3),
                        Utility.exponential(0.2));
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double low = random.nextDouble(0.1, 5);
            double high = low + random.nextDouble(0.1, 5);
            for (Utility utility : utilities) {
                assertThat(utility.of(low)).as("seed %d", seed).isLessThan(utility.of(high));
                assertThat(utility.of((low + high) / 2))
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo((utility.of(low) + utility.of(high)) / 2 - 1e-12);
            }
        }
    }

    /** The logarithm, and indifference to risk, are limits, not special cases. */
    @Test
    void limitsAreContinuous() {
        for (double amount : new double[] {0.01, 0.7, 3, 1e6}) {
            assertThat(Utility.isoelastic(1 + 1e-12).of(amount))
                    .isCloseTo(Math.log(amount), within(1e-9));
            assertThat(Utility.exponential(1e-14).of(amount) / amount).isCloseTo(1, within(1e-7));
        }
    }

    @Test
    void domainsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Utility.isoelastic(1).of(0))
                .withMessageContaining("amount (0.0) must be above zero and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Utility.isoelastic(0.5).of(-1))
                .withMessageContaining("zero or more and finite");
        for (double amount : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            for (Utility utility :
                    List.of(Utility.linear(), Utility.isoelastic(2), Utility.exponential(1))) {
                assertThatIllegalArgumentException().isThrownBy(() -> utility.of(amount));
            }
        }
        for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Utility.isoelastic(wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> Utility.exponential(wrong));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Utility.exponential(0))
                .withMessageContaining("Utility.linear()");
    }
}
