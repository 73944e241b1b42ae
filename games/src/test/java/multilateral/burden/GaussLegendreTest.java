package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GaussLegendreTest {

    /** Powers up to twice the number of nodes less one, from 0 to 1/2. */
    @Test
    void polynomialsAreIntegratedWithoutError() {
        for (int size : new int[] {1, 2, 5, 20, 97}) {
            GaussLegendre rule = GaussLegendre.on(0, 0.5, size);
            assertThat(rule.size()).isEqualTo(size);
            for (int power : new int[] {0, 1, size, 2 * size - 1}) {
                double sum = 0;
                for (int k = 0; k < size; k++) {
                    sum += rule.weight(k) * Math.pow(2 * rule.node(k), power);
                }
                assertThat(sum)
                        .as("%d nodes, power %d", size, power)
                        .isCloseTo(0.5 / (power + 1), within(1e-14));
            }
        }
    }
}
