package multilateral.game;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who chooses which action nodes, and on what counts the payoff at each depends.
 *
 * <p>A configuration at a node has one number for each neighbour: how many chose it, or what a
 * function node makes of the choices behind it. One player's choice contributes to each number, and
 * contributions are combined one by one.
 */
final class ActionGraph {

    /** What a function node makes of the action nodes behind it. */
    enum Kind {
        SUM,
        EXISTENCE,
        HIGHEST,
        LOWEST
    }

    /**
     * What a function node computes.
     *
     * @param kind how choices are combined
     * @param weights what a choice of each action node adds to a sum
     * @param always whether something exists even if nobody chooses it
     */
    record Function(Kind kind, List<Integer> weights, boolean always) {}

    private static final Function COUNT = new Function(Kind.SUM, List.of(), false);

    private final int[][] actionSets;
    private final int[][] neighbours;
    private final List<Function> functions;

    /** By function node and action node: on how many paths the one reaches the other. */
    private final int[][] paths;

    /** The number that says that nobody chose anything behind a function node. */
    private final int nobody;

    ActionGraph(int[][] actionSets, int[][] neighbours, List<Function> functions, int[][] paths) {
        this.actionSets = actionSets;
        this.neighbours = neighbours;
        this.functions = functions;
        this.paths = paths;
        nobody = neighbours.length;
    }

    int players() {
        return actionSets.length;
    }

    int nodes() {
        return nobody - functions.size();
    }

    int actions(int player) {
        return actionSets[player].length;
    }

    /** The action node of a player's action. */
    int node(int player, int action) {
        return actionSets[player][action];
    }

    int neighbours(int node) {
        return neighbours[node].length;
    }

    /** What one choice alone makes of the configuration at a node. */
    int[] contribution(int node, int chosen) {
        int[] numbers = new int[neighbours[node].length];
        for (int k = 0; k < numbers.length; k++) {
            int neighbour = neighbours[node][k];
            numbers[k] =
                    neighbour < nodes()
                            ? (neighbour == chosen ? 1 : 0)
                            : contributed(neighbour - nodes(), chosen);
        }
        return numbers;
    }

    private int contributed(int function, int chosen) {
        int count = paths[function][chosen];
        Function f = functions.get(function);
        int sum = f.weights.isEmpty() ? count : f.weights.get(chosen) * count;
        return switch (f.kind) {
            case SUM -> sum;
            case EXISTENCE -> sum > 0 || f.always ? 1 : 0;
            case HIGHEST, LOWEST -> count > 0 ? chosen : nobody;
        };
    }

    /** The configuration at a node from two groups of players. */
    int[] combined(int node, int[] some, int[] others) {
        int[] numbers = new int[some.length];
        for (int k = 0; k < numbers.length; k++) {
            int neighbour = neighbours[node][k];
            Function f = neighbour < nodes() ? COUNT : functions.get(neighbour - nodes());
            numbers[k] =
                    switch (f.kind) {
                        case SUM -> some[k] + others[k];
                        case EXISTENCE -> Math.max(some[k], others[k]);
                        case HIGHEST ->
                                some[k] == nobody || others[k] == nobody
                                        ? Math.min(some[k], others[k])
                                        : Math.max(some[k], others[k]);
                        case LOWEST -> Math.min(some[k], others[k]);
                    };
        }
        return numbers;
    }

    /** The probabilities of what a player contributes to a node. */
    Map<int[], Double> contributions(int node, int player, double[] probabilities) {
        Map<int[], Double> result = new TreeMap<>(Arrays::compare);
        for (int action = 0; action < probabilities.length; action++) {
            if (probabilities[action] != 0) {
                int[] numbers = contribution(node, actionSets[player][action]);
                result.merge(numbers, probabilities[action], Double::sum);
            }
        }
        return result;
    }

    /** The distribution over configurations of two independent groups of players together. */
    Map<int[], Double> combined(int node, Map<int[], Double> some, Map<int[], Double> others) {
        Map<int[], Double> result = new TreeMap<>(Arrays::compare);
        some.forEach(
                (first, p) ->
                        others.forEach(
                                (second, q) ->
                                        result.merge(
                                                combined(node, first, second),
                                                p * q,
                                                Double::sum)));
        return result;
    }
}
