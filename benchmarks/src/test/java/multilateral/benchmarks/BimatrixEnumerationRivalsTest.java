package multilateral.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import multilateral.equilibrium.EnumerationReport;
import multilateral.equilibrium.MaxRegret;
import multilateral.equilibrium.VertexEnumeration;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import org.junit.jupiter.api.Test;

class BimatrixEnumerationRivalsTest {

    @Test
    void supportsAndVerticesAgree() {
        for (long seed = 1; seed <= 20; seed++) {
            for (int actions : new int[] {1, 3, 6, 8}) {
                NormalFormGame game = RandomGame.uniform(seed, -100, 100, actions, actions);
                List<MixedProfile> supports = BimatrixEnumerationRivals.supports(game);
                EnumerationReport report = VertexEnumeration.withDefaults().report(game);
                for (MixedProfile profile : supports) {
                    assertThat(MaxRegret.of(game, profile).residual())
                            .as("seed %d, %d actions", seed, actions)
                            .isLessThan(1e-6);
                }
                if (!report.degenerate()) {
                    assertThat(supports)
                            .as("seed %d, %d actions", seed, actions)
                            .hasSameSizeAs(report.equilibria());
                }
            }
        }
    }
}
