package multilateral.equilibrium;

import java.util.Arrays;
import multilateral.game.NormalFormGame;

/**
 * The payoffs of a game as an enumeration of supports reads them: only in comparisons of a player's
 * actions while the others keep theirs, so that payoffs far from zero lose nothing. Differences are
 * divided by a power of two, the same for all of a player, which rounds nothing; the greatest and
 * least payoff differ by at most 1 and at least one half. Payoffs that differ never tie, however
 * small their difference.
 */
final class SupportGame {

    /** A power of two that lifts the smallest doubles. */
    private static final int LIFT = 600;

    private final int[] actions;
    private final int[] strides;
    private final double[][] tables;
    private final double[][] scaled;

    SupportGame(NormalFormGame game) {
        actions = new int[game.players()];
        strides = new int[actions.length + 1];
        tables = new double[actions.length][];
        scaled = new double[actions.length][];
        strides[0] = 1;
        for (int player = 0; player < actions.length; player++) {
            actions[player] = game.actions(player);
            strides[player + 1] = strides[player] * actions[player];
            tables[player] = game.payoffs(player);
            scaled[player] = scaled(tables[player]);
        }
    }

    private static double[] scaled(double[] payoffs) {
        double low = Arrays.stream(payoffs).min().orElseThrow();
        double high = Arrays.stream(payoffs).max().orElseThrow();
        int exponent = high == low ? 0 : exponent(low, high);
        double[] values = new double[payoffs.length];
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = Math.scalb(payoffs[cell], -exponent);
        }
        return values;
    }

    /** The least power of two above a difference. */
    private static int exponent(double low, double high) {
        double spread = high - low;
        if (spread < Double.MIN_NORMAL) {
            return Math.getExponent(Math.scalb(spread, LIFT)) - LIFT + 1;
        }
        return Double.isFinite(spread)
                ? Math.getExponent(spread) + 1
                : Math.getExponent(high / 2 - low / 2) + 2;
    }

    int players() {
        return actions.length;
    }

    int actions(int player) {
        return actions[player];
    }

    /** How far apart in the table two profiles are that differ by one in a player's action. */
    int stride(int player) {
        return strides[player];
    }

    /** Compares what a player gets at two cells. */
    int compare(int player, int cell, int other) {
        return Double.compare(tables[player][cell], tables[player][other]);
    }

    /** How much more a player gets at a cell than at another; zero only where they tie. */
    double difference(int player, int cell, int other) {
        double difference = scaled[player][cell] - scaled[player][other];
        return difference == 0 ? compare(player, cell, other) * Double.MIN_NORMAL : difference;
    }
}
