package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import org.junit.jupiter.api.Test;

class GlobalNewtonTest {

    /** Different bonuses lead to different equilibria, here to five or more of the nine. */
    @Test
    void differentSeedsFindDifferentEquilibria() {
        Set<String> found = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            MixedProfile profile =
                    GlobalNewton.withDefaults().solve(ClassicalGames.NINE, seed).orElseThrow();
            StringBuilder rounded = new StringBuilder();
            for (int player = 0; player < 3; player++) {
                rounded.append(Math.round(1e6 * profile.probability(player, 0))).append(' ');
            }
            found.add(rounded.toString());
        }
        assertThat(found).hasSizeBetween(4, 9);
    }

    /** Strictly dominated actions are not played. */
    @Test
    void dominatedActionsAreUnplayed() {
        for (int seed = 0; seed < 50; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, -100, 100, 3, 3, 3);
            NormalFormGame worse =
                    NormalFormGame.of(
                            new int[] {4, 3, 3},
                            at -> {
                                int[] original = {Math.min(at[0], 2), at[1], at[2]};
                                double loss = at[0] == 3 ? 1 : 0;
                                return new double[] {
                                    game.payoff(0, original) - loss,
                                    game.payoff(1, original),
                                    game.payoff(2, original)
                                };
                            });
            MixedProfile found = GlobalNewton.withDefaults().solve(worse, seed).orElseThrow();
            assertThat(found.probability(0, 3)).as("seed %d", seed).isZero();
        }
    }
}
