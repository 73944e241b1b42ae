package multilateral.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.cooperative.ShapleyValue;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

class ShapleyRivalsTest {

    @Test
    void allRivalsAgree() {
        for (int players : new int[] {9, 12, 15}) {
            double[] worths = new SplittableRandom(players).doubles(1L << players).toArray();
            worths[0] = 0;
            ActorSet actors =
                    ActorSet.of(
                            IntStream.range(0, players)
                                    .mapToObj(i -> "P" + i)
                                    .toArray(String[]::new));
            double[] shares = ShapleyValue.of(CoalitionalGame.table(actors, worths)).toArray();
            assertThat(ShapleyRivals.perPlayer(worths, players))
                    .containsExactly(shares, within(1e-12));
            assertThat(ShapleyRivals.onePass(worths, players))
                    .containsExactly(shares, within(1e-12));
            assertThat(ShapleyRivals.read(worths))
                    .isCloseTo(Arrays.stream(worths).sum(), within(1e-8));
        }
    }
}
