package multilateral.game;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import multilateral.actor.ActorSet;

/**
 * A game in which a player's payoff depends on its own action and on an aggregate of all actions:
 * the sum of a whole-numbered weight of each player's action (Selten 1970; Jensen 2010). Total
 * emissions, a total contribution, a number of members are such aggregates.
 *
 * <p>A payoff is held for each action and each aggregate possible with it, so that space is the
 * number of actions of all players times the range of the aggregate; more than {@value
 * #MOST_PAYOFFS} payoffs are refused, with coarser weights as the way out. Expected payoffs come
 * from the distribution of the aggregate of the others, built player by player: all players
 * together take, for <i>n</i> players, <i>n</i> log <i>n</i> times the range, not the number of
 * profiles. Immutable.
 */
public final class AggregativeGame implements StrategicGame {

    /** The most payoffs that are held. */
    public static final int MOST_PAYOFFS = 1 << 27;

    private final ActorSet actors;
    private final List<List<String>> names;
    private final AggregateRange range;

    /** By player and action; the index is the aggregate of the others in steps above its least. */
    private final double[][][] payoffs;

    private AggregativeGame(
            ActorSet actors, List<List<String>> names, AggregateRange range, double[][][] payoffs) {
        this.actors = actors;
        this.names = names;
        this.range = range;
        this.payoffs = payoffs;
    }

    /**
     * Returns a game from a function.
     *
     * @param players the players
     * @param weights for each player the weight of each action in the aggregate; copied
     * @param payoff gives a player's payoff, finite; called for each action and each sum of the
     *     others' weights between the least and the greatest, in steps of the largest number that
     *     divides all differences of a player's weights
     * @return the game
     * @throws IllegalArgumentException if there are not as many lists of weights as players, a
     *     player has no action, there are more than {@value #MOST_PAYOFFS} payoffs, or one of them
     *     is not finite
     */
    public static AggregativeGame of(ActorSet players, int[][] weights, AggregativePayoff payoff) {
        if (weights.length != players.size()) {
            throw new IllegalArgumentException(
                    "weights ("
                            + weights.length
                            + " lists of them) must be given for each of the "
                            + players.size()
                            + " players");
        }
        AggregateRange range = new AggregateRange(weights);
        double[][][] payoffs = new double[weights.length][][];
        for (int player = 0; player < weights.length; player++) {
            payoffs[player] = new double[weights[player].length][range.others(player)];
            for (int action = 0; action < weights[player].length; action++) {
                double[] values = payoffs[player][action];
                for (int k = 0; k < values.length; k++) {
                    long aggregate = range.aggregate(player, action, k);
                    values[k] = payoff.of(player, action, aggregate) + 0.0;
                    checkFinite(values[k], player, action, aggregate);
                }
            }
        }
        return new AggregativeGame(players, List.of(), range, payoffs);
    }

