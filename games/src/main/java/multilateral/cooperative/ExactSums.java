package multilateral.cooperative;

import java.math.BigInteger;
import java.util.Arrays;
import org.apache.commons.numbers.fraction.BigFraction;

/** How many coalitions there are by size and total figure, in integers of any length. */
final class ExactSums {

    /** The most counts that are held at once: sizes times totals. */
    static final long MOST_COUNTS = 1L << 24;

    private final int step;
    private final BigInteger[][] sums;

    private ExactSums(int rows, int step, int limit) {
        this.step = step;
        sums = new BigInteger[rows][limit + 1];
        for (BigInteger[] row : sums) {
            Arrays.fill(row, BigInteger.ZERO);
        }
    }

    /** Counts of coalitions of each size with totals of at most 0, 1 … {@code limit}. */
    static ExactSums bySize(long[] figures, int limit) {
        check(figures.length, limit);
        return new ExactSums(figures.length, 1, limit).counted(figures, limit);
    }

    /** The same for all sizes together. */
    static ExactSums ofAllSizes(long[] figures, int limit) {
        check(1, limit);
        return new ExactSums(1, 0, limit).counted(figures, limit);
    }

    private static void check(long rows, long limit) {
        if (rows * (limit + 1) > MOST_COUNTS) {
            throw new IllegalArgumentException(
                    "counts ("
                            + rows
                            + " sizes times "
                            + (limit + 1)
                            + " totals) must be at most 2^24 for an exact value; use the floating"
                            + " one");
        }
    }

    private ExactSums counted(long[] figures, int limit) {
        sums[0][0] = BigInteger.ONE;
        for (long figure : figures) {
            for (int row = sums.length - 1 - step; figure <= limit && row >= 0; row--) {
                BigInteger[] from = sums[row];
                BigInteger[] into = sums[row + step];
                for (int total = limit - (int) figure; total >= 0; total--) {
                    if (from[total].signum() != 0) {
                        into[total + (int) figure] = into[total + (int) figure].add(from[total]);
                    }
                }
            }
        }
        return accumulated();
    }

    /** Replaces entries by sums of those up to them. */
    private ExactSums accumulated() {
        for (BigInteger[] row : sums) {
            for (int total = 1; total < row.length; total++) {
                row[total] = row[total].add(row[total - 1]);
            }
        }
        return this;
    }

    /** Sums of the counts below 0, 1 … {@code limit}. */
    ExactSums accumulatedBelow() {
        accumulated();
        for (BigInteger[] row : sums) {
            System.arraycopy(row, 0, row, 1, row.length - 1);
            row[0] = BigInteger.ZERO;
        }
        return this;
    }

    /** With S the sums over the others of one size: S(top) − S(top − figure). */
    private BigInteger removed(int size, int top, long figure) {
        BigInteger result = BigInteger.ZERO;
        int row = size;
        boolean add = true;
        for (long at = top; at >= 0 && row >= 0 && figure > 0; at -= figure) {
            BigInteger below = at >= figure ? sums[row][(int) (at - figure)] : BigInteger.ZERO;
            BigInteger term = sums[row][(int) at].subtract(below);
            result = add ? result.add(term) : result.subtract(term);
            add = !add;
            row -= step;
        }
        return result;
    }

    /** What a player adds over all coalitions of the others, without regard to size. */
    BigInteger total(int top, long figure) {
        return removed(0, top, figure);
    }

    /** What a player adds on average over all orders of joining. */
    BigFraction meanOverOrders(int top, long figure) {
        int players = sums.length;
        BigInteger weight = factorial(players - 1);
        BigInteger sum = BigInteger.ZERO;
        for (int others = 0; others < players; others++) {
            sum = sum.add(weight.multiply(removed(others, top, figure)));
            if (others < players - 1) {
                weight =
                        weight.multiply(BigInteger.valueOf(others + 1L))
                                .divide(BigInteger.valueOf(players - 1L - others));
            }
        }
        return BigFraction.of(sum, factorial(players));
    }

    private static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int k = 2; k <= n; k++) {
            product = product.multiply(BigInteger.valueOf(k));
        }
        return product;
    }
}
