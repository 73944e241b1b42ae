package multilateral.equilibrium;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import multilateral.game.NormalFormGame;

/**
 * All equilibria in which nobody mixes: the last player's best replies are sought among all
 * profiles, and each other player strikes out those that are no best reply of its own.
 *
 * <p>The work is one reading of the last player's payoffs and at most one of each other's; without
 * many ties it is far less. The payoffs are not copied as a whole: held are the profiles not struck
 * out, and where these are many a player's best payoffs against the others. Payoffs are compared as
 * doubles, without a tolerance, so that the answer is complete and none is false; where exact
 * payoffs are kept that differ by less than doubles can tell, these count as ties.
 */
public final class PureEquilibria {

    /** So many payoffs are held at a time. */
    private static final int BLOCK = 1 << 14;

    private static final PureEquilibria DEFAULT = new PureEquilibria();

    private PureEquilibria() {}

    /**
     * Returns the solver; it has no parameters.
     *
     * @return the solver
     */
    public static PureEquilibria withDefaults() {
        return DEFAULT;
    }

    /**
     * Finds all pure equilibria.
     *
     * @param game the game
     * @return profiles with one action per player, from 0, in the order of {@link
     *     NormalFormGame#payoffs}; the array is the caller's
     */
    public Stream<int[]> all(NormalFormGame game) {
        int[] counts = IntStream.range(0, game.players()).map(game::actions).toArray();
        int cells = Arrays.stream(counts).reduce(1, (a, b) -> a * b);
        int last = counts.length - 1;
        int[] left = bestReplies(game, last, cells / counts[last], counts[last]);
        int stride = 1;
        for (int player = 0; player < last; player++) {
            left = struck(left, game, player, stride, counts[player], cells);
            stride *= counts[player];
        }
        return Arrays.stream(left).mapToObj(cell -> profile(cell, counts));
    }

    /** The profiles in which the player whose actions stand farthest apart replies best. */
    private static int[] bestReplies(NormalFormGame game, int player, int stride, int count) {
        int width = Math.max(1, Math.min(stride, BLOCK / count));
        double[][] slabs = new double[count][width];
        double[] best = new double[width];
        int[] found = new int[stride + width];
        int size = 0;
        for (int column = 0; column < stride; column += width) {
            int wide = Math.min(width, stride - column);
            Arrays.fill(best, Double.NEGATIVE_INFINITY);
            for (int action = 0; action < count; action++) {
                game.copyPayoffs(player, action * stride + column, slabs[action], wide);
                raise(best, slabs[action]);
            }
            for (int action = 0; action < count; action++) {
                if (found.length - size < wide) {
                    found = Arrays.copyOf(found, longer(found.length, wide));
                }
                size = addBest(slabs[action], best, wide, action * stride + column, found, size);
            }
        }
        Arrays.sort(found, 0, size);
        return Arrays.copyOf(found, size);
    }

    private static int longer(int length, int wide) {
        return (int) Math.min(Integer.MAX_VALUE - 8, (long) length + Math.max(length, wide));
    }

    private static void raise(double[] best, double[] payoffs) {
        for (int k = 0; k < best.length; k++) {
            best[k] = Math.max(best[k], payoffs[k]);
        }
    }

    private static int addBest(
            double[] payoffs, double[] best, int wide, int first, int[] found, int size) {
        int end = size;
        for (int k = 0; k < wide; k++) {
            if (payoffs[k] >= best[k]) {
                found[end++] = first + k;
            }
        }
        return end;
    }

    /**
     * Strikes out the profiles in which a player does not reply best. Where few are left, each is
     * compared until something better is found; else best payoffs are sought once and kept.
     */
    private static int[] struck(
            int[] left, NormalFormGame game, int player, int stride, int count, int cells) {
        boolean few = left.length / 2 <= cells / count;
        double[] best = new double[few ? 0 : cells / count];
        Arrays.fill(best, Double.NaN);
        int size = 0;
        for (int cell : left) {
            double payoff = game.payoffAt(player, cell);
            int first = cell - cell / stride % count * stride;
            if (few) {
                if (!isBeaten(game, player, payoff, first, stride, count)) {
                    left[size++] = cell;
                }
                continue;
            }
            int others = cell / (stride * count) * stride + cell % stride;
            if (Double.isNaN(best[others])) {
                best[others] = best(game, player, first, stride, count);
            }
            if (payoff == best[others]) {
                left[size++] = cell;
            }
        }
        return Arrays.copyOf(left, size);
    }

    private static boolean isBeaten(
            NormalFormGame game, int player, double payoff, int first, int stride, int count) {
        for (int action = 0; action < count; action++) {
            if (game.payoffAt(player, first + action * stride) > payoff) {
                return true;
            }
        }
        return false;
    }

    private static double best(NormalFormGame game, int player, int first, int stride, int count) {
        double best = Double.NEGATIVE_INFINITY;
        for (int action = 0; action < count; action++) {
            best = Math.max(best, game.payoffAt(player, first + action * stride));
        }
        return best;
    }

    private static int[] profile(int cell, int[] counts) {
        int[] profile = new int[counts.length];
        int rest = cell;
        for (int player = 0; player < counts.length; player++) {
            profile[player] = rest % counts[player];
            rest /= counts[player];
        }
        return profile;
    }
}