    private static void checkFinite(double value, int player, int action, long aggregate) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "payoff of player "
                            + player
                            + " for action "
                            + action
                            + " at aggregate "
                            + aggregate
                            + " ("
                            + value
                            + ") must be finite; use a large number for what must not happen");
        }
    }

    /**
     * Finds out whether payoffs depend only on the own action and the sum of all actions, each
     * counted from 0: in games of participation, whether only the number of participants matters.
     *
     * @param game the game
     * @return the same game by aggregates, with the same names; empty if two profiles with the same
     *     sum and the same own action differ in a payoff, compared as doubles
     */
    public static Optional<AggregativeGame> from(NormalFormGame game) {
        int players = game.players();
        int[] counts = new int[players];
        Arrays.setAll(counts, game::actions);
        Shape shape = Shape.of(counts);
        int[][] weights = new int[players][];
        Arrays.setAll(weights, player -> AggregateRange.upTo(counts[player]));
        AggregateRange range = new AggregateRange(weights);
        double[][][] payoffs = new double[players][][];
        for (int player = 0; player < players; player++) {
            payoffs[player] = new double[counts[player]][range.others(player)];
            for (double[] values : payoffs[player]) {
                Arrays.fill(values, Double.NaN);
            }
            for (int cell = 0; cell < shape.cells(); cell++) {
                int[] at = shape.profile(cell);
                int others = Arrays.stream(at).sum() - at[player];
                double[] values = payoffs[player][at[player]];
                double payoff = game.payoffAt(player, cell);
                if (!Double.isNaN(values[others]) && values[others] != payoff) {
                    return Optional.empty();
                }
                values[others] = payoff;
            }
        }
        List<List<String>> names = game.hasActionNames() ? Labels.actionNames(game) : List.of();
        return Optional.of(new AggregativeGame(game.actors(), names, range, payoffs));
    }

    /**
     * Returns this game with names for the actions.
     *
     * @param actionNames for each player the names of the actions, different and not blank; copied
     * @return the same game otherwise
     * @throws IllegalArgumentException if the numbers of names are not those of the actions, or a
     *     name is blank or occurs twice
     */
    public AggregativeGame named(List<List<String>> actionNames) {
        int[] counts = Arrays.stream(payoffs).mapToInt(actions -> actions.length).toArray();
        return new AggregativeGame(actors, Labels.checked(actionNames, counts), range, payoffs);
    }

    /**
     * Returns the weight of an action in the aggregate.
     *
     * @param player the player, from 0
     * @param action the action, from 0
     * @return what the action adds to the aggregate
     * @throws IllegalArgumentException if there is no such player or action
     */
    public int weight(int player, int action) {
        Labels.checkAction(player, action, actions(player));
        return range.weight(player, action);
    }

    /**
     * Returns the distribution of the aggregate of all actions.
     *
     * @param profile one mixed strategy per player
     * @return for each aggregate from {@link #least} on, in steps of {@link #step}, its probability
     * @throws IllegalArgumentException if the profile is for a game of another shape
     */
    public double[] distribution(MixedProfile profile) {
        profile.checkFits(this);
        double[] distribution = {1};
        for (int player = 0; player < payoffs.length; player++) {
            distribution = range.with(distribution, player, profile.weights(player));
        }
        return distribution;
    }

    /**
     * Returns the least aggregate that is possible.
     *
     * @return the sum of the least weight of each player
     */
    public long least() {
        return range.least();
    }

    /**
     * Returns the step between aggregates.
     *
     * @return the largest number that divides all differences between weights of one player; 1 if
     *     there are none
     */
    public int step() {
        return range.step();
    }

    @Override
    public ActorSet actors() {
        return actors;
    }

    @Override
    public int actions(int player) {
        if (player < 0 || player >= payoffs.length) {
            throw new IllegalArgumentException(
                    "player (" + player + ") must be in [0, " + (payoffs.length - 1) + "]");
        }
        return payoffs[player].length;
    }

    @Override
    public String actionName(int player, int action) {
        Labels.checkAction(player, action, actions(player));
        return names.isEmpty() ? Integer.toString(action + 1) : names.get(player).get(action);
    }

    @Override
    public double payoff(int player, int... profile) {
        actions(player);
        int[] counts = Arrays.stream(payoffs).mapToInt(own -> own.length).toArray();
        Labels.checkProfile(profile, counts);
        int others = 0;
        for (int other = 0; other < profile.length; other++) {
            others += other == player ? 0 : range.steps(other, profile[other]);
        }
        return payoffs[player][profile[player]][others];
    }

    @Override
    public double[] deviationPayoffs(int player, MixedProfile profile) {
        actions(player);
        profile.checkFits(this);
        double[] distribution = {1};
        for (int other = 0; other < payoffs.length; other++) {
            if (other != player) {
                distribution = range.with(distribution, other, profile.weights(other));
            }
        }
        return expectations(player, distribution);
    }

    @Override
    public double[][] deviationPayoffs(MixedProfile profile) {
        profile.checkFits(this);
        double[][] results = new double[payoffs.length][];
        leaveOneOut(0, payoffs.length, new double[] {1}, profile, results);
        return results;
    }

    /** Adds one half of some players to the distribution of all outside them, for the other. */
    private void leaveOneOut(
            int from, int to, double[] outside, MixedProfile profile, double[][] results) {
        if (to - from == 1) {
            results[from] = expectations(from, outside);
            return;
        }
        int middle = (from + to) / 2;
        double[] right = outside;
        for (int player = middle; player < to; player++) {
            right = range.with(right, player, profile.weights(player));
        }
        leaveOneOut(from, middle, right, profile, results);
        double[] left = outside;
        for (int player = from; player < middle; player++) {
            left = range.with(left, player, profile.weights(player));
        }
        leaveOneOut(middle, to, left, profile, results);
    }

    private double[] expectations(int player, double[] distribution) {
        double[] sums = new double[payoffs[player].length];
        for (int action = 0; action < sums.length; action++) {
            double[] values = payoffs[player][action];
            for (int k = 0; k < distribution.length; k++) {
                sums[action] += distribution[k] * values[k];
            }
        }
        return sums;
    }

    @Override
    public String toString() {
        return "aggregative game of " + actors;
    }
}
