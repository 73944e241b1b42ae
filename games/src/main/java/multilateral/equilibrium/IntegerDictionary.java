package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A {@link LabelledDictionary} in exact integers over one common denominator, with one column per
 * variable that is not basic: each pivot divides by the denominator before it without a remainder
 * (Edmonds 1967; Bareiss 1968). Its entries grow to some hundreds of digits in games of 50 actions:
 * it is there for the games on which doubles fail.
 */
final class IntegerDictionary implements LabelledDictionary {

    private final int firstRow;
    private final int firstColumn;

    /** By row: the constant, then the entry of each column, times the denominator. */
    private final BigInteger[][] entries;

    /** By row and by column its variable's label. */
    private final int[] basic;

    private final int[] other;

    /** By label the row where it is basic, or none, and the column where it is not, or none. */
    private final int[] rowOf;

    private final int[] columnOf;
    private BigInteger denominator = BigInteger.ONE;

    /** A matrix of positive entries, copied. */
    IntegerDictionary(BigInteger[][] matrix, int firstRow, int firstColumn) {
        int rows = matrix.length;
        int columns = matrix[0].length;
        this.firstRow = firstRow;
        this.firstColumn = firstColumn;
        entries = new BigInteger[rows][];
        basic = new int[rows];
        other = new int[columns];
        rowOf = new int[rows + columns];
        columnOf = new int[rows + columns];
        Arrays.fill(rowOf, NONE);
        Arrays.fill(columnOf, NONE);
        for (int row = 0; row < rows; row++) {
            entries[row] = new BigInteger[columns + 1];
            entries[row][0] = BigInteger.ONE;
            System.arraycopy(matrix[row], 0, entries[row], 1, columns);
            basic[row] = firstRow + row;
            rowOf[firstRow + row] = row;
        }
        for (int column = 0; column < columns; column++) {
            other[column] = firstColumn + column;
            columnOf[firstColumn + column] = column;
        }
    }

    @Override
    public int pivot(int entering) {
        int column = columnOf[entering];
        int row = NONE;
        for (int candidate = 0; candidate < entries.length; candidate++) {
            if (entries[candidate][column + 1].signum() > 0
                    && (row == NONE || leavesFirst(candidate, row, column))) {
                row = candidate;
            }
        }
        eliminate(row, column + 1);
        int leaving = basic[row];
        basic[row] = entering;
        other[column] = leaving;
        rowOf[entering] = row;
        rowOf[leaving] = NONE;
        columnOf[entering] = NONE;
        columnOf[leaving] = column;
        return leaving;
    }

    /** Compares how far two rows let the entering variable grow, by powers of the small number. */
    private boolean leavesFirst(int candidate, int row, int column) {
        int order = compare(candidate, row, column + 1, 0);
        for (int slack = firstRow; order == 0; slack++) {
            if (columnOf[slack] != NONE) {
                order = compare(candidate, row, column + 1, columnOf[slack] + 1);
            } else if (rowOf[slack] == row) {
                order = -1;
            } else if (rowOf[slack] == candidate) {
                order = 1;
            }
        }
        return order < 0;
    }

    private int compare(int row, int otherRow, int below, int above) {
        return entries[row][above]
                .multiply(entries[otherRow][below])
                .compareTo(entries[otherRow][above].multiply(entries[row][below]));
    }

    /** Solves a row for the variable at a place and puts it into all other rows. */
    private void eliminate(int row, int at) {
        BigInteger[] pivotRow = entries[row];
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
        for (int j = 0; j < other.length; j++) {
            int row = rowOf[firstColumn + j];
            BigInteger constant = row == NONE ? BigInteger.ZERO : entries[row][0];
            constants.add(constant);
            sum = sum.add(constant);
        }
        BigInteger total = sum;
        return constants.stream().map(constant -> BigFraction.of(constant, total)).toList();
    }
}
