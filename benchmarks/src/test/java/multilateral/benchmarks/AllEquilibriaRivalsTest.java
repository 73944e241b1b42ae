package multilateral.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import multilateral.equilibrium.Completeness;
import multilateral.equilibrium.EnumerationReport;
import multilateral.equilibrium.SupportEnumeration;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import org.junit.jupiter.api.Test;

class AllEquilibriaRivalsTest {

    /** From enough starts the rival finds the same, and never anything else. */
    @Test
    void allRivalsAgree() {
        for (int[] shape : new int[][] {{2, 2, 2}, {2, 3, 2}, {2, 2, 2, 2}}) {
            for (int seed = 1; seed <= 5; seed++) {
                NormalFormGame game = RandomGame.uniform(seed, -100_000, 100_000, shape);
                EnumerationReport report = SupportEnumeration.withDefaults().report(game);
                List<MixedProfile> rival = AllEquilibriaRivals.manyStarts(game, 40, seed);
                assertThat(report.completeness()).isEqualTo(Completeness.PROVEN);
                assertThat(rival).as("seed %d", seed).hasSameSizeAs(report.equilibria());
                for (MixedProfile profile : rival) {
                    assertThat(report.equilibria())
                            .as("seed %d", seed)
                            .anyMatch(other -> AllEquilibriaRivals.distance(profile, other) < 1e-9);
                }
            }
        }
    }
}
