package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GaussLegendreTest {

    /** With m nodes powers up to 2m − 1 are integrated to 1 / (power + 1). */
    @Test
    void powersAreIntegratedExactly() {
        for (int count = 1; count < 60; count++) {
            GaussLegendre rule = GaussLegendre.of(count);
            assertThat(rule.count()).isEqualTo(count);
            for (int power = 0; power < 2 * count; power++) {
                double sum = 0;
                for (int i = 0; i < count; i++) {
                    sum += rule.weight(i) * Math.pow(rule.node(i), power);
                }
                assertThat(sum * (power + 1))
                        .as("%d nodes, power %d", count, power)
                        .isCloseTo(1, within(1e-12));
            }
        }
    }

    @Test
    void fewPlayersNeedHalfAsManyNodes() {
        assertThat(GaussLegendre.enoughFor(7)).isEqualTo(4);
        assertThat(GaussLegendre.enoughFor(10_000)).isEqualTo(398);
    }
}
