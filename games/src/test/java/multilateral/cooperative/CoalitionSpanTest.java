package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CoalitionSpanTest {

    @Test
    void ranksAndMembership() {
        CoalitionSpan span = new CoalitionSpan(4);
        assertThat(span.add(0b0011)).isTrue();
        assertThat(span.add(0b1100)).isTrue();
        assertThat(span.contains(0b1111)).isTrue();
        assertThat(span.add(0b1111)).isFalse();
        assertThat(span.contains(0b0101)).isFalse();
        CoalitionSpan copy = span.copy();
        assertThat(copy.add(0b0101)).isTrue();
        assertThat(copy.contains(0b1010)).isTrue();
        assertThat(span.contains(0b1010)).isFalse();
        assertThat(copy.rank()).isEqualTo(3);
        assertThat(span.rank()).isEqualTo(2);
    }

    /** The sieve agrees with the span, whose rank agrees with elimination in doubles. */
    @Test
    void theSieveAgrees() {
        for (long seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int players = random.nextInt(1, 11);
            CoalitionSpan span = new CoalitionSpan(players);
            for (int k = 0; k < players / 2 + 1; k++) {
                span.add(random.nextInt(1, 1 << players));
            }
            SettledSieve sieve = new SettledSieve(players);
            sieve.set(span);
            for (int mask = 1; mask < 1 << players; mask++) {
                assertThat(sieve.settled(mask))
                        .as("seed %d, coalition %d", seed, mask)
                        .isEqualTo(span.contains(mask));
                CoalitionSpan more = span.copy();
                assertThat(more.add(mask)).as("seed %d", seed).isNotEqualTo(span.contains(mask));
            }
        }
    }
}
