package multilateral.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.cooperative.ExcessVector;
import multilateral.cooperative.Nucleolus;
import multilateral.game.CoalitionalGame;
import multilateral.solve.Outcome;
import org.junit.jupiter.api.Test;

class NucleolusRivalsTest {

    @Test
    void allRivalsAgree() {
        for (int players = 3; players <= 7; players++) {
            for (boolean whole : new boolean[] {false, true}) {
                double[] worths = NucleolusRivals.worths(players, whole, players);
                ActorSet actors =
                        ActorSet.of(
                                IntStream.range(0, players)
                                        .mapToObj(i -> "P" + i)
                                        .toArray(String[]::new));
                Outcome<Quantities, ExcessVector> outcome =
                        Nucleolus.prenucleolus().solve(CoalitionalGame.table(actors, worths));
                double[] payoffs = outcome.orElseThrow().toArray();
                assertThat(NucleolusRivals.fullPrograms(worths, players))
                        .as("%d players, whole worths: %s", players, whole)
                        .containsExactly(payoffs, within(1e-5));
                assertThat(NucleolusRivals.scan(worths, payoffs))
                        .isCloseTo(outcome.certificate().worst().get(0).excess(), within(1e-12));
            }
        }
    }
}
