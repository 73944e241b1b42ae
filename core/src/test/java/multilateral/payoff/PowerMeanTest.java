package multilateral.payoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PowerMeanTest {

    private static final double[] VALUES = {1, 2, 4};

    @Test
    void hasTheClassicalMeans() {
        assertThat(PowerMean.of(VALUES, 1)).isCloseTo(7 / 3.0, within(1e-15));
        assertThat(PowerMean.of(VALUES, 2)).isCloseTo(Math.sqrt(7), within(1e-15));
        assertThat(PowerMean.of(VALUES, 0)).isCloseTo(2, within(1e-15));
        assertThat(PowerMean.of(VALUES, -1)).isCloseTo(12 / 7.0, within(1e-15));
    }

    @Test
    void goesOverIntoItsLimits() {
        for (double order : new double[] {1e-3, 1e-6, 1e-9, 1e-12}) {
            assertThat(PowerMean.of(VALUES, order)).isCloseTo(2, within(order));
            assertThat(PowerMean.of(VALUES, -order)).isCloseTo(2, within(order));
        }
        assertThat(PowerMean.of(VALUES, 1e5)).isCloseTo(4, within(1e-4));
        assertThat(PowerMean.of(VALUES, -1e5)).isCloseTo(1, within(1e-4));
    }

    @Test
    void aZeroCountsOnlyForPositiveOrders() {
        double[] values = {0, 9, 3};
        assertThat(PowerMean.of(values, 1)).isCloseTo(4, within(1e-15));
        assertThat(PowerMean.of(values, 0)).isZero();
        assertThat(PowerMean.of(values, -2)).isZero();
        assertThat(PowerMean.of(new double[2], 3)).isZero();
    }

    @Test
    void neitherHugeNorTinyValuesAreLost() {
        assertThat(PowerMean.of(new double[] {1e300, 3e300}, 2) / Math.sqrt(5))
                .isCloseTo(1e300, within(1e286));
        assertThat(PowerMean.of(new double[] {1e-300, 3e-300}, -2) / Math.sqrt(1.8))
                .isCloseTo(1e-300, within(1e-314));
    }

    @Test
    void theExponentialMeanLiesBetweenTheLeastAndTheAverage() {
        double expected = -Math.log((Math.exp(-1) + Math.exp(-2) + Math.exp(-4)) / 3);
        assertThat(PowerMean.exponential(VALUES, 1)).isCloseTo(expected, within(1e-14));
        assertThat(PowerMean.exponential(VALUES, 1e-9)).isCloseTo(7 / 3.0, within(1e-8));
        assertThat(PowerMean.exponential(VALUES, 1e6)).isCloseTo(1, within(1e-5));
        assertThat(PowerMean.exponential(new double[] {1e6, 1e6 + 1}, 1))
                .isCloseTo(1e6 - Math.log((1 + Math.exp(-1)) / 2), within(1e-9));
    }
}
