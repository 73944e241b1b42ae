package multilateral.equilibrium;

import java.util.Arrays;
import multilateral.game.NormalFormGame;

/**
 * The payoffs of a game as an enumeration of supports reads them: the least payoff of each player
 * is 0, and the greatest at most 1 and above one half. Payoffs are divided by a power of two, which
 * rounds nothing, so that integers that tie still tie.
 */
final class SupportGame {

    private final int[] actions;
    private final int[] strides;
    private final double[][] tables;

    SupportGame(NormalFormGame game) {
        actions = new int[game.players()];
        strides = new int[actions.length + 1];
        tables = new double[actions.length][];
        strides[0] = 1;
        for (int player = 0; player < actions.length; player++) {
            actions[player] = game.actions(player);
            strides[player + 1] = strides[player] * actions[player];
            tables[player] = scaled(game.payoffs(player));
        }
    }

    private static double[] scaled(double[] payoffs) {
        double low = Arrays.stream(payoffs).min().orElseThrow();
        double high = Arrays.stream(payoffs).max().orElseThrow();
        int exponent = high == low ? 0 : Math.getExponent(high / 2 - low / 2) + 1;
        double[] values = new double[payoffs.length];
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = Math.scalb(payoffs[cell] / 2 - low / 2, -exponent);
        }
        return values;
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

    double payoff(int player, int cell) {
        return tables[player][cell];
    }
}
