package multilateral.game;

import java.util.Arrays;

/**
 * For every player at once, the sum of c(|S|) · v(S) over the coalitions S it belongs to: one pass
 * over all worths, at a cost per coalition that does not grow with the number of players.
 *
 * <p>The {@value #LOW} lowest players form a vector of {@value #WIDTH} worths; the others form a
 * binary tree over such vectors. At a node of player p the vector of the half with p is added to
 * p's accumulator and to the vector of the half without. All loops are elementwise, so they
 * vectorise, and sums are taken pairwise up the tree, which keeps rounding small.
 *
 * <p>The working memory (at most 0.6 MB) is kept per thread between calls.
 */
public final class CoalitionSums {

    static final int LOW = 10;
    static final int WIDTH = 1 << LOW;

    /** So many of the high players next above the low ones are folded in one loop. */
    static final int FUSED = 3;

    static final int LEAF = WIDTH << FUSED;

    /** Players below this number are summed coalition by coalition. */
    private static final int FEWEST = LOW + FUSED;

    private static final ThreadLocal<CoalitionSums> KEPT = new ThreadLocal<>();

    private final double[] leaf = new double[LEAF];
    private double[][] weights = new double[0][];
    private double[][] accumulators = new double[0][];
    private double[][] halves = new double[0][];
    private final double[] root = new double[WIDTH];

    private CoalitionSums() {}

    /**
     * Sums over the coalitions of each player, which is most of the work of any semivalue.
     *
     * @param game the game; 2<sup>n</sup> worths are read
     * @param weight c(s) by the number of members, 0 to n; not changed
     * @param sums where to put the n sums; its length is n
     * @return the sum over all coalitions
     * @throws IllegalArgumentException if an array is too short or a worth is not finite
     */
    public static double sums(CoalitionalGame game, double[] weight, double[] sums) {
        if (weight.length <= game.players() || sums.length < game.players()) {
            throw new IllegalArgumentException(
                    "weight ("
                            + weight.length
                            + " entries) and sums ("
                            + sums.length
                            + ") must have at least "
                            + (game.players() + 1)
                            + " and "
                            + game.players());
        }
        if (game.players() < FEWEST) {
            return small(game, weight, sums);
        }
        // A user's function may itself ask for a value: take the memory while it is in use.
        CoalitionSums fold = KEPT.get();
        if (fold == null) {
            fold = new CoalitionSums();
        }
        KEPT.remove();
        fold.run(game, weight, sums);
        double total = 0;
        for (double value : fold.root) {
            total += value;
        }
        KEPT.set(fold);
        return total;
    }

    private static double small(CoalitionalGame game, double[] weight, double[] sums) {
        double[] worths = new double[1 << game.players()];
        game.fill(0, worths);
        Arrays.fill(sums, 0);
        double total = 0;
        for (int mask = 1; mask < worths.length; mask++) {
            double term = weight[Integer.bitCount(mask)] * worths[mask];
            total += term;
            for (int rest = mask; rest != 0; rest &= rest - 1) {
                sums[Integer.numberOfTrailingZeros(rest)] += term;
            }
        }
        return total;
    }

    private void run(CoalitionalGame game, double[] weight, double[] sums) {
        int high = game.players() - LOW;
        prepare(high, weight);
        fold(game, high, 0, 0, root);
        for (int p = 0; p < high; p++) {
            double sum = 0;
            for (double value : accumulators[p]) {
                sum += value;
            }
            sums[LOW + p] = sum;
        }
        for (int p = 0; p < LOW; p++) {
            double sum = 0;
            for (int j = 0; j < WIDTH; j++) {
                if ((j >>> p & 1) != 0) {
                    sum += root[j];
                }
            }
            sums[p] = sum;
        }
    }

    /** Weights by the number of high players in a block, and cleared accumulators. */
    private void prepare(int high, double[] weight) {
        if (accumulators.length < high) {
            accumulators = new double[high][WIDTH];
            halves = new double[high][WIDTH];
            weights = new double[high + 1][WIDTH];
        }
        for (int p = 0; p < high; p++) {
            Arrays.fill(accumulators[p], 0);
        }
        for (int members = 0; members <= high; members++) {
            for (int j = 0; j < WIDTH; j++) {
                weights[members][j] = weight[members + Integer.bitCount(j)];
            }
        }
    }

    /** Folds the coalitions of the lowest {@code level} high players above a block. */
    private void fold(CoalitionalGame game, int level, long first, int members, double[] sum) {
        if (level == FUSED) {
            double[] table = game.table();
            int offset = table.length == 0 ? 0 : (int) first;
            if (table.length == 0) {
                game.fill(first, leaf);
            }
            eightBlocks(
                    table.length == 0 ? leaf : table,
                    offset,
                    weights[members],
                    weights[members + 1],
                    weights[members + 2],
                    weights[members + 3],
                    accumulators[0],
                    accumulators[1],
                    accumulators[2],
                    sum);
            return;
        }
        int player = level - 1;
        double[] with = halves[player];
        fold(game, player, first, members, sum);
        fold(game, player, first + ((long) WIDTH << player), members + 1, with);
        addTo(accumulators[player], sum, with);
    }

    private static void addTo(double[] accumulator, double[] sum, double[] with) {
        for (int j = 0; j < WIDTH; j++) {
            accumulator[j] += with[j];
            sum[j] += with[j];
        }
    }

    /** Blocks a to h hold none, the first, the second, both, and the same with the third player. */
    private static void eightBlocks(
            double[] worths,
            int offset,
            double[] none,
            double[] one,
            double[] two,
            double[] three,
            double[] firstPlayer,
            double[] secondPlayer,
            double[] thirdPlayer,
            double[] sum) {
        for (int j = 0; j < WIDTH; j++) {
            double a = none[j] * worths[offset + j];
            double b = one[j] * worths[offset + WIDTH + j];
            double c = one[j] * worths[offset + 2 * WIDTH + j];
            double d = two[j] * worths[offset + 3 * WIDTH + j];
            double e = one[j] * worths[offset + 4 * WIDTH + j];
            double f = two[j] * worths[offset + 5 * WIDTH + j];
            double g = two[j] * worths[offset + 6 * WIDTH + j];
            double h = three[j] * worths[offset + 7 * WIDTH + j];
            double cd = c + d;
            double gh = g + h;
            double upper = (e + f) + gh;
            firstPlayer[j] += (b + d) + (f + h);
            secondPlayer[j] += cd + gh;
            thirdPlayer[j] += upper;
            sum[j] = ((a + b) + cd) + upper;
        }
    }
}
