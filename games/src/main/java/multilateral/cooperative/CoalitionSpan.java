package multilateral.cooperative;

import java.util.SplittableRandom;

/**
 * The linear span of some coalitions, without rounding.
 *
 * <p>Ranks are those modulo the prime 2<sup>61</sup> − 1. They are the ranks over the rationals
 * too: a minor of a matrix of zeros and ones with 30 columns is below 2<sup>48</sup> (Hadamard
 * 1893), so it vanishes modulo the prime only if it is zero.
 */
final class CoalitionSpan {

    private static final long PRIME = (1L << 61) - 1;

    private final int players;

    /** Rows in reduced echelon form; row k has its first one in column {@code lead[k]}. */
    private final long[][] rows;

    private final int[] lead;
    private int rank;

    /** The span of no coalition. */
    CoalitionSpan(int players) {
        this.players = players;
        rows = new long[players][players];
        lead = new int[players];
    }

    /** A span to extend apart from this one. */
    CoalitionSpan copy() {
        CoalitionSpan copy = new CoalitionSpan(players);
        for (int k = 0; k < rank; k++) {
            copy.rows[k] = rows[k].clone();
            copy.lead[k] = lead[k];
        }
        copy.rank = rank;
        return copy;
    }

    int rank() {
        return rank;
    }

    /** Extends the span by a coalition; false if that was within already. */
    boolean add(long coalition) {
        long[] row = rest(coalition);
        int first = 0;
        while (first < players && row[first] == 0) {
            first++;
        }
        if (first == players) {
            return false;
        }
        long scale = inverse(row[first]);
        for (int i = first; i < players; i++) {
            row[i] = times(row[i], scale);
        }
        for (int k = 0; k < rank; k++) {
            subtract(rows[k], row, rows[k][first]);
        }
        rows[rank] = row;
        lead[rank++] = first;
        return true;
    }

    boolean contains(long coalition) {
        for (long entry : rest(coalition)) {
            if (entry != 0) {
                return false;
            }
        }
        return true;
    }

    private long[] rest(long coalition) {
        long[] row = new long[players];
        for (int i = 0; i < players; i++) {
            row[i] = coalition >>> i & 1;
        }
        for (int k = 0; k < rank; k++) {
            subtract(row, rows[k], row[lead[k]]);
        }
        return row;
    }

    /**
     * A random vector at right angles to the span: its entries over a coalition add up to zero
     * modulo the prime if the coalition is in the span, and else with a chance of 2<sup>−61</sup>.
     */
    long[] normal(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] normal = new long[players];
        boolean[] leads = new boolean[players];
        for (int k = 0; k < rank; k++) {
            leads[lead[k]] = true;
        }
        for (int i = 0; i < players; i++) {
            if (!leads[i]) {
                normal[i] = random.nextLong(PRIME);
            }
        }
        for (int k = 0; k < rank; k++) {
            long sum = 0;
            for (int i = 0; i < players; i++) {
                if (!leads[i]) {
                    sum = plus(sum, times(rows[k][i], normal[i]));
                }
            }
            normal[lead[k]] = sum == 0 ? 0 : PRIME - sum;
        }
        return normal;
    }

    /** The sum of two remainders. */
    static long plus(long a, long b) {
        long sum = a + b;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    private static void subtract(long[] from, long[] row, long factor) {
        if (factor != 0) {
            long other = PRIME - factor;
            for (int i = 0; i < row.length; i++) {
                from[i] = plus(from[i], times(row[i], other));
            }
        }
    }

    private static long times(long a, long b) {
        long low = a * b;
        long high = Math.multiplyHigh(a, b);
        return plus(low & PRIME, (low >>> 61 | high << 3) % PRIME);
    }

    /** The power PRIME − 2 (Fermat). */
    private static long inverse(long a) {
        long power = a;
        long result = 1;
        for (long exponent = PRIME - 2; exponent != 0; exponent >>= 1) {
            if ((exponent & 1) != 0) {
                result = times(result, power);
            }
            power = times(power, power);
        }
        return result;
    }
}
