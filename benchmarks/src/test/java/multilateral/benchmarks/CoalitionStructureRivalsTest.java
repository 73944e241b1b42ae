package multilateral.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.cooperative.CoalitionStructureGeneration;
import multilateral.cooperative.CoalitionStructureGeneration.Method;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

class CoalitionStructureRivalsTest {

    @Test
    void allRivalsAgree() {
        for (String kind : new String[] {"uniform", "size", "clubs"}) {
            for (int players : new int[] {5, 9, 13}) {
                double[] worths = CoalitionStructureRivals.draw(kind, players);
                double most = CoalitionStructureRivals.splits(worths);
                assertThat(CoalitionStructureRivals.splitsBySize(worths))
                        .as("%s, %d players", kind, players)
                        .isCloseTo(most, within(1e-12));
                CoalitionalGame game =
                        CoalitionalGame.table(
                                ActorSet.of(
                                        IntStream.range(0, players)
                                                .mapToObj(i -> "P" + i)
                                                .toArray(String[]::new)),
                                worths);
                for (Method method : Method.values()) {
                    assertThat(
                                    CoalitionStructureGeneration.withDefaults()
                                            .with(method)
                                            .solve(game)
                                            .certificate()
                                            .value())
                            .as("%s, %d players, %s", kind, players, method)
                            .isCloseTo(most, within(1e-12));
                }
            }
        }
    }

    @Test
    void unknownKindsAreRefused() {
        assertThatThrownBy(() -> CoalitionStructureRivals.draw("other", 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
