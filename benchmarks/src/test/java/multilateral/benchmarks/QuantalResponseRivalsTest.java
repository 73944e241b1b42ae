package multilateral.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import multilateral.equilibrium.QuantalResponse;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import org.junit.jupiter.api.Test;

class QuantalResponseRivalsTest {

    @Test
    void bothFollowTheSameBranch() {
        for (long seed = 1; seed <= 5; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, -100, 100, 3, 3, 3, 3, 3);
            for (double end : new double[] {0.1, 1}) {
                double[] last = QuantalResponseRivals.follow(game, end);
                MixedProfile found =
                        QuantalResponse.withDefaults().solve(game, last[15]).orElseThrow();
                assertThat(last[17]).as("seed %d, end %s", seed, end).isLessThan(1e-9);
                for (int a = 0; a < 15; a++) {
                    assertThat(last[a])
                            .as("seed %d, end %s, action %d", seed, end, a)
                            .isCloseTo(found.probability(a / 3, a % 3), within(1e-7));
                }
            }
        }
    }
}
