package multilateral.equilibrium;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import multilateral.game.NormalFormGame;

/**
 * All equilibria in which nobody mixes, by marking best replies: along each player's axis of the
 * table the profiles below the best are struck out, and what is left is an equilibrium.
 *
 * <p>The work is a few readings of the payoffs, and one byte per profile is held. Payoffs are
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
        boolean[] beaten = new boolean[cells];
        int stride = 1;
        for (int player = 0; player < counts.length; player++) {
            strike(game.payoffs(player), stride, counts[player], beaten);
            stride *= counts[player];
        }
        return IntStream.range(0, cells)
                .filter(cell -> !beaten[cell])
                .mapToObj(cell -> profile(cell, counts));
    }

    /** Strikes out whatever is not a best reply along one axis. */
    private static void strike(double[] payoffs, int stride, int count, boolean[] beaten) {
        double[] best = new double[stride];
        int block = stride * count;
        for (int start = 0; start < payoffs.length; start += block) {
            System.arraycopy(payoffs, start, best, 0, stride);
            for (int from = start + stride; from < start + block; from += stride) {
                for (int k = 0; k < stride; k++) {
                    best[k] = Math.max(best[k], payoffs[from + k]);
                }
            }
            for (int from = start; from < start + block; from += stride) {
                for (int k = 0; k < stride; k++) {
                    beaten[from + k] |= payoffs[from + k] < best[k];
                }
            }
        }
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
