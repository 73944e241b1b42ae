package multilateral.equilibrium;

import java.util.Arrays;

/**
 * The equations of an equilibrium on a support of the game plus a multiple of a bonus: within the
 * support of a player all actions pay the same.
 *
 * <p>The unknowns are the weights of the slots but one of each mixing player, the reference, whose
 * weight is what is left to 1, and last the multiple. There is one equation less than unknowns.
 */
final class GlobalNewtonSystem {

    private final SupportPayoffs game;
    private final double[] bonus;
    private final int[][] supports;
    private final double[] weights;

    /** By unknown: the slot, its row, and the slot and row of its player's reference. */
    private final int[] slots;

    private final int[] rows;
    private final int[] referenceSlots;
    private final int[] referenceRows;
    private final int[] owners;

    /** By player: the row of the reference. */
    private final int[] references;

    private final double[] matrix;
    private final double[] residuals;
    private double multiple;
    private int equations;

    GlobalNewtonSystem(SupportPayoffs game, double[] bonus) {
        this.game = game;
        this.bonus = bonus;
        int size = bonus.length;
        supports = new int[game.players()][1];
        weights = new double[size];
        slots = new int[size];
        rows = new int[size];
        referenceSlots = new int[size];
        referenceRows = new int[size];
        owners = new int[size];
        references = new int[game.players()];
        matrix = new double[(size + 1) * (size + 1)];
        residuals = new double[size + 1];
    }

    /** Puts every player on one action. */
    void startAt(int[] actions) {
        for (int player = 0; player < actions.length; player++) {
            supports[player] = new int[] {actions[player]};
        }
        renumber();
    }

    /** How many equations there are; one less than unknowns. */
    int equations() {
        return equations;
    }

    /** Evaluates equations and derivatives; returns the largest residual. */
    double evaluate(double[] unknowns) {
        place(unknowns);
        for (int player = 0; player < supports.length; player++) {
            if (supports[player].length > 1) {
                game.differentiate(player, weights);
            }
        }
        double worst = 0;
        for (int k = 0; k < equations; k++) {
            residuals[k] = -advantage(rows[k], referenceRows[k]);
            worst = Math.max(worst, Math.abs(residuals[k]));
            fillGradient(owners[k], referenceRows[k], rows[k], k * (equations + 1));
        }
        return worst;
    }

    private void place(double[] unknowns) {
        multiple = unknowns[equations];
        for (int player = 0; player < supports.length; player++) {
            if (supports[player].length > 1) {
                weights[game.firstSlot(player)] = 1;
            }
        }
        for (int k = 0; k < equations; k++) {
            weights[referenceSlots[k]] = 1;
        }
        for (int k = 0; k < equations; k++) {
            weights[slots[k]] = unknowns[k];
            weights[referenceSlots[k]] -= unknowns[k];
        }
    }

    /** How much more the first action pays than the second, the bonus included. */
    private double advantage(int row, int otherRow) {
        return game.payoff(row) - game.payoff(otherRow) + multiple * (bonus[row] - bonus[otherRow]);
    }

    /** The gradient of the payoff of one row less another of the same player, as a row. */
    private void fillGradient(int owner, int less, int row, int at) {
        for (int k = 0; k < equations; k++) {
            matrix[at + k] =
                    owners[k] == owner
                            ? 0
                            : game.derivative(row, slots[k])
                                    - game.derivative(row, referenceSlots[k])
                                    - game.derivative(less, slots[k])
                                    + game.derivative(less, referenceSlots[k]);
        }
        matrix[at + equations] = bonus[row] - bonus[less];
    }

    /** Square matrix of derivatives, the last row left to the caller; as of the last evaluation. */
    double[] matrix() {
        return matrix;
    }

    /** The residuals, negated, with room for one more. */
    double[] residuals() {
        return residuals;
    }

