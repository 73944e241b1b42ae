package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IteratedPolymatrixPivotingTest {

    /** Positive definite matrices, for which there is a solution whatever the constants. */
    @Test
    void solvesPositiveDefiniteProblems() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int size = 1 + random.nextInt(8);
            double[] root = random.doubles((long) size * size, -1, 1).toArray();
            double[] matrix = new double[size * size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    for (int k = 0; k < size; k++) {
                        matrix[i * size + j] += root[i * size + k] * root[j * size + k];
                    }
                }
                matrix[i * size + i] += 0.1;
            }
            double[] constants = random.doubles(size, -1, 1).toArray();
            constants[random.nextInt(size)] = -1;
            double[] covering = new double[size];
            Arrays.fill(covering, 1);
            Optional<double[]> solution =
                    new IteratedPolymatrixPivoting(size).solve(matrix, constants, covering, 1000);
            assertThat(solution).as("seed %d", seed).isPresent();
            isComplementary(matrix, constants, solution.get(), seed);
        }
    }

    private static void isComplementary(
            double[] matrix, double[] constants, double[] solution, int seed) {
        int size = constants.length;
        for (int row = 0; row < size; row++) {
            double slack = constants[row];
            for (int k = 0; k < size; k++) {
                slack += matrix[row * size + k] * solution[k];
            }
            assertThat(solution[row]).as("seed %d", seed).isGreaterThanOrEqualTo(0);
            assertThat(slack).as("seed %d", seed).isGreaterThan(-1e-9);
            assertThat(Math.min(slack, solution[row])).as("seed %d", seed).isLessThan(1e-9);
        }
    }

    /** All constants alike and a matrix of ones: every ratio is a tie. */
    @Test
    void endsOnTies() {
        double[] matrix = new double[25];
        Arrays.fill(matrix, 1);
        double[] constants = new double[5];
        Arrays.fill(constants, -1);
        double[] covering = new double[5];
        Arrays.fill(covering, 1);
        double[] solution =
                new IteratedPolymatrixPivoting(5)
                        .solve(matrix, constants, covering, 100)
                        .orElseThrow();
        assertThat(Arrays.stream(solution).sum()).isEqualTo(1);
    }

    @Test
    void saysWhereThereIsNoSolutionOrTooFewPivots() {
        IteratedPolymatrixPivoting one = new IteratedPolymatrixPivoting(1);
        double[] unit = {1};
        double[] minus = {-1};
        assertThat(one.solve(minus, minus, unit, 100)).as("no solution").isEmpty();
        assertThat(one.solve(unit, minus, unit, 1)).as("one pivot of two").isEmpty();
        assertThat(one.solve(unit, minus, unit, 2)).hasValue(unit);
    }
}
