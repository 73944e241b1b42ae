package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import multilateral.actor.ActorSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GameTransformationTest {

    private static final BigFraction THIRD = BigFraction.of(1, 3);

    /** Payoffs 1/3, 2/3 and so on for the first player, whole numbers for the second. */
    private static NormalFormGame thirds() {
        return NormalFormGame.exact(
                        new int[] {2, 3},
                        at ->
                                new BigFraction[] {
                                    THIRD.multiply(1 + at[0] + 2 * at[1]),
                                    BigFraction.of(at[0] - at[1])
                                })
                .titled("T", "C");
    }

    private static NormalFormGame named() {
        return NormalFormGame.of(
                ActorSet.of("A", "B"),
                List.of(List.of("a", "b"), List.of("x", "y", "z")),
                at -> new double[] {at[0] + 10 * at[1], -at[1]});
    }

    @Test
    void unitsChangeExactly() {
        NormalFormGame game =
                GameTransformation.affine(
                        thirds(),
                        new BigFraction[] {THIRD, BigFraction.of(2)},
                        new BigFraction[] {BigFraction.ONE, THIRD});
        assertThat(game.exactPayoff(0, 1, 2)).isEqualTo(BigFraction.of(6, 9).add(1));
        assertThat(game.exactPayoff(1, 1, 2)).isEqualTo(BigFraction.of(-5, 3));
        assertThat(game.title()).isEqualTo("T");
        NormalFormGame back =
                GameTransformation.affine(
                        game,
                        new BigFraction[] {BigFraction.of(3), BigFraction.of(1, 2)},
                        new BigFraction[] {BigFraction.of(-3), BigFraction.of(-1, 6)});
        for (int cell = 0; cell < 6; cell++) {
            int[] at = {cell % 2, cell / 2};
            assertThat(back.exactPayoff(0, at)).isEqualTo(thirds().exactPayoff(0, at));
            assertThat(back.exactPayoff(1, at)).isEqualTo(thirds().exactPayoff(1, at));
        }
    }

    @Test
    void unitsChangeInDoubles() {
        NormalFormGame game =
                GameTransformation.affine(thirds(), new double[] {3, 0.1}, new double[] {-1, 5});
        assertThat(game.exactPayoff(0, 1, 2)).isEqualTo(BigFraction.of(5));
        assertThat(game.exactPayoff(0, 1, 0)).isEqualTo(BigFraction.ONE);
        assertThat(game.payoff(1, 1, 2)).isEqualTo(0.1 * -1 + 5);
    }

    @Test
    void faultyUnitsAreRefused() {
        NormalFormGame game = thirds();
        double[] one = {1, 1};
        for (double bad : new double[] {0, -1, Double.NaN, 1 / 0.0}) {
            refused(
                    () -> GameTransformation.affine(game, new double[] {1, bad}, one),
                    "scale (" + bad + ") of player 1");
        }
        refused(
                () -> GameTransformation.affine(game, one, new double[] {Double.NaN, 0}),
                "shift (NaN) of player 0");
        refused(
                () -> GameTransformation.affine(named(), new double[] {1e308, 1}, one),
                "beyond the range of a double");
        refused(() -> GameTransformation.affine(game, one, new double[1]), "(2 and 1 of them)");
        refused(() -> GameTransformation.affine(game, new double[1], one), "(1 and 2 of them)");
        BigFraction[] fractions = {BigFraction.ONE, BigFraction.ZERO};
        refused(
                () -> GameTransformation.affine(game, fractions, fractions),
                "scale (0) of player 1 must be positive");
    }

    @Test
    void actionsKeepNamesAndPayoffs() {
        NormalFormGame game =
                GameTransformation.restricted(named(), new int[] {1}, new int[] {2, 0});
        assertThat(game.actions(0)).isEqualTo(1);
        assertThat(game.actionName(1, 0)).isEqualTo("z");
        assertThat(game.payoff(0, 0, 0)).isEqualTo(21);
        assertThat(game.payoff(1, 0, 1)).isZero();
        NormalFormGame exact =
                GameTransformation.restricted(thirds(), new int[] {0, 1}, new int[] {1, 2});
        assertThat(exact.exactPayoff(0, 1, 1)).isEqualTo(BigFraction.of(2));
        assertThat(exact.exactPayoff(0, 1, 0)).isEqualTo(BigFraction.of(4, 3));
        assertThat(exact.actionName(1, 0)).isEqualTo("2");
        assertThat(exact.comment()).isEqualTo("C");
        assertThat(
                        GameTransformation.restricted(thirds(), new int[] {0}, new int[] {0, 1})
                                .hasActionNames())
                .isFalse();
    }

    @Test
    void faultyActionsAreRefused() {
        refused(() -> GameTransformation.restricted(named(), new int[] {0}), "(1 lists");
        refused(
                () -> GameTransformation.restricted(named(), new int[] {0}, new int[] {3}),
                "action (3) of player 1");
        refused(
                () -> GameTransformation.restricted(named(), new int[] {0}, new int[] {1, 1}),
                "[1, 1] must not name an action twice");
        refused(
                () -> GameTransformation.restricted(named(), new int[] {0}, new int[] {}),
                "actions of player 1 (0) must be at least 1");
    }

    @Test
    void playersChangePlaces() {
        NormalFormGame game = GameTransformation.reordered(named(), 1, 0);
        assertThat(game.actors()).isEqualTo(ActorSet.of("B", "A"));
        assertThat(game.actionName(0, 2)).isEqualTo("z");
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 3; b++) {
                assertThat(game.payoff(0, b, a)).isEqualTo(named().payoff(1, a, b));
                assertThat(game.payoff(1, b, a)).isEqualTo(named().payoff(0, a, b));
            }
        }
        assertThat(GameTransformation.reordered(thirds(), 1, 0).exactPayoff(1, 2, 1))
                .isEqualTo(BigFraction.of(2));
        assertThat(GameTransformation.reordered(thirds(), 1, 0).hasActionNames()).isFalse();
        for (int[] bad : new int[][] {{0}, {0, 0}, {0, 2}, {-1, 0}, {0, 1, 1}}) {
            refused(() -> GameTransformation.reordered(named(), bad), "must name each");
        }
    }

    @Test
    void reorderingTwiceIsReorderingOnce() {
        NormalFormGame game = RandomGame.uniform(3, -50, 50, 2, 3, 2, 2);
        NormalFormGame once = GameTransformation.reordered(game, 2, 0, 3, 1);
        NormalFormGame back = GameTransformation.reordered(once, 1, 3, 0, 2);
        for (int player = 0; player < 4; player++) {
            assertThat(back.payoffs(player)).containsExactly(game.payoffs(player));
        }
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }

    @Test
    void theLeastDoublesAreNormalised() {
        double[] payoffs = {-3 * Double.MIN_VALUE, 0, Double.MIN_VALUE};
        NormalFormGame game = NormalFormGame.of(new int[] {3}, at -> new double[] {payoffs[at[0]]});
        assertThat(game.normalised().payoffs(0)).containsExactly(0, 0.75, 1);
    }

    @Test
    void theGreatestDoublesAreNormalised() {
        double[] payoffs = {-Double.MAX_VALUE, 0, Double.MAX_VALUE};
        NormalFormGame game = NormalFormGame.of(new int[] {3}, at -> new double[] {payoffs[at[0]]});
        assertThat(game.normalised().payoffs(0)).containsExactly(0, 0.5, 1);
    }
}
