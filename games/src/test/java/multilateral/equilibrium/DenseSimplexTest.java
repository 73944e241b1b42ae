package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DenseSimplexTest {

    /** Primal and dual are feasible and equal, on programs with many ties. */
    @Test
    void strongDuality() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int rows = 1 + random.nextInt(8);
            int columns = 1 + random.nextInt(8);
            double[][] matrix = new double[rows][columns];
            double[] right = new double[rows];
            double[] objective = new double[columns];
            for (int i = 0; i < rows; i++) {
                right[i] = random.nextInt(3);
                for (int j = 0; j < columns; j++) {
                    matrix[i][j] = 1 + random.nextInt(3);
                    objective[j] = random.nextInt(4) - 1;
                }
            }
            DenseSimplex simplex = new DenseSimplex(matrix, right, objective);
            while (!simplex.ended()) {
                simplex.advance(3);
            }
            checkOptimal(seed, matrix, right, objective, simplex);
            int[] support = simplex.support();
            simplex.refresh();
            assertThat(simplex.advance(1)).as("seed %d", seed).isZero();
            assertThat(simplex.support()).as("seed %d", seed).isEqualTo(support);
            checkOptimal(seed, matrix, right, objective, simplex);
        }
    }

    private static void checkOptimal(
            int seed, double[][] matrix, double[] right, double[] objective, DenseSimplex simplex) {
        double[] primal = simplex.primal();
        double[] dual = simplex.dual();
        double worth = 0;
        for (int i = 0; i < right.length; i++) {
            double used = 0;
            for (int j = 0; j < objective.length; j++) {
                used += matrix[i][j] * primal[j];
            }
            assertThat(used).as("seed %d", seed).isLessThanOrEqualTo(right[i] + 1e-12);
            worth += right[i] * dual[i];
        }
        double value = 0;
        for (int j = 0; j < objective.length; j++) {
            double price = 0;
            for (int i = 0; i < right.length; i++) {
                price += matrix[i][j] * dual[i];
            }
            assertThat(price).as("seed %d", seed).isGreaterThanOrEqualTo(objective[j] - 1e-10);
            value += objective[j] * primal[j];
        }
        assertThat(simplex.value()).as("seed %d", seed).isCloseTo(value, within(1e-12));
        assertThat(worth).as("seed %d", seed).isCloseTo(value, within(1e-12));
        assertThat(simplex.support()).as("seed %d", seed).hasSameSizeAs(simplex.tightRows());
    }

    /** Beale's program, on which the largest gain with ties by index cycles (Beale 1955). */
    @Test
    void degenerateProgramsEnd() {
        double[][] matrix = {{0.25, -60, -1 / 25.0, 9}, {0.5, -90, -1 / 50.0, 3}, {0, 0, 1, 0}};
        DenseSimplex simplex =
                new DenseSimplex(
                        matrix, new double[] {0, 0, 1}, new double[] {0.75, -150, 0.02, -6});
        assertThat(simplex.advance(100)).isLessThan(100);
        assertThat(simplex.value()).isCloseTo(0.05, within(1e-12));
    }

    /** Nothing limits the variable that enters. */
    @Test
    void endsWhereNothingLimitsIt() {
        DenseSimplex simplex =
                new DenseSimplex(new double[][] {{-1, 1}}, new double[] {1}, new double[] {1, 0});
        assertThat(simplex.advance(9)).isZero();
        assertThat(simplex.ended()).isTrue();
    }
}
