package multilateral.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import multilateral.equilibrium.Completeness;
import multilateral.equilibrium.EnumerationReport;
import multilateral.equilibrium.SymmetricEquilibria;
import multilateral.game.SymmetricGame;
import org.junit.jupiter.api.Test;

class SymmetricEquilibriaRivalsTest {

    @Test
    void allRivalsAgree() {
        for (String kind : List.of("threshold", "smooth", "congestion")) {
            SymmetricGame game = SymmetricEquilibriaBenchmark.game(kind, 2);
            EnumerationReport report = SymmetricEquilibria.withDefaults().report(game);
            double[] ours =
                    report.equilibria().stream()
                            .mapToDouble(profile -> profile.probability(0, 0))
                            .sorted()
                            .toArray();
            double[] grid =
                    SymmetricEquilibriaRivals.gridAndBisection(game, 193).stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray();
            assertThat(report.completeness()).as(kind).isEqualTo(Completeness.PROVEN);
            assertThat(grid).as(kind).containsExactly(ours, within(1e-9));
        }
    }
}
