package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import multilateral.actor.ActorSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AggregativeGameTest {

    private static final ActorSet TWO = ActorSet.of("A", "B");

    /** Cournot (1838) with quantities 0, 30 and 60, demand 120 - Q and no cost. */
    private static AggregativeGame cournot() {
        int[] quantities = {0, 30, 60};
        return AggregativeGame.of(
                TWO,
                new int[][] {quantities, quantities},
                (player, action, total) -> quantities[action] * (120.0 - total));
    }

    @Test
    void payoffsByOwnActionAndSum() {
        AggregativeGame game = cournot();
        assertThat(game.payoff(0, 1, 2)).isEqualTo(30 * 30);
        assertThat(game.payoff(1, 1, 2)).isEqualTo(60 * 30);
        assertThat(game.step()).isEqualTo(30);
        assertThat(game.least()).isZero();
        assertThat(game.weight(1, 2)).isEqualTo(60);
        assertThat(game.distribution(MixedProfile.uniform(game)))
                .containsExactly(
                        new double[] {1 / 9.0, 2 / 9.0, 3 / 9.0, 2 / 9.0, 1 / 9.0}, within(1e-15));
        assertThat(game).hasToString("aggregative game of A, B");
        assertThat(game.actors()).isEqualTo(TWO);
    }

    @Test
    void tablesThatAreAggregative() {
        NormalFormGame goods = ClassicGames.publicGoods(4, 3, 1.5);
        AggregativeGame game = AggregativeGame.from(goods).orElseThrow();
        assertThat(game.actionName(0, 2)).isEqualTo("give 2");
        FormsLawsTest.agrees(1, game, goods);
        assertThat(AggregativeGame.from(ClassicGames.rockPaperScissors())).isPresent();
        assertThat(AggregativeGame.from(RandomGame.uniform(1, 0, 9, 2, 2, 2))).isEmpty();
        assertThat(AggregativeGame.from(RandomGame.uniform(1, 0, 9, 2, 2)).orElseThrow().step())
                .isOne();
        assertThat(AggregativeGame.from(RandomGame.uniform(1, 0, 9, 1)).orElseThrow().step())
                .isOne();
    }

    @Test
    void namesAreKept() {
        List<String> names = List.of("none", "half", "all");
        AggregativeGame game = cournot().named(List.of(names, names));
        assertThat(cournot().actionName(0, 2)).isEqualTo("3");
        assertThat(game.toNormalForm().actionName(1, 1)).isEqualTo("half");
        refused(() -> cournot().named(List.of(names)), "as many as the actions");
    }

    /**
     * 300 players who join or not: with the same probability the number of the others who join is
     * binomial, so that the expected value of its square is known.
     */
    @Test
    void hundredsOfPlayers() {
        int players = 300;
        int[][] weights = new int[players][];
        Arrays.fill(weights, new int[] {0, 1});
        AggregativeGame game =
                AggregativeGame.of(
                        Labels.numbered(players),
                        weights,
                        (player, action, sum) -> (sum - action) * (double) (sum - action));
        MixedProfile mixed =
                MixedProfile.of(
                        Collections.nCopies(players, new double[] {0.7, 0.3})
                                .toArray(double[][]::new));
        double mean = 299 * 0.3;
        double square = mean * mean + 299 * 0.3 * 0.7;
        for (double[] payoffs : game.deviationPayoffs(mixed)) {
            assertThat(payoffs)
                    .containsExactly(new double[] {square, square}, within(1e-12 * square));
        }
        assertThat(game.deviationPayoffs(17, mixed)[1]).isCloseTo(square, within(1e-12 * square));
    }

    @Test
    void faultyArgumentsAreRefused() {
        refused(
                () -> AggregativeGame.of(TWO, new int[][] {{1}}, (i, a, s) -> 0),
                "weights (1 lists of them) must be given for each of the 2 players");
        refused(
                () -> AggregativeGame.of(TWO, new int[][] {{1}, {}}, (i, a, s) -> 0),
                "weights of player 1 must not be empty");
        refused(
                () ->
                        AggregativeGame.of(
                                TWO, new int[][] {{0, 1}, {3}}, (i, a, s) -> 1 / (s - 3.0)),
                "payoff of player 0 for action 0 at aggregate 3 (Infinity)");
        refused(
                () -> AggregativeGame.of(TWO, new int[][] {{0, 1}, {0, 1 << 28}}, (i, a, s) -> 0),
                "use coarser weights");
        refused(
                () ->
                        AggregativeGame.of(
                                TWO,
                                new int[][] {{Integer.MIN_VALUE, Integer.MAX_VALUE}, {0}},
                                (i, a, s) -> 0),
                "measure them in a larger unit");
        AggregativeGame game = cournot();
        refused(() -> game.actions(2), "player (2)");
        refused(() -> game.payoff(0, 3, 0), "action (3) of player 0");
        refused(() -> game.payoff(2, 0, 0), "player (2)");
        refused(() -> game.weight(0, 3), "action (3) of player 0");
        refused(() -> game.actionName(0, 3), "action (3) of player 0");
        refused(
                () -> game.distribution(MixedProfile.of(new double[] {1})),
                "must have the numbers of actions of the game");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }
}
