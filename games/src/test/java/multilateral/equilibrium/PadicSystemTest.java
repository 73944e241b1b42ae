package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class PadicSystemTest {

    /** Small and large entries, of both signs, against elimination in fractions. */
    @Test
    void agreesWithElimination() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            int size = 1 + random.nextInt(6);
            int bits = new int[] {2, 8, 31, 33, 100}[random.nextInt(5)];
            BigInteger[][] matrix = matrix(random, size, bits);
            List<BigFraction> expected = eliminate(matrix);
            List<BigFraction> transposed = eliminate(transposed(matrix));
            if (expected.isEmpty()) {
                assertThat(PadicSystem.of(matrix)).as("seed %d", seed).isEmpty();
            } else {
                PadicSystem system = PadicSystem.of(matrix).orElseThrow();
                assertThat(fractions(system.solveOnes())).as("seed %d", seed).isEqualTo(expected);
                assertThat(fractions(system.solveOnesTransposed()))
                        .as("seed %d", seed)
                        .isEqualTo(transposed);
            }
        }
    }

    /** 80 equations, whose solution has some 600 bits: checked by putting it in. */
    @Test
    void manyEquations() {
        BigInteger[][] matrix = matrix(new Random(1), 80, 8);
        CommonFractions solution = PadicSystem.of(matrix).orElseThrow().solveOnes();
        assertThat(solution.denominator().bitLength()).isGreaterThan(400);
        for (BigInteger[] row : matrix) {
            BigInteger sum = BigInteger.ZERO;
            for (int j = 0; j < row.length; j++) {
                sum = sum.add(row[j].multiply(solution.numerators().get(j)));
            }
            assertThat(sum).isEqualTo(solution.denominator());
        }
    }

    /** The first prime divides the determinant, the second does not. */
    @Test
    void takesAnotherPrime() {
        BigInteger prime = BigInteger.valueOf(Integer.MAX_VALUE);
        CommonFractions solution =
                PadicSystem.of(new BigInteger[][] {{prime}}).orElseThrow().solveOnes();
        assertThat(fractions(solution)).containsExactly(BigFraction.of(BigInteger.ONE, prime));
        BigInteger[][] singular = {{prime, prime}, {prime, prime}};
        assertThat(PadicSystem.of(singular)).isEmpty();
    }

    @Test
    void sharesAddUpToOneOrDoNotExist() {
        BigInteger two = BigInteger.TWO;
        assertThat(
                        new CommonFractions(List.of(BigInteger.ONE, two), BigInteger.TEN)
                                .shares(new int[] {0, 2}, 3))
                .contains(List.of(BigFraction.of(1, 3), BigFraction.ZERO, BigFraction.of(2, 3)));
        assertThat(
                        new CommonFractions(List.of(two.negate(), two), BigInteger.TEN)
                                .shares(new int[] {0, 1}, 2))
                .isEmpty();
        assertThat(
                        new CommonFractions(List.of(BigInteger.ZERO), BigInteger.TEN)
                                .shares(new int[] {0}, 1))
                .isEmpty();
    }

    private static BigInteger[][] matrix(Random random, int size, int bits) {
        BigInteger[][] matrix = new BigInteger[size][size];
        for (BigInteger[] row : matrix) {
            for (int j = 0; j < size; j++) {
                BigInteger entry = new BigInteger(bits, random);
                row[j] = random.nextBoolean() ? entry : entry.negate();
            }
        }
        return matrix;
    }

    private static BigInteger[][] transposed(BigInteger[][] matrix) {
        BigInteger[][] transposed = new BigInteger[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                transposed[j][i] = matrix[i][j];
            }
        }
        return transposed;
    }

    private static List<BigFraction> fractions(CommonFractions solution) {
        return solution.numerators().stream()
                .map(numerator -> BigFraction.of(numerator, solution.denominator()))
                .toList();
    }

    /** Gauss and Jordan's elimination for ones on the right; empty if the matrix is singular. */
    private static List<BigFraction> eliminate(BigInteger[][] matrix) {
        int size = matrix.length;
        BigFraction[][] rows = new BigFraction[size][size + 1];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i][j] = BigFraction.of(matrix[i][j]);
            }
            rows[i][size] = BigFraction.ONE;
        }
        for (int k = 0; k < size; k++) {
            int pivot = k;
            while (pivot < size && rows[pivot][k].signum() == 0) {
                pivot++;
            }
            if (pivot == size) {
                return List.of();
            }
            BigFraction[] row = rows[pivot];
            rows[pivot] = rows[k];
            rows[k] = row;
            BigFraction divisor = row[k];
            for (int j = 0; j <= size; j++) {
                row[j] = row[j].divide(divisor);
            }
            for (int i = 0; i < size; i++) {
                BigFraction factor = rows[i][k];
                for (int j = 0; i != k && j <= size; j++) {
                    rows[i][j] = rows[i][j].subtract(factor.multiply(row[j]));
                }
            }
        }
        List<BigFraction> solution = new ArrayList<>();
        for (BigFraction[] row : rows) {
            solution.add(row[size]);
        }
        return solution;
    }
}
