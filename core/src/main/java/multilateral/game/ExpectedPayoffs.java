package multilateral.game;

import java.util.Arrays;

/**
 * Expected payoffs of a game, and their derivatives, in flat arrays that the caller owns: the
 * kernel of solvers that evaluate one game many times.
 *
 * <p>The actions of all players are counted on: action {@code a} of player {@code i} has the index
 * {@link #offset}{@code (i) + a}. A vector of weights has {@link #size()} entries in that order;
 * they need not add up to 1, and nothing is checked: expected payoffs are multilinear in the
 * weights, and so defined for all of them. Not safe for use by several threads.
 */
public final class ExpectedPayoffs {

    private final int[] actions;
    private final int[] offsets;
    private final double[][] tables;
    private final double[] scratch;
    private final double[] other;

    private ExpectedPayoffs(int[] actions, double[][] tables) {
        this.actions = actions;
        this.tables = tables;
        offsets = new int[actions.length + 1];
        for (int player = 0; player < actions.length; player++) {
            offsets[player + 1] = offsets[player] + actions[player];
        }
        scratch = new double[tables[0].length];
        other = new double[tables[0].length];
    }

    /**
     * Prepares a game.
     *
     * @param game the game, whose table is shared, not copied
     * @return its expected payoffs
     */
    public static ExpectedPayoffs of(NormalFormGame game) {
        int[] actions = new int[game.players()];
        Arrays.setAll(actions, game::actions);
        double[][] tables = new double[actions.length][];
        Arrays.setAll(tables, game::table);
        return new ExpectedPayoffs(actions, tables);
    }

    /**
     * Returns how many actions all players have together.
     *
     * @return the length of a vector of weights
     */
    public int size() {
        return offsets[actions.length];
    }

    /**
     * Returns where the actions of a player start.
     *
     * @param player the player, from 0, or the number of players for the end
     * @return the index of the player's first action
     */
    public int offset(int player) {
        return offsets[player];
    }

    /**
     * Computes what every player expects to get from every action.
     *
     * @param weights the weight of every action of every player
     * @param payoffs receives the expected payoff of every action
     */
    public void deviations(double[] weights, double[] payoffs) {
        for (int player = 0; player < actions.length; player++) {
            contract(player, player, weights);
            System.arraycopy(scratch, 0, payoffs, offsets[player], actions[player]);
        }
    }

    /**
     * Computes the derivatives of what every player expects from every action.
     *
     * <p>Entry {@code (r, c)} is the derivative of the expected payoff of action {@code r} by the
     * weight of action {@code c}; it is zero where both are of the same player.
     *
     * @param weights the weight of every action of every player
     * @param jacobian receives the derivatives, row by row: entry {@code (r, c)} is at {@code r *
     *     size() + c}
     */
    public void derivatives(double[] weights, double[] jacobian) {
        int size = size();
        Arrays.fill(jacobian, 0, size * size, 0);
        for (int row = 0; row < actions.length; row++) {
            for (int column = 0; column < actions.length; column++) {
                if (column != row) {
                    contractPair(row, column, weights, jacobian);
                }
            }
        }
    }

    private void contractPair(int row, int column, double[] weights, double[] jacobian) {
        double[] payoffs = tables[row];
        contract(payoffs, row, column, weights);
        int size = size();
        boolean rowFirst = row < column;
        for (int a = 0; a < actions[row]; a++) {
            for (int b = 0; b < actions[column]; b++) {
                jacobian[(offsets[row] + a) * size + offsets[column] + b] =
                        scratch[rowFirst ? a + actions[row] * b : b + actions[column] * a];
            }
        }
    }

    private void contract(int player, int keep, double[] weights) {
        contract(tables[player], keep, keep, weights);
    }

    /** Adds up all axes but one or two, the slowest first; the rest is left in the scratch. */
    private void contract(double[] table, int keep, int keepToo, double[] weights) {
        double[] from = table;
        int above = 1;
        int left = table.length;
        for (int axis = actions.length - 1; axis >= 0; axis--) {
            if (axis == keep || axis == keepToo) {
                above *= actions[axis];
                continue;
            }
            int block = left / above;
            int slab = block / actions[axis];
            double[] to = from == scratch ? other : scratch;
            for (int k = 0; k < above; k++) {
                addSlabs(from, k * block, slab, axis, weights, to, k * slab);
            }
            from = to;
            left = slab * above;
        }
        if (from != scratch) {
            System.arraycopy(from, 0, scratch, 0, left);
        }
    }

    private void addSlabs(
            double[] from,
            int start,
            int size,
            int axis,
            double[] weights,
            double[] to,
            int target) {
        double first = weights[offsets[axis]];
        for (int k = 0; k < size; k++) {
            to[target + k] = first * from[start + k];
        }
        for (int slab = 1; slab < actions[axis]; slab++) {
            double weight = weights[offsets[axis] + slab];
            int at = start + slab * size;
            for (int k = 0; k < size; k++) {
                to[target + k] += weight * from[at + k];
            }
        }
    }
}
