package multilateral.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import multilateral.equilibrium.ExactZeroSumSolution;
import multilateral.equilibrium.ZeroSum;
import multilateral.game.NormalFormGame;
import org.junit.jupiter.api.Test;

class ZeroSumRivalsTest {

    @Test
    void allRivalsAgree() {
        for (int seed = 1; seed <= 10; seed++) {
            NormalFormGame game = ZeroSumBenchmark.game(seed, 12);
            ExactZeroSumSolution exact = ZeroSum.exact(game).orElseThrow();
            assertThat(ZeroSumRivals.elimination(game, exact.profile().toMixedProfile()))
                    .as("seed %d", seed)
                    .isEqualTo(exact.value());
            double value = exact.value().doubleValue();
            assertThat(ZeroSumRivals.commonsMath(game))
                    .as("seed %d", seed)
                    .isCloseTo(value, within(1e-9));
            assertThat(ZeroSum.solve(game).orElseThrow().value())
                    .as("seed %d", seed)
                    .isCloseTo(value, within(1e-11));
        }
    }
}
