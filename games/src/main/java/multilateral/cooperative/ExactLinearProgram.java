package multilateral.cooperative;

import java.util.Arrays;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The cheapest cover, in fractions: amounts u ≥ 0 of the least total that give every set A at least
 * its demand c(A); and, as its dual, weights on sets, at most one on each element, of the largest
 * weighted demand.
 *
 * <p>Solved on the dual side, where no weight at all is a feasible start, by the revised simplex
 * method with the lexicographic rule, so that it ends whatever the ties (Dantzig, Orden and Wolfe
 * 1955). A pivot costs 2<sup>k</sup> sums of fractions for k elements.
 */
final class ExactLinearProgram {

    private final int size;
    private final BigFraction[] demands;

    /** The basic column of each row: a set, or −1 − k for what is left over of element k. */
    private final int[] basis;

    /** The inverse of the basis; in front of each row its right side. */
    private final BigFraction[][] rows;

    private final BigFraction[] prices;

    private ExactLinearProgram(int size, BigFraction[] demands) {
        this.size = size;
        this.demands = demands;
        basis = new int[size];
        rows = new BigFraction[size][size + 1];
        prices = new BigFraction[size];
        for (int k = 0; k < size; k++) {
            basis[k] = -1 - k;
            Arrays.fill(rows[k], BigFraction.ZERO);
            rows[k][0] = BigFraction.ONE;
            rows[k][k + 1] = BigFraction.ONE;
        }
    }

    /**
     * Solves the program.
     *
     * @param size how many elements there are
     * @param demands what each set asks for, by mask; sets beyond the end ask for nothing, and
     *     entry 0 is not read
     */
    static ExactLinearProgram solve(int size, BigFraction... demands) {
        ExactLinearProgram program = new ExactLinearProgram(size, demands);
        program.price();
        for (int column = program.entering(); column != 0; column = program.entering()) {
            program.pivot(column);
            program.price();
        }
        return program;
    }

    /** The least total, which is also the largest weighted demand. */
    BigFraction value() {
        return Arrays.stream(prices).reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** What an element gets. */
    BigFraction price(int element) {
        return prices[element];
    }

    /** The weights by set; what is left over of an element is given to the set of it alone. */
    BigFraction[] weights() {
        BigFraction[] weights = new BigFraction[1 << size];
        Arrays.fill(weights, BigFraction.ZERO);
        for (int row = 0; row < size; row++) {
            int set = members(basis[row]);
            weights[set] = weights[set].add(rows[row][0]);
        }
        return weights;
    }

    /** The elements of a column. */
    private static int members(int column) {
        return column < 0 ? 1 << (-1 - column) : column;
    }

    private void price() {
        Arrays.fill(prices, BigFraction.ZERO);
        for (int row = 0; row < size; row++) {
            if (basis[row] > 0 && demands[basis[row]].signum() != 0) {
                for (int k = 0; k < size; k++) {
                    BigFraction entry = rows[row][k + 1];
                    if (entry.signum() != 0) {
                        prices[k] = prices[k].add(entry.multiply(demands[basis[row]]));
                    }
                }
            }
        }
    }

    /** The column that promises most, or 0 if none promises anything. */
    private int entering() {
        BigFraction most = BigFraction.ZERO;
        int best = 0;
        for (int k = 0; k < size; k++) {
            if (prices[k].negate().compareTo(most) > 0) {
                most = prices[k].negate();
                best = -1 - k;
            }
        }
        BigFraction[] sums = new BigFraction[demands.length];
        sums[0] = BigFraction.ZERO;
        for (int set = 1; set < demands.length; set++) {
            sums[set] = sums[set & set - 1].add(prices[Integer.numberOfTrailingZeros(set)]);
            BigFraction gain = demands[set].subtract(sums[set]);
            if (gain.compareTo(most) > 0) {
                most = gain;
                best = set;
            }
        }
        return best;
    }

    private void pivot(int column) {
        int members = members(column);
        BigFraction[] entries = new BigFraction[size];
        int leaving = -1;
        for (int row = 0; row < size; row++) {
            entries[row] = BigFraction.ZERO;
            for (int rest = members; rest != 0; rest &= rest - 1) {
                entries[row] = entries[row].add(rows[row][Integer.numberOfTrailingZeros(rest) + 1]);
            }
            if (entries[row].signum() > 0 && (leaving < 0 || before(row, leaving, entries))) {
                leaving = row;
            }
        }
        BigFraction[] pivot = rows[leaving];
        for (int c = 0; c <= size; c++) {
            pivot[c] = pivot[c].divide(entries[leaving]);
        }
        for (int row = 0; row < size; row++) {
            if (row != leaving && entries[row].signum() != 0) {
                for (int c = 0; c <= size; c++) {
                    if (pivot[c].signum() != 0) {
                        rows[row][c] = rows[row][c].subtract(entries[row].multiply(pivot[c]));
                    }
                }
            }
        }
        basis[leaving] = column;
    }

    /** Whether a row comes before another in the lexicographic ratio test. */
    private boolean before(int row, int other, BigFraction[] entries) {
        int order = 0;
        for (int c = 0; c <= size && order == 0; c++) {
            order =
                    rows[row][c]
                            .multiply(entries[other])
                            .compareTo(rows[other][c].multiply(entries[row]));
        }
        return order < 0;
    }
}
