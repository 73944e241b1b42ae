package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OptimalAssignmentTest {

    @Test
    void noOtherMatchingIsBetter() {
        for (long seed = 0; seed < 500; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            int size = 1 + random.nextInt(6);
            double[][] worth = new double[size][size];
            for (double[] row : worth) {
                for (int j = 0; j < size; j++) {
                    row[j] = random.nextBoolean() ? random.nextInt(-3, 8) : random.nextDouble(8);
                }
            }
            int[] match = OptimalAssignment.of(worth);
            assertThat(match)
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrder(IntStream.range(0, size).toArray());
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += worth[i][match[i]];
            }
            assertThat(sum).as("seed %d", seed).isCloseTo(best(worth, 0, 0), within(1e-12));
        }
    }

    private static double best(double[][] worth, int row, int used) {
        if (row == worth.length) {
            return 0;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < worth.length; j++) {
            if ((used >> j & 1) == 0) {
                best = Math.max(best, worth[row][j] + best(worth, row + 1, used | 1 << j));
            }
        }
        return best;
    }
}
