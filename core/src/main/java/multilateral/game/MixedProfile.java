package multilateral.game;

import java.util.Arrays;

/**
 * One mixed strategy per player: with what probability each plays which action.
 *
 * <p>Indices come in the order player, then action. The probabilities of a player are at least 0
 * and add up to 1 within {@value #TOLERANCE}; they are kept as given, not rescaled. Immutable.
 */
public final class MixedProfile {

    /** How far from 1 the probabilities of a player may add up. */
    public static final double TOLERANCE = 1e-9;

    private final double[][] strategies;

    private MixedProfile(double[][] strategies) {
        this.strategies = strategies;
    }

    /**
     * Returns a profile with given probabilities.
     *
     * @param strategies for each player one probability per action; copied
     * @return the profile
     * @throws IllegalArgumentException if there is no player, a player has no action, a probability
     *     is negative or not a number, or those of a player do not add up to 1 within {@link
     *     #TOLERANCE}
     */
    public static MixedProfile of(double[]... strategies) {
        if (strategies.length == 0) {
            throw new IllegalArgumentException(
                    "strategies must not be empty; give one strategy per player");
        }
        double[][] copies = new double[strategies.length][];
        for (int player = 0; player < copies.length; player++) {
            copies[player] = checked(player, strategies[player].clone());
        }
        return new MixedProfile(copies);
    }

    /**
     * Returns the profile in which every player plays one action for certain.
     *
     * @param game the game
     * @param actions one action per player, from 0
     * @return the profile
     * @throws IllegalArgumentException if there are not as many actions as players, or a player has
     *     no such action
     */
    public static MixedProfile pure(StrategicGame game, int... actions) {
        if (actions.length != game.players()) {
            throw new IllegalArgumentException(
                    "actions "
                            + Arrays.toString(actions)
                            + " must be as many as the players ("
                            + game.players()
                            + ")");
        }
        double[][] strategies = new double[actions.length][];
        for (int player = 0; player < actions.length; player++) {
            int count = game.actions(player);
            if (actions[player] < 0 || actions[player] >= count) {
                throw new IllegalArgumentException(
                        "action ("
                                + actions[player]
                                + ") of player "
                                + player
                                + " must be in [0, "
                                + (count - 1)
                                + "]");
            }
            strategies[player] = new double[count];
            strategies[player][actions[player]] = 1;
        }
        return new MixedProfile(strategies);
    }

    /**
     * Returns the profile in which every player plays all actions with the same probability.
     *
     * @param game the game
     * @return the profile
     */
    public static MixedProfile uniform(StrategicGame game) {
        double[][] strategies = new double[game.players()][];
        for (int player = 0; player < strategies.length; player++) {
            strategies[player] = new double[game.actions(player)];
            Arrays.fill(strategies[player], 1.0 / strategies[player].length);
        }
        return new MixedProfile(strategies);
    }

