package multilateral.payoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DiscountingTest {

    @Test
    void goldenValues() {
        assertThat(Discounting.exponential(0.5).presentValue(1, 2, 4)).isEqualTo(3);
        assertThat(Discounting.atRate(0.25).factor(2)).isCloseTo(0.64, within(1e-15));
        assertThat(Discounting.quasiHyperbolic(0.5, 0.5).presentValue(1, 2, 4)).isEqualTo(2);
        assertThat(Discounting.exponential(0).presentValue(7, 9)).isEqualTo(7);
        assertThat(Discounting.atRate(0).presentValue(1, 1, 1)).isEqualTo(3);
        assertThat(Discounting.exponential(0.9).presentValue()).isZero();
        Discounting hyperbolic = period -> 1.0 / (1 + period);
        assertThat(hyperbolic.presentValue(1, 1)).isEqualTo(1.5);
    }

    /** The same stream one period later is worth the factor times as much: time consistency. */
    @Test
    void exponentialDiscountingIsConsistentAndAnnuitiesHaveAClosedForm() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double factor = random.nextDouble(0.1, 0.99);
            Discounting discounting = Discounting.exponential(factor);
            double[] stream = random.doubles(8, -5, 5).toArray();
            double[] later = new double[9];
            System.arraycopy(stream, 0, later, 1, 8);
            assertThat(discounting.presentValue(later))
                    .as("seed %d", seed)
                    .isCloseTo(factor * discounting.presentValue(stream), within(1e-12));
            assertThat(discounting.presentValue(1, 1, 1, 1, 1))
                    .as("seed %d", seed)
                    .isCloseTo((1 - Math.pow(factor, 5)) / (1 - factor), within(1e-12));
        }
    }

    @Test
    void wrongArgumentsAreRefused() {
        for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Discounting.exponential(wrong))
                    .withMessageContaining("factor (" + wrong + ")");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Discounting.quasiHyperbolic(wrong, 0.5))
                    .withMessageContaining("bias (" + wrong + ")");
        }
        for (double wrong : new double[] {-0.1, Double.POSITIVE_INFINITY, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Discounting.atRate(wrong))
                    .withMessageContaining("rate (" + wrong + ")");
        }
        Discounting half = Discounting.exponential(0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> half.factor(-1))
                .withMessageContaining("period (-1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> half.presentValue(1, Double.NaN))
                .withMessageContaining("stream[1] (NaN)");
    }
}
