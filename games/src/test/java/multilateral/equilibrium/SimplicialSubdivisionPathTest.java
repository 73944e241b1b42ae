package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Budget;
import org.junit.jupiter.api.Test;

class SimplicialSubdivisionPathTest {

    /** The regret at the end is of the order of the mesh, from any start and on any grid. */
    @Test
    void endsNearAnEquilibrium() {
        for (int seed = 0; seed < 60; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, 0, 100, 2, 3, 3);
            EquilibriumSearch search = new EquilibriumSearch(game, 1e-10, Budget.withDefaults());
            SimplicialSubdivisionPath path = new SimplicialSubdivisionPath(search);
            double[] start = {1, 0, 0.2, 0.3, 0.5, 1 / 3.0, 1 / 3.0, 1 / 3.0};
            for (int grid : new int[] {10, 33, 100, 1000}) {
                double[] end = path.follow(start, grid, 1_000_000);
                assertThat(search.regretOf(end))
                        .as("seed %d, grid %d", seed, grid)
                        .isLessThan(10.0 / grid);
                for (double share : end) {
                    assertThat(share * grid)
                            .as("seed %d, grid %d", seed, grid)
                            .isCloseTo(Math.rint(share * grid), within(1e-9))
                            .isGreaterThanOrEqualTo(0);
                }
            }
        }
    }

    /** A start that is an equilibrium is also the end. */
    @Test
    void staysAtAnEquilibrium() {
        EquilibriumSearch search =
                new EquilibriumSearch(ClassicalGames.MAX_CUT, 1e-10, Budget.withDefaults());
        double[] uniform = new double[6];
        Arrays.fill(uniform, 0.5);
        assertThat(new SimplicialSubdivisionPath(search).follow(uniform, 4, 100))
                .containsExactly(uniform);
        assertThat(search.steps()).isZero();
    }

    @Test
    void stopsAfterSomeVertices() {
        NormalFormGame game = RandomGame.uniform(2, -100, 100, 5, 5, 5);
        EquilibriumSearch search = new EquilibriumSearch(game, 1e-10, Budget.withDefaults());
        new SimplicialSubdivisionPath(search).follow(search.uniform(), 1 << 20, 10);
        assertThat(search.steps()).isEqualTo(9);
    }
}
