package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

    @Test
    void thirdsAreATieThatTheFirstWins() {
        ScaleStep.Rounded rounded = LargestRemainder.round(shares(1, 1, 1), 1);
        assertThat(rounded.after().toQuantities().toArray()).containsExactly(33.4, 33.3, 33.3);
        assertThat(rounded.ties()).containsExactly("A0", "A1", "A2");
        assertThat(rounded.title()).isEqualTo("rounding");
    }

    @Test
    void aTieBetweenUnequalSharesGoesToTheLarger() {
        ScaleStep.Rounded rounded = LargestRemainder.round(shares(25, 75), 0);
        assertThat(rounded.ties()).isEmpty();
        ScaleStep.Rounded tie = LargestRemainder.round(shares(1, 3, 4), 0);
        assertThat(tie.after().toQuantities().toArray()).containsExactly(12, 38, 50);
        assertThat(tie.ties()).containsExactly("A0", "A1");
    }

    /** Quota rule: everybody gets its share rounded down or up, and the sum is kept. */
    @Test
    void everybodyGetsItsShareRoundedDownOrUp() {
        for (long seed = 0; seed < 2000; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            int[] weights = random.ints(1 + random.nextInt(12), 0, 1000).toArray();
            weights[0]++;
            int decimals = random.nextInt(4);
            double unit = Math.pow(10, -decimals);
            ScaleStep.Rounded rounded = LargestRemainder.round(shares(weights), decimals);
            assertThat(rounded.after().toExact().total())
                    .as("seed %d", seed)
                    .isEqualTo(BigFraction.of(100));
            assertThat(Arrays.stream(rounded.points().toArray()).map(Math::abs).max().orElseThrow())
                    .as("seed %d", seed)
                    .isLessThan(unit);
        }
    }

    private static ExactShares shares(int... weights) {
        List<String> ids = new ArrayList<>();
        IntStream.range(0, weights.length).forEach(i -> ids.add("A" + i));
        return ExactShares.proportional(
                ActorSet.of(ids.toArray(String[]::new)),
                IntStream.of(weights).mapToObj(BigFraction::of).toList());
    }
}
