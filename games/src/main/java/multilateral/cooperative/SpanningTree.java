package multilateral.cooperative;

import java.util.Arrays;

/** A cheapest spanning tree, grown from place 0 (Prim 1957). O(n²). */
final class SpanningTree {

    private final int[] order;
    private final int[] towards;
    private final double[] cost;

    private SpanningTree(int places) {
        order = new int[places];
        towards = new int[places];
        cost = new double[places];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
    }

    static SpanningTree of(double[][] costs) {
        boolean[] open = new boolean[costs.length];
        Arrays.fill(open, true);
        return grow(costs, open);
    }

    /** The cost of a tree for some players; player i is place i + 1. */
    static double cost(double[][] costs, boolean[] members) {
        boolean[] open = new boolean[costs.length];
        System.arraycopy(members, 0, open, 1, members.length);
        open[0] = true;
        SpanningTree tree = grow(costs, open);
        double sum = 0;
        for (int i = 0; i < members.length; i++) {
            sum += members[i] ? tree.cost[i + 1] : 0;
        }
        return sum;
    }

    private static SpanningTree grow(double[][] costs, boolean[] open) {
        SpanningTree tree = new SpanningTree(costs.length);
        boolean[] left = open.clone();
        tree.cost[0] = 0;
        for (int step = 0; step < costs.length; step++) {
            int next = -1;
            for (int place = 0; place < costs.length; place++) {
                if (left[place] && (next < 0 || tree.cost[place] < tree.cost[next])) {
                    next = place;
                }
            }
            if (next < 0) {
                break;
            }
            left[next] = false;
            tree.order[step] = next;
            for (int place = 0; place < costs.length; place++) {
                if (left[place] && costs[next][place] < tree.cost[place]) {
                    tree.cost[place] = costs[next][place];
                    tree.towards[place] = next;
                }
            }
        }
        return tree;
    }

    /** What the line from a place towards place 0 costs. */
    double cost(int place) {
        return cost[place];
    }

    /** The dearest line on the way between any two places. */
    double[][] dearestOnTheWay() {
        double[][] dearest = new double[cost.length][cost.length];
        for (int k = 1; k < order.length; k++) {
            int place = order[k];
            for (int earlier = 0; earlier < k; earlier++) {
                int other = order[earlier];
                dearest[place][other] = Math.max(cost[place], dearest[towards[place]][other]);
                dearest[other][place] = dearest[place][other];
            }
        }
        return dearest;
    }

    /**
     * Each owes one part in as many as stand together, and nothing once the source stands with
     * them; what a line takes off a player's debt is the player's part of its cost.
     */
    double[] obligations() {
        int places = cost.length;
        Integer[] lines = new Integer[places - 1];
        Arrays.setAll(lines, k -> order[k + 1]);
        Arrays.sort(lines, (a, b) -> Double.compare(cost[a], cost[b]));
        int[] group = new int[places];
        Arrays.setAll(group, place -> place);
        int[] size = new int[places];
        Arrays.fill(size, 1);
        double[] shares = new double[places - 1];
        for (int line : lines) {
            int a = group[line];
            int b = group[towards[line]];
            int stays = Math.min(a, b); // place 0 keeps its number
            int goes = Math.max(a, b);
            double staysOwed = stays == 0 ? 0 : 1.0 / size[stays];
            double goesOwed = 1.0 / size[goes];
            size[stays] += size[goes];
            double owed = stays == 0 ? 0 : 1.0 / size[stays];
            for (int place = 1; place < places; place++) {
                if (group[place] == goes) {
                    shares[place - 1] += cost[line] * (goesOwed - owed);
                    group[place] = stays;
                } else if (group[place] == stays) {
                    shares[place - 1] += cost[line] * (staysOwed - owed);
                }
            }
        }
        return shares;
    }
}
