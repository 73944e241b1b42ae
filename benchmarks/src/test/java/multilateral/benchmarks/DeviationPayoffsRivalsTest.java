package multilateral.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import multilateral.game.ExpectedPayoffs;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import org.junit.jupiter.api.Test;

class DeviationPayoffsRivalsTest {

    @Test
    void allRivalsAgree() {
        int[][] shapes = {{4, 4, 4, 4, 4, 4}, {2, 2, 2, 2, 2, 2, 2, 2}, {3, 3, 3, 3, 3}, {5, 7, 3}};
        for (int[] actions : shapes) {
            NormalFormGame game = RandomGame.uniform(actions.length, -100, 100, actions);
            ExpectedPayoffs expected = ExpectedPayoffs.of(game);
            double[] weights = new SplittableRandom(5).doubles(expected.size()).toArray();
            double[] payoffs = new double[weights.length];
            expected.deviations(weights, payoffs);
            double[][] tables = DeviationPayoffsRivals.tables(game);
            double[] naive = DeviationPayoffsRivals.naive(tables, actions, weights);
            double most = Arrays.stream(naive).map(Math::abs).max().orElseThrow();
            assertThat(payoffs).containsExactly(naive, within(1e-12 * most));
            double sum = Arrays.stream(tables).flatMapToDouble(Arrays::stream).sum();
            assertThat(DeviationPayoffsRivals.read(tables)).isCloseTo(sum, within(1e-6));
        }
    }
}
