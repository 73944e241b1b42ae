package multilateral.game;

import java.util.Arrays;

/** What the players of one type of a {@link TypedGame} get, in full. */
final class TypedTable {

    /** By action, then distribution of the others. */
    private final double[][] payoffs;

    private final double[] range;

    private TypedTable(double[][] payoffs) {
        this.payoffs = payoffs;
        range = range(payoffs);
    }

    /** The tables of all types, from a function that is called once for each payoff. */
    static TypedTable[] filled(TypedShape shape, TypedGame.Payoff payoff) {
        TypedTable[] tables = new TypedTable[shape.types()];
        for (int t = 0; t < tables.length; t++) {
            tables[t] = filled(shape, t, payoff);
        }
        return tables;
    }

    private static TypedTable filled(TypedShape shape, int type, TypedGame.Payoff payoff) {
        int count = shape.actions(type);
        double[][] table = new double[count][shape.cells(type)];
        int[][] others = shape.first(type);
        int cell = 0;
        do {
            for (int action = 0; action < count; action++) {
                int[][] copy = Arrays.stream(others).map(int[]::clone).toArray(int[][]::new);
                double value = payoff.of(type, action, copy);
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException(
                            "payoff of action "
                                    + action
                                    + " of type "
                                    + type
                                    + " when the others are "
                                    + Arrays.deepToString(others)
                                    + " ("
                                    + value
                                    + ") must be finite; use a large number for what must not"
                                    + " happen");
                }
                table[action][cell] = value + 0.0;
            }
            cell++;
        } while (TypedShape.next(others));
        return new TypedTable(table);
    }

    private static double[] range(double[][] payoffs) {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (double[] table : payoffs) {
            for (double value : table) {
                range[0] = Math.min(range[0], value);
                range[1] = Math.max(range[1], value);
            }
        }
        return range;
    }

    double payoff(int action, int cell) {
        return payoffs[action][cell];
    }

    /** By distribution of the others; not a copy. */
    double[] payoffs(int action) {
        return payoffs[action];
    }

    /** The least and the greatest payoff. */
    double[] range() {
        return range.clone();
    }

    /** By how much one action pays more than another. */
    double[] gains(int action, int over) {
        double[] gains = payoffs[action].clone();
        double[] less = payoffs[over];
        for (int cell = 0; cell < gains.length; cell++) {
            gains[cell] -= less[cell];
        }
        return gains;
    }

    /** By how much one action pays more than another in some places of the table. */
    double[] gains(int action, int over, int[] places) {
        double[] more = payoffs[action];
        double[] less = payoffs[over];
        double[] gains = new double[places.length];
        for (int cell = 0; cell < gains.length; cell++) {
            gains[cell] = more[places[cell]] - less[places[cell]];
        }
        return gains;
    }

    /** Some actions, and some places of the table. */
    TypedTable restrictedTo(int[] actions, int[] places) {
        double[][] smaller = new double[actions.length][places.length];
        for (int a = 0; a < actions.length; a++) {
            double[] table = payoffs[actions[a]];
            Arrays.setAll(smaller[a], cell -> table[places[cell]]);
        }
        return new TypedTable(smaller);
    }
}
