package multilateral.cooperative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The greatest total worth of every set of the first players, divided into blocks that can stand in
 * a partition of all worth more than one at hand; minus infinity if there is no such division.
 *
 * <p>A best partition of a set is the block of its highest member beside a best partition of the
 * rest. Sets are settled by their highest member, and each block is <i>pushed</i> to all sets it
 * completes; only blocks worth more than every division of them, and not too much less than what
 * their members can bring in, need to be pushed. For m players that takes about 3<sup>m</sup>/2
 * sums if all blocks are, and far fewer if few are.
 */
final class PartitionTable {

    /** Coalitions looked at in one step. */
    private static final int STRIDE = 1024;

    /** Runs of free low bits from which on an elementwise loop is used. */
    private static final int LONG_RUN = 4;

    private final double[] worths;
    private final int players;
    private final double[] best;
    private final double[] shares;
    private final double leastSurplus;
    private double[] layer = new double[1];
    private int settled;
    private int next;

    /**
     * A table of nothing but the empty set.
     *
     * @param worths by mask; not copied, and not read beyond the first 2<sup>players</sup>
     * @param players how many of the first players are to be settled
     * @param bounds what members can bring in
     * @param first which player of the bounds the first player is
     * @param value the total worth at hand
     */
    PartitionTable(double[] worths, int players, StructureBounds bounds, int first, double value) {
        this.worths = worths;
        this.players = players;
        this.best = new double[1 << players];
        this.shares = new double[players];
        for (int player = 0; player < players; player++) {
            shares[player] = bounds.shares(1L << (first + player));
        }
        this.leastSurplus = bounds.leastSurplus(value);
        Arrays.fill(layer, Double.NEGATIVE_INFINITY);
    }

    /** How many of the first players are settled. */
    int settled() {
        return settled;
    }

    boolean complete() {
        return settled == players;
    }

    /** The greatest total worth of a set of settled players. */
    double best(int set) {
        return best[set];
    }

    /** Looks at some more coalitions. */
    void step() {
        int base = 1 << settled;
        int end = Math.min(base, next + STRIDE);
        for (int low = next; low < end; low++) {
            double worth = worths[base | low];
            if (worth > layer[low] && surplus(base | low, worth) > leastSurplus) {
                push(low, base - 1 - low, worth);
            }
        }
        next = end;
        if (end == base) {
            System.arraycopy(layer, 0, best, base, base);
            settled++;
            next = 0;
            if (!complete()) {
                layer = new double[2 * base];
                Arrays.fill(layer, Double.NEGATIVE_INFINITY);
            }
        }
    }

    private double surplus(int block, double worth) {
        double surplus = worth;
        for (int rest = block; rest != 0; rest &= rest - 1) {
            surplus -= shares[Integer.numberOfTrailingZeros(rest)];
        }
        return surplus;
    }

    /** Offers a block, beside a best partition of some free players, to the set of both. */
    private void push(int block, int free, double worth) {
        int run = Integer.numberOfTrailingZeros(~free);
        if (run < LONG_RUN) {
            for (int with = free; with != 0; with = (with - 1) & free) {
                double sum = worth + best[with];
                if (sum > layer[block | with]) {
                    layer[block | with] = sum;
                }
            }
            layer[block] = worth;
            return;
        }
        int high = free & -(1 << run);
        int with = high;
        while (true) {
            pushRun(layer, block | with, best, with, 1 << run, worth);
            if (with == 0) {
                return;
            }
            with = (with - 1) & high;
        }
    }

    private static void pushRun(
            double[] into, int to, double[] from, int at, int length, double worth) {
        for (int j = 0; j < length; j++) {
            into[to + j] = Math.max(into[to + j], worth + from[at + j]);
        }
    }

    /** A best partition of a set of settled players. */
    List<Long> partition(int set) {
        List<Long> blocks = new ArrayList<>();
        int rest = set;
        while (rest != 0) {
            int block = firstBlock(rest);
            blocks.add((long) block);
            rest ^= block;
        }
        return blocks;
    }

    /** The lowest mask among the blocks of the highest member in best partitions of a set. */
    private int firstBlock(int set) {
        int highest = Integer.highestOneBit(set);
        int others = set ^ highest;
        int with = 0;
        while (worths[highest | with] + best[others ^ with] != best[set]) {
            with = (with - others) & others;
        }
        return highest | with;
    }
}
