package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Budget;
import multilateral.solve.Why;
import org.junit.jupiter.api.Test;

class RationalizabilityTest {

    /**
     * Bernheim (1984), figure 1: the fourth actions support each other no longer once one falls.
     */
    @Test
    void bernheimsGame() {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{0, 2, 7, 0}, {5, 3, 5, 0}, {7, 2, 0, 0}, {0, 0, 0, 10}},
                        new double[][] {{7, 5, 0, 1}, {2, 3, 2, 1}, {0, 5, 7, 1}, {0, -2, 0, -1}});
        DominanceReduction rationalizable = Rationalizability.of(game);
        assertThat(rationalizable.survivors()).containsExactly(List.of(0, 1, 2), List.of(0, 1, 2));
        assertThat(rationalizable.fallen().get(0).player()).isEqualTo(1);
        assertThat(rationalizable.fallen().get(1).round()).isEqualTo(2);
    }

    /** Everything that is point rationalizable is rationalizable. */
    @Test
    void pointRationalizableActionsAreRationalizable() {
        for (long seed = 0; seed < 200; seed++) {
            NormalFormGame game = RandomGames.game(seed);
            DominanceReduction point = Rationalizability.point(game);
            DominanceReduction all = Rationalizability.of(game);
            for (int player = 0; player < game.players(); player++) {
                assertThat(all.survivors().get(player))
                        .as("seed %d", seed)
                        .containsAll(point.survivors().get(player));
            }
        }
    }

    @Test
    void stopsWithWhatFellBefore() {
        NormalFormGame game = RandomGame.uniform(2, -100, 100, 6, 6);
        DominanceReduction all = Rationalizability.point(game);
        assertThat(all.stopped()).isEmpty();
        long steps = all.effort().steps();
        assertThat(Rationalizability.point(game, Budget.withDefaults().withMaxSteps(steps)))
                .isEqualTo(all);
        DominanceReduction some =
                Rationalizability.point(game, Budget.withDefaults().withMaxSteps(steps - 1));
        assertThat(some.stopped()).contains(Why.STEPS);
        assertThat(some.fallen()).isEqualTo(all.fallen());
        assertThat(some.explain()).contains("left so far (STEPS): 1: ");
    }

    /** The safe action is a best reply to an even belief only. */
    @Test
    void anActionForTheUncertain() {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{4, 0}, {0, 4}, {3, 3}},
                        new double[][] {{1, 0}, {0, 1}, {0, 0}});
        assertThat(Rationalizability.of(game).survives(0, 2)).isTrue();
        DominanceReduction point = Rationalizability.point(game);
        assertThat(point.survives(0, 2)).isFalse();
        assertThat(point.fallen().get(0).margin()).isNaN();
        assertThat(point.explain()).startsWith("1: 3 is no best reply in round 1\nleft: ");
    }
}
