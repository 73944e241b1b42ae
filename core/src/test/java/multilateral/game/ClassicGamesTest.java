package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The equilibria that the literature gives have no regret. */
class ClassicGamesTest {

    private static void isEquilibrium(StrategicGame game, double[]... strategies) {
        MixedProfile profile = MixedProfile.of(strategies);
        for (int player = 0; player < game.players(); player++) {
            double best = Arrays.stream(game.deviationPayoffs(player, profile)).max().orElseThrow();
            assertThat(game.expectedPayoff(player, profile)).isCloseTo(best, within(1e-14));
        }
    }

    private static double[] mix(double... probabilities) {
        return probabilities;
    }

    @Test
    void gamesOfTwo() {
        double[] half = mix(0.5, 0.5);
        isEquilibrium(ClassicGames.matchingPennies(), half, half);
        isEquilibrium(
                ClassicGames.battleOfTheSexes(), mix(2 / 3.0, 1 / 3.0), mix(1 / 3.0, 2 / 3.0));
        isEquilibrium(ClassicGames.battleOfTheSexes(), mix(0, 1), mix(0, 1));
        isEquilibrium(ClassicGames.prisonersDilemma(), mix(0, 1), mix(0, 1));
        isEquilibrium(ClassicGames.chicken(), mix(0, 1), mix(1, 0));
        isEquilibrium(ClassicGames.chicken(), mix(0.9, 0.1), mix(0.9, 0.1));
        double[] third = mix(1 / 3.0, 1 / 3.0, 1 / 3.0);
        isEquilibrium(ClassicGames.rockPaperScissors(), third, third);
        isEquilibrium(ClassicGames.shapley(3), third, third);
        assertThat(ClassicGames.shapley(3).payoffs(0)).containsExactly(1, 0, 0, 0, 1, 0, 0, 0, 1);
        assertThat(ClassicGames.shapley(3).payoff(1, 0, 1)).isOne();
        assertThat(ClassicGames.shapley(3).payoff(1, 2, 0)).isOne();
        assertThat(ClassicGames.chicken().actionName(1, 1)).isEqualTo("drive on");
        refused(() -> ClassicGames.shapley(2), "actions (2) must be at least 3");
    }

    @Test
    void stagHunt() {
        NormalFormGame game = ClassicGames.stagHunt(3, 4, 3);
        assertThat(game.payoff(0, 0, 0, 0)).isEqualTo(4);
        assertThat(game.payoff(0, 0, 0, 1)).isZero();
        assertThat(game.payoff(2, 0, 0, 1)).isEqualTo(3);
        isEquilibrium(game, mix(1, 0), mix(1, 0), mix(1, 0));
        isEquilibrium(game, mix(0, 1), mix(0, 1), mix(0, 1));
        double hunt = Math.sqrt(3 / 4.0);
        isEquilibrium(game, mix(hunt, 1 - hunt), mix(hunt, 1 - hunt), mix(hunt, 1 - hunt));
        refused(() -> ClassicGames.stagHunt(1, 4, 3), "players (1) must be at least 2");
        refused(
                () -> ClassicGames.stagHunt(2, 3, 3),
                "hare (3.0) must be above 0.0 and below stag");
        refused(() -> ClassicGames.stagHunt(2, 3, Double.NaN), "hare (NaN)");
    }

    @Test
    void volunteersDilemma() {
        NormalFormGame game = ClassicGames.volunteersDilemma(4, 2, 1);
        double abstain = Math.cbrt(1 / 2.0);
        double[] mixed = mix(1 - abstain, abstain);
        isEquilibrium(game, mixed, mixed, mixed, mixed);
        isEquilibrium(game, mix(0, 1), mix(1, 0), mix(0, 1), mix(0, 1));
        assertThat(game.payoff(0, 1, 1, 1, 1)).isZero();
        refused(() -> ClassicGames.volunteersDilemma(2, 1, 1), "cost (1.0)");
    }

    @Test
    void minimumEffort() {
        NormalFormGame game = ClassicGames.minimumEffort(3, 7, 0.2, 0.1);
        assertThat(game.payoff(0, 6, 6, 6)).isCloseTo(0.7, within(1e-15));
        assertThat(game.payoff(0, 6, 0, 6)).isCloseTo(-0.5, within(1e-15));
        for (int effort = 0; effort < 7; effort++) {
            double[] same = new double[7];
            same[effort] = 1;
            isEquilibrium(game, same, same, same);
        }
        assertThat(game.actionName(2, 6)).isEqualTo("effort 7");
        refused(() -> ClassicGames.minimumEffort(3, 1, 2, 1), "levels (1)");
        refused(() -> ClassicGames.minimumEffort(3, 2, 2, 0), "cost (0.0)");
    }

    @Test
    void publicGoods() {
        NormalFormGame game = ClassicGames.publicGoods(4, 11, 1.6);
        assertThat(game.payoff(0, 0, 10, 10, 10)).isCloseTo(22, within(1e-14));
        assertThat(game.payoff(0, 10, 10, 10, 10)).isCloseTo(16, within(1e-14));
        double[] nothing = new double[11];
        nothing[0] = 1;
        isEquilibrium(game, nothing, nothing, nothing, nothing);
        refused(() -> ClassicGames.publicGoods(4, 2, 0), "factor (0.0)");
        refused(() -> ClassicGames.publicGoods(4, 2, 1 / 0.0), "factor (Infinity)");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }
}
