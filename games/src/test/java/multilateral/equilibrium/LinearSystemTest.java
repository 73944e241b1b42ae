package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.Test;

class LinearSystemTest {

    @Test
    void solvesAndTellsTheSignOfTheDeterminant() {
        for (int seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int size = 1 + random.nextInt(8);
            double[] matrix = random.doubles((long) size * size, -1, 1).toArray();
            double[] right = random.doubles(size, -1, 1).toArray();
            Array2DRowRealMatrix rows = new Array2DRowRealMatrix(size, size);
            for (int k = 0; k < matrix.length; k++) {
                rows.setEntry(k / size, k % size, matrix[k]);
            }
            LinearSystem system = new LinearSystem(size);
            assertThat(system.factor(matrix)).as("seed %d", seed).isPositive();
            assertThat(system.determinantSign())
                    .as("seed %d", seed)
                    .isEqualTo((int) Math.signum(new LUDecomposition(rows).getDeterminant()));
            double[] x = right.clone();
            system.solve(x);
            assertThat(rows.operate(x)).as("seed %d", seed).containsExactly(right, within(1e-10));
            double[] y = right.clone();
            system.solveTransposed(y);
            assertThat(rows.transpose().operate(y))
                    .as("seed %d", seed)
                    .containsExactly(right, within(1e-10));
        }
    }

    @Test
    void saysThatAMatrixIsSingular() {
        LinearSystem system = new LinearSystem(2);
        assertThat(system.factor(new double[] {1, 2, 2, 4})).isZero();
        assertThat(system.determinantSign()).isZero();
    }
}
