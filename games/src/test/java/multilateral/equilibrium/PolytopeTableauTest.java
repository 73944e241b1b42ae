package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PolytopeTableauTest {

    private static List<PolytopeTableau> tableaux(long[] matrix, int rows, int columns) {
        BigInteger[][] integers = new BigInteger[rows][columns];
        for (int k = 0; k < matrix.length; k++) {
            integers[k / columns][k % columns] = BigInteger.valueOf(matrix[k]);
        }
        double[] scaled = Arrays.stream(matrix).mapToDouble(entry -> entry * 0x1p-10).toArray();
        return List.of(
                new BigTableau(integers, 0, rows),
                new LongTableau(matrix, rows, columns, 0, rows),
                new DoubleTableau(scaled, integers, 0, rows));
    }

    /** Walks from basis to basis at random: all three see the same labels and neighbours. */
    @Test
    void walksAgree() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int rows = 1 + random.nextInt(7);
            int columns = 1 + random.nextInt(7);
            int most = new int[] {1, 2, 4, 100}[random.nextInt(4)];
            long[] matrix = random.longs((long) rows * columns, 1, 1 + most).toArray();
            List<PolytopeTableau> tableaux = tableaux(matrix, rows, columns);
            long basis = tableaux.get(0).basis();
            for (int step = 0; step < 30; step++) {
                long[][] neighbours = new long[3][columns];
                for (int kind = 0; kind < 3; kind++) {
                    PolytopeTableau tableau = tableaux.get(kind);
                    assertThat(tableau.visit(basis)).as("seed %d", seed).isTrue();
                    assertThat(tableau.basis()).as("seed %d", seed).isEqualTo(basis);
                    assertThat(tableau.tight())
                            .as("seed %d", seed)
                            .isEqualTo(tableaux.get(0).tight());
                    assertThat(tableau.neighbours(basis, neighbours[kind]))
                            .as("seed %d", seed)
                            .isEqualTo(columns);
                    assertThat(neighbours[kind]).as("seed %d", seed).isEqualTo(neighbours[0]);
                }
                basis = neighbours[0][random.nextInt(columns)];
            }
        }
    }

    /** The second weight alone reaches 1 / 2, where the first row is violated. */
    @Test
    void basesOutsideThePolytopeAreRefused() {
        List<PolytopeTableau> tableaux = tableaux(new long[] {1, 3, 1, 2}, 2, 2);
        long outside = 0b0110;
        assertThat(tableaux.get(0).visit(outside)).isFalse();
        assertThat(tableaux.get(2).visit(outside)).isFalse();
        assertThat(tableaux.get(2).visit(0b0101)).isTrue();
    }

    @Test
    void singularBasesAreRefused() {
        for (PolytopeTableau tableau : tableaux(new long[] {2, 2, 2, 2}, 2, 2)) {
            assertThat(tableau.visit(0b0011)).isFalse();
        }
    }

    @Test
    void longsThatOverflowAreRefused() {
        long large = 1L << 60;
        PolytopeTableau tableau = new LongTableau(new long[] {large, 3, 5, 1}, 2, 2, 0, 2);
        assertThat(tableau.visit(0b1100)).isTrue();
        assertThat(tableau.visit(0b1001)).isTrue();
        tableau = new LongTableau(new long[] {large, 3, 5, large - 1}, 2, 2, 0, 2);
        assertThat(tableau.visit(0b1001)).isFalse();
    }
}
