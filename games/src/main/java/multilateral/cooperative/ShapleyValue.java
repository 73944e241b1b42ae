package multilateral.cooperative;

import java.math.BigInteger;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionSums;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The Shapley value: each player's expected contribution when all join in random order (Shapley
 * 1953).
 *
 * <p>It is the only value that shares out the worth of all (efficiency), treats equals equally
 * (symmetry), gives nothing to those who add nothing (null player) and adds up over games
 * (additivity).
 */
public final class ShapleyValue {

    private ShapleyValue() {}

    /**
     * Returns the Shapley value of a game by one pass over its 2<sup>n</sup> worths.
     *
     * <p>A table is read at about the speed of memory: 26 players take a fraction of a second. A
     * function costs what its 2<sup>n</sup> calls cost. Relative errors stay below 1e-12.
     *
     * @param game the game; up to 30 players take seconds, each further player twice as long: for
     *     more use {@link ShapleySampling} or a {@link StructuredGame}
     * @return one share per player; they add up to the worth of all
     * @throws IllegalArgumentException if a worth is not finite
     */
    public static Quantities of(CoalitionalGame game) {
        int players = game.players();
        double[] shares = new double[players];
        CoalitionSums.sums(game, weights(players), shares);
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        double common = (sum - game.worth(game.grand())) / players;
        for (int i = 0; i < players; i++) {
            shares[i] -= common;
        }
        return Quantities.of(game.actors(), game.unit(), shares);
    }

    /**
     * Returns the Shapley value of a game with structure on the best way there is: by the formula
     * of its structure if it is a {@link KnownShapleyValue}, else by its 2<sup>n</sup> worths.
     *
     * @param game the game, of any number of players if there is a formula
     * @return one share per player
     * @throws IllegalArgumentException if there is no formula and there are more than {@value
     *     CoalitionalGame#MOST_TABLE_PLAYERS} players
     */
    public static Quantities of(StructuredGame game) {
        return explained(game).value();
    }

    /**
     * Returns the Shapley value of a game, and says how it was found.
     *
     * @param game the game; see {@link #of(CoalitionalGame)}
     * @return the shares and the way
     * @throws IllegalArgumentException if a worth is not finite
     */
    public static ExplainedValue explained(CoalitionalGame game) {
        return new ExplainedValue(
                of(game),
                game.isTable() ? ValuePath.TABLE : ValuePath.FUNCTION,
                "one pass over 2^" + game.players() + " coalitions");
    }

    /**
     * Returns the Shapley value of a game with structure, and says how it was found.
     *
     * @param game the game; see {@link #of(StructuredGame)}
     * @return the shares and the way
     * @throws IllegalArgumentException if there is no formula and there are more than {@value
     *     CoalitionalGame#MOST_TABLE_PLAYERS} players
     */
    public static ExplainedValue explained(StructuredGame game) {
        if (game instanceof KnownShapleyValue known && known.hasShapleyValue()) {
            return new ExplainedValue(
                    known.shapleyValue(), ValuePath.STRUCTURE, known.shapleyMethod());
        }
        return explained(enumerable(game, "Shapley"));
    }

    /** The game without structure, if it is small enough to look at all coalitions. */
    static CoalitionalGame enumerable(StructuredGame game, String value) {
        if (game.players() > CoalitionalGame.MOST_TABLE_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + game.players()
                            + ") must be at most "
                            + CoalitionalGame.MOST_TABLE_PLAYERS
                            + " for a "
                            + value
                            + " value by 2^n worths, and this "
                            + game.getClass().getSimpleName()
                            + " has no formula; use ShapleySampling.permutations(count)"
                            + ".solve(game, seed)");
        }
        return game.unstructured();
    }

    /**
     * Returns the Shapley value of a member of each type.
     *
     * @param game a game with classes of identical members
     * @return one share per type: what each of its members gets; weighted by the numbers of members
     *     they add up to the worth of all
     * @throws IllegalArgumentException if the worth is a function of the counts and there are too
     *     many combinations of them, or it is not finite
     */
    public static double[] perMember(TypedCoalitionalGame game) {
        return game.shapleyPerMember();
    }

    /** c(s) = (s−1)! (n−s−1)! / (n−1)!, and c(n) = 1/n. */
    private static double[] weights(int players) {
        double[] weights = new double[players + 1];
        double coalitions = 1;
        for (int s = 1; s < players; s++) {
            weights[s] = 1 / ((players - 1) * coalitions);
            coalitions = coalitions * (players - 1 - s) / s;
        }
        weights[players] = 1.0 / players;
        return weights;
    }

    /**
     * Returns the exact Shapley value of an exact game.
     *
     * @param game the game
     * @return one share per player; they add up to exactly the worth of all
     */
    public static ExactQuantities exact(ExactCoalitionalGame game) {
        int players = game.players();
        BigFraction[] weights = new BigFraction[players];
        BigInteger coalitions = BigInteger.ONE;
        for (int s = 0; s < players; s++) {
            weights[s] =
                    BigFraction.of(
                            BigInteger.ONE, coalitions.multiply(BigInteger.valueOf(players)));
            coalitions =
                    coalitions
                            .multiply(BigInteger.valueOf(players - 1L - s))
                            .divide(BigInteger.valueOf(s + 1L));
        }
        return ExactSemivalue.value(game, weights);
    }
}
