package multilateral.game;

import java.util.List;
import java.util.Random;

/**
 * Random games, the same for the same seed on every machine.
 *
 * <p>Payoffs are drawn from {@link Random}, whose sequence is part of the Java specification, so
 * that other languages can draw the same games.
 */
public final class RandomGame {

    private RandomGame() {}

    /**
     * Draws every payoff alone and uniformly among the integers of a range.
     *
     * <p>All payoffs of the first player are drawn first, then those of the second, and so on; the
     * profiles of each are in lexicographic order, the last player's action varying fastest. For
     * two players that is the row player's matrix row by row, then the column player's.
     *
     * @param seed the seed of the generator
     * @param low the least payoff
     * @param high the greatest payoff, at least {@code low}
     * @param actions the number of actions of each player
     * @return the game
     * @throws IllegalArgumentException if {@code high} is below {@code low} or there are 2^31
     *     integers between them, if there is no player or a player has no action, or if the table
     *     is too large
     */
    public static NormalFormGame uniform(long seed, int low, int high, int... actions) {
        long values = (long) high - low + 1;
        if (values < 1 || values > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "high ("
                            + high
                            + ") must be from "
                            + low
                            + " to "
                            + Math.min(Integer.MAX_VALUE, low + (Integer.MAX_VALUE - 1L)));
        }
        Shape shape = Shape.of(actions);
        Random random = new Random(seed);
        PayoffTable table = new PayoffTable(shape);
        int[] at = new int[actions.length];
        for (int player = 0; player < actions.length; player++) {
            for (int drawn = 0; drawn < shape.cells(); drawn++) {
                table.set(player, shape.index(at), low + (double) random.nextInt((int) values));
                next(at, actions);
            }
        }
        return new NormalFormGame(Labels.numbered(actions.length), List.of(), shape, table, "", "");
    }

    /** The next profile in lexicographic order; after the last comes the first. */
    private static void next(int[] at, int[] actions) {
        for (int player = at.length - 1; player >= 0; player--) {
            at[player]++;
            if (at[player] < actions[player]) {
                return;
            }
            at[player] = 0;
        }
    }
}
