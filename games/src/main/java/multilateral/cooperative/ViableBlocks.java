package multilateral.cooperative;

import java.util.Arrays;
import multilateral.game.CoalitionalGame;

/**
 * The coalitions that can be blocks of a partition worth more than one at hand, by lowest member
 * and size: what they fall short of what their members can bring in must not use up all hope. Lists
 * that grow too long are given up.
 */
final class ViableBlocks {

    /** The most coalitions in one list. */
    private static final int MOST_KEPT = 1 << 18;

    private final int[][][] blocks;
    private final int[][] counts;

    private ViableBlocks(int players) {
        blocks = new int[players][players + 1][4];
        counts = new int[players][players + 1];
    }

    /** No lists at all. */
    static ViableBlocks none() {
        return new ViableBlocks(0);
    }

    /** Looks at all coalitions that have one of the first players as lowest member. */
    static ViableBlocks of(
            CoalitionalGame game, StructureBounds bounds, double value, int firstPlayers) {
        ViableBlocks viable = new ViableBlocks(game.players());
        double[] low = new double[1 << Math.min(game.players(), 11)];
        double[] worths = new double[low.length];
        for (int set = 0; set < low.length; set++) {
            low[set] = bounds.shares(set);
        }
        double least = bounds.leastSurplus(value);
        for (long first = 0; first <= game.grand(); first += low.length) {
            game.fill(first, worths);
            double high = bounds.shares(first) + least;
            for (int j = first == 0 ? 1 : 0; j < low.length; j++) {
                if (worths[j] > low[j] + high) {
                    viable.keep((int) (first | j), firstPlayers);
                }
            }
        }
        return viable;
    }

    private void keep(int block, int firstPlayers) {
        int lowest = Integer.numberOfTrailingZeros(block);
        int size = Integer.bitCount(block);
        int count = counts[lowest][size];
        if (lowest < firstPlayers && count < MOST_KEPT) {
            if (count == blocks[lowest][size].length) {
                blocks[lowest][size] = Arrays.copyOf(blocks[lowest][size], 2 * count);
            }
            blocks[lowest][size][count] = block;
            counts[lowest][size]++;
        }
    }

    /** Whether it is quicker to go through a list than through a number of coalitions. */
    boolean shorter(int lowest, int size, double coalitions) {
        return counts[lowest][size] < Math.min(MOST_KEPT, coalitions);
    }

    int count(int lowest, int size) {
        return counts[lowest][size];
    }

    int block(int lowest, int size, int position) {
        return blocks[lowest][size][position];
    }
}
