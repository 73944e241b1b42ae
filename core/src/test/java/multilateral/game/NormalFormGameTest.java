package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import multilateral.actor.ActorSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class NormalFormGameTest {

    private static final ActorSet TWO = ActorSet.of("USA", "CHN");

    private static double[] zero(int[] at) {
        return new double[at.length];
    }

    @Test
    void theRowPlayerIsPlayerZero() {
        double[][] row = {{1, 2, 3}, {4, 5, 6}};
        double[][] column = {{-1, -2, -3}, {-4, -5, -6}};
        NormalFormGame game = NormalFormGame.bimatrix(row, column);
        row[1][2] = 99;
        assertThat(game.players()).isEqualTo(2);
        assertThat(game.actions(0)).isEqualTo(2);
        assertThat(game.actions(1)).isEqualTo(3);
        assertThat(game.payoff(0, 1, 2)).isEqualTo(6);
        assertThat(game.payoff(1, 0, 1)).isEqualTo(-2);
        assertThat(game.actors()).isEqualTo(ActorSet.of("1", "2"));
        assertThat(game).hasToString("2x3 game of 1, 2");
    }

    @Test
    void theFirstPlayersActionVariesFastest() {
        NormalFormGame game =
                NormalFormGame.of(
                        new int[] {2, 3, 4},
                        at -> new double[] {at[0] + 2 * at[1] + 6 * at[2], at[1], at[2]});
        for (int cell = 0; cell < 24; cell++) {
            assertThat(game.payoffs(0)[cell]).isEqualTo(cell);
        }
        assertThat(game.payoff(0, 1, 2, 3)).isEqualTo(23);
        double[] copy = game.payoffs(1);
        copy[0] = 7;
        assertThat(game.payoff(1, 0, 0, 0)).isZero();
        assertThat(NormalFormGame.of(new int[] {1}, NormalFormGameTest::zero).payoff(0, 0))
                .isZero();
    }

    @Test
    void playersAndActionsHaveNames() {
        List<List<String>> names = List.of(List.of("cut", "wait"), List.of("join", "stay out"));
        NormalFormGame game = NormalFormGame.of(TWO, names, at -> new double[] {at[0], at[1]});
        assertThat(game.hasActionNames()).isTrue();
        assertThat(game.actionName(1, 1)).isEqualTo("stay out");
        assertThat(game.actionIndex(0, "wait")).isEqualTo(1);
        assertThat(game.actors()).isEqualTo(TWO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> game.actionIndex(0, "wiat"))
                .withMessageContaining("did you mean \"wait\"?");
        NormalFormGame plain = NormalFormGame.of(TWO, new int[] {2, 2}, NormalFormGameTest::zero);
        assertThat(plain.hasActionNames()).isFalse();
        assertThat(plain.actionName(1, 1)).isEqualTo("2");
        assertThat(plain.actionIndex(1, "2")).isEqualTo(1);
        assertThat(plain.titled("T", "C").title()).isEqualTo("T");
        assertThat(plain.titled("T", "C").comment()).isEqualTo("C");
        assertThat(plain.title() + plain.comment()).isEmpty();
    }

    @Test
    void doublesConvertExactlyAndFractionsAreKept() {
        NormalFormGame doubles =
                NormalFormGame.bimatrix(new double[][] {{0.1}}, new double[][] {{-0.0}});
        assertThat(doubles.exactPayoff(0, 0, 0)).isEqualTo(BigFraction.from(0.1));
        assertThat(doubles.exactPayoff(0, 0, 0)).isNotEqualTo(BigFraction.of(1, 10));
        assertThat(Double.doubleToRawLongBits(doubles.payoff(1, 0, 0))).isZero();
        NormalFormGame exact =
                NormalFormGame.exact(
                        new int[] {2}, at -> new BigFraction[] {BigFraction.of(3 + at[0], 7)});
        assertThat(exact.exactPayoff(0, 0)).isEqualTo(BigFraction.of(3, 7));
        assertThat(exact.payoff(0, 1)).isEqualTo(4.0 / 7);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                NormalFormGame.exact(
                                        new int[] {1},
                                        at -> new BigFraction[] {BigFraction.of(10).pow(400)}))
                .withMessageContaining("beyond the range of a double");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormalFormGame.exact(new int[] {1}, at -> new BigFraction[0]))
                .withMessage(
                        "payoffs at profile [0] (0 of them) must be one for each of the 1 players");
    }

    @Test
    void faultyPayoffsAreRefusedByProfile() {
        int[] actions = {2, 2};
        for (double bad : new double[] {Double.NaN, 1 / 0.0, -1 / 0.0}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () ->
                                    NormalFormGame.of(
                                            actions,
                                            at -> new double[] {0, at[0] > at[1] ? bad : 0}))
                    .withMessageStartingWith("payoff of player 1 at profile [1, 0] (" + bad + ")");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormalFormGame.of(actions, at -> new double[1 + at[1]]))
                .withMessage(
                        "payoffs at profile [0, 0] (1 of them) must be one for each of the 2"
                                + " players");
    }

    @Test
    void faultyShapesAreRefused() {
        refused(() -> NormalFormGame.of(new int[0], NormalFormGameTest::zero), "must not be empty");
        refused(
                () -> NormalFormGame.of(new int[] {2, 0}, NormalFormGameTest::zero),
                "player 1 (0)");
        refused(
                () -> NormalFormGame.of(TWO, new int[] {2}, NormalFormGameTest::zero),
                "each of the 2 players");
        refused(
                () ->
                        NormalFormGame.of(
                                TWO, List.of(List.of("a"), List.of()), NormalFormGameTest::zero),
                "actions of player 1 (0)");
        refused(
                () ->
                        NormalFormGame.of(
                                TWO,
                                List.of(List.of("a"), List.of("b", "b")),
                                NormalFormGameTest::zero),
                "action name \"b\" of player 1");
        refused(
                () ->
                        NormalFormGame.of(
                                TWO, List.of(List.of(" "), List.of("b")), NormalFormGameTest::zero),
                "action name \" \" of player 0");
        refused(() -> NormalFormGame.bimatrix(new double[0][], new double[0][]), "0 rows");
        refused(() -> NormalFormGame.bimatrix(new double[1][0], new double[1][0]), "0 columns");
        refused(
                () -> NormalFormGame.bimatrix(new double[2][2], new double[2][3]),
                "column must have 2 rows of 2 payoffs each");
        refused(
                () -> NormalFormGame.bimatrix(new double[][] {{1, 2}, {3}}, new double[2][2]),
                "row must have 2 rows of 2 payoffs each");
        refused(
                () -> NormalFormGame.bimatrix(new double[1][1], new double[2][1]),
                "it has 2 rows of [1, 1] payoffs");
    }

    @Test
    void hugeGamesAreRefusedWithTheirSize() {
        refused(
                () -> NormalFormGame.of(new int[] {1 << 16, 1 << 15}, NormalFormGameTest::zero),
                "a game of 2147483648 cells, 34359738368 bytes (32.0 GiB), cannot be held");
        int[] many = new int[100];
        Arrays.fill(many, 10);
        refused(
                () -> NormalFormGame.of(many, NormalFormGameTest::zero),
                "a game of about 10^100 cells");
        refused(
                () -> NormalFormGame.of(new int[] {Integer.MAX_VALUE}, NormalFormGameTest::zero),
                "a game of 2147483647 cells");
    }

    @Test
    void unknownPlayersActionsAndProfilesAreRefused() {
        NormalFormGame game = NormalFormGame.of(new int[] {2, 3}, NormalFormGameTest::zero);
        refused(() -> game.payoff(2, 0, 0), "player (2) must be in [0, 1]");
        refused(() -> game.payoff(-1, 0, 0), "player (-1) must be in [0, 1]");
        refused(() -> game.payoff(0, 0), "profile [0] must have one action");
        refused(() -> game.payoff(0, 0, 3), "action (3) of player 1 must be in [0, 2]");
        refused(() -> game.payoff(0, -1, 0), "action (-1) of player 0 must be in [0, 1]");
        refused(() -> game.exactPayoff(0, 2, 0), "action (2) of player 0");
        refused(() -> game.actionName(1, 3), "action (3) of player 1");
        refused(() -> game.actions(2), "player (2)");
        refused(() -> game.payoffs(2), "player (2)");
        refused(
                () -> game.expectedPayoff(0, MixedProfile.of(new double[] {1})),
                "must have the numbers of actions of the game: 2x3 game");
        refused(() -> game.deviationPayoffs(2, MixedProfile.uniform(game)), "player (2)");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }
}
