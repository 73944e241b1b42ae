package multilateral.payoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import multilateral.actor.Quantities;
import org.junit.jupiter.api.Test;

class ConcentrationTest {

    /** By hand: shares 1/2, 1/4, 1/4. */
    @Test
    void goldenValues() {
        Quantities some = Distributions.of(1, 2, 1);
        assertThat(Concentration.herfindahl(some)).isEqualTo(0.375);
        assertThat(Concentration.effectiveNumber(some)).isCloseTo(8.0 / 3, within(1e-15));
        assertThat(Concentration.entropyNumber(some)).isCloseTo(Math.sqrt(8), within(1e-14));
        assertThat(Concentration.heldByLargest(some, 1)).isEqualTo(0.5);
        assertThat(Concentration.heldByLargest(some, 2)).isEqualTo(0.75);
        assertThat(Concentration.fewestHolding(some, 0.5)).isEqualTo(1);
        assertThat(Concentration.fewestHolding(some, 0.51)).isEqualTo(2);
        assertThat(Concentration.fewestHolding(some, 1)).isEqualTo(3);
    }

    @Test
    void numbersLieBetweenOneAndAllAndIgnoreScale() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Quantities some = Distributions.random(random);
            int size = some.size();
            double two = Concentration.effectiveNumber(some);
            double one = Concentration.entropyNumber(some);
            assertThat(two).as("seed %d", seed).isBetween(1.0, (double) size);
            assertThat(one).as("seed %d", seed).isBetween(two - 1e-9, (double) size);
            assertThat(Concentration.effectiveNumber(some.times(1e300)))
                    .as("seed %d", seed)
                    .isCloseTo(two, within(1e-9));
            double last = 0;
            for (int count = 1; count <= size; count++) {
                double held = Concentration.heldByLargest(some, count);
                assertThat(held)
                        .as("seed %d", seed)
                        .isBetween(Math.max(last, (double) count / size - 1e-12), 1.0);
                assertThat(Concentration.fewestHolding(some, held))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(count);
                last = held;
            }
            assertThat(last).as("seed %d", seed).isEqualTo(1);
        }
    }

    /** Twice as many of each: twice the effective numbers, the same part for twice as many. */
    @Test
    void replicationDoublesNumbers() {
        for (long seed = 0; seed < 100; seed++) {
            Quantities some = Distributions.random(new SplittableRandom(seed));
            Quantities twice = Distributions.twice(some);
            assertThat(Concentration.effectiveNumber(twice))
                    .as("seed %d", seed)
                    .isCloseTo(2 * Concentration.effectiveNumber(some), within(1e-9));
            assertThat(Concentration.entropyNumber(twice))
                    .as("seed %d", seed)
                    .isCloseTo(2 * Concentration.entropyNumber(some), within(1e-9));
            assertThat(Concentration.heldByLargest(twice, 2))
                    .as("seed %d", seed)
                    .isCloseTo(Concentration.heldByLargest(some, 1), within(1e-12));
        }
    }

    @Test
    void wrongArgumentsAreRefused() {
        Quantities some = Distributions.of(1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Concentration.heldByLargest(some, 0))
                .withMessageContaining("count (0) must be in [1, 2]");
        assertThatIllegalArgumentException().isThrownBy(() -> Concentration.heldByLargest(some, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> Concentration.fewestHolding(some, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Concentration.fewestHolding(some, 1.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Concentration.entropyNumber(Distributions.of(1, -1)))
                .withMessageContaining("\"A1\" (-1.0)");
    }
}
