package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The equations and inequalities of the equilibria with one profile of supports: every action
 * played must earn a player as much as the first one it plays, and no other action more.
 *
 * <p>A row is the payoff of an action less that of the first action played; the equations come
 * first, as many as there are unknowns, and then what else must be zero, if anything. A row is a
 * function of the strategies of those who mix, linear in each, and so given by its values where
 * each of them plays one action: the corners. The first mixing player's action varies fastest. A
 * coordinate is an action in the support of a mixing player, and the coordinates are in player
 * order.
 */
final class SupportSystem {

    /** The smallest ratio of two values of a row that a tie is told from. */
    private static final double EVEN = 1e-8;

    final long[] supports;

    /** Who mixes, how many actions, and where the coordinates of each start. */
    final int[] mixers;

    final int[] sizes;
    final int[] firsts;
    final int[] strides;
    final int corners;
    final int coordinates;
    final int unknowns;
    final int rows;

    /** How many rows, the first ones, must be zero; the others must not be positive. */
    final int equalities;

    /** Whether the equations are others than that all actions played are as good. */
    final boolean changed;

    /** Whether probabilities in the supports may be zero. */
    final boolean closed;

    /** By row, then corner. */
    final double[] values;

    private boolean uneven;

    SupportSystem(SupportGame game, long[] supports) {
        this.supports = supports;
        int players = supports.length;
        mixers =
                IntStream.range(0, players)
                        .filter(player -> Long.bitCount(supports[player]) > 1)
                        .toArray();
        sizes = new int[mixers.length];
        firsts = new int[mixers.length + 1];
        strides = new int[mixers.length + 1];
        strides[0] = 1;
        for (int mixer = 0; mixer < mixers.length; mixer++) {
            sizes[mixer] = Long.bitCount(supports[mixers[mixer]]);
            firsts[mixer + 1] = firsts[mixer] + sizes[mixer];
            strides[mixer + 1] = strides[mixer] * sizes[mixer];
        }
        corners = strides[mixers.length];
        coordinates = firsts[mixers.length];
        unknowns = coordinates - mixers.length;
        int count = 0;
        for (int player = 0; player < players; player++) {
            count += game.actions(player) - 1;
        }
        rows = count;
        equalities = unknowns;
        changed = false;
        closed = false;
        values = new double[rows * corners];
        fill(game);
    }

    /** The same supports with other rows, of which so many must be zero. */
    private SupportSystem(
            SupportSystem system, List<double[]> tables, int equalities, boolean closed) {
        supports = system.supports;
        mixers = system.mixers;
        sizes = system.sizes;
        firsts = system.firsts;
        strides = system.strides;
        corners = system.corners;
        coordinates = system.coordinates;
        unknowns = system.unknowns;
        rows = tables.size();
        uneven = system.uneven;
        this.equalities = equalities;
        changed = true;
        this.closed = closed;
        values = new double[rows * corners];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(tables.get(row), 0, values, row * corners, corners);
        }
    }

    /**
     * The system with other equations, and the inequalities of this one.
     *
     * @param equations by corner, those to solve for first: as many as there are unknowns
     * @param closed whether probabilities in the supports may be zero
     */
    SupportSystem with(List<double[]> equations, boolean closed) {
        List<double[]> tables = new ArrayList<>(equations);
        for (int row = equalities; row < rows; row++) {
            tables.add(row(row));
        }
        return new SupportSystem(this, tables, equations.size(), closed);
    }

    /** The values of a row at all corners; a copy. */
    double[] row(int row) {
        return Arrays.copyOfRange(values, row * corners, (row + 1) * corners);
    }

    private void fill(SupportGame game) {
        int[] cells = cells(game);
        int equation = 0;
        int inequality = unknowns;
        for (int player = 0; player < supports.length; player++) {
            int first = Long.numberOfTrailingZeros(supports[player]);
            for (int action = 0; action < game.actions(player); action++) {
                if (action != first) {
                    boolean played = (supports[player] >> action & 1) != 0;
                    int row = played ? equation++ : inequality++;
                    for (int corner = 0; corner < corners; corner++) {
                        int cell = withoutPlayer(game, cells[corner], player);
                        values[row * corners + corner] =
                                game.difference(
                                        player,
                                        cell + action * game.stride(player),
                                        cell + first * game.stride(player));
                    }
                    stretch(row);
                }
            }
        }
    }

    /**
     * Multiplies a row by a power of two, so that its largest value is at least one half and at
     * most 1: neither an equation nor an inequality changes.
     */
    private void stretch(int row) {
        int start = row * corners;
        double most = 0;
        double least = 1;
        for (int k = start; k < start + corners; k++) {
            double value = Math.abs(values[k]);
            most = Math.max(most, value);
            least = value == 0 ? least : Math.min(least, value);
        }
        if (most > 0) {
            uneven |= least < most * EVEN;
            int exponent = Math.getExponent(most) + 1;
            for (int k = start; k < start + corners; k++) {
                values[k] = Math.scalb(values[k], -exponent);
            }
        }
    }

    /** Whether some row has values of magnitudes so different that it is no tie to be small. */
    boolean isUneven() {
        return uneven;
    }

    private static int withoutPlayer(SupportGame game, int cell, int player) {
        return cell - cell / game.stride(player) % game.actions(player) * game.stride(player);
    }

    /** The cell of the game's table of every corner. */
    private int[] cells(SupportGame game) {
        int[] cells = new int[corners];
        for (int player = 0; player < supports.length; player++) {
            int mixer = Arrays.binarySearch(mixers, player);
            for (int corner = 0; corner < corners; corner++) {
                int at = mixer < 0 ? 0 : corner / strides[mixer] % sizes[mixer];
                cells[corner] += game.stride(player) * action(player, at);
            }
        }
        return cells;
    }

    /** The action of a player with a place in its support. */
    int action(int player, int place) {
        long rest = supports[player];
        for (int k = 0; k < place; k++) {
            rest &= rest - 1;
        }
        return Long.numberOfTrailingZeros(rest);
    }

    /**
     * Replaces the values along one axis by mixtures of them: entry {@code (t, s)} of the matrix is
     * the weight of the old value {@code s} in the new one {@code t}.
     */
    void mix(double[] table, int axis, double[] matrix, double[] scratch) {
        int size = sizes[axis];
        int stride = strides[axis];
        int block = strides[axis + 1];
        for (int start = 0; start < table.length; start += block) {
            Arrays.fill(scratch, 0, block, 0);
            for (int t = 0; t < size; t++) {
                for (int s = 0; s < size; s++) {
                    double weight = matrix[t * size + s];
                    int from = start + s * stride;
                    for (int k = 0; k < stride; k++) {
                        scratch[t * stride + k] += weight * table[from + k];
                    }
                }
            }
            System.arraycopy(scratch, 0, table, start, block);
        }
    }

    /** The mean of one row over all corners with each coordinate. */
    void means(double[] table, int row, double[] means, int target) {
        int base = row * corners;
        for (int axis = 0; axis < sizes.length; axis++) {
            int stride = strides[axis];
            int block = strides[axis + 1];
            double share = (double) sizes[axis] / corners;
            for (int t = 0; t < sizes[axis]; t++) {
                double sum = 0;
                for (int start = base + t * stride; start < base + corners; start += block) {
                    for (int k = start; k < start + stride; k++) {
                        sum += table[k];
                    }
                }
                means[target + firsts[axis] + t] = sum * share;
            }
        }
    }
}
