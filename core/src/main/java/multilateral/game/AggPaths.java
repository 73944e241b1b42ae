package multilateral.game;

import java.util.List;

/** On how many paths each function node of an action graph is reached from each action node. */
final class AggPaths {

    private static final int MOST_PATHS = 1000;

    /** The levels of function nodes that may stand on each other. */
    private static final int MOST_LEVELS = 200;

    private final int[][] neighbours;
    private final List<ActionGraph.Function> functions;
    private final int nodes;
    private final List<FormatFault> places;
    private final int[][] counts;
    private final boolean[] open;

    AggPaths(
            int[][] neighbours,
            List<ActionGraph.Function> functions,
            int nodes,
            List<FormatFault> places)
            throws FormatFault {
        this.neighbours = neighbours;
        this.functions = functions;
        this.nodes = nodes;
        this.places = places;
        counts = new int[functions.size()][];
        open = new boolean[functions.size()];
        for (int function = 0; function < counts.length; function++) {
            count(function, 0);
        }
    }

    private void count(int function, int level) throws FormatFault {
        FormatFault place = places.get(nodes + function);
        if (open[function] || level > MOST_LEVELS) {
            throw place.with(
                    "expected function nodes without cycles, on at most "
                            + MOST_LEVELS
                            + " levels, found others at node "
                            + (nodes + function));
        }
        if (counts[function] != null) {
            return;
        }
        open[function] = true;
        int[] paths = new int[nodes];
        for (int neighbour : neighbours[nodes + function]) {
            if (neighbour < nodes) {
                paths[neighbour]++;
            } else {
                add(function, neighbour - nodes, level, paths);
            }
        }
        for (int count : paths) {
            if (count > MOST_PATHS) {
                throw place.with(
                        "expected at most "
                                + MOST_PATHS
                                + " paths to each action node, found more at node "
                                + (nodes + function));
            }
        }
        open[function] = false;
        counts[function] = paths;
    }

    private void add(int function, int neighbour, int level, int[] paths) throws FormatFault {
        if (!functions.get(function).equals(functions.get(neighbour))) {
            throw places.get(nodes + function)
                    .with(
                            "expected function node "
                                    + (nodes + function)
                                    + " and its neighbour "
                                    + (nodes + neighbour)
                                    + " to be of one type with the same parameters, found two");
        }
        count(neighbour, level + 1);
        for (int node = 0; node < nodes; node++) {
            paths[node] += counts[neighbour][node];
        }
    }

    int[][] counts() {
        return counts;
    }

    /** Checks that no sum over all players leaves the range of an int. */
    void checkSums(int players) throws FormatFault {
        for (int function = 0; function < counts.length; function++) {
            List<Integer> weights = functions.get(function).weights();
            long most = 0;
            for (int node = 0; node < nodes; node++) {
                long weight = weights.isEmpty() ? 1 : weights.get(node);
                most = Math.max(most, Math.abs(weight * counts[function][node]));
            }
            if (most * players > Integer.MAX_VALUE) {
                throw places.get(nodes + function)
                        .with(
                                "expected sums of at most "
                                        + Integer.MAX_VALUE
                                        + ", found larger ones at node "
                                        + (nodes + function));
            }
        }
    }
}
