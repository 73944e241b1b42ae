package multilateral.equilibrium;

import java.util.Arrays;
import multilateral.game.NormalFormGame;

/**
 * The incentive constraints of a correlated equilibrium: following a recommendation gets a player
 * at least as much as another action would. Columns are profiles in the order of {@link
 * NormalFormGame#payoffs}.
 */
final class IncentiveRows implements HomogeneousRows {

    /** Stands for every recommendation, where a player decides before it hears one. */
    static final int ANY = -1;

    private final double[][] tables;
    private final int[] counts;
    private final int[] strides;
    private final int[] offsets;
    private final boolean coarse;

    IncentiveRows(NormalFormGame game, boolean coarse) {
        this.coarse = coarse;
        tables = new double[game.players()][];
        counts = new int[tables.length];
        strides = new int[tables.length];
        offsets = new int[tables.length + 1];
        int stride = 1;
        for (int player = 0; player < tables.length; player++) {
            tables[player] = game.payoffs(player);
            counts[player] = game.actions(player);
            strides[player] = stride;
            stride *= counts[player];
            int rows = coarse ? counts[player] : Math.multiplyExact(counts[player], counts[player]);
            offsets[player + 1] = Math.addExact(offsets[player], rows);
        }
    }

    @Override
    public int columns() {
        return tables[0].length;
    }

    @Override
    public int rows() {
        return offsets[tables.length];
    }

    int player(int row) {
        int player = 0;
        while (row >= offsets[player + 1]) {
            player++;
        }
        return player;
    }

    int recommended(int row, int player) {
        return coarse ? ANY : (row - offsets[player]) / counts[player];
    }

    int instead(int row, int player) {
        return (row - offsets[player]) % counts[player];
    }

    @Override
    public void values(int[] support, double[] weights, int count, double[] to) {
        Arrays.fill(to, 0, rows(), 0);
        for (int k = 0; k < count; k++) {
            if (support[k] < columns()) {
                addLosses(support[k], weights[k], to);
            }
        }
    }

    private void addLosses(int cell, double weight, double[] to) {
        for (int player = 0; player < tables.length; player++) {
            int own = cell / strides[player] % counts[player];
            int base = cell - own * strides[player];
            int row = offsets[player] + (coarse ? 0 : own * counts[player]);
            double now = tables[player][cell];
            for (int action = 0; action < counts[player]; action++) {
                double then = tables[player][base + action * strides[player]];
                to[row + action] += weight * (now - then);
            }
        }
    }

    @Override
    public double coefficient(int row, int column) {
        int player = player(row);
        int own = column / strides[player] % counts[player];
        int recommended = recommended(row, player);
        if (recommended != ANY && recommended != own) {
            return 0;
        }
        int other = column + (instead(row, player) - own) * strides[player];
        return tables[player][column] - tables[player][other];
    }

    @Override
    public void add(int row, double weight, double[] to) {
        int player = player(row);
        int recommended = recommended(row, player);
        int instead = instead(row, player);
        if (recommended == ANY) {
            for (int action = 0; action < counts[player]; action++) {
                add(player, action, instead, weight, to);
            }
        } else {
            add(player, recommended, instead, weight, to);
        }
    }

    private void add(int player, int own, int instead, double weight, double[] to) {
        double[] table = tables[player];
        int stride = strides[player];
        int block = stride * counts[player];
        for (int start = 0; start < table.length; start += block) {
            int at = start + own * stride;
            int other = start + instead * stride;
            for (int k = 0; k < stride; k++) {
                to[at + k] += weight * (table[at + k] - table[other + k]);
            }
        }
    }
}
