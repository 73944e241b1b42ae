package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import multilateral.actor.ActorSet;
import org.junit.jupiter.api.Test;

class BlockWorthTest {

    private static final ActorSet FIVE = ActorSet.of("A", "B", "C", "D", "E");

    @Test
    void blocksOfEverySizeAreThoseOfTheFunction() {
        double[] worths = new SplittableRandom(1).doubles(32).toArray();
        worths[0] = 0;
        BlockWorth blocks =
                (first, block) -> System.arraycopy(worths, (int) first, block, 0, block.length);
        CoalitionalGame game = CoalitionalGame.inBlocks(FIVE, blocks);
        for (int size = 1; size <= 32; size *= 2) {
            for (int first = 0; first < 32; first += size) {
                double[] block = new double[size];
                game.fill(first, block);
                assertThat(block).isEqualTo(Arrays.copyOfRange(worths, first, first + size));
            }
        }
        for (int mask = 0; mask < 32; mask++) {
            assertThat(game.worth(mask)).isEqualTo(worths[mask]);
        }
    }
}
