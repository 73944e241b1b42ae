package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ExactLinearProgramTest {

    /** Three pairs that each ask for one: a half each. */
    @Test
    void halves() {
        ExactLinearProgram program = ExactLinearProgram.solve(3, fractions(0, 0, 0, 1, 0, 1, 1));
        assertThat(program.value()).isEqualTo(BigFraction.of(3, 2));
        assertThat(program.price(1)).isEqualTo(BigFraction.of(1, 2));
        assertThat(program.weights()[5]).isEqualTo(BigFraction.of(1, 2));
    }

    @Test
    void nothingAsked() {
        assertThat(ExactLinearProgram.solve(2, fractions(0, -1, 0, -3)).value())
                .isEqualTo(BigFraction.ZERO);
        assertThat(ExactLinearProgram.solve(0, fractions(7)).value()).isEqualTo(BigFraction.ZERO);
    }

    /** Prices cover all demands, weights are no more than one on each element, and both agree. */
    @Test
    void primalAndDualAgree() {
        for (long seed = 0; seed < 60; seed++) {
            int size = 1 + (int) (seed % 6);
            int range = seed % 2 == 0 ? 2 : 100;
            RandomGenerator random = RandomGames.random(seed);
            long[] demands =
                    IntStream.range(0, 1 << size)
                            .mapToLong(m -> random.nextInt(-range, range + 1))
                            .toArray();
            ExactLinearProgram program = ExactLinearProgram.solve(size, fractions(demands));
            BigFraction[] weights = program.weights();
            BigFraction dual = BigFraction.ZERO;
            BigFraction[] on = new BigFraction[size];
            Arrays.fill(on, BigFraction.ZERO);
            for (int set = 1; set < demands.length; set++) {
                BigFraction covered = BigFraction.ZERO;
                assertThat(weights[set].signum()).as("seed " + seed).isNotNegative();
                for (int k = 0; k < size; k++) {
                    if ((set >> k & 1) != 0) {
                        covered = covered.add(program.price(k));
                        on[k] = on[k].add(weights[set]);
                    }
                }
                assertThat(covered.compareTo(BigFraction.of(demands[set])))
                        .as("seed " + seed)
                        .isNotNegative();
                BigFraction part = weights[set].multiply(demands[set]);
                dual = Integer.bitCount(set) > 1 || demands[set] > 0 ? dual.add(part) : dual;
            }
            assertThat(on).as("seed " + seed).containsOnly(BigFraction.ONE);
            assertThat(dual).as("seed " + seed).isEqualTo(program.value());
        }
    }

    private static BigFraction[] fractions(long... numbers) {
        return Arrays.stream(numbers).mapToObj(BigFraction::of).toArray(BigFraction[]::new);
    }
}
