package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelledDictionaryTest {

    /** Nothing limits a weight that lowers no slack. */
    @Test
    void saysThatNoVariableLeaves() {
        assertThat(new FloatingDictionary(new double[][] {{0, 1}}, 0, 1).pivot(1))
                .isEqualTo(LabelledDictionary.NONE);
    }

    /** The same pivots in doubles and in integers, on matrices with many ties. */
    @Test
    void floatingAndExactPivotsAgree() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int rows = 1 + random.nextInt(6);
            int columns = 1 + random.nextInt(6);
            double[][] floating = new double[rows][columns];
            BigInteger[][] exact = new BigInteger[rows][columns];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    int entry = 1 + random.nextInt(3);
                    floating[i][j] = entry;
                    exact[i][j] = BigInteger.valueOf(entry);
                }
            }
            FloatingDictionary doubles = new FloatingDictionary(floating, 0, rows);
            IntegerDictionary integers = new IntegerDictionary(exact, 0, rows);
            for (int pivot = 0; pivot < 8; pivot++) {
                int entering = rows + random.nextInt(columns);
                if (doubles.rowOf(entering - rows) < 0) {
                    assertThat(doubles.pivot(entering))
                            .as("seed %d, pivot %d", seed, pivot)
                            .isEqualTo(integers.pivot(entering));
                }
            }
        }
    }
}
