package multilateral.equilibrium;

import java.util.Arrays;
import multilateral.game.NormalFormGame;

/**
 * Expected payoffs and their derivatives where every player keeps to a support: the axes of players
 * of one action are gone, so that the work depends on those who mix only.
 *
 * <p>Action {@code a} of player {@code i} has the row {@code offset(i) + a}. The actions that a
 * mixing player may play are its slots; slots are numbered player by player, in the order in which
 * they are given.
 */
final class SupportPayoffs {

    private final int players;
    private final int[] actions;
    private final int[] strides;
    private final int[] offsets;
    private final double[][] tables;

    /** By player: the actions in the support. */
    private final int[][] supports;

    /** By player: the first slot, or the same as the next player's for who does not mix. */
    private final int[] firstSlot;

    /** By player: the table without the axes of those who do not mix, own axis fastest. */
    private final double[][] rest;

    /** The players who mix. */
    private final int[] mixing;

    private final double[] payoffs;
    private double[] derivatives = new double[0];
    private double[] scratch = new double[0];
    private double[] other = new double[0];
    private int mixers;

    /** The payoffs of a game by player, which are shared, not copied. */
    SupportPayoffs(NormalFormGame game, double[][] payoffsByPlayer) {
        players = game.players();
        actions = new int[players];
        strides = new int[players];
        offsets = new int[players + 1];
        tables = payoffsByPlayer;
        int stride = 1;
        for (int player = 0; player < players; player++) {
            actions[player] = game.actions(player);
            strides[player] = stride;
            stride *= actions[player];
            offsets[player + 1] = offsets[player] + actions[player];
        }
        supports = new int[players][];
        Arrays.fill(supports, new int[1]);
        firstSlot = new int[players + 1];
        rest = new double[players][0];
        mixing = new int[players];
        payoffs = new double[offsets[players]];
    }

    /** Restricts every player to a support; the arrays are kept, not copied. */
    void restrict(int[][] actionsByPlayer) {
        int base = 0;
        mixers = 0;
        for (int player = 0; player < players; player++) {
            supports[player] = actionsByPlayer[player];
            int size = supports[player].length;
            firstSlot[player + 1] = firstSlot[player] + (size > 1 ? size : 0);
            if (size > 1) {
                mixing[mixers++] = player;
            } else {
                base += supports[player][0] * strides[player];
            }
        }
        int largest = 0;
        for (int player = 0; player < players; player++) {
            largest = Math.max(largest, gather(player, base));
        }
        if (scratch.length < largest) {
            scratch = new double[largest];
            other = new double[largest];
        }
        int entries = offsets[players] * slots();
        if (derivatives.length < entries) {
            derivatives = new double[2 * entries];
        }
    }

    private int gather(int player, int base) {
        int size = actions[player];
        for (int m = 0; m < mixers; m++) {
            size *= mixing[m] == player ? 1 : supports[mixing[m]].length;
        }
        if (rest[player].length < size) {
            rest[player] = new double[size];
        }
        int own = supports[player].length > 1 ? 0 : supports[player][0];
        copy(player, mixers - 1, base - own * strides[player], 0, size);
        return size;
    }

    private void copy(int player, int m, int from, int to, int size) {
        if (m < 0) {
            for (int a = 0; a < size; a++) {
                rest[player][to + a] = tables[player][from + a * strides[player]];
            }
        } else if (mixing[m] == player) {
            copy(player, m - 1, from, to, size);
        } else {
            int[] support = supports[mixing[m]];
            int slab = size / support.length;
            for (int s = 0; s < support.length; s++) {
                copy(player, m - 1, from + support[s] * strides[mixing[m]], to + s * slab, slab);
            }
        }
    }

    int players() {
        return players;
    }

    int actions(int player) {
        return actions[player];
    }

    int offset(int player) {
        return offsets[player];
    }

    int slots() {
        return firstSlot[players];
    }

    int firstSlot(int player) {
        return firstSlot[player];
    }

    /** The payoff of an action, as of the last evaluation of its player. */
    double payoff(int row) {
        return payoffs[row];
    }

    /** The derivative of the payoff of an action by the weight of a slot. */
    double derivative(int row, int slot) {
        return derivatives[row * slots() + slot];
    }

    /** Evaluates the payoffs of a player's actions at weights of all slots. */
    void evaluate(int player, double[] weights) {
        contract(player, weights, false);
    }

    /** Evaluates the payoffs of a player's actions and their derivatives. */
    void differentiate(int player, double[] weights) {
        for (int row = offsets[player]; row < offsets[player + 1]; row++) {
            int start = row * slots();
            Arrays.fill(derivatives, start + firstSlot[player], start + firstSlot[player + 1], 0);
        }
        contract(player, weights, true);
    }

    /** Adds up the slowest axis again and again; before, keeps it and adds up all others. */
    private void contract(int player, double[] weights, boolean withDerivatives) {
        double[] from = rest[player];
        int size = actions[player];
        for (int m = 0; m < mixers; m++) {
            size *= mixing[m] == player ? 1 : supports[mixing[m]].length;
        }
        for (int m = mixers - 1; m >= 0; m--) {
            int axis = mixing[m];
            if (axis != player) {
                size /= supports[axis].length;
                for (int s = 0; withDerivatives && s < supports[axis].length; s++) {
                    differentiate(
                            player, from, s * size, size, m - 1, weights, firstSlot[axis] + s);
                }
                addSlabs(from, 0, size, axis, weights, scratch);
                from = scratch;
            }
        }
        System.arraycopy(from, 0, payoffs, offsets[player], size);
    }

    private void differentiate(
            int player,
            double[] table,
            int start,
            int length,
            int last,
            double[] weights,
            int slot) {
        double[] from = table;
        int at = start;
        int size = length;
        for (int m = last; m >= 0; m--) {
            int axis = mixing[m];
            if (axis != player) {
                size /= supports[axis].length;
                addSlabs(from, at, size, axis, weights, other);
                from = other;
                at = 0;
            }
        }
        for (int a = 0; a < size; a++) {
            derivatives[(offsets[player] + a) * slots() + slot] = from[at + a];
        }
    }

    /** Adds up slabs; the target may be the source itself, from its start. */
    private void addSlabs(
            double[] from, int start, int size, int axis, double[] weights, double[] to) {
        int slot = firstSlot[axis];
        double first = weights[slot];
        for (int k = 0; k < size; k++) {
            to[k] = first * from[start + k];
        }
        for (int s = 1; s < supports[axis].length; s++) {
            double weight = weights[slot + s];
            int at = start + s * size;
            for (int k = 0; k < size; k++) {
                to[k] += weight * from[at + k];
            }
        }
    }
}
