package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DerivativeTest {

    @Test
    void smoothFunctions() {
        for (double at : new double[] {1e-3, 1, 700}) {
            assertThat(Derivative.of(Math::sqrt, at, at) * 2 * Math.sqrt(at))
                    .as("at %s", at)
                    .isCloseTo(1, within(1e-9));
            assertThat(Derivative.of(x -> x * x * x, at, at) / (3 * at * at))
                    .as("at %s", at)
                    .isCloseTo(1, within(1e-9));
        }
    }

    /** At zero only forward differences stay within the domain. */
    @Test
    void atTheEndOfTheDomain() {
        assertThat(Derivative.of(x -> x < 0 ? Double.NaN : Math.log1p(x) + x * x, 0, 2))
                .isCloseTo(1, within(1e-8));
        assertThat(Derivative.of(x -> 7, 0, 2)).isZero();
    }
}
