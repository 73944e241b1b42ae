package multilateral.cooperative;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The linear program of {@link CoalitionProgram} in whole numbers: the inverse of the basis is kept
 * as its adjugate and its determinant, and every division comes out even (Edmonds 1967; Bareiss
 * 1968).
 *
 * <p>Ties for which constraint leaves are broken lexicographically, by the coordinates of the first
 * basis (Dantzig, Orden and Wolfe 1955), so every run ends.
 */
final class ExactProgram {

    private final int size;
    private final ExactRow[] rows;
    private final ExactRow[] first;
    private BigInteger[][] adjugate = {};
    private BigInteger determinant = BigInteger.ONE;
    private final BigInteger[] entering;

    /** A program with so many unknowns beside the level. */
    ExactProgram(int unknowns) {
        size = unknowns + 1;
        rows = new ExactRow[size];
        first = new ExactRow[size];
        entering = new BigInteger[size];
    }

    /**
     * Starts from a basis.
     *
     * @param basis as many constraints as there are unknowns and one
     * @return whether they are independent and the prices of all but settled ones zero or more; if
     *     not, the program is not to be used
     */
    boolean start(List<ExactRow> basis) {
        for (int j = 0; j < size; j++) {
            rows[j] = basis.get(j);
            first[j] = rows[j];
        }
        if (!invert()) {
            return false;
        }
        for (int j = 0; j < size; j++) {
            if (!rows[j].settled() && price(j).signum() < 0) {
                return false;
            }
        }
        return true;
    }

    ExactRow row(int j) {
        return rows[j];
    }

    /** The price of a constraint of the basis, times a number above zero. */
    BigInteger price(int j) {
        return adjugate[size - 1][j];
    }

    /** The price of a constraint of the basis. */
    BigFraction exactPrice(int j) {
        return BigFraction.of(price(j), determinant);
    }

    /** The solution of the basis; the level comes last. */
    ExactPoint point() {
        BigInteger common =
                ExactWorths.denominator(Arrays.stream(rows).map(ExactRow::right).toList());
        BigInteger[] right = new BigInteger[size];
        for (int j = 0; j < size; j++) {
            BigFraction fraction = rows[j].right();
            right[j] = fraction.getNumerator().multiply(common.divide(fraction.getDenominator()));
        }
        BigInteger[] numerators = new BigInteger[size];
        for (int k = 0; k < size; k++) {
            BigInteger sum = BigInteger.ZERO;
            for (int j = 0; j < size; j++) {
                if (right[j].signum() != 0) {
                    sum = sum.add(adjugate[k][j].multiply(right[j]));
                }
            }
            numerators[k] = sum;
        }
        return ExactPoint.reduced(numerators, determinant.multiply(common));
    }

    /**
     * Lets a violated constraint enter the basis.
     *
     * @return false if none can leave: the constraints contradict each other
     */
    boolean enter(ExactRow row) {
        for (int j = 0; j < size; j++) {
            entering[j] = coordinate(row, j);
        }
        int leaving = -1;
        for (int j = 0; j < size; j++) {
            if (!rows[j].settled()
                    && entering[j].signum() > 0
                    && (leaving < 0 || before(j, leaving))) {
                leaving = j;
            }
        }
        if (leaving < 0) {
            return false;
        }
        BigInteger divisor = entering[leaving];
        for (BigInteger[] line : adjugate) {
            BigInteger factor = line[leaving];
            for (int j = 0; j < size; j++) {
                if (j != leaving) {
                    line[j] =
                            divisor.multiply(line[j])
                                    .subtract(factor.multiply(entering[j]))
                                    .divide(determinant);
                }
            }
        }
        determinant = divisor;
        rows[leaving] = row;
        return true;
    }

    /** Whether a constraint of the basis leaves rather than another. */
    private boolean before(int j, int other) {
        int order = compare(price(j), j, price(other), other);
        for (int k = 0; order == 0 && k < size; k++) {
            order = compare(coordinate(first[k], j), j, coordinate(first[k], other), other);
        }
        return order < 0;
    }

    private int compare(BigInteger a, int j, BigInteger b, int other) {
        return a.multiply(entering[other]).compareTo(b.multiply(entering[j]));
    }

    /** How much of constraint j of the basis is in a constraint, times the determinant. */
    private BigInteger coordinate(ExactRow row, int j) {
        BigInteger sum = row.coefficient().multiply(adjugate[size - 1][j]);
        long[] entries = row.entries();
        for (int k = 0; k < entries.length; k++) {
            if (entries[k] == 1) {
                sum = sum.add(adjugate[k][j]);
            } else if (entries[k] != 0) {
                sum = sum.add(adjugate[k][j].multiply(BigInteger.valueOf(entries[k])));
            }
        }
        return sum;
    }

    /** Gauss and Jordan without fractions. */
    private boolean invert() {
        BigInteger[][] table = new BigInteger[size][2 * size];
        for (int j = 0; j < size; j++) {
            Arrays.fill(table[j], BigInteger.ZERO);
            for (int k = 0; k < size - 1; k++) {
                table[j][k] = BigInteger.valueOf(rows[j].entries()[k]);
            }
            table[j][size - 1] = rows[j].coefficient();
            table[j][size + j] = BigInteger.ONE;
        }
        BigInteger last = BigInteger.ONE;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            while (pivot < size && table[pivot][column].signum() == 0) {
                pivot++;
            }
            if (pivot == size) {
                return false;
            }
            BigInteger[] line = table[pivot];
            table[pivot] = table[column];
            table[column] = line;
            for (int k = 0; k < size; k++) {
                if (k != column) {
                    eliminate(table[k], line, column, last);
                }
            }
            last = line[column];
        }
        determinant = last.abs();
        adjugate = new BigInteger[size][];
        for (int k = 0; k < size; k++) {
            adjugate[k] = Arrays.copyOfRange(table[k], size, 2 * size);
            for (int j = 0; last.signum() < 0 && j < size; j++) {
                adjugate[k][j] = adjugate[k][j].negate();
            }
        }
        return true;
    }

    private static void eliminate(
            BigInteger[] from, BigInteger[] line, int column, BigInteger last) {
        BigInteger divisor = line[column];
        BigInteger factor = from[column];
        for (int j = 0; j < from.length; j++) {
            from[j] = divisor.multiply(from[j]).subtract(factor.multiply(line[j])).divide(last);
        }
    }
}