    /**
     * How far each condition is from being violated, as of the last evaluation: the weight of an
     * action that may be played, how much worse than the support an action outside pays, and last
     * the multiple.
     */
    void slacks(double[] slacks) {
        for (int player = 0; player < supports.length; player++) {
            int offset = game.offset(player);
            int[] support = supports[player];
            if (support.length == 1) {
                game.evaluate(player, weights);
            }
            for (int action = 0; action < game.actions(player); action++) {
                slacks[offset + action] = advantage(references[player], offset + action);
            }
            for (int s = 0; s < support.length; s++) {
                slacks[offset + support[s]] =
                        support.length == 1 ? 1 : weights[game.firstSlot(player) + s];
            }
        }
        slacks[bonus.length] = multiple;
    }

    /** Puts the gradient of a slack into the last row of the matrix. */
    void gradient(int condition) {
        int at = equations * (equations + 1);
        if (condition == bonus.length) {
            Arrays.fill(matrix, at, at + equations, 0);
            matrix[at + equations] = 1;
            return;
        }
        int player = playerOf(condition);
        if (indexOf(supports[player], condition - game.offset(player)) < 0) {
            game.differentiate(player, weights);
            fillGradient(player, condition, references[player], at);
            return;
        }
        for (int k = 0; k < equations; k++) {
            matrix[at + k] = rows[k] == condition ? 1 : referenceRows[k] == condition ? -1 : 0;
        }
        matrix[at + equations] = 0;
    }

    /** Lets an action leave its support, or join it with no weight. */
    void exchange(int row, double[] unknowns) {
        place(unknowns);
        int player = playerOf(row);
        int action = row - game.offset(player);
        double[] byRow = byRow();
        int at = indexOf(supports[player], action);
        supports[player] = at < 0 ? with(supports[player], action) : without(supports[player], at);
        byRow[row] = 0;
        double held = multiple;
        choose(player, byRow);
        renumber();
        for (int k = 0; k < equations; k++) {
            unknowns[k] = byRow[rows[k]];
        }
        unknowns[equations] = held;
    }

    /** The weights of all actions of all players, as of the last evaluation. */
    double[] byRow() {
        double[] byRow = new double[bonus.length];
        for (int player = 0; player < supports.length; player++) {
            int[] support = supports[player];
            for (int s = 0; s < support.length; s++) {
                byRow[game.offset(player) + support[s]] =
                        support.length == 1 ? 1 : weights[game.firstSlot(player) + s];
            }
        }
        return byRow;
    }

    /** Puts the action of most weight first: the reference. */
    private void choose(int player, double[] byRow) {
        int[] support = supports[player];
        int best = 0;
        for (int s = 1; s < support.length; s++) {
            if (byRow[game.offset(player) + support[s]]
                    > byRow[game.offset(player) + support[best]]) {
                best = s;
            }
        }
        int action = support[best];
        support[best] = support[0];
        support[0] = action;
    }

    private void renumber() {
        game.restrict(supports);
        equations = 0;
        for (int player = 0; player < supports.length; player++) {
            int first = game.firstSlot(player);
            references[player] = game.offset(player) + supports[player][0];
            for (int s = 1; s < supports[player].length; s++) {
                slots[equations] = first + s;
                rows[equations] = game.offset(player) + supports[player][s];
                referenceSlots[equations] = first;
                referenceRows[equations] = references[player];
                owners[equations] = player;
                equations++;
            }
        }
    }

    private int playerOf(int row) {
        int player = 0;
        while (row >= game.offset(player + 1)) {
            player++;
        }
        return player;
    }

    private static int indexOf(int[] support, int action) {
        for (int s = 0; s < support.length; s++) {
            if (support[s] == action) {
                return s;
            }
        }
        return -1;
    }

    private static int[] with(int[] support, int action) {
        int[] larger = Arrays.copyOf(support, support.length + 1);
        larger[support.length] = action;
        return larger;
    }

    private static int[] without(int[] support, int at) {
        int[] smaller = Arrays.copyOf(support, support.length - 1);
        System.arraycopy(support, at + 1, smaller, at, smaller.length - at);
        return smaller;
    }
}
