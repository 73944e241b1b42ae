package multilateral.game;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;

/**
 * An action-graph game (Jiang, Leyton-Brown and Bhat 2011): players choose nodes of a graph, and
 * the payoff of who chooses a node depends on how many chose each of its neighbours, or on sums,
 * existence or extremes of such counts. Players who can choose the same node share its payoffs.
 *
 * <p>Space grows with the configurations of counts at each node, not with the profiles. Expected
 * payoffs come from the distribution over configurations, built player by player. Payoffs are kept
 * as in {@link NormalFormGame}. Immutable.
 */
public final class ActionGraphGame implements StrategicGame {

    private final ActorSet actors;
    private final ActionGraph graph;

    /** By node: the payoff of each configuration that is possible for one who chooses it. */
    private final List<Map<int[], PayoffNumber>> payoffs;

    ActionGraphGame(ActionGraph graph, List<Map<int[], PayoffNumber>> payoffs) {
        actors = Labels.numbered(graph.players());
        this.graph = graph;
        this.payoffs = payoffs;
    }

    /**
     * Reads a file in the action-graph format of Gambit: the graph, and for each node its payoffs
     * as a complete list (type 0) or as a mapping (type 1).
     *
     * <p>Function nodes may be sums, existence, highest and lowest (types 0 to 3), and weighted
     * sums and existence (types 10 and 11, a sum without a default other than 0). A mapping must
     * have all configurations that can occur. Players and actions have numbers only.
     *
     * @param agg the file, in UTF-8
     * @return the game
     * @throws IOException if the file cannot be read, is not in the format, or describes a game of
     *     more than {@value AggReader#MOST_WORK} numbers in combinations of configurations and
     *     choices; the message says line and column, what was expected and what was found
     */
    public static ActionGraphGame read(Path agg) throws IOException {
        return AggReader.read(agg);
    }

    /**
     * Returns the node that stands for an action; players whose actions have the same node are
     * alike in it.
     *
     * @param player the player, from 0
     * @param action the action, from 0
     * @return the node, from 0
     * @throws IllegalArgumentException if there is no such player or action
     */
    public int node(int player, int action) {
        Labels.checkAction(player, action, actions(player));
        return graph.node(player, action);
    }

    @Override
    public ActorSet actors() {
        return actors;
    }

    @Override
    public int actions(int player) {
        if (player < 0 || player >= graph.players()) {
            throw new IllegalArgumentException(
                    "player (" + player + ") must be in [0, " + (graph.players() - 1) + "]");
        }
        return graph.actions(player);
    }

    @Override
    public double payoff(int player, int... profile) {
        actions(player);
        Labels.checkProfile(profile, counts());
        return number(player, profile).value();
    }

    private int[] counts() {
        return IntStream.range(0, graph.players()).map(graph::actions).toArray();
    }

    private PayoffNumber number(int player, int[] profile) {
        int node = graph.node(player, profile[player]);
        int[] configuration = graph.contribution(node, node);
        for (int other = 0; other < profile.length; other++) {
            if (other != player) {
                int chosen = graph.node(other, profile[other]);
                configuration =
                        graph.combined(node, configuration, graph.contribution(node, chosen));
            }
        }
        return payoffOf(node, configuration);
    }

    private PayoffNumber payoffOf(int node, int[] configuration) {
        PayoffNumber payoff = payoffs.get(node).get(configuration);
        if (payoff == null) {
            throw new IllegalStateException(
                    "no payoff for " + Arrays.toString(configuration) + " at node " + node);
        }
        return payoff;
    }

    @Override
    public double[] deviationPayoffs(int player, MixedProfile profile) {
        double[] sums = new double[actions(player)];
        profile.checkFits(this);
        for (int action = 0; action < sums.length; action++) {
            int node = graph.node(player, action);
            Map<int[], Double> distribution = new TreeMap<>(Arrays::compare);
            distribution.put(graph.contribution(node, node), 1.0);
            for (int other = 0; other < graph.players(); other++) {
                if (other != player) {
                    distribution =
                            graph.combined(
                                    node,
                                    distribution,
                                    graph.contributions(node, other, profile.weights(other)));
                }
            }
            double sum = 0;
            for (var entry : distribution.entrySet()) {
                sum += entry.getValue() * payoffOf(node, entry.getKey()).value();
            }
            sums[action] = sum;
        }
        return sums;
    }

    @Override
    public NormalFormGame toNormalForm() {
        Shape shape = Shape.of(counts());
        PayoffTable table = new PayoffTable(shape);
        for (int cell = 0; cell < shape.cells(); cell++) {
            int[] at = shape.profile(cell);
            for (int player = 0; player < at.length; player++) {
                table.set(player, cell, number(player, at));
            }
        }
        return new NormalFormGame(actors, List.of(), shape, table, "", "");
    }

    @Override
    public String toString() {
        return "action-graph game of " + actors + " with " + graph.nodes() + " nodes";
    }
}
