package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Outcome;
import org.junit.jupiter.api.Test;

class SimplicialSubdivisionTest {

    /** The first start is the uniform profile, whatever the seed. */
    @Test
    void theSeedMattersAfterTheFirstStartOnly() {
        for (int seed = 0; seed < 20; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, -100, 100, 4, 4, 4);
            assertThat(SimplicialSubdivision.withDefaults().solve(game, 1))
                    .as("seed %d", seed)
                    .isInstanceOf(Outcome.Solved.class)
                    .isEqualTo(SimplicialSubdivision.withDefaults().solve(game, 2));
        }
    }
}
