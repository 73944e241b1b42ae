package multilateral.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import multilateral.equilibrium.LemkeHowson;
import multilateral.equilibrium.MaxRegret;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import org.junit.jupiter.api.Test;

class LemkeHowsonRivalsTest {

    /** The same label leads to the same equilibrium, and nobody regrets what any rival found. */
    @Test
    void allRivalsAgree() {
        for (int seed = 0; seed < 30; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, -100, 100, 20, 15);
            MixedProfile found = LemkeHowson.withDefaults().withLabel(3).solve(game).orElseThrow();
            MixedProfile dense =
                    LemkeHowsonRivals.fixedLabel(game, 3, Long.MAX_VALUE).orElseThrow();
            for (int player = 0; player < 2; player++) {
                assertThat(dense.strategy(player))
                        .as("seed %d", seed)
                        .containsExactly(found.strategy(player), within(1e-9));
            }
            assertThat(MaxRegret.of(game, LemkeHowsonRivals.raced(game)).residual())
                    .as("seed %d", seed)
                    .isLessThan(1e-9);
            assertThat(LemkeHowson.withDefaults().solve(game).certificate().residual())
                    .as("seed %d", seed)
                    .isLessThan(1e-9);
        }
    }
}
