package multilateral.game;

import java.util.Arrays;

/** Games that differ from another in the units of payoffs. */
final class GameTransformation {

    private GameTransformation() {}

    /** Moves and stretches the payoffs of each player to the range from 0 to 1. */
    static PayoffTable normalised(Shape shape, PayoffTable payoffs) {
        PayoffTable table = new PayoffTable(shape);
        for (int player = 0; player < shape.players(); player++) {
            double[] values = payoffs.values(player);
            double low = Arrays.stream(values).min().orElseThrow();
            double half = Arrays.stream(values).max().orElseThrow() / 2 - low / 2;
            for (int cell = 0; cell < values.length; cell++) {
                double above = values[cell] / 2 - low / 2;
                table.set(player, cell, half == 0 ? 0 : above / half);
            }
        }
        return table;
    }
}
