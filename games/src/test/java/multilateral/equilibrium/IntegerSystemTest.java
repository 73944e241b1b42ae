package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntegerSystemTest {

    @Test
    void solutionsAreProportionalAndSignsThoseOfLinearSystem() {
        int solved = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int size = 1 + random.nextInt(6);
            BigInteger[][] matrix = new BigInteger[size][size];
            double[] entries = new double[size * size];
            for (int k = 0; k < entries.length; k++) {
                entries[k] = random.nextInt(4) - 1;
                matrix[k / size][k % size] = BigInteger.valueOf((long) entries[k]);
            }
            LinearSystem floating = new LinearSystem(size);
            if (floating.factor(entries) < 1e-9) {
                continue;
            }
            solved++;
            BigInteger[][] copy =
                    Arrays.stream(matrix).map(BigInteger[]::clone).toArray(BigInteger[][]::new);
            IntegerSystem system = new IntegerSystem(copy);
            assertThat(system.determinantSign())
                    .as("seed %d", seed)
                    .isEqualTo(floating.determinantSign());
            BigInteger first = product(matrix[0], system.numerators());
            assertThat(first.signum()).as("seed %d", seed).isNotZero();
            for (BigInteger[] row : matrix) {
                assertThat(product(row, system.numerators())).as("seed %d", seed).isEqualTo(first);
            }
        }
        assertThat(solved).isGreaterThan(150);
    }

    private static BigInteger product(BigInteger[] row, BigInteger[] numerators) {
        BigInteger sum = BigInteger.ZERO;
        for (int k = 0; k < row.length; k++) {
            sum = sum.add(row[k].multiply(numerators[k]));
        }
        return sum;
    }
}
