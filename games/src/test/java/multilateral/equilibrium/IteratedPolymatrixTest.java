package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Budget;
import org.junit.jupiter.api.Test;

class IteratedPolymatrixTest {

    /** Payoffs are sums over the other players, so the first approximation is the game itself. */
    @Test
    void onePassSolvesAPolymatrixGame() {
        for (int seed = 0; seed < 50; seed++) {
            double[] entries = new Random(seed).doubles(9 * 3 * 3).toArray();
            NormalFormGame game =
                    NormalFormGame.of(
                            new int[] {3, 3, 3},
                            at -> {
                                double[] payoffs = new double[3];
                                for (int i = 0; i < 3; i++) {
                                    for (int j = 0; j < 3; j++) {
                                        int entry = ((i * 3 + j) * 3 + at[i]) * 3 + at[j];
                                        payoffs[i] += i == j ? 0 : entries[entry];
                                    }
                                }
                                return payoffs;
                            });
            EquilibriumSearch search = new EquilibriumSearch(game, 1e-10, Budget.withDefaults());
            IteratedPolymatrix.run(search, seed, 1);
            assertThat(search.isSolved()).as("seed %d", seed).isTrue();
            assertThat(search.steps()).as("seed %d", seed).isLessThanOrEqualTo(2);
        }
    }

    /** A game on which every start fails; found by trying seeds. */
    @Test
    void fallsBackToGlobalNewton() {
        NormalFormGame game = RandomGame.uniform(9, -100, 100, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2);
        EquilibriumSearch search = new EquilibriumSearch(game, 1e-10, Budget.withDefaults());
        IteratedPolymatrix.run(search, 9, 10);
        assertThat(search.isSolved()).isFalse();
        assertThat(IteratedPolymatrix.withDefaults().solve(game, 9).orElseThrow())
                .isEqualTo(GlobalNewton.withDefaults().solve(game, 9).orElseThrow());
    }
}
