package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GainHullTest {

    @Test
    void onePointIsTheBest() {
        GainHull hull = new GainHull();
        hull.add(new double[] {0.25, 0.75}, new double[] {2, 3});
        assertThat(hull.maximise()).containsExactly(2, 3);
        assertThat(hull.point()).containsExactly(0.25, 0.75);
    }

    /** On the segment from (1, 3) to (5, 1) the product (1 + 4 t)(3 - 2 t) is largest at 5/8. */
    @Test
    void onASegmentTheProductIsLargestInside() {
        GainHull hull = new GainHull();
        hull.add(new double[] {1, 0}, new double[] {1, 3});
        hull.add(new double[] {0, 1}, new double[] {5, 1});
        double[] best = hull.maximise();
        assertThat(best[0]).isCloseTo(3.5, within(1e-6));
        assertThat(best[1]).isCloseTo(1.75, within(1e-6));
        assertThat(hull.point()[1]).isCloseTo(0.625, within(1e-6));
    }

    /** Where somebody gains nothing the product is zero, yet such a point may be mixed. */
    @Test
    void pointsWithoutGainAreMixed() {
        GainHull hull = new GainHull();
        hull.add(new double[] {1, 0, 0}, new double[] {1, 1});
        hull.add(new double[] {0, 1, 0}, new double[] {6, 0});
        hull.add(new double[] {0, 0, 1}, new double[] {0, 6});
        double[] best = hull.maximise();
        assertThat(best[0]).isCloseTo(3, within(1e-6));
        assertThat(best[1]).isCloseTo(3, within(1e-6));
        assertThat(hull.point()[0]).isCloseTo(0, within(1e-6));
    }

    /** No point is worth more, at the prices of the best one, than that is itself. */
    @Test
    void nothingIsLeftToGain() {
        Random random = new Random(1);
        for (int draw = 0; draw < 50; draw++) {
            int players = 2 + random.nextInt(3);
            GainHull hull = new GainHull();
            double[][] gains = new double[8][];
            for (int k = 0; k < gains.length; k++) {
                gains[k] = random.doubles(players, 0.01, 1).toArray();
                double[] corner = new double[gains.length];
                corner[k] = 1;
                hull.add(corner, gains[k]);
                hull.maximise();
            }
            double[] best = hull.maximise();
            double[] shares = hull.point();
            assertThat(Arrays.stream(shares).sum()).as("draw %d", draw).isCloseTo(1, within(1e-9));
            for (double[] gain : gains) {
                double worth = 0;
                for (int i = 0; i < players; i++) {
                    worth += gain[i] / best[i];
                }
                assertThat(worth).as("draw %d", draw).isLessThan(players + 1e-9);
            }
        }
    }
}
