package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BernsteinRootsTest {

    private static BernsteinRoots solved(int[] degrees, double[]... coefficients) {
        int count = degrees.length;
        double[] losses = new double[count];
        Arrays.fill(losses, 1e-14);
        BernsteinRoots roots =
                new BernsteinRoots(
                        new BernsteinTensor(degrees, coefficients),
                        losses,
                        new double[count][count],
                        false);
        for (int step = 0; step < 5000 && roots.unfinished(); step++) {
            roots.step();
        }
        roots.giveUp();
        return roots;
    }

    /** (x − 1/4)(x − 1/2)(x − 3/4) in Bernstein form. */
    @Test
    void oneVariable() {
        BernsteinRoots roots = solved(new int[] {3}, new double[] {-3, 5.0 / 3 * 2, -10.0 / 3, 3});
        assertThat(roots.zeros()).hasSizeBetween(1, 5);
        assertThat(roots.unclear()).isEmpty();
        assertThat(solved(new int[] {1}, new double[] {1, 2}).zeros()).isEmpty();
        List<double[]> half = solved(new int[] {1}, new double[] {-1, 1}).zeros();
        assertThat(half.get(0)[0]).isCloseTo(0.5, within(1e-15));
    }

    /** x y = 1/8 and x + y = 3/4: at 1/4 and 1/2. */
    @Test
    void twoVariables() {
        BernsteinRoots roots =
                solved(
                        new int[] {1, 1},
                        new double[] {-0.125, -0.125, -0.125, 0.875},
                        new double[] {-0.75, 0.25, 0.25, 1.25});
        assertThat(roots.unclear()).isEmpty();
        assertThat(
                        roots.zeros().stream()
                                .mapToDouble(at -> Math.round(1e9 * at[0]) / 1e9)
                                .distinct())
                .containsExactlyInAnyOrder(0.25, 0.5);
    }

    /** (2x − 1)² touches zero. */
    @Test
    void aDoubleZeroIsUnclear() {
        BernsteinRoots roots = solved(new int[] {2}, new double[] {1, -1, 1});
        assertThat(roots.unclear()).isNotEmpty();
        Doubt doubt = Doubt.merged(roots.unclear()).get(0);
        assertThat(doubt.low()[0]).isCloseTo(0.5, within(1e-5));
        assertThat(doubt.high()[0]).isCloseTo(0.5, within(1e-5));
        assertThat(solved(new int[] {2}, new double[3]).unclear()).hasSize(1);
    }

    @Test
    void boxesInDoubt() {
        Doubt one = new Doubt(new double[] {0, 0}, new double[] {0.5, 0.5});
        Doubt two = new Doubt(new double[] {0.5, 0.2}, new double[] {0.75, 0.6});
        Doubt far = new Doubt(new double[] {0.9, 0.9}, new double[] {1, 1});
        List<Doubt> merged = Doubt.merged(List.of(one, far, two));
        assertThat(merged).hasSize(2);
        assertThat(merged.get(1).high()).containsExactly(0.75, 0.6);
        assertThat(far.wider().high()).containsExactly(1, 1);
        assertThat(far.wider().low()[0]).isBetween(0.89, 0.9);
        assertThat(one.borders(new double[] {0.3, 10})[0]).hasSize(4);
        assertThat(one.points()).hasSize(5);
        assertThat(two.within(far).low()[0]).isCloseTo(0.95, within(1e-12));
    }

    /** A restriction to a part has the same values. */
    @Test
    void restrictions() {
        BernsteinTensor tensor =
                new BernsteinTensor(
                        new int[] {2, 1}, new double[][] {{1, 2, -3, 4, 0, 6}, {0, 1, 0, 2, 5, 1}});
        double[] low = {0.2, 0.5};
        double[] width = {0.3, 0.25};
        BernsteinTensor part = tensor.restricted(low, width);
        double[] values = new double[2];
        double[] there = new double[2];
        tensor.evaluate(new double[] {0.2 + 0.3 * 0.4, 0.5 + 0.25 * 0.8}, values, new double[4]);
        part.evaluate(new double[] {0.4, 0.8}, there, new double[4]);
        assertThat(there).containsExactly(values, within(1e-14));
    }
}
