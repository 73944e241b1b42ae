package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BasisInverseTest {

    private static double[] random(Random random, int length) {
        return random.doubles(length, -1, 1).toArray();
    }

    /** Rows and columns come, go and are exchanged; the inverse follows. */
    @Test
    void followsEveryChange() {
        Random random = new Random(1);
        BasisInverse inverse = new BasisInverse();
        int size = 1;
        double[][] matrix = new double[40][40];
        matrix[0][0] = 2;
        inverse.factor(new double[] {2}, 1);
        for (int change = 0; change < 200; change++) {
            double[] image = new double[40];
            double[] other = new double[40];
            int kind = random.nextInt(4);
            int at = random.nextInt(size);
            if (kind == 0 && size < 30) {
                double[] row = random(random, size);
                double[] column = random(random, size);
                inverse.timesRow(row, image);
                inverse.timesColumn(column, other);
                double product = 0;
                for (int k = 0; k < size; k++) {
                    product += row[k] * other[k];
                    matrix[size][k] = row[k];
                    matrix[k][size] = column[k];
                }
                matrix[size][size] = product + 1;
                inverse.border(image, other, 1);
                size++;
            } else if (kind == 1) {
                double[] column = random(random, size);
                inverse.timesColumn(column, image);
                if (Math.abs(image[at]) > 0.1) {
                    inverse.exchangeColumn(at, image);
                    for (int k = 0; k < size; k++) {
                        matrix[k][at] = column[k];
                    }
                }
            } else if (kind == 2) {
                double[] row = random(random, size);
                inverse.timesRow(row, image);
                if (Math.abs(image[at]) > 0.1) {
                    inverse.exchangeRow(at, image);
                    System.arraycopy(row, 0, matrix[at], 0, size);
                }
            } else if (size > 5) {
                int column = random.nextInt(size);
                if (Math.abs(inverse.entry(column, at)) > 0.1) {
                    inverse.drop(at, column);
                    size--;
                    matrix[at] = matrix[size].clone();
                    for (int k = 0; k < size; k++) {
                        matrix[k][column] = matrix[k][size];
                    }
                }
            }
            assertThat(inverse.size()).isEqualTo(size);
            check(inverse, matrix, size, change);
            if (change % 30 == 29) {
                double[] flat = new double[size * size];
                for (int k = 0; k < size; k++) {
                    System.arraycopy(matrix[k], 0, flat, k * size, size);
                }
                assertThat(inverse.factor(flat, size)).isPositive();
            }
        }
        assertThat(size).isGreaterThan(8);
    }

    private static void check(BasisInverse inverse, double[][] matrix, int size, int change) {
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double sum = 0;
                for (int k = 0; k < size; k++) {
                    sum += inverse.entry(row, k) * matrix[k][column];
                }
                assertThat(sum)
                        .as("change %d", change)
                        .isCloseTo(row == column ? 1 : 0, within(1e-6));
            }
        }
    }

    @Test
    void tellsASingularMatrix() {
        assertThat(new BasisInverse().factor(new double[] {1, 2, 2, 4}, 2)).isZero();
    }
}
