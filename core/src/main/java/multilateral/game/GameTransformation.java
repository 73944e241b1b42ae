package multilateral.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import multilateral.actor.Actor;
import multilateral.actor.ActorSet;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Games made from another: with payoffs in other units, with fewer actions, with actions or players
 * in another order. Equilibria correspond, and exact payoffs stay exact.
 */
public final class GameTransformation {

    private GameTransformation() {}

    /**
     * Stretches and moves the payoffs of each player: {@code scale * payoff + shift}, which changes
     * no best reply (von Neumann and Morgenstern 1944).
     *
     * <p>Payoffs that are doubles are rounded to doubles; those kept as fractions stay exact.
     *
     * @param game the game
     * @param scale for each player a positive factor
     * @param shift for each player what is added
     * @return the game in the new units
     * @throws IllegalArgumentException if there are not as many factors or shifts as players, a
     *     factor is not positive and finite, a shift is not finite, or a payoff would be beyond the
     *     range of a double
     */
    public static NormalFormGame affine(NormalFormGame game, double[] scale, double[] shift) {
        checkCounts(game, scale.length, shift.length);
        PayoffTable from = game.payoffTable();
        PayoffTable to = new PayoffTable(game.shape());
        for (int player = 0; player < scale.length; player++) {
            if (!(scale[player] > 0 && scale[player] <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "scale ("
                                + scale[player]
                                + ") of player "
                                + player
                                + " must be positive and finite");
            }
            if (!Double.isFinite(shift[player])) {
                throw new IllegalArgumentException(
                        "shift (" + shift[player] + ") of player " + player + " must be finite");
            }
            BigFraction factor = BigFraction.from(scale[player]);
            BigFraction summand = BigFraction.from(shift[player]);
            for (int cell = 0; cell < game.shape().cells(); cell++) {
                if (from.isFraction(player, cell)) {
                    to.set(player, cell, moved(from.exact(player, cell), factor, summand));
                } else {
                    double value = scale[player] * from.value(player, cell) + shift[player];
                    to.set(player, cell, PayoffNumber.checkFinite(value));
                }
            }
        }
        return game.with(to);
    }

    /**
     * Stretches and moves the payoffs of each player exactly.
     *
     * @param game the game
     * @param scale for each player a positive factor
     * @param shift for each player what is added
     * @return the game in the new units, every payoff exact
     * @throws IllegalArgumentException if there are not as many factors or shifts as players, a
     *     factor is not positive, or a payoff would be beyond the range of a double
     */
    public static NormalFormGame affine(
            NormalFormGame game, BigFraction[] scale, BigFraction[] shift) {
        checkCounts(game, scale.length, shift.length);
        PayoffTable from = game.payoffTable();
        PayoffTable to = new PayoffTable(game.shape());
        for (int player = 0; player < scale.length; player++) {
            if (scale[player].signum() <= 0) {
                throw new IllegalArgumentException(
                        "scale (" + scale[player] + ") of player " + player + " must be positive");
            }
            for (int cell = 0; cell < game.shape().cells(); cell++) {
                to.set(player, cell, moved(from.exact(player, cell), scale[player], shift[player]));
            }
        }
        return game.with(to);
    }

    private static PayoffNumber moved(BigFraction payoff, BigFraction scale, BigFraction shift) {
        return PayoffNumber.of(payoff.multiply(scale).add(shift));
    }

    private static void checkCounts(NormalFormGame game, int scales, int shifts) {
        if (scales != game.players() || shifts != game.players()) {
            throw new IllegalArgumentException(
                    "scale and shift ("
                            + scales
                            + " and "
                            + shifts
                            + " of them) must be given for each of the "
                            + game.players()
                            + " players");
        }
    }

