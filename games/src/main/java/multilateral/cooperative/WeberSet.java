package multilateral.cooperative;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The Weber set (Weber 1988): all means of marginal vectors. A marginal vector gives every player
 * what he adds to those before him in some order. The Shapley value is the mean over all orders.
 *
 * <p>The core lies within (Weber 1988; Derks 1992), and fills the whole set if and only if the game
 * is convex (Shapley 1971; Ichiishi 1981). n! orders are gone through.
 */
public final class WeberSet {

    /** The most players: 40,320 orders. */
    public static final int MOST_PLAYERS = 8;

    private WeberSet() {}

    /**
     * Returns the marginal vectors, of which the Weber set is the convex hull.
     *
     * @param game a game of at most {@value #MOST_PLAYERS} players
     * @return each vector once, in descending order of the first player's payoff, then of the
     *     second's, and so on; vectors that differ in rounding only are not taken together
     * @throws IllegalArgumentException if there are too many players or a worth is not finite
     */
    public static List<Quantities> of(CoalitionalGame game) {
        checkPlayers(game.players());
        double[] worths =
                IntStream.range(0, 1 << game.players()).mapToDouble(game::worth).toArray();
        Set<Quantities> vectors = new LinkedHashSet<>();
        double[] vector = new double[game.players()];
        walk(
                0,
                game.players(),
                (before, player) -> vector[player] = worths[before | 1 << player] - worths[before],
                () -> vectors.add(Quantities.of(game.actors(), game.unit(), vector)));
        return vectors.stream().sorted((x, y) -> Arrays.compare(y.toArray(), x.toArray())).toList();
    }

    /**
     * Returns the marginal vectors in fractions.
     *
     * @param game a game of at most {@value #MOST_PLAYERS} players
     * @return each vector once, in descending order of the first player's payoff, then of the
     *     second's, and so on
     * @throws IllegalArgumentException if there are too many players
     */
    public static List<ExactQuantities> exact(ExactCoalitionalGame game) {
        checkPlayers(game.players());
        Set<ExactQuantities> vectors = new LinkedHashSet<>();
        BigFraction[] vector = new BigFraction[game.players()];
        walk(
                0,
                game.players(),
                (before, player) ->
                        vector[player] =
                                game.worth(before | 1 << player).subtract(game.worth(before)),
                () -> vectors.add(ExactQuantities.of(game.actors(), game.unit(), vector)));
        return vectors.stream().sorted(descending(game.players())).toList();
    }

    /** The order of lists of vectors: the first player's largest payoff first. */
    static Comparator<ExactQuantities> descending(int players) {
        return IntStream.range(0, players)
                .mapToObj(i -> Comparator.comparing((ExactQuantities x) -> x.get(i)))
                .reduce(Comparator::thenComparing)
                .orElseThrow()
                .reversed();
    }

    private static void walk(
            int before, int players, BiConsumer<Integer, Integer> joining, Runnable complete) {
        if (before == (1 << players) - 1) {
            complete.run();
        }
        for (int player = 0; player < players; player++) {
            if ((before >> player & 1) == 0) {
                joining.accept(before, player);
                walk(before | 1 << player, players, joining, complete);
            }
        }
    }

    private static void checkPlayers(int players) {
        if (players > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + players
                            + ") must be at most "
                            + MOST_PLAYERS
                            + " to go through all orders; for their mean use ShapleyValue");
        }
    }
}
