package multilateral.cooperative;

import java.math.BigInteger;
import java.util.Arrays;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionSums;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The Banzhaf value: each player's mean contribution over all coalitions of the others (Banzhaf
 * 1965; Owen 1975). It does not share out the worth of all; {@link #normalised} does.
 */
public final class BanzhafValue {

    private BanzhafValue() {}

    /**
     * Returns the Banzhaf value of a game by one pass over its 2<sup>n</sup> worths.
     *
     * @param game the game; see {@link ShapleyValue#of(CoalitionalGame)} for cost
     * @return one figure per player
     * @throws IllegalArgumentException if a worth is not finite
     */
    public static Quantities of(CoalitionalGame game) {
        int players = game.players();
        double[] weights = new double[players + 1];
        Arrays.fill(weights, Math.scalb(1.0, 1 - players));
        double[] sums = new double[players];
        double total = CoalitionSums.sums(game, weights, sums);
        for (int i = 0; i < players; i++) {
            sums[i] = 2 * sums[i] - total;
        }
        return Quantities.of(game.actors(), game.unit(), sums);
    }

    /**
     * Returns the Banzhaf value of a game with structure on the best way there is: by the formula
     * of its structure if it is a {@link KnownBanzhafValue}, else by its 2<sup>n</sup> worths.
     *
     * @param game the game, of any number of players if there is a formula
     * @return one figure per player
     * @throws IllegalArgumentException if there is no formula and there are more than {@value
     *     CoalitionalGame#MOST_TABLE_PLAYERS} players
     */
    public static Quantities of(StructuredGame game) {
        return game instanceof KnownBanzhafValue known && known.hasBanzhafValue()
                ? known.banzhafValue()
                : of(ShapleyValue.enumerable(game, "Banzhaf"));
    }

    /**
     * Returns the Banzhaf value of a member of each type.
     *
     * @param game a game with classes of identical members
     * @return one figure per type
     * @throws IllegalArgumentException if the worth is a function of the counts and there are too
     *     many combinations of them, or it is not finite
     */
    public static double[] perMember(TypedCoalitionalGame game) {
        return game.banzhafPerMember();
    }

    /**
     * Returns the Banzhaf value scaled to the worth of all.
     *
     * @param game the game
     * @return one share per player; they add up to the worth of all
     * @throws IllegalArgumentException if a worth is not finite or the Banzhaf values add up to
     *     zero
     */
    public static Quantities normalised(CoalitionalGame game) {
        return of(game).scaledTo(game.worth(game.grand()), game.unit());
    }

    /**
     * Returns the exact Banzhaf value of an exact game.
     *
     * @param game the game
     * @return one figure per player
     */
    public static ExactQuantities exact(ExactCoalitionalGame game) {
        BigFraction[] weights = new BigFraction[game.players()];
        Arrays.fill(
                weights,
                BigFraction.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(game.players() - 1)));
        return ExactSemivalue.value(game, weights);
    }
}
