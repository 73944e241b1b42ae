package multilateral.equilibrium;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import multilateral.game.NormalFormGame;

/**
 * All equilibria in which nobody mixes: the first player's best replies are sought among all
 * profiles, and each further player strikes out those that are no best reply of its own.
 *
 * <p>The work is one reading of the first player's payoffs and at most one of each other's; without
 * many ties it is far less. Nothing is copied: held are the profiles not struck out, and a player's
 * best payoffs against the others' actions. Payoffs are
 * compared as doubles, without a tolerance, so that the answer is complete and none is false; where
 * exact payoffs are kept that differ by less than doubles can tell, these count as ties.
 */
public final class PureEquilibria {

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
        int[] left = bestReplies(game, counts[0], cells);
        int stride = counts[0];
        for (int player = 1; player < counts.length; player++) {
            left = struck(left, game, player, stride, counts[player], cells);
            stride *= counts[player];
        }
        return Arrays.stream(left).mapToObj(cell -> profile(cell, counts));
    }

    /** The profiles in which the first player, whose actions stand side by side, replies best. */
    private static int[] bestReplies(NormalFormGame game, int count, int cells) {
        int[] best = new int[cells / count];
        int size = 0;
        for (int start = 0; start < cells; start += count) {
            int first = size;
            double most = Double.NEGATIVE_INFINITY;
            for (int cell = start; cell < start + count; cell++) {
                double payoff = game.payoffAt(0, cell);
                if (payoff >= most) {
                    size = payoff > most ? first : size;
                    most = payoff;
                    best = size < best.length ? best : Arrays.copyOf(best, longer(size, cells));
                    best[size++] = cell;
                }
            }
        }
        return Arrays.copyOf(best, size);
    }

    private static int longer(int size, int cells) {
        return (int) Math.min(cells, 2L * size);
    }

    /** Strikes out the profiles in which a player does not reply best. */
    private static int[] struck(
            int[] left, NormalFormGame game, int player, int stride, int count, int cells) {
        double[] best = new double[cells / count];
        Arrays.fill(best, Double.NaN);
        int size = 0;
        for (int cell : left) {
            int others = cell / (stride * count) * stride + cell % stride;
            if (Double.isNaN(best[others])) {
                int first = cell - cell / stride % count * stride;
                best[others] = best(game, player, first, stride, count);
            }
            if (game.payoffAt(player, cell) == best[others]) {
                left[size++] = cell;
            }
        }
        return Arrays.copyOf(left, size);
    }

    private static double best(
            NormalFormGame game, int player, int first, int stride, int count) {
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
