package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FloatingDictionaryTest {

    /** The same pivots in doubles and in integers, on matrices with many ties. */
    @Test
    void floatingAndExactPivotsAgree() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int rows = 1 + random.nextInt(6);
            int columns = 1 + random.nextInt(6);
            double[] floating = new double[rows * columns];
            BigInteger[][] exact = new BigInteger[rows][columns];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    int entry = 1 + random.nextInt(3);
                    floating[i + rows * j] = 1 + (entry - 1) / 4.0;
                    exact[i][j] = BigInteger.valueOf(entry + 3);
                }
            }
            FloatingDictionary doubles =
                    new FloatingDictionary(floating, rows, 0, rows, seed % 2 == 0);
            IntegerDictionary integers = new IntegerDictionary(exact, 0, rows);
            BitSet basic = new BitSet();
            basic.set(0, rows);
            for (int pivot = 0; pivot < 12; pivot++) {
                int entering = random.nextInt(rows + columns);
                if (!basic.get(entering)) {
                    int leaving = integers.pivot(entering);
                    assertThat(doubles.pivot(entering))
                            .as("seed %d, pivot %d", seed, pivot)
                            .isEqualTo(leaving);
                    basic.set(entering);
                    basic.clear(leaving);
                }
            }
        }
    }
}
