package multilateral.game;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import multilateral.actor.ActorSet;
import multilateral.actor.Graph;

/**
 * A game in which each player plays one action against all its neighbours at once, and adds up what
 * it gets from each: the payoffs of a bimatrix game per link of a graph (Janovskaja 1968), and
 * payoffs of its own action alone.
 *
 * <p>Space and the work of all expected payoffs grow with the links, not with the profiles, so that
 * hundreds of players are possible. A neighbour matters as a mixture of its actions does, without
 * regard to the others. Payoffs are doubles. Immutable.
 */
public final class PolymatrixGame implements StrategicGame {

    /** The share of the largest payoff by which sums of doubles may miss a payoff. */
    private static final double ROUNDING = 0x1p-40;

    private final Graph links;
    private final int[] actions;
    private final List<List<String>> names;

    /** By player and action. */
    private final double[][] own;

    /** By player, other, own action and other's action; empty where there is no link. */
    private final double[][][][] payoffs;

    private PolymatrixGame(
            Graph links,
            int[] actions,
            List<List<String>> names,
            double[][] own,
            double[][][][] payoffs) {
        this.links = links;
        this.actions = actions;
        this.names = names;
        this.own = own;
        this.payoffs = payoffs;
    }

    /**
     * Returns a game from a function.
     *
     * @param links who meets whom; its players are the players of the game
     * @param actions the number of actions of each player; copied
     * @param payoff gives what a player gets from meeting a neighbour, finite; called once for each
     *     pair of actions and each direction of each link
     * @return the game
     * @throws IllegalArgumentException if there are not as many numbers of actions as players, a
     *     player has no action, or a payoff is not finite
     */
    public static PolymatrixGame of(Graph links, int[] actions, PairwisePayoff payoff) {
        checkActions(links.players(), actions);
        int players = actions.length;
        double[][] own = new double[players][];
        Arrays.setAll(own, player -> new double[actions[player]]);
        double[][][][] payoffs = new double[players][players][0][0];
        for (int player = 0; player < players; player++) {
            for (int other : links.neighbours(player)) {
                payoffs[player][other] = matrix(player, other, actions, payoff);
            }
        }
        return new PolymatrixGame(links, actions.clone(), List.of(), own, payoffs);
    }

    private static void checkActions(ActorSet players, int[] actions) {
        if (actions.length != players.size()) {
            throw new IllegalArgumentException(
                    "actions ("
                            + actions.length
                            + " of them) must be given for each of the "
                            + players.size()
                            + " players");
        }
        for (int player = 0; player < actions.length; player++) {
            if (actions[player] < 1) {
                throw new IllegalArgumentException(
                        "actions of player "
                                + player
                                + " ("
                                + actions[player]
                                + ") must be at least 1");
            }
        }
    }

    private static double[][] matrix(int player, int other, int[] actions, PairwisePayoff payoff) {
        double[][] matrix = new double[actions[player]][actions[other]];
        for (int a = 0; a < matrix.length; a++) {
            for (int b = 0; b < matrix[a].length; b++) {
                matrix[a][b] = payoff.of(player, a, other, b) + 0.0;
                if (!Double.isFinite(matrix[a][b])) {
                    throw new IllegalArgumentException(
                            "payoff of player "
                                    + player
                                    + " for action "
                                    + a
                                    + " against action "
                                    + b
                                    + " of player "
                                    + other
                                    + " ("
                                    + matrix[a][b]
                                    + ") must be finite; use a large number for what must not"
                                    + " happen");
                }
            }
        }
        return matrix;
    }

    /**
     * Finds the pairwise payoffs of a game, if it has any: each payoff is split into a part of the
     * own action, with all others at their first, and one for each other player.
     *
     * <p>Payoffs are compared as doubles; a sum may miss a payoff by 2<sup>-40</sup> of the largest
     * payoff of the player. Every game of one or two players passes. Two players are linked if one
     * of them matters to the other beyond rounding.
     *
     * @param game the game
     * @return the same game by pairs, with the same names; empty if some payoff depends on more
     *     than pairs
     */
    public static Optional<PolymatrixGame> from(NormalFormGame game) {
        PairwiseSplit split = new PairwiseSplit(game, ROUNDING);
        if (!split.addsUp()) {
            return Optional.empty();
        }
        List<List<String>> names = game.hasActionNames() ? Labels.actionNames(game) : List.of();
        return Optional.of(
                new PolymatrixGame(
                        split.links(), split.actions(), names, split.own(), split.payoffs()));
    }

    /**
     * Returns this game with names for the actions.
     *
     * @param actionNames for each player the names of the actions, different and not blank; copied
     * @return the same game otherwise
     * @throws IllegalArgumentException if the numbers of names are not those of the actions, or a
     *     name is blank or occurs twice
     */
    public PolymatrixGame named(List<List<String>> actionNames) {
        return new PolymatrixGame(
                links, actions, Labels.checked(actionNames, actions), own, payoffs);
    }

    /**
     * Returns who meets whom.
     *
     * @return the graph of the links
     */
    public Graph links() {
        return links;
    }

    /**
     * Returns what a player gets from one other player alone.
     *
     * @param player the player, from 0
     * @param action the player's action, from 0
     * @param other the other player, from 0
     * @param otherAction the other's action, from 0
     * @return the payoff from meeting the other; zero if there is no link
     * @throws IllegalArgumentException if there is no such player or action
     */
    public double pairwisePayoff(int player, int action, int other, int otherAction) {
        checkAction(player, action);
        checkAction(other, otherAction);
        double[][] matrix = payoffs[player][other];
        return matrix.length == 0 ? 0 : matrix[action][otherAction];
    }

    /**
     * Returns what a player gets from an action whatever the others do.
     *
     * @param player the player, from 0
     * @param action the action, from 0
     * @return the part of the payoff that depends on the own action alone
     * @throws IllegalArgumentException if there is no such player or action
     */
    public double ownPayoff(int player, int action) {
        checkAction(player, action);
        return own[player][action];
    }

    @Override
    public ActorSet actors() {
        return links.players();
    }

    @Override
    public int actions(int player) {
        checkPlayer(player);
        return actions[player];
    }

    @Override
    public String actionName(int player, int action) {
        checkAction(player, action);
        return names.isEmpty() ? Integer.toString(action + 1) : names.get(player).get(action);
    }

    @Override
    public double payoff(int player, int... profile) {
        checkPlayer(player);
        Labels.checkProfile(profile, actions);
        double sum = own[player][profile[player]];
        for (int other : links.neighbours(player)) {
            sum += payoffs[player][other][profile[player]][profile[other]];
        }
        return sum;
    }

    @Override
    public double[] deviationPayoffs(int player, MixedProfile profile) {
        checkPlayer(player);
        profile.checkFits(this);
        double[] sums = own[player].clone();
        for (int other : links.neighbours(player)) {
            double[] weights = profile.weights(other);
            double[][] matrix = payoffs[player][other];
            for (int action = 0; action < sums.length; action++) {
                for (int k = 0; k < weights.length; k++) {
                    sums[action] += weights[k] * matrix[action][k];
                }
            }
        }
        return sums;
    }

    private void checkPlayer(int player) {
        if (player < 0 || player >= actions.length) {
            throw new IllegalArgumentException(
                    "player (" + player + ") must be in [0, " + (actions.length - 1) + "]");
        }
    }

    private void checkAction(int player, int action) {
        checkPlayer(player);
        Labels.checkAction(player, action, actions[player]);
    }

    @Override
    public String toString() {
        return "polymatrix game of " + links.players() + " with " + links.size() + " links";
    }
}
