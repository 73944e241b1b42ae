package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeberSetTest {

    /** One left and two right gloves: marginal vectors outside the core. */
    @Test
    void glovesHaveThreeMarginalVectors() {
        CoalitionalGame gloves =
                CoalitionalGame.table(RandomGames.players(3), 0, 0, 0, 1, 0, 1, 0, 1);
        assertThat(WeberSet.of(gloves))
                .extracting(Quantities::toArray)
                .containsExactly(
                        new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1});
    }

    /** Shapley (1971) and Ichiishi (1981): all are in the core if and only if it is convex. */
    @ParameterizedTest
    @EnumSource
    void inTheCoreOfConvexGamesOnly(CoreGames kind) {
        for (long seed = 0; seed < 20; seed++) {
            ExactCoalitionalGame game = kind.draw(4, RandomGames.random(seed));
            List<ExactQuantities> vectors = WeberSet.exact(game);
            assertThat(vectors.stream().allMatch(x -> CoreByBases.inCore(game, x.values())))
                    .as(kind + ", seed " + seed)
                    .isEqualTo(isConvex(game));
            assertThat(!kind.isConvex() || isConvex(game)).as(kind + ", seed " + seed).isTrue();
            assertThat(vectors).as(kind + ", seed " + seed).doesNotHaveDuplicates();
            assertThat(vectors.size()).isBetween(1, 24);
        }
    }

    private static boolean isConvex(ExactCoalitionalGame game) {
        for (int s = 0; s < game.worths().size(); s++) {
            for (int t = 0; t < game.worths().size(); t++) {
                if (game.worth(s)
                                .add(game.worth(t))
                                .compareTo(game.worth(s | t).add(game.worth(s & t)))
                        > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void nullGameAndOnePlayer() {
        assertThat(WeberSet.of(CoalitionalGame.table(RandomGames.players(3), new double[8])))
                .hasSize(1);
        assertThat(WeberSet.of(CoalitionalGame.table(RandomGames.players(1), 0, -2)))
                .extracting(x -> x.get(0))
                .containsExactly(-2.0);
    }

    @Test
    void tooManyPlayersAreRefused() {
        CoalitionalGame nine = CoalitionalGame.of(RandomGames.players(9), mask -> 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeberSet.of(nine))
                .withMessageContaining("players (9) must be at most 8");
    }
}
