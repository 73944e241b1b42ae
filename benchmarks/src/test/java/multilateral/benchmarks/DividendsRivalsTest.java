package multilateral.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.cooperative.HarsanyiDividends;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

class DividendsRivalsTest {

    @Test
    void allRivalsAgree() {
        for (int players : new int[] {5, 9, 14, 17}) {
            double[] worths =
                    new SplittableRandom(players)
                            .ints(1L << players, 0, 1000)
                            .asDoubleStream()
                            .toArray();
            worths[0] = 0;
            ActorSet actors =
                    ActorSet.of(
                            IntStream.range(0, players)
                                    .mapToObj(i -> "P" + i)
                                    .toArray(String[]::new));
            double[] dividends = HarsanyiDividends.of(CoalitionalGame.table(actors, worths));
            assertThat(DividendsRivals.naive(worths)).containsExactly(dividends, within(0.0));
            assertThat(DividendsRivals.recursive(worths)).containsExactly(dividends, within(0.0));
        }
    }
}
