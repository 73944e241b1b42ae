package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RatioTestTest {

    private static final double[] NO_ROWS = {1};

    private static int entering(double[] pivots, double[] reduced, boolean... closed) {
        return RatioTest.entering(pivots, reduced, closed, NO_ROWS, NO_ROWS, 1);
    }

    @Test
    void theSmallestRatioEnters() {
        assertThat(entering(new double[] {-1, -2, -4}, new double[] {3, 2, 8}, new boolean[3]))
                .isEqualTo(1);
    }

    @Test
    void closedColumnsAndWrongSignsDoNotEnter() {
        double[] reduced = {1, 1, 9};
        assertThat(entering(new double[] {-1, 2, -1}, reduced, true, false, false)).isEqualTo(2);
        assertThat(entering(new double[] {1, 2, 0}, reduced, new boolean[3])).isEqualTo(-1);
        assertThat(entering(new double[] {-1e-10, 2, 0}, reduced, new boolean[3])).isEqualTo(-1);
    }

    /** Of ratios that hardly differ, the one with the largest pivot is taken (Harris 1973). */
    @Test
    void tiesGoToTheLargestPivot() {
        double[] pivots = {-1e-6, -1, -0.5};
        assertThat(entering(pivots, new double[] {0, 1e-15, 0}, new boolean[3])).isEqualTo(1);
        assertThat(entering(pivots, new double[] {-1e-15, 0, 1}, new boolean[3])).isEqualTo(1);
    }

    @Test
    void slacksOfBindingConstraintsEnter() {
        double[] pivots = {-1, 1};
        double[] reduced = {1, 0};
        boolean[] closed = new boolean[2];
        double[] duals = {5, -0.5, -0.1};
        double[] up = {-9, 1, -1};
        assertThat(RatioTest.entering(pivots, reduced, closed, up, duals, 3)).isEqualTo(2 + 1);
        double[] both = {-9, 1, 0.1};
        assertThat(RatioTest.entering(pivots, reduced, closed, both, duals, 3)).isEqualTo(2 + 1);
        double[] slow = {-9, 0.1, -1};
        assertThat(RatioTest.entering(pivots, reduced, closed, slow, duals, 3)).isZero();
    }

    /** All ratios stay on the right side up to the slack, whatever enters. */
    @Test
    void nothingIsOverstepped() {
        Random random = new Random(1);
        for (int draw = 0; draw < 200; draw++) {
            double[] pivots = random.doubles(20, -1, 1).toArray();
            double[] reduced = random.doubles(20, 0, 1).toArray();
            int entering = entering(pivots, reduced, new boolean[20]);
            double step = reduced[entering] / -pivots[entering];
            for (int column = 0; column < 20; column++) {
                assertThat(reduced[column] + step * pivots[column])
                        .as("draw %d, column %d", draw, column)
                        .isGreaterThan(-1e-12);
            }
        }
    }

    @Test
    void perturbationsAreSmallAndDiffer() {
        for (int column = 0; column < 1000; column++) {
            double change = 0.5 - RatioTest.perturbed(0.5, column);
            assertThat(change).isCloseTo(1.5e-11, within(0.51e-11));
            assertThat(RatioTest.perturbed(0.5, column + 1))
                    .isNotEqualTo(RatioTest.perturbed(0.5, column));
        }
    }
}
