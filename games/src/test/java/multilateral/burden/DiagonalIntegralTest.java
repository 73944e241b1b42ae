package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DiagonalIntegralTest {

    @Test
    void severalIntegralsAtOnce() {
        DiagonalIntegral integral =
                DiagonalIntegral.of(
                        t -> new double[] {1, Math.exp(t), Math.sqrt(t), t < 0.3 ? 0 : 1}, 1e-12);
        assertThat(integral.values())
                .containsExactly(new double[] {1, Math.E - 1, 2.0 / 3, 0.7}, within(1e-11));
        assertThat(integral.error()).isLessThan(1e-10);
    }

    /** Noise has no integral to twelve digits: the work ends, and the error says so. */
    @Test
    void endsWithTheErrorStated() {
        DiagonalIntegral integral =
                DiagonalIntegral.of(
                        t -> new double[] {Double.doubleToLongBits(t) % 1000 / 1000.0}, 1e-12);
        assertThat(integral.error()).isGreaterThan(1e-6);
        assertThat(integral.values()[0]).isBetween(0.3, 0.7);
    }
}
