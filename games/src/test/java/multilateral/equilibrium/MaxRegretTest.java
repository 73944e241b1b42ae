package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import multilateral.game.ExactProfile;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class MaxRegretTest {

    private static final NormalFormGame BATTLE =
            NormalFormGame.bimatrix(
                    new double[][] {{2, 0}, {0, 1}}, new double[][] {{1, 0}, {0, 2}});

    @Test
    void tellsWhoGainsHowMuchByWhat() {
        MaxRegret regret =
                MaxRegret.of(
                        BATTLE, MixedProfile.of(new double[] {0, 1}, new double[] {0.75, 0.25}));
        assertThat(regret).isEqualTo(new MaxRegret(1.5, 1, 1));
        assertThat(regret.holdsWithin(1.5)).isTrue();
        assertThat(regret.holdsWithin(1.4)).isFalse();
    }

    @Test
    void isExactlyZeroAtTheMixedEquilibrium() {
        ExactProfile mixed =
                new ExactProfile(
                        List.of(
                                List.of(BigFraction.of(2, 3), BigFraction.of(1, 3)),
                                List.of(BigFraction.of(1, 3), BigFraction.of(2, 3))));
        assertThat(ExactRegret.of(BATTLE, mixed).isEquilibrium()).isTrue();
        assertThat(MaxRegret.of(BATTLE, mixed.toMixedProfile()).residual())
                .isCloseTo(0, within(1e-15));
    }

    @Test
    void isTheLargestGainOverAllDeviations() {
        for (long seed = 0; seed < 300; seed++) {
            NormalFormGame game = RandomGames.game(seed);
            SplittableRandom random = new SplittableRandom(seed);
            double[][] strategies = new double[game.players()][];
            for (int player = 0; player < strategies.length; player++) {
                double[] weights = random.doubles(game.actions(player)).toArray();
                double sum = Arrays.stream(weights).sum();
                strategies[player] = Arrays.stream(weights).map(weight -> weight / sum).toArray();
            }
            MixedProfile profile = MixedProfile.of(strategies);
            double most = 0;
            for (int player = 0; player < strategies.length; player++) {
                double expected = game.expectedPayoff(player, profile);
                for (int action = 0; action < game.actions(player); action++) {
                    double[] pure = new double[game.actions(player)];
                    pure[action] = 1;
                    most =
                            Math.max(
                                    most,
                                    game.expectedPayoff(player, profile.with(player, pure))
                                            - expected);
                }
            }
            assertThat(MaxRegret.of(game, profile).residual())
                    .as("seed %d", seed)
                    .isCloseTo(most, within(1e-14 * (1 + 1e6)));
        }
    }

    @Test
    void refusesAProfileOfAnotherShape() {
        MixedProfile three = MixedProfile.of(new double[] {1}, new double[] {1}, new double[] {1});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MaxRegret.of(BATTLE, three))
                .withMessageContaining("numbers of actions");
        ExactProfile wide =
                new ExactProfile(
                        List.of(
                                List.of(BigFraction.ONE),
                                List.of(BigFraction.ONE, BigFraction.ZERO)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactRegret.of(BATTLE, wide))
                .withMessageContaining("numbers of players and actions");
    }
}
