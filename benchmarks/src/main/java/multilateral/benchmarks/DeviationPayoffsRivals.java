package multilateral.benchmarks;

import java.util.Arrays;
import multilateral.game.NormalFormGame;

/** Other ways to the expected payoffs of a table, and a plain read of it. */
public final class DeviationPayoffsRivals {

    private DeviationPayoffsRivals() {}

    /**
     * Copies the payoffs of all players out of a game.
     *
     * @param game the game
     * @return by player, the first player's action varying fastest
     */
    public static double[][] tables(NormalFormGame game) {
        double[][] tables = new double[game.players()][];
        Arrays.setAll(tables, game::payoffs);
        return tables;
    }

    /**
     * Adds up all payoffs in 512 sums, which vectorises: the floor for anything that looks at all.
     *
     * @param tables the payoffs
     * @return the sum
     */
    public static double read(double[][] tables) {
        double[] sums = new double[512];
        double sum = 0;
        for (double[] table : tables) {
            int end = table.length - table.length % sums.length;
            for (int block = 0; block < end; block += sums.length) {
                for (int j = 0; j < sums.length; j++) {
                    sums[j] += table[block + j];
                }
            }
            for (int k = end; k < table.length; k++) {
                sum += table[k];
            }
        }
        for (double part : sums) {
            sum += part;
        }
        return sum;
    }

    /**
     * The definition: each payoff of each player times the probability of what the others do.
     *
     * @param tables the payoffs
     * @param actions the number of actions of each player
     * @param weights the probabilities of all players' actions, one player after the other
     * @return the expected payoffs of all players' actions, in the same order
     */
    public static double[] naive(double[][] tables, int[] actions, double[] weights) {
        int[] offsets = new int[actions.length];
        for (int player = 1; player < actions.length; player++) {
            offsets[player] = offsets[player - 1] + actions[player - 1];
        }
        double[] payoffs = new double[weights.length];
        int[] at = new int[actions.length];
        for (int player = 0; player < actions.length; player++) {
            Arrays.fill(at, 0);
            for (double payoff : tables[player]) {
                double product = payoff;
                for (int other = 0; other < actions.length; other++) {
                    product *= other == player ? 1 : weights[offsets[other] + at[other]];
                }
                payoffs[offsets[player] + at[player]] += product;
                next(at, actions);
            }
        }
        return payoffs;
    }

    private static void next(int[] at, int[] actions) {
        for (int player = 0; player < at.length; player++) {
            at[player]++;
            if (at[player] < actions[player]) {
                return;
            }
            at[player] = 0;
        }
    }
}
