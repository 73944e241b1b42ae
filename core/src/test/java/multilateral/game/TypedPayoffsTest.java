package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypedPayoffsTest {

    /** What is expected is the payoff at the mean where payoffs are linear in counts. */
    @Test
    void linearPayoffsAreMeans() {
        TypedShape shape =
                TypedShape.of(
                        List.of("A", "B"),
                        new int[] {40, 30},
                        List.of(List.of("x", "y"), List.of("x", "y")));
        TypedPayoffs payoffs =
                new TypedPayoffs(
                        shape,
                        TypedTable.filled(
                                shape, (type, a, others) -> a + others[0][0] + 2 * others[1][1]));
        double[][] means = payoffs.against(new double[][] {{0.25, 0.75}, {0.6, 0.4}});
        assertThat(means[0][0]).isCloseTo(39 * 0.25 + 2 * 30 * 0.4, within(1e-12));
        assertThat(means[0][1] - means[0][0]).isCloseTo(1, within(1e-12));
        assertThat(means[1][0]).isCloseTo(40 * 0.25 + 2 * 29 * 0.4, within(1e-12));
    }
}
