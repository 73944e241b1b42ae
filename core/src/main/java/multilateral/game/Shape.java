package multilateral.game;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How many actions each player has, and where a profile of actions stands in a flat array.
 *
 * <p>The first player's action varies fastest: with 2, 3 and 4 actions the profile {@code (a, b,
 * c)} is cell {@code a + 2 * b + 6 * c}.
 */
final class Shape {

    /** The most cells that an array holds on every virtual machine. */
    private static final int MOST_CELLS = Integer.MAX_VALUE - 8;

    /** Beyond this many decimal digits a number of cells is given by its magnitude only. */
    private static final double MOST_DIGITS = 60;

    private final int[] actions;
    private final int cells;

    private Shape(int[] actions, int cells) {
        this.actions = actions;
        this.cells = cells;
    }

    static Shape of(int... actions) {
        if (actions.length == 0) {
            throw new IllegalArgumentException(
                    "actions must not be empty; give a number of actions for each player");
        }
        for (int player = 0; player < actions.length; player++) {
            if (actions[player] < 1) {
                throw new IllegalArgumentException(
                        "actions of player "
                                + player
                                + " ("
                                + actions[player]
                                + ") must be at least 1");
            }
        }
        Optional<String> fault = tooLarge(actions, Runtime.getRuntime().maxMemory());
        if (fault.isPresent()) {
            throw new IllegalArgumentException(fault.get());
        }
        int cells = 1;
        for (int count : actions) {
            cells *= count;
        }
        return new Shape(actions.clone(), cells);
    }

    /** Says why a game with these numbers of actions cannot be held, if so; allocates nothing. */
    static Optional<String> tooLarge(int[] actions, long heap) {
        double digits = 0;
        for (int count : actions) {
            digits += Math.log10(count);
        }
        if (digits > MOST_DIGITS) {
            return Optional.of(
                    "a game of about 10^"
                            + Math.round(digits)
                            + " cells cannot be held (about 10^"
                            + Math.round(digits + Math.log10(8.0 * actions.length))
                            + " bytes); at most "
                            + MOST_CELLS
                            + " cells are possible, so drop actions or players");
        }
        BigInteger cells = BigInteger.ONE;
        for (int count : actions) {
            cells = cells.multiply(BigInteger.valueOf(count));
        }
        BigInteger bytes = cells.multiply(BigInteger.valueOf(8L * actions.length));
        String size = "a game of " + cells + " cells, " + bytes + " bytes" + inGibibytes(bytes);
        if (cells.compareTo(BigInteger.valueOf(MOST_CELLS)) > 0) {
            return Optional.of(
                    size
                            + ", cannot be held; at most "
                            + MOST_CELLS
                            + " cells are possible, so drop actions or players");
        }
        if (bytes.compareTo(BigInteger.valueOf(heap)) > 0) {
            return Optional.of(
                    size
                            + ", does not fit the heap of "
                            + heap
                            + " bytes; allow more with -Xmx, or drop actions or players");
        }
        return Optional.empty();
    }

    private static String inGibibytes(BigInteger bytes) {
        double gibibytes = bytes.doubleValue() / (1L << 30);
        return gibibytes < 1 ? "" : String.format(Locale.ROOT, " (%.1f GiB)", gibibytes);
    }

    int players() {
        return actions.length;
    }

    int actions(int player) {
        return actions[checkPlayer(player)];
    }

    int[] actions() {
        return actions.clone();
    }

    int cells() {
        return cells;
    }

    int checkPlayer(int player) {
        if (player < 0 || player >= actions.length) {
            throw new IllegalArgumentException(
                    "player (" + player + ") must be in [0, " + (actions.length - 1) + "]");
        }
        return player;
    }

    int checkAction(int player, int action) {
        int count = actions(player);
        if (action < 0 || action >= count) {
            throw new IllegalArgumentException(
                    "action ("
                            + action
                            + ") of player "
                            + player
                            + " must be in [0, "
                            + (count - 1)
                            + "]");
        }
        return action;
    }

    int index(int... profile) {
        if (profile.length != actions.length) {
            throw new IllegalArgumentException(
                    "profile "
                            + Arrays.toString(profile)
                            + " must have one action for each of the "
                            + actions.length
                            + " players");
        }
        int index = 0;
        for (int player = profile.length - 1; player >= 0; player--) {
            int action = profile[player];
            if (action < 0 || action >= actions[player]) {
                checkAction(player, action);
            }
            index = index * actions[player] + action;
        }
        return index;
    }

    int[] profile(int cell) {
        int[] profile = new int[actions.length];
        int rest = cell;
        for (int player = 0; player < profile.length; player++) {
            profile[player] = rest % actions[player];
            rest /= actions[player];
        }
        return profile;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int count : actions) {
            text.append(text.isEmpty() ? "" : "x").append(count);
        }
        return text.toString();
    }
}
