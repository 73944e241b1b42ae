package multilateral.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import multilateral.equilibrium.PureEquilibria;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import org.junit.jupiter.api.Test;

class PureEquilibriaRivalsTest {

    @Test
    void allRivalsAgree() {
        int[][] shapes = {{9, 8, 7}, {20, 30}, {3, 3, 3, 3}, {2, 2, 2, 2, 2, 2}};
        for (int[] actions : shapes) {
            for (int high : new int[] {2, 100}) {
                NormalFormGame game = RandomGame.uniform(high, -high, high, actions);
                int found = (int) PureEquilibria.withDefaults().all(game).count();
                assertThat(PureEquilibriaRivals.profileByProfile(game)).isEqualTo(found);
                assertThat(
                                PureEquilibriaRivals.marking(
                                        DeviationPayoffsRivals.tables(game), actions))
                        .isEqualTo(found);
            }
        }
    }
}
