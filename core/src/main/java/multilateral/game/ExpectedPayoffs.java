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
 *
 * <p>Each table is seen as a matrix: the actions of the first players count the columns, those of
 * the others the rows. All rows are added up in loops over columns that take four rows at a time,
 * rows of weight zero left out, and what is left is small. So the expected payoffs of all actions
 * of all players take one reading of the tables, and the derivatives two. Besides the tables, space
 * for some rows and columns is held; calls allocate nothing.
 */
public final class ExpectedPayoffs {

    /** So few rows of each own action that a row is better multiplied out than added up. */
    private static final int FEW_ROWS = 4;

    private final int[] actions;
    private final int[] offsets;
    private final double[][] tables;

    /** The players below it count the columns, the others the rows. */
    private final int split;

    private final JointWeights joint;
    private final int columns;
    private final int rows;

    private final int[] starts;
    private final double[] rowWeights;
    private final double[] row;
    private final double[] column;

    private ExpectedPayoffs(int[] actions, double[][] tables) {
        this.actions = actions;
        this.tables = tables;
        offsets = new int[actions.length + 1];
        int most = 1;
        for (int player = 0; player < actions.length; player++) {
            offsets[player + 1] = offsets[player] + actions[player];
            most = Math.max(most, actions[player]);
        }
        split = split(actions);
        joint = new JointWeights(actions, split);
        columns = joint.of(0, split).length;
        rows = joint.of(split, actions.length).length;
        starts = new int[rows];
        rowWeights = new double[rows];
        row = new double[columns];
        column = new double[most * rows];
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

    /** Balances rows and columns, with more columns than rows if need be. */
    private static int split(int[] actions) {
        double cells = 1;
        for (int count : actions) {
            cells *= count;
        }
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        double columns = 1;
        for (int player = 1; player < Math.max(2, actions.length); player++) {
            columns *= actions[player - 1];
            double longer = Math.max(columns, 2 * cells / columns);
            if (longer <= least) {
                least = longer;
                best = player;
            }
        }
        return best;
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
        joint.set(weights, offsets);
        for (int player = 0; player < actions.length; player++) {
            deviations(player, payoffs, offsets[player]);
        }
    }

    /** The same for one player alone, from index 0. */
    void deviations(int player, double[] weights, double[] payoffs) {
        joint.set(weights, offsets);
        deviations(player, payoffs, 0);
    }

    /** The same for a profile, by player. */
    double[][] deviations(MixedProfile profile) {
        double[] payoffs = new double[size()];
        deviations(profile.flat(), payoffs);
        double[][] byPlayer = new double[actions.length][];
        Arrays.setAll(
                byPlayer,
                player -> Arrays.copyOfRange(payoffs, offsets[player], offsets[player + 1]));
        return byPlayer;
    }

    private void deviations(int player, double[] payoffs, int at) {
        double[] table = tables[player];
        if (player < split) {
            addRows(table);
            keepOne(row, 0, 0, split, player, payoffs, at, 1);
        } else if (rows < FEW_ROWS * actions[player]) {
            multiplyRows(table);
            keepOne(column, 0, split, actions.length, player, payoffs, at, 1);
        } else {
            for (int action = 0; action < actions[player]; action++) {
                addRows(table, player, action);
                payoffs[at + action] = dot(joint.of(0, split), row, 0, 1);
            }
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
        Arrays.fill(jacobian, 0, size() * size(), 0);
        if (actions.length == 2) {
            copyMatrices(jacobian);
            return;
        }
        joint.set(weights, offsets);
        for (int player = 0; player < actions.length; player++) {
            if (player < split) {
                derivativesAmongColumns(player, jacobian);
            } else {
                derivativesAmongRows(player, jacobian);
            }
        }
    }

    /** With two players the derivatives are the payoffs themselves. */
    private void copyMatrices(double[] jacobian) {
        int size = size();
        int count = actions[0];
        for (int b = 0; b < actions[1]; b++) {
            for (int a = 0; a < count; a++) {
                jacobian[a * size + count + b] = tables[0][a + count * b];
            }
            System.arraycopy(tables[1], count * b, jacobian, (count + b) * size, count);
        }
    }

    private void derivativesAmongColumns(int player, double[] jacobian) {
        double[] table = tables[player];
        int players = actions.length;
        if (split > 1) {
            addRows(table);
            keepTwo(row, 0, split, player, jacobian);
        }
        if (split < players) {
            for (int r = 0; r < rows; r++) {
                keepOne(table, r * columns, 0, split, player, column, r, rows);
            }
            for (int action = 0; action < actions[player]; action++) {
                int at = (offsets[player] + action) * size();
                for (int other = split; other < players; other++) {
                    keepOne(
                            column,
                            action * rows,
                            split,
                            players,
                            other,
                            jacobian,
                            at + offsets[other],
                            1);
                }
            }
        }
    }

    private void derivativesAmongRows(int player, double[] jacobian) {
        double[] table = tables[player];
        int players = actions.length;
        if (split < players - 1) {
            multiplyRows(table);
            keepTwo(column, split, players, player, jacobian);
        }
        for (int action = 0; action < actions[player]; action++) {
            int at = (offsets[player] + action) * size();
            addRows(table, player, action);
            for (int other = 0; other < split; other++) {
                keepOne(row, 0, 0, split, other, jacobian, at + offsets[other], 1);
            }
        }
    }

    /** Adds up all rows. */
    private void addRows(double[] table) {
        double[] weights = joint.of(split, actions.length);
        int count = 0;
        for (int r = 0; r < rows; r++) {
            if (weights[r] != 0) {
                starts[count] = r * columns;
                rowWeights[count++] = weights[r];
            }
        }
        addRows(table, count);
    }

    /** Adds up the rows in which a player takes one action. */
    private void addRows(double[] table, int player, int action) {
        double[] below = joint.of(split, player);
        double[] above = joint.of(player + 1, actions.length);
        int count = 0;
        for (int k = 0; k < above.length; k++) {
            int start = (k * actions[player] + action) * below.length;
            for (int j = 0; j < below.length; j++) {
                double weight = above[k] * below[j];
                if (weight != 0) {
                    starts[count] = (start + j) * columns;
                    rowWeights[count++] = weight;
                }
            }
        }
        addRows(table, count);
    }

    private void addRows(double[] table, int count) {
        Arrays.fill(row, 0);
        int done = 0;
        for (; done + 3 < count; done += 4) {
            addFour(table, done);
        }
        for (; done < count; done++) {
            double weight = rowWeights[done];
            int start = starts[done];
            for (int k = 0; k < columns; k++) {
                row[k] += weight * table[start + k];
            }
        }
    }

    private void addFour(double[] table, int first) {
        double[] to = row;
        int a = starts[first];
        int b = starts[first + 1];
        int c = starts[first + 2];
        int d = starts[first + 3];
        double p = rowWeights[first];
        double q = rowWeights[first + 1];
        double r = rowWeights[first + 2];
        double s = rowWeights[first + 3];
        for (int k = 0; k < to.length; k++) {
            to[k] += p * table[a + k] + q * table[b + k] + (r * table[c + k] + s * table[d + k]);
        }
    }

    /** Multiplies every row by the weights of the columns. */
    private void multiplyRows(double[] table) {
        double[] weights = joint.of(0, split);
        for (int r = 0; r < rows; r++) {
            column[r] = dot(weights, table, r * columns, 1);
        }
    }

    /**
     * Adds up a block over all players of a range but one, whose actions are kept: the results go
     * to every {@code step}-th place.
     */
    private void keepOne(
            double[] block, int start, int low, int high, int kept, double[] to, int at, int step) {
        double[] below = joint.of(low, kept);
        double[] above = joint.of(kept + 1, high);
        int count = actions[kept];
        int inner = below.length;
        for (int action = 0; action < count; action++) {
            int first = start + action * inner;
            double sum = 0;
            if (above.length == 1) {
                double rest = inner == 1 ? below[0] * block[first] : dot(below, block, first, 1);
                sum = above[0] * rest;
            } else if (inner >= above.length) {
                for (int k = 0; k < above.length; k++) {
                    sum += above[k] * dot(below, block, first + k * count * inner, 1);
                }
            } else {
                for (int k = 0; k < inner; k++) {
                    sum += below[k] * dot(above, block, first + k, count * inner);
                }
            }
            to[at + action * step] = sum;
        }
    }

    /**
     * Adds up a block over all players of a range but a given one and, in turn, each other; the
     * block is used up.
     */
    private void keepTwo(double[] block, int low, int high, int player, double[] jacobian) {
        int size = size();
        int own = offsets[player] * size;
        int left = joint.of(low, high).length;
        for (int other = high - 1; other > player; other--) {
            left /= actions[other];
            for (int b = 0; b < actions[other]; b++) {
                int at = own + offsets[other] + b;
                keepOne(block, b * left, low, other, player, jacobian, at, size);
            }
            addSlabs(block, left, joint.of(other, other + 1));
        }
        left /= actions[player];
        for (int a = 0; a < actions[player]; a++) {
            for (int other = low; other < player; other++) {
                int at = own + a * size + offsets[other];
                keepOne(block, a * left, low, player, other, jacobian, at, 1);
            }
        }
    }

    /** Adds up the slabs of the slowest axis into the first. */
    private static void addSlabs(double[] block, int slab, double[] weights) {
        for (int k = 0; k < slab; k++) {
            block[k] *= weights[0];
        }
        for (int s = 1; s < weights.length; s++) {
            for (int k = 0; k < slab; k++) {
                block[k] += weights[s] * block[s * slab + k];
            }
        }
    }

    /** The sum of products with every {@code step}-th entry of a table, in four sums. */
    private static double dot(double[] weights, double[] table, int start, int step) {
        int length = weights.length;
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = 0;
        int at = start;
        for (; k + 3 < length; k += 4, at += 4 * step) {
            a += weights[k] * table[at];
            b += weights[k + 1] * table[at + step];
            c += weights[k + 2] * table[at + 2 * step];
            d += weights[k + 3] * table[at + 3 * step];
        }
        for (; k < length; k++, at += step) {
            a += weights[k] * table[at];
        }
        return (a + b) + (c + d);
    }
}
