package multilateral.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The payoffs of a game: one flat array per player, in the order of {@link Shape}, and the exact
 * values of those payoffs for which the double alone would not do.
 *
 * <p>Filled once by whoever makes a game, and not changed after that.
 */
final class PayoffTable {

    /** Up to here every whole number is a double, and quickly made a fraction. */
    private static final double MOST_WHOLE = 1L << 53;

    private final double[][] values;
    private final List<Map<Integer, BigFraction>> exact = new ArrayList<>();

    PayoffTable(Shape shape) {
        values = new double[shape.players()][shape.cells()];
        for (int player = 0; player < values.length; player++) {
            exact.add(new HashMap<>());
        }
    }

    /** The payoffs that a function gives, which must be finite. */
    static PayoffTable of(Shape shape, Function<int[], double[]> payoffs) {
        PayoffTable table = new PayoffTable(shape);
        for (int cell = 0; cell < shape.cells(); cell++) {
            double[] values = payoffs.apply(shape.profile(cell));
            checkCount(values.length, shape, cell);
            for (int player = 0; player < values.length; player++) {
                if (!Double.isFinite(values[player])) {
                    throw new IllegalArgumentException(
                            "payoff of player "
                                    + player
                                    + " at profile "
                                    + Arrays.toString(shape.profile(cell))
                                    + " ("
                                    + values[player]
                                    + ") must be finite; use a large number for what must not"
                                    + " happen");
                }
                table.set(player, cell, values[player]);
            }
        }
        return table;
    }

    /** The exact payoffs that a function gives. */
    static PayoffTable exact(Shape shape, Function<int[], BigFraction[]> payoffs) {
        PayoffTable table = new PayoffTable(shape);
        for (int cell = 0; cell < shape.cells(); cell++) {
            BigFraction[] values = payoffs.apply(shape.profile(cell));
            checkCount(values.length, shape, cell);
            for (int player = 0; player < values.length; player++) {
                table.set(player, cell, PayoffNumber.of(values[player]));
            }
        }
        return table;
    }

    private static void checkCount(int count, Shape shape, int cell) {
        if (count != shape.players()) {
            throw new IllegalArgumentException(
                    "payoffs at profile "
                            + Arrays.toString(shape.profile(cell))
                            + " ("
                            + count
                            + " of them) must be one for each of the "
                            + shape.players()
                            + " players");
        }
    }

    /** Checks that a matrix of payoffs has the shape of the first. */
    static void checkMatrix(String name, double[][] matrix, int rows, int columns) {
        boolean fits = matrix.length == rows;
        for (int i = 0; fits && i < rows; i++) {
            fits = matrix[i].length == columns;
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    name
                            + " must have "
                            + rows
                            + " rows of "
                            + columns
                            + " payoffs each, like the first row of row; it has "
                            + matrix.length
                            + " rows of "
                            + Arrays.toString(
                                    Arrays.stream(matrix).mapToInt(r -> r.length).toArray())
                            + " payoffs");
        }
    }

    /** Sets a payoff that must be finite; minus zero becomes zero. */
    void set(int player, int cell, double payoff) {
        values[player][cell] = payoff + 0.0;
    }

    void set(int player, int cell, PayoffNumber payoff) {
        set(player, cell, payoff.value());
        if (!payoff.isDouble()) {
            exact.get(player).put(cell, payoff.exact());
        }
    }

    /** Takes a payoff over from another table as it is kept there. */
    void copy(PayoffTable from, int fromPlayer, int fromCell, int player, int cell) {
        values[player][cell] = from.values[fromPlayer][fromCell];
        BigFraction fraction = from.exact.get(fromPlayer).get(fromCell);
        if (fraction != null) {
            exact.get(player).put(cell, fraction);
        }
    }

    /** Whether the exact payoff is kept beside the double. */
    boolean isFraction(int player, int cell) {
        return exact.get(player).containsKey(cell);
    }

    /** Whether some exact payoff of a player is kept beside the double. */
    boolean hasFractions(int player) {
        return !exact.get(player).isEmpty();
    }

    double value(int player, int cell) {
        return values[player][cell];
    }

    BigFraction exact(int player, int cell) {
        Map<Integer, BigFraction> fractions = exact.get(player);
        if (!fractions.isEmpty()) {
            BigFraction fraction = fractions.get(cell);
            if (fraction != null) {
                return fraction;
            }
        }
        double value = values[player][cell];
        return value == Math.rint(value) && Math.abs(value) <= MOST_WHOLE
                ? BigFraction.of((long) value)
                : BigFraction.from(value);
    }

    /**
     * The text of a payoff that reads back as the same double, and as the same fraction if kept.
     */
    String text(int player, int cell) {
        BigFraction fraction = exact.get(player).get(cell);
        return fraction == null
                ? PayoffNumber.text(values[player][cell])
                : PayoffNumber.text(fraction);
    }

    /** The array itself, not a copy: for reading only. */
    double[] values(int player) {
        return values[player];
    }
}
