package multilateral.equilibrium;

import java.util.Arrays;
import java.util.Optional;

/** The inverse of a square matrix of integers modulo a prime below 2<sup>31</sup>. */
final class ModularInverse {

    private final int size;
    private final long prime;
    private final double reciprocal;

    /** Row by row, each entry from 0 to the prime. */
    private final long[][] inverse;

    private ModularInverse(long[][] inverse, long prime) {
        this.size = inverse.length;
        this.prime = prime;
        this.reciprocal = 1.0 / prime;
        this.inverse = inverse;
    }

    /**
     * Inverts a matrix by Gauss and Jordan's elimination.
     *
     * @param matrix row by row, each entry from 0 to the prime less 1; destroyed
     * @param prime a prime below 2<sup>31</sup>
     * @return the inverse, or nothing if the matrix is singular modulo the prime
     */
    static Optional<ModularInverse> of(long[][] matrix, long prime) {
        ModularInverse result = new ModularInverse(matrix, prime);
        return result.invert() ? Optional.of(result) : Optional.empty();
    }

    /** Inverts in place: where a column has been eliminated its place holds one of the inverse. */
    private boolean invert() {
        int[] swapped = new int[size];
        for (int k = 0; k < size; k++) {
            int row = k;
            while (row < size && inverse[row][k] == 0) {
                row++;
            }
            if (row == size) {
                return false;
            }
            swapped[k] = row;
            long[] pivotRow = inverse[row];
            inverse[row] = inverse[k];
            inverse[k] = pivotRow;
            long pivot = reciprocalOf(pivotRow[k]);
            pivotRow[k] = 1;
            for (int j = 0; j < size; j++) {
                pivotRow[j] = reduce(pivotRow[j] * pivot);
            }
            for (int i = 0; i < size; i++) {
                if (i != k && inverse[i][k] != 0) {
                    long factor = prime - inverse[i][k];
                    inverse[i][k] = 0;
                    add(inverse[i], pivotRow, factor);
                }
            }
        }
        for (int k = size - 1; k >= 0; k--) {
            swapColumns(k, swapped[k]);
        }
        return true;
    }

    private void swapColumns(int column, int other) {
        if (column != other) {
            for (long[] row : inverse) {
                long entry = row[column];
                row[column] = row[other];
                row[other] = entry;
            }
        }
    }

    private void add(long[] to, long[] row, long factor) {
        for (int j = 0; j < to.length; j++) {
            to[j] = reduce(to[j] + factor * row[j]);
        }
    }

    /** A number from 0 to 2<sup>62</sup> modulo the prime; the quotient is right but for one. */
    private long reduce(long number) {
        long rest = number - ((long) (number * reciprocal)) * prime;
        rest += rest >> 63 & prime;
        return rest >= prime ? rest - prime : rest;
    }

    /** By Fermat's little theorem. */
    private long reciprocalOf(long number) {
        long result = 1;
        long power = number;
        for (long exponent = prime - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = reduce(result * power);
            }
            power = reduce(power * power);
        }
        return result;
    }

    /** Multiplies the inverse, or what it is with rows and columns exchanged, with a vector. */
    void multiply(long[] vector, boolean transposed, long[] product) {
        long square = prime * prime;
        Arrays.fill(product, 0);
        for (int row = 0; row < size; row++) {
            long[] entries = inverse[row];
            if (transposed) {
                for (int j = 0; j < size; j++) {
                    product[j] = below(product[j] + entries[j] * vector[row], square);
                }
            } else {
                long sum = 0;
                for (int j = 0; j < size; j++) {
                    sum = below(sum + entries[j] * vector[j], square);
                }
                product[row] = sum;
            }
        }
        for (int j = 0; j < size; j++) {
            product[j] %= prime;
        }
    }

    private static long below(long number, long bound) {
        return number >= bound ? number - bound : number;
    }
}
