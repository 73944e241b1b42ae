package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A {@link PolytopeTableau} in exact integers of any size over one common denominator: each pivot
 * divides by the denominator before it without a remainder (Edmonds 1967; Bareiss 1968).
 */
final class BigTableau extends PolytopeTableau {

    /** By row: the entry of each column, then the constant, times the positive denominator. */
    private final BigInteger[][] entries;

    private BigInteger denominator = BigInteger.ONE;

    BigTableau(BigInteger[][] matrix, int firstRow, int firstColumn) {
        super(matrix.length, matrix[0].length, firstRow, firstColumn);
        entries = new BigInteger[rows()][];
        for (int row = 0; row < rows(); row++) {
            entries[row] = Arrays.copyOf(matrix[row], columns() + 1);
            entries[row][columns()] = BigInteger.ONE;
        }
    }

    /** Goes to a basis whatever it is; whether it exists and belongs to the polytope. */
    @Override
    boolean visit(long target) {
        return moveTo(target) && isFeasible();
    }

    @Override
    int sign(int row, int column) {
        return entries[row][column].signum();
    }

    @Override
    double size(int row, int column) {
        return Math.abs(entries[row][column].signum());
    }

    @Override
    int compareRatios(int row, int otherRow, int column, int second) {
        return entries[row][second]
                .multiply(entries[otherRow][column])
                .compareTo(entries[otherRow][second].multiply(entries[row][column]));
    }

    @Override
    boolean pivot(int row, int column) {
        BigInteger[] pivotRow = entries[row];
        boolean negative = pivotRow[column].signum() < 0;
        if (negative) {
            for (int j = 0; j < pivotRow.length; j++) {
                pivotRow[j] = pivotRow[j].negate();
            }
        }
        BigInteger pivot = pivotRow[column];
        for (int k = 0; k < entries.length; k++) {
            if (k != row) {
                BigInteger factor = entries[k][column];
                for (int j = 0; j < pivotRow.length; j++) {
                    entries[k][j] =
                            entries[k][j]
                                    .multiply(pivot)
                                    .subtract(factor.multiply(pivotRow[j]))
                                    .divide(denominator);
                }
                entries[k][column] = negative ? factor : factor.negate();
            }
        }
        pivotRow[column] = negative ? denominator.negate() : denominator;
        denominator = pivot;
        return true;
    }
}
