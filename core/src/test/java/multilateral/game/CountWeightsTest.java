package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CountWeightsTest {

    private static double total(CountWeights weights) {
        double sum = 0;
        for (int entry = 0; entry < weights.size(); entry++) {
            sum += weights.weight(entry);
        }
        return sum;
    }

    @Test
    void binomial() {
        assertThat(CountWeights.binomial(2, 0.25))
                .containsExactly(new double[] {9 / 16.0, 6 / 16.0, 1 / 16.0}, within(1e-16));
        assertThat(CountWeights.binomial(3, 0)).containsExactly(1, 0, 0, 0);
        assertThat(CountWeights.binomial(3, 1)).containsExactly(0, 0, 0, 1);
    }

    /** Drawing one after the other from the same distribution is the multinomial distribution. */
    @Test
    void oneByOneIsTheSame() {
        double[] mixed = {0.2, 0.5, 0.3};
        double[][] each = new double[7][];
        Arrays.fill(each, mixed);
        Compositions compositions = new Compositions(7, 3);
        CountWeights at = CountWeights.of(compositions, 7, mixed);
        CountWeights slow = CountWeights.of(compositions, 3, each);
        assertThat(slow.size()).isEqualTo(at.size());
        for (int entry = 0; entry < at.size(); entry++) {
            assertThat(slow.index(entry)).isEqualTo(at.index(entry));
            assertThat(slow.weight(entry)).isCloseTo(at.weight(entry), within(1e-15));
        }
    }

    /** Of 18,721 distributions only those that can happen are kept. */
    @Test
    void leavesOutWhatIsNegligible() {
        CountWeights weights = CountWeights.of(new Compositions(192, 3), 192, 0.1, 0.2, 0.7);
        assertThat(weights.size()).isBetween(3000, 9000);
        assertThat(total(weights)).isCloseTo(1, within(1e-13));
        CountWeights pure = CountWeights.of(new Compositions(192, 3), 192, 0, 1, 0);
        assertThat(pure.size()).isEqualTo(1);
        assertThat(total(pure)).isEqualTo(1);
    }
}
