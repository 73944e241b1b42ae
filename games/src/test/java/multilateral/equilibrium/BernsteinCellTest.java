package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BernsteinCellTest {

    private static double value(double[] coefficients, double at) {
        double[] basis = new double[coefficients.length];
        BernsteinBasis.values(coefficients.length - 1, at, basis);
        double sum = 0;
        for (int i = 0; i < basis.length; i++) {
            sum += basis[i] * coefficients[i];
        }
        return sum;
    }

    private static double[] reduced(BernsteinCell cell, double[] coefficients) {
        double[] reduced = new double[cell.degree + 1];
        cell.reduce(
                coefficients, new int[] {coefficients.length - 1}, 1, reduced, 1e9, () -> false);
        return reduced;
    }

    /** Coefficients at random, as rough as can be. */
    @Test
    void losesNoMoreThanItSays() {
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int degree = random.nextInt(20, 200);
            double[] rough = random.doubles(degree + 1, -1, 1).toArray();
            double low = random.nextDouble(0, 0.9);
            double high = low + random.nextDouble(0, Math.min(0.3, 1 - low));
            BernsteinCell part = BernsteinCell.part(low, high, degree, 14);
            double[] small = reduced(part, rough);
            for (double at = 0; at <= 1; at += 0.01) {
                assertThat(value(small, at))
                        .as("seed %d", seed)
                        .isCloseTo(
                                value(rough, low + (high - low) * at),
                                within(part.valueLoss() + 1e-11));
            }
            assertThat(part.slopeLoss()).as("seed %d", seed).isGreaterThan(part.valueLoss());
        }
        BernsteinCell narrow = BernsteinCell.part(0.45, 0.55, 192, 14);
        assertThat(narrow.valueLoss()).isBetween(0.0, 1e-7);
    }

    @Test
    void measuresWhatIsLostOnAll() {
        double[] cubic = new double[101];
        double[] step = new double[101];
        for (int i = 0; i <= 100; i++) {
            cubic[i] = i * i * (double) i / 1e6;
            step[i] = i < 50 ? 0 : 1;
        }
        BernsteinCell whole = BernsteinCell.whole(100, 3);
        double[] small = new double[4];
        int[] rows = {100};
        assertThat(whole.reduce(cubic, rows, 1, small, 1, () -> false)).isLessThan(1e-13);
        assertThat(value(small, 0.3)).isCloseTo(value(cubic, 0.3), within(1e-13));
        assertThat(whole.reduce(step, rows, 1, new double[4], 1, () -> false)).isBetween(0.1, 1.0);
        double[] both = new double[202];
        for (int i = 0; i <= 100; i++) {
            both[2 * i] = cubic[i];
            both[2 * i + 1] = 1 - cubic[i];
        }
        double[] pair = new double[8];
        assertThat(whole.reduce(both, rows, 2, pair, 1, () -> false)).isLessThan(1e-13);
        for (int j = 0; j < 4; j++) {
            assertThat(pair[2 * j]).isCloseTo(small[j], within(1e-12));
            assertThat(pair[2 * j + 1]).isCloseTo(1 - small[j], within(1e-12));
        }
    }

    /** Shorter rows are raised to the common degree. */
    @Test
    void raisesShorterRows() {
        BernsteinCell exact = BernsteinCell.exact(5);
        double[] line = reduced(exact, new double[] {0, 1});
        assertThat(line).containsExactly(new double[] {0, 0.2, 0.4, 0.6, 0.8, 1}, within(1e-15));
        assertThat(exact.valueLoss()).isZero();
    }
}
