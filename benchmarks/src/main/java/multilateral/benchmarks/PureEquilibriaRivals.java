package multilateral.benchmarks;

import java.util.Arrays;
import multilateral.game.NormalFormGame;

/** Other ways to count pure equilibria. */
public final class PureEquilibriaRivals {

    private PureEquilibriaRivals() {}

    /**
     * The definition: for each profile, whether some player could do better alone.
     *
     * @param game the game
     * @return how many pure equilibria there are
     */
    public static int profileByProfile(NormalFormGame game) {
        int players = game.players();
        int[] actions = new int[players];
        Arrays.setAll(actions, game::actions);
        int[] at = new int[players];
        int found = 0;
        int moved;
        do {
            found += isEquilibrium(game, at, actions) ? 1 : 0;
            moved = 0;
            while (moved < players && ++at[moved] == actions[moved]) {
                at[moved++] = 0;
            }
        } while (moved < players);
        return found;
    }

    private static boolean isEquilibrium(NormalFormGame game, int[] at, int[] actions) {
        for (int player = 0; player < at.length; player++) {
            double payoff = game.payoff(player, at);
            int own = at[player];
            boolean best = true;
            for (int action = 0; best && action < actions[player]; action++) {
                at[player] = action;
                best = game.payoff(player, at) <= payoff;
            }
            at[player] = own;
            if (!best) {
                return false;
            }
        }
        return true;
    }

    /**
     * Marks what is not a best reply along each axis in turn, as textbooks do with matrices.
     *
     * @param tables the payoffs, by player, the first player's action varying fastest
     * @param actions the number of actions of each player
     * @return how many profiles stay unmarked
     */
    public static int marking(double[][] tables, int[] actions) {
        boolean[] beaten = new boolean[tables[0].length];
        int stride = 1;
        for (int player = 0; player < actions.length; player++) {
            mark(tables[player], stride, actions[player], beaten);
            stride *= actions[player];
        }
        int found = 0;
        for (boolean struck : beaten) {
            found += struck ? 0 : 1;
        }
        return found;
    }

    private static void mark(double[] payoffs, int stride, int count, boolean[] beaten) {
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
}