    /**
     * Keeps some actions of each player, in a given order; all of them in another order relabel the
     * game.
     *
     * <p>Actions keep their names; where they have none and do not keep their numbers, these become
     * their names.
     *
     * @param game the game
     * @param kept for each player the actions to keep, each once, in their new order
     * @return the game with those actions
     * @throws IllegalArgumentException if there are not as many lists as players, or a list is
     *     empty, names an action twice or one that does not exist
     */
    public static NormalFormGame restricted(NormalFormGame game, int[]... kept) {
        checkKept(game, kept);
        int[] counts = Arrays.stream(kept).mapToInt(own -> own.length).toArray();
        Shape shape = Shape.of(counts);
        List<List<String>> names = new ArrayList<>();
        for (int player = 0; player < kept.length; player++) {
            List<String> own = new ArrayList<>();
            for (int action : kept[player]) {
                own.add(game.actionName(player, action));
            }
            names.add(List.copyOf(own));
        }
        PayoffTable from = game.payoffTable();
        PayoffTable to = new PayoffTable(shape);
        for (int cell = 0; cell < shape.cells(); cell++) {
            int[] at = shape.profile(cell);
            for (int player = 0; player < at.length; player++) {
                at[player] = kept[player][at[player]];
            }
            int source = game.shape().index(at);
            for (int player = 0; player < at.length; player++) {
                to.copy(from, player, source, player, cell);
            }
        }
        boolean plain = !game.hasActionNames() && Labels.areNumbers(names);
        return new NormalFormGame(
                game.actors(),
                plain ? List.of() : List.copyOf(names),
                shape,
                to,
                game.title(),
                game.comment());
    }

    private static void checkKept(NormalFormGame game, int[][] kept) {
        if (kept.length != game.players()) {
            throw new IllegalArgumentException(
                    "kept ("
                            + kept.length
                            + " lists of actions) must be given for each of the "
                            + game.players()
                            + " players");
        }
        for (int player = 0; player < kept.length; player++) {
            Set<Integer> seen = new HashSet<>();
            for (int action : kept[player]) {
                Labels.checkAction(player, action, game.actions(player));
                if (!seen.add(action)) {
                    throw new IllegalArgumentException(
                            "kept actions of player "
                                    + player
                                    + " "
                                    + Arrays.toString(kept[player])
                                    + " must not name an action twice");
                }
            }
        }
    }

    /**
     * Puts the players in another order; each keeps its actions and payoffs.
     *
     * @param game the game
     * @param order which player comes first, second and so on, each once
     * @return the game of the same players in that order
     * @throws IllegalArgumentException if the order does not name every player once
     */
    public static NormalFormGame reordered(NormalFormGame game, int... order) {
        int players = game.players();
        boolean each =
                order.length == players
                        && Arrays.stream(order)
                                        .filter(i -> i >= 0 && i < players)
                                        .distinct()
                                        .count()
                                == players;
        if (!each) {
            throw new IllegalArgumentException(
                    "order "
                            + Arrays.toString(order)
                            + " must name each of the players 0 to "
                            + (players - 1)
                            + " once");
        }
        Shape shape = Shape.of(Arrays.stream(order).map(game::actions).toArray());
        List<Actor> actors = new ArrayList<>();
        List<List<String>> names = new ArrayList<>();
        List<List<String>> oldNames = Labels.actionNames(game);
        for (int player : order) {
            actors.add(game.actors().get(player));
            names.add(oldNames.get(player));
        }
        PayoffTable to = new PayoffTable(shape);
        int[] source = new int[players];
        for (int cell = 0; cell < shape.cells(); cell++) {
            int[] at = shape.profile(cell);
            for (int player = 0; player < players; player++) {
                source[order[player]] = at[player];
            }
            int from = game.shape().index(source);
            for (int player = 0; player < players; player++) {
                to.copy(game.payoffTable(), order[player], from, player, cell);
            }
        }
        return new NormalFormGame(
                ActorSet.of(actors),
                game.hasActionNames() ? List.copyOf(names) : List.of(),
                shape,
                to,
                game.title(),
                game.comment());
    }

    /** Moves and stretches the payoffs of each player to the range from 0 to 1. */
    static NormalFormGame normalised(NormalFormGame game) {
        Shape shape = game.shape();
        PayoffTable table = new PayoffTable(shape);
        for (int player = 0; player < shape.players(); player++) {
            double[] values = game.table(player);
            double low = Arrays.stream(values).min().orElseThrow();
            double high = Arrays.stream(values).max().orElseThrow();
            // The spread of the greatest doubles is infinite, and half of the least double is zero.
            double share = Double.isFinite(high - low) ? 1 : 0.5;
            double spread = high * share - low * share;
            for (int cell = 0; cell < values.length; cell++) {
                double above = values[cell] * share - low * share;
                table.set(player, cell, spread == 0 ? 0 : above / spread);
            }
        }
        return game.with(table);
    }
}
