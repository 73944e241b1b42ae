package multilateral.cooperative;

import java.util.stream.IntStream;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionSums;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The solidarity value (Nowak and Radzik 1994): like the Shapley value, but whoever joins gets the
 * mean contribution of all members of the coalition so formed instead of one's own. The strong
 * support the weak: a player who adds nothing still gets something.
 *
 * <p>It is the Shapley value of the game in which each coalition of s members, except that of all,
 * counts 1/(s + 1) of its worth; so one pass over 2<sup>n</sup> worths gives it.
 */
public final class SolidarityValue {

    private SolidarityValue() {}

    /**
     * Returns the solidarity value.
     *
     * @param game the game; see {@link ShapleyValue#of(CoalitionalGame)} for cost
     * @return one share per player; they add up to the worth of all
     * @throws IllegalArgumentException if a worth is not finite
     */
    public static Quantities of(CoalitionalGame game) {
        int players = game.players();
        double[] sums = new double[players];
        CoalitionSums.sums(game, weights(players), sums);
        return Surplus.equally(game, sums);
    }

    /** (s−1)! (n−s−1)! / (n−1)! / (s+1), and 0 for all: what all add is the same for everybody. */
    private static double[] weights(int players) {
        double[] weights = new double[players + 1];
        double coalitions = 1;
        for (int s = 1; s < players; s++) {
            weights[s] = 1 / ((players - 1) * coalitions * (s + 1));
            coalitions = coalitions * (players - 1 - s) / s;
        }
        return weights;
    }

    /**
     * Returns the exact solidarity value.
     *
     * @param game the game
     * @return one share per player; they add up to exactly the worth of all
     */
    public static ExactQuantities exact(ExactCoalitionalGame game) {
        int all = game.worths().size() - 1;
        return ShapleyValue.exact(
                new ExactCoalitionalGame(
                        game.actors(),
                        game.unit(),
                        IntStream.rangeClosed(0, all)
                                .mapToObj(s -> counted(game.worth(s), s, all))
                                .toList()));
    }

    private static BigFraction counted(BigFraction worth, int coalition, int all) {
        return coalition == all ? worth : worth.divide(Integer.bitCount(coalition) + 1);
    }
}
