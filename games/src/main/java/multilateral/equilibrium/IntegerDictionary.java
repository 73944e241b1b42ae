package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A {@link LabelledDictionary} in exact integers over one common denominator: each pivot divides by
 * the denominator before it without a remainder (Edmonds 1967; Bareiss 1968).
 */
final class IntegerDictionary extends LabelledDictionary {

    /** By row: the constant, then the entry of each column, times the denominator. */
    private final BigInteger[][] entries;

    private BigInteger denominator = BigInteger.ONE;

    /** A matrix of positive entries, copied. */
    IntegerDictionary(BigInteger[][] matrix, int firstRow, int firstColumn) {
        super(matrix.length, matrix[0].length, firstRow, firstColumn);
        entries = new BigInteger[matrix.length][];
        for (int row = 0; row < entries.length; row++) {
            entries[row] = new BigInteger[matrix[row].length + 1];
            entries[row][0] = BigInteger.ONE;
            System.arraycopy(matrix[row], 0, entries[row], 1, matrix[row].length);
        }
    }

    @Override
    boolean isPositive(int row, int column) {
        return entries[row][column + 1].signum() > 0;
    }

    @Override
    int compareRatios(int row, int otherRow, int column) {
        return compare(row, otherRow, column + 1, 0);
    }

    @Override
    int compareRatios(int row, int otherRow, int column, int second) {
        return compare(row, otherRow, column + 1, second + 1);
    }

    private int compare(int row, int otherRow, int below, int above) {
        return entries[row][above]
                .multiply(entries[otherRow][below])
                .compareTo(entries[otherRow][above].multiply(entries[row][below]));
    }

    @Override
    void pivot(int row, int column) {
        BigInteger[] pivotRow = entries[row];
        int at = column + 1;
        BigInteger pivot = pivotRow[at];
        for (int k = 0; k < entries.length; k++) {
            if (k != row) {
                BigInteger factor = entries[k][at];
                for (int j = 0; j < pivotRow.length; j++) {
                    if (j != at) {
                        entries[k][j] =
                                entries[k][j]
                                        .multiply(pivot)
                                        .subtract(factor.multiply(pivotRow[j]))
                                        .divide(denominator);
                    }
                }
                entries[k][at] = factor.negate();
            }
        }
        pivotRow[at] = denominator;
        denominator = pivot;
    }

    /** The weights, which add up to 1. */
    List<BigFraction> weights() {
        BigInteger sum = BigInteger.ZERO;
        List<BigInteger> constants = new ArrayList<>();
        for (int j = 0; j < columns(); j++) {
            int row = rowOf(j);
            BigInteger constant = row < 0 ? BigInteger.ZERO : entries[row][0];
            constants.add(constant);
            sum = sum.add(constant);
        }
        BigInteger total = sum;
        return constants.stream().map(constant -> BigFraction.of(constant, total)).toList();
    }
}
