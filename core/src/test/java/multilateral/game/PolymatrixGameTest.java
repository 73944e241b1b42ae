package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import multilateral.actor.ActorSet;
import multilateral.actor.Graph;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PolymatrixGameTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");

    /** A meets B, and B meets C: each wants to do what its neighbours do. */
    private static PolymatrixGame path() {
        return PolymatrixGame.of(
                Graph.of(THREE, "A,B", "B,C"),
                new int[] {2, 2, 2},
                (player, action, other, otherAction) -> action == otherAction ? other + 1 : 0);
    }

    @Test
    void payoffsAddUpOverLinks() {
        PolymatrixGame game = path();
        assertThat(game.payoff(1, 0, 0, 0)).isEqualTo(4);
        assertThat(game.payoff(1, 0, 0, 1)).isEqualTo(1);
        assertThat(game.payoff(0, 1, 1, 0)).isEqualTo(2);
        assertThat(game.pairwisePayoff(0, 1, 1, 1)).isEqualTo(2);
        assertThat(game.pairwisePayoff(0, 1, 2, 1)).isZero();
        assertThat(game.ownPayoff(2, 1)).isZero();
        assertThat(game.actors()).isEqualTo(THREE);
        assertThat(game).hasToString("polymatrix game of A, B, C with 2 links");
        MixedProfile mixed =
                MixedProfile.of(
                        new double[] {0.25, 0.75}, new double[] {1, 0}, new double[] {0, 1});
        assertThat(game.deviationPayoffs(1, mixed))
                .containsExactly(new double[] {0.25, 3.75}, within(1e-15));
    }

    @Test
    void namesAreKept() {
        List<List<String>> names = List.of(List.of("a", "b"), List.of("c", "d"), List.of("e", "f"));
        PolymatrixGame game = path().named(names);
        assertThat(path().actionName(1, 0)).isEqualTo("1");
        assertThat(path().toNormalForm().hasActionNames()).isFalse();
        assertThat(game.actionName(1, 0)).isEqualTo("c");
        NormalFormGame table = game.toNormalForm();
        assertThat(table.actionName(2, 1)).isEqualTo("f");
        assertThat(PolymatrixGame.from(table).orElseThrow().actionName(2, 1)).isEqualTo("f");
        refused(() -> path().named(names.subList(0, 2)), "as many as the actions");
    }

    @Test
    void gamesThatNeedMoreThanPairsAreTold() {
        NormalFormGame three =
                NormalFormGame.of(
                        new int[] {2, 2, 2}, at -> new double[] {at[0] * at[1] * at[2], 0, 0});
        assertThat(PolymatrixGame.from(three)).isEmpty();
        assertThat(PolymatrixGame.from(RandomGame.uniform(1, -5, 5, 3, 4))).isPresent();
        PolymatrixGame alone =
                PolymatrixGame.from(
                                NormalFormGame.of(
                                        new int[] {2, 2}, at -> new double[] {at[0], 0.1 * at[1]}))
                        .orElseThrow();
        assertThat(alone.links().size()).isZero();
        assertThat(alone.ownPayoff(1, 1)).isEqualTo(0.1);
    }

    /** A circle of 300, too many for any table. */
    @Test
    void hundredsOfPlayers() {
        ActorSet players = Labels.numbered(300);
        String[] links = new String[300];
        Arrays.setAll(links, i -> (i + 1) + "," + ((i + 1) % 300 + 1));
        int[] actions = new int[300];
        Arrays.fill(actions, 2);
        PolymatrixGame game =
                PolymatrixGame.of(
                        Graph.of(players, links), actions, (i, a, j, b) -> a == b ? 0 : 1);
        double[][] payoffs = game.deviationPayoffs(MixedProfile.uniform(game));
        assertThat(payoffs[299]).containsExactly(1, 1);
        refused(game::toNormalForm, "cannot be held");
    }

    @Test
    void faultyArgumentsAreRefused() {
        Graph links = Graph.of(THREE, "A,B");
        refused(
                () -> PolymatrixGame.of(links, new int[] {2, 2}, (i, a, j, b) -> 0),
                "actions (2 of them) must be given for each of the 3 players");
        refused(
                () -> PolymatrixGame.of(links, new int[] {2, 0, 2}, (i, a, j, b) -> 0),
                "actions of player 1 (0)");
        refused(
                () ->
                        PolymatrixGame.of(
                                links, new int[] {2, 2, 2}, (i, a, j, b) -> a > b ? 0.0 / 0 : 1),
                "payoff of player 0 for action 1 against action 0 of player 1 (NaN)");
        PolymatrixGame game = path();
        refused(() -> game.actions(3), "player (3) must be in [0, 2]");
        refused(() -> game.payoff(-1, 0, 0, 0), "player (-1)");
        refused(() -> game.payoff(0, 0, 0), "profile [0, 0] must have one action");
        refused(() -> game.payoff(0, 0, 0, 2), "action (2) of player 2");
        refused(() -> game.ownPayoff(0, -1), "action (-1) of player 0");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }
}
