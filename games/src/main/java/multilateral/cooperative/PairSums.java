package multilateral.cooperative;

import multilateral.game.CoalitionSums;
import multilateral.game.CoalitionalGame;

/**
 * The joint contributions of all pairs of players at once.
 *
 * <p>The index of a pair is one sum over all coalitions, one over those of each of the two, and one
 * over those of both. For the last, players are taken from the highest down: the half of the table
 * with a player is added to the half without, and is then itself folded down player by player,
 * which gives that player's pairs: about three passes over a table all together.
 */
final class PairSums {

    /** The most players: 2 GiB. */
    static final int MOST_PLAYERS = 28;

    private static final int BLOCK = 1 << 9;

    private PairSums() {}

    /** Entry [i][j], j &lt; i; {@code chance[t]} is that of one coalition of t others. */
    static double[][] of(CoalitionalGame game, double[] chance) {
        int players = game.players();
        if (players > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + players
                            + ") must be at most "
                            + MOST_PLAYERS
                            + " for all pairs at once; ask for the pairs that matter");
        }
        double[] neither = new double[players + 1];
        double[] one = new double[players + 1];
        double[] both = new double[players + 1];
        for (int t = 0; t <= players - 2; t++) {
            neither[t] += chance[t];
            one[t] -= chance[t];
            one[t + 1] -= chance[t];
            both[t] += chance[t];
            both[t + 1] += 2 * chance[t];
            both[t + 2] += chance[t];
        }
        double[] singles = new double[players];
        double all = CoalitionSums.sums(game, neither, singles);
        CoalitionSums.sums(game, one, singles);
        double[][] pairs = new double[players][];
        double[] weighted = weighted(game, both);
        for (int i = players - 1; i >= 0; i--) {
            int half = 1 << i;
            add(weighted, 0, half, half);
            pairs[i] = new double[i];
            for (int j = i - 1; j >= 0; j--) {
                int quarter = 1 << j;
                double with = sum(weighted, half + quarter, quarter);
                add(weighted, half, half + quarter, quarter);
                pairs[i][j] = all + singles[i] + singles[j] + with;
            }
        }
        return pairs;
    }

    private static double[] weighted(CoalitionalGame game, double[] weight) {
        double[] weighted = new double[1 << game.players()];
        double[] block = new double[Math.min(1 << 11, weighted.length)];
        for (int first = 0; first < weighted.length; first += block.length) {
            game.fill(first, block);
            int high = Integer.bitCount(first);
            for (int low = 0; low < block.length; low++) {
                weighted[first + low] = weight[high + Integer.bitCount(low)] * block[low];
            }
        }
        return weighted;
    }

    private static void add(double[] values, int to, int from, int length) {
        for (int k = 0; k < length; k++) {
            values[to + k] += values[from + k];
        }
    }

    private static double sum(double[] values, int from, int length) {
        double sum = 0;
        for (int first = from; first < from + length; first += BLOCK) {
            double part = 0;
            for (int k = first; k < Math.min(first + BLOCK, from + length); k++) {
                part += values[k];
            }
            sum += part;
        }
        return sum;
    }
}
