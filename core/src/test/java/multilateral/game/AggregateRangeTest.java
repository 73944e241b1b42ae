package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AggregateRangeTest {

    /** Sums of random weights are where the steps say. */
    @Test
    void sumsAreReached() {
        for (int seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int unit = random.nextInt(1, 9);
            int[][] weights = new int[4][];
            Arrays.setAll(weights, p -> random.ints(3, -5, 6).map(w -> w * unit + p).toArray());
            AggregateRange range = new AggregateRange(weights);
            assertThat(range.step() % unit).as("seed %d", seed).isZero();
            int[] at = random.ints(4, 0, 3).toArray();
            long sum = 0;
            int others = 0;
            for (int player = 0; player < 4; player++) {
                sum += range.weight(player, at[player]);
                others += player == 1 ? 0 : range.steps(player, at[player]);
            }
            assertThat(others).as("seed %d", seed).isLessThan(range.others(1));
            assertThat(range.aggregate(1, at[1], others)).as("seed %d", seed).isEqualTo(sum);
            assertThat(sum).as("seed %d", seed).isGreaterThanOrEqualTo(range.least());
        }
    }

    @Test
    void distributionsAddUpToOne() {
        AggregateRange range = new AggregateRange(new int[][] {{0, 2}, {4, 0, 2}});
        double[] one = range.with(new double[] {1}, 0, new double[] {0.25, 0.75});
        double[] both = range.with(one, 1, new double[] {0.5, 0.5, 0});
        assertThat(range.step()).isEqualTo(2);
        assertThat(both).containsExactly(new double[] {0.125, 0.375, 0.125, 0.375}, within(1e-15));
        assertThat(AggregateRange.upTo(3)).containsExactly(0, 1, 2);
    }

    @Test
    void refusesWhatCannotBeHeld() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AggregateRange(new int[][] {{}}))
                .withMessageContaining("player 0");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new AggregateRange(
                                        new int[][] {{Integer.MIN_VALUE, Integer.MAX_VALUE}}))
                .withMessageContaining("larger unit");
    }
}