    private static double[] checked(int player, double[] strategy) {
        double sum = 0;
        for (int action = 0; action < strategy.length; action++) {
            if (!(strategy[action] >= 0)) {
                throw new IllegalArgumentException(
                        "probability ("
                                + strategy[action]
                                + ") of action "
                                + action
                                + " of player "
                                + player
                                + " must be in [0, 1]");
            }
            strategy[action] += 0.0;
            sum += strategy[action];
        }
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException(
                    "probabilities of player "
                            + player
                            + " (sum "
                            + sum
                            + ") must add up to 1 within "
                            + TOLERANCE
                            + "; divide them by their sum");
        }
        return strategy;
    }

    /**
     * Returns how many players there are.
     *
     * @return the number of players
     */
    public int players() {
        return strategies.length;
    }

    /**
     * Returns how many actions a player has.
     *
     * @param player the player, from 0
     * @return the number of actions
     * @throws IllegalArgumentException if there is no such player
     */
    public int actions(int player) {
        return weights(player).length;
    }

    /**
     * Returns the probability of an action.
     *
     * @param player the player, from 0
     * @param action the action, from 0
     * @return the probability with which the player plays it
     * @throws IllegalArgumentException if there is no such player or action
     */
    public double probability(int player, int action) {
        double[] strategy = weights(player);
        if (action < 0 || action >= strategy.length) {
            throw new IllegalArgumentException(
                    "action ("
                            + action
                            + ") of player "
                            + player
                            + " must be in [0, "
                            + (strategy.length - 1)
                            + "]");
        }
        return strategy[action];
    }

    /**
     * Returns the probabilities of a player's actions.
     *
     * @param player the player, from 0
     * @return a copy, in the order of the actions
     * @throws IllegalArgumentException if there is no such player
     */
    public double[] strategy(int player) {
        return weights(player).clone();
    }

    /** The probabilities themselves, not a copy: for reading only. */
    double[] weights(int player) {
        if (player < 0 || player >= strategies.length) {
            throw new IllegalArgumentException(
                    "player (" + player + ") must be in [0, " + (strategies.length - 1) + "]");
        }
        return strategies[player];
    }

    /** All probabilities, one player after the other. */
    double[] flat() {
        int size = 0;
        for (double[] strategy : strategies) {
            size += strategy.length;
        }
        double[] flat = new double[size];
        int at = 0;
        for (double[] strategy : strategies) {
            System.arraycopy(strategy, 0, flat, at, strategy.length);
            at += strategy.length;
        }
        return flat;
    }

    /**
     * Returns this profile with another strategy for one player.
     *
     * @param player the player, from 0
     * @param strategy one probability per action; copied
     * @return the new profile
     * @throws IllegalArgumentException if there is no such player, or the strategy has another
     *     number of actions or is not a distribution
     */
    public MixedProfile with(int player, double... strategy) {
        if (strategy.length != actions(player)) {
            throw new IllegalArgumentException(
                    "strategy ("
                            + strategy.length
                            + " probabilities) of player "
                            + player
                            + " must have one for each of the "
                            + actions(player)
                            + " actions");
        }
        double[][] changed = strategies.clone();
        changed[player] = checked(player, strategy.clone());
        return new MixedProfile(changed);
    }

    /**
     * Returns the profile part of the way to another: {@code (1 - step) * this + step * other}.
     *
     * <p>The result is divided by its sum, so that rounding does not build up over many steps.
     *
     * @param other a profile for the same numbers of actions
     * @param step how far to go, from 0 (this profile) to 1 (the other)
     * @return the new profile
     * @throws IllegalArgumentException if the profiles are for games of different shapes or the
     *     step is not in [0, 1]
     */
    public MixedProfile towards(MixedProfile other, double step) {
        if (!(step >= 0 && step <= 1)) {
            throw new IllegalArgumentException("step (" + step + ") must be in [0, 1]");
        }
        if (!Arrays.equals(shape(), other.shape())) {
            throw new IllegalArgumentException(
                    "profiles must have the same numbers of actions, not "
                            + Arrays.toString(shape())
                            + " and "
                            + Arrays.toString(other.shape()));
        }
        if (step == 0 || step == 1) {
            return step == 0 ? this : other;
        }
        double[][] mixed = new double[strategies.length][];
        for (int player = 0; player < mixed.length; player++) {
            mixed[player] = mix(strategies[player], other.strategies[player], step);
        }
        return new MixedProfile(mixed);
    }

    private static double[] mix(double[] from, double[] to, double step) {
        double[] mixed = new double[from.length];
        double sum = 0;
        for (int action = 0; action < mixed.length; action++) {
            mixed[action] = (1 - step) * from[action] + step * to[action];
            sum += mixed[action];
        }
        for (int action = 0; action < mixed.length; action++) {
            mixed[action] /= sum;
        }
        return mixed;
    }

    private int[] shape() {
        return Arrays.stream(strategies).mapToInt(strategy -> strategy.length).toArray();
    }

    void checkFits(StrategicGame game) {
        boolean fits = strategies.length == game.players();
        for (int player = 0; fits && player < strategies.length; player++) {
            fits = strategies[player].length == game.actions(player);
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "profile with "
                            + Arrays.toString(shape())
                            + " actions must have the numbers of actions of the game: "
                            + game);
        }
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
        return Arrays.deepToString(strategies);
    }
}
