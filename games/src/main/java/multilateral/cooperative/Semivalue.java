package multilateral.cooperative;

import java.util.Arrays;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionSums;
import multilateral.game.CoalitionalGame;

/**
 * A value that pays each player its expected contribution to a random coalition of the others,
 * where coalitions of the same size are equally likely (Dubey, Neyman and Weber 1981).
 *
 * <p>The weights say how likely one coalition of each size is. Shapley and Banzhaf are the best
 * known; {@link #binomial} lets every other player be in with the same probability.
 */
public final class Semivalue {

    /** The most players: beyond, the weights of middle sizes are too small for a double. */
    static final int MOST_PLAYERS = 1000;

    /** p(s): the probability of one coalition of s others, s from 0 to n − 1. */
    private final double[] weights;

    private Semivalue(double[] weights) {
        this.weights = weights;
    }

    /**
     * Returns the semivalue of some weights.
     *
     * @param weights probability of one coalition of s others, for s = 0 to n − 1, where n is the
     *     number of players of the games to be valued; zero or more, and the sum of weight times
     *     the number of coalitions, C(n−1, s), is 1. Copied
     * @return the semivalue for games of {@code weights.length} players
     * @throws IllegalArgumentException if there is no weight or more than {@value #MOST_PLAYERS},
     *     one is negative or not finite, or they do not add up to 1 within 1e-9
     */
    public static Semivalue of(double... weights) {
        checkPlayers(weights.length);
        double sum = 0;
        double coalitions = 1;
        int others = weights.length - 1;
        for (int s = 0; s < weights.length; s++) {
            if (!(weights[s] >= 0 && weights[s] <= 1)) {
                throw new IllegalArgumentException(
                        "weight of size " + s + " (" + weights[s] + ") must be in [0, 1]");
            }
            sum += weights[s] * coalitions;
            coalitions = coalitions * (others - s) / (s + 1);
        }
        if (!(Math.abs(sum - 1) <= 1e-9)) {
            throw new IllegalArgumentException(
                    "weights times numbers of coalitions must add up to 1 but add up to " + sum);
        }
        return new Semivalue(weights.clone());
    }

    /**
     * Returns the semivalue in which each other player is in with the same probability, on its own.
     *
     * @param players the number of players, 1 to {@value #MOST_PLAYERS}
     * @param probability from 0 (contribution to nobody) to 1 (contribution to all others); one
     *     half is the Banzhaf value
     * @return the semivalue
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static Semivalue binomial(int players, double probability) {
        checkPlayers(players);
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "probability (" + probability + ") must be in [0, 1]");
        }
        double[] weights = new double[players];
        for (int s = 0; s < players; s++) {
            weights[s] = Math.pow(probability, s) * Math.pow(1 - probability, players - 1 - s);
        }
        return new Semivalue(weights);
    }

    /**
     * Returns the Shapley value as a semivalue: all sizes are equally likely.
     *
     * @param players the number of players, 1 to {@value #MOST_PLAYERS}
     * @return the semivalue
     * @throws IllegalArgumentException if the number is out of range
     */
    public static Semivalue shapley(int players) {
        checkPlayers(players);
        double[] weights = new double[players];
        double coalitions = 1;
        for (int s = 0; s < players; s++) {
            weights[s] = 1 / (players * coalitions);
            coalitions = coalitions * (players - 1 - s) / (s + 1);
        }
        return new Semivalue(weights);
    }

    private static void checkPlayers(int players) {
        if (players < 1 || players > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "players (" + players + ") must be in [1, " + MOST_PLAYERS + "]");
        }
    }

    /**
     * Values a game. Two passes over 2<sup>n</sup> worths; minutes from about 32 players on, where
     * {@link SemivalueSampling} estimates.
     *
     * @param game a game of as many players as there are weights
     * @return what each player gets; the sum is the worth of all only for the Shapley value
     * @throws IllegalArgumentException if the game has another number of players or a worth that is
     *     not finite
     */
    public Quantities value(CoalitionalGame game) {
        int players = game.players();
        checkGame(players);
        double[] joined = new double[players + 1];
        for (int s = 0; s <= players; s++) {
            joined[s] = (s > 0 ? weights[s - 1] : 0) + (s < players ? weights[s] : 0);
        }
        double[] sums = new double[players];
        CoalitionSums.sums(game, joined, sums);
        double common =
                CoalitionSums.sums(game, Arrays.copyOf(weights, players + 1), new double[players]);
        for (int i = 0; i < players; i++) {
            sums[i] -= common;
        }
        return Quantities.of(game.actors(), game.unit(), sums);
    }

    void checkGame(int players) {
        if (players != weights.length) {
            throw new IllegalArgumentException(
                    "game ("
                            + players
                            + " players) must have "
                            + weights.length
                            + ", one for each weight");
        }
    }

    /** How likely the others who are in are so many, from 0 to n − 1. */
    double[] sizeChances() {
        double[] chances = new double[weights.length];
        double coalitions = 1;
        for (int s = 0; s < weights.length; s++) {
            chances[s] = weights[s] * coalitions;
            coalitions = coalitions * (weights.length - 1 - s) / (s + 1);
        }
        return chances;
    }
}
