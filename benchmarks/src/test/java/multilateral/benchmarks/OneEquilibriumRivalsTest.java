package multilateral.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import multilateral.equilibrium.GlobalNewton;
import multilateral.equilibrium.IteratedPolymatrix;
import multilateral.equilibrium.MaxRegret;
import multilateral.equilibrium.NashPortfolio;
import multilateral.equilibrium.SimplicialSubdivision;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneEquilibriumRivalsTest {

    /** All find equilibria; the rival, given time, too. */
    @ParameterizedTest
    @ValueSource(strings = {"2x2x2", "3x3x3", "2x2x2x2x2", "3x3x3x3"})
    void allFindEquilibria(String shape) {
        List<NormalFormGame> games = OneEquilibriumBenchmark.games(shape, true, 5);
        for (int k = 0; k < games.size(); k++) {
            NormalFormGame game = games.get(k);
            List<MixedProfile> found =
                    List.of(
                            NashPortfolio.withDefaults().solve(game, k).orElseThrow(),
                            GlobalNewton.withDefaults().solve(game, k).orElseThrow(),
                            IteratedPolymatrix.withDefaults().solve(game, k).orElseThrow(),
                            SimplicialSubdivision.withDefaults().solve(game, k).orElseThrow(),
                            OneEquilibriumRivals.randomStarts(game, k, 2000));
            for (MixedProfile profile : found) {
                assertThat(MaxRegret.of(game, profile).residual())
                        .as("%s, game %d: %s", shape, k, profile)
                        .isLessThanOrEqualTo(1e-10);
            }
        }
    }
}
