package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A square system of linear equations with right-hand side 1 in exact integers, solved without
 * fractions (Bareiss 1968).
 */
final class IntegerSystem {

    private final BigInteger[] numerators;
    private final int sign;

    /** Solves a system that is not singular, given by row, then column; the matrix is used up. */
    IntegerSystem(BigInteger[][] matrix) {
        int size = matrix.length;
        BigInteger[] right = new BigInteger[size];
        BigInteger before = BigInteger.ONE;
        int swaps = 1;
        Arrays.fill(right, BigInteger.ONE);
        for (int k = 0; k < size; k++) {
            int from = k;
            while (matrix[from][k].signum() == 0) {
                from++;
            }
            if (from != k) {
                BigInteger[] row = matrix[k];
                matrix[k] = matrix[from];
                matrix[from] = row;
                BigInteger entry = right[k];
                right[k] = right[from];
                right[from] = entry;
                swaps = -swaps;
            }
            BigInteger pivot = matrix[k][k];
            for (int i = k + 1; i < size; i++) {
                BigInteger factor = matrix[i][k];
                for (int j = k + 1; j < size; j++) {
                    matrix[i][j] =
                            matrix[i][j]
                                    .multiply(pivot)
                                    .subtract(factor.multiply(matrix[k][j]))
                                    .divide(before);
                }
                right[i] =
                        right[i].multiply(pivot).subtract(factor.multiply(right[k])).divide(before);
            }
            before = pivot;
        }
        for (int k = size - 1; k >= 0; k--) {
            BigInteger sum = right[k].multiply(before);
            for (int j = k + 1; j < size; j++) {
                sum = sum.subtract(matrix[k][j].multiply(right[j]));
            }
            right[k] = sum.divide(matrix[k][k]);
        }
        numerators = right;
        sign = swaps * before.signum();
    }

    /** The solution times the determinant but for its sign, each. */
    BigInteger[] numerators() {
        return numerators;
    }

    /** The sign of the determinant. */
    int determinantSign() {
        return sign;
    }
}
