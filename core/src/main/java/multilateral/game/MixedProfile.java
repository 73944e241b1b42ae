package multilateral.game;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A mixed strategy for each player: probabilities over its actions. Immutable. */
public final class MixedProfile {

    /** How far the probabilities of a player may be from adding up to one. */
    public static final double TOLERANCE = 1e-9;

    private final double[][] strategies;

    private MixedProfile(double[][] strategies) {
        this.strategies = strategies;
    }

    /**
     * Returns the profile of some strategies.
     *
     * @param strategies one array of probabilities per player; copied as they are
     * @return the profile
     * @throws IllegalArgumentException if there is no player, a probability is negative or NaN, or
     *     those of a player do not add up to one within {@value #TOLERANCE}
     */
    public static MixedProfile of(double[]... strategies) {
        if (strategies.length == 0) {
            throw new IllegalArgumentException("strategies must not be empty; one player at least");
        }
        double[][] copy = new double[strategies.length][];
        for (int player = 0; player < copy.length; player++) {
            copy[player] = strategies[player].clone();
            double sum = 0;
            for (int action = 0; action < copy[player].length; action++) {
                double p = copy[player][action];
                if (!(p >= 0)) {
                    throw new IllegalArgumentException(
                            "probability of action "
                                    + action
                                    + " of player "
                                    + player
                                    + " ("
                                    + p
                                    + ") must be in [0, 1]");
                }
                sum += p;
            }
            if (!(Math.abs(sum - 1) <= TOLERANCE)) {
                throw new IllegalArgumentException(
                        "probabilities of player "
                                + player
                                + " must add up to 1 but add up to "
                                + sum
                                + "; divide them by their sum");
            }
        }
        return new MixedProfile(copy);
    }

    /**
     * Returns the profile in which each player plays one action for sure.
     *
     * @param game the game
     * @param actions one action per player
     * @return the profile
     * @throws IllegalArgumentException if there is not one existing action per player
     */
    public static MixedProfile pure(NormalFormGame game, int... actions) {
        game.payoff(0, actions);
        double[][] strategies = new double[actions.length][];
        for (int player = 0; player < actions.length; player++) {
            strategies[player] = new double[game.actions(player)];
            strategies[player][actions[player]] = 1;
        }
        return new MixedProfile(strategies);
    }

    /**
     * Returns the profile in which each player plays all its actions with the same probability.
     *
     * @param game the game
     * @return the profile
     */
    public static MixedProfile uniform(StrategicGame game) {
        double[][] strategies = new double[game.players()][];
        for (int player = 0; player < strategies.length; player++) {
            strategies[player] = new double[game.actions(player)];
            Arrays.fill(strategies[player], 1.0 / game.actions(player));
        }
        return new MixedProfile(strategies);
    }

    /**
     * Returns the number of players.
     *
     * @return one or more
     */
    public int players() {
        return strategies.length;
    }

    /**
     * Returns the probability of an action.
     *
     * @param player the player
     * @param action the action
     * @return the probability
     * @throws IllegalArgumentException if there is no such player or action
     */
    public double probability(int player, int action) {
        double[] strategy = row(player);
        if (action < 0 || action >= strategy.length) {
            throw new IllegalArgumentException(
                    "action (" + action + ") must be in [0, " + (strategy.length - 1) + "]");
        }
        return strategy[action];
    }

    /**
     * Returns a player's strategy.
     *
     * @param player the player
     * @return a copy of its probabilities
     * @throws IllegalArgumentException if there is no such player
     */
    public double[] strategy(int player) {
        return row(player).clone();
    }

    private double[] row(int player) {
        if (player < 0 || player >= strategies.length) {
            throw new IllegalArgumentException(
                    "player (" + player + ") must be in [0, " + (strategies.length - 1) + "]");
        }
        return strategies[player];
    }

    /**
     * Returns the profile a step on the way to another.
     *
     * @param other a profile of the same shape
     * @param step from 0 (this profile) to 1 (the other)
     * @return the mixture
     * @throws IllegalArgumentException if the shapes differ or the step is out of range
     */
    public MixedProfile towards(MixedProfile other, double step) {
        if (!(step >= 0 && step <= 1)) {
            throw new IllegalArgumentException("step (" + step + ") must be in [0, 1]");
        }
        double[][] mixture = new double[strategies.length][];
        for (int player = 0; player < mixture.length; player++) {
            mixture[player] = strategies[player].clone();
            double[] goal = other.row(player);
            if (goal.length != mixture[player].length
                    || other.strategies.length != strategies.length) {
                throw new IllegalArgumentException(
                        "profiles must be of the same players and actions");
            }
            for (int action = 0; action < goal.length; action++) {
                mixture[player][action] += step * (goal[action] - mixture[player][action]);
            }
        }
        return new MixedProfile(mixture);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MixedProfile that && Arrays.deepEquals(strategies, that.strategies);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(strategies);
    }

    @Override
    public String toString() {
        return Arrays.stream(strategies).map(Arrays::toString).collect(Collectors.joining(" × "));
    }
}
