package multilateral.cooperative;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The nucleolus of a standard tree game, as Littlechild (1974) finds that of an airport. What
 * counts are the players, who pay something, and the branches, which pay more than their own lines.
 * So the least gain is raised to the smallest cost(T) / (players in T + branches cut off by T) over
 * all trunks T; its players pay that much each, each branch that it cuts off takes as much over,
 * and goes on by itself. The ratio is minimised by Dinkelbach's method (1967) with one pass over
 * the tree per step: O(n²) passes at worst, like Megiddo (1978).
 */
final class TreeNucleolus {

    private final List<List<Integer>> beyond = new ArrayList<>();
    private final double[] cost;
    private final double[] shares;

    /** What including a player's branch as far as it helps does to cost less ratio times count. */
    private final double[] gain;

    private final boolean[] inTrunk;

    private TreeNucleolus(double[] costs, List<Integer> towards) {
        cost = costs.clone();
        shares = new double[costs.length];
        gain = new double[costs.length];
        inTrunk = new boolean[costs.length];
        for (int i = 0; i < costs.length; i++) {
            beyond.add(new ArrayList<>());
        }
        for (int i = 0; i < costs.length; i++) {
            if (towards.get(i) >= 0) {
                beyond.get(towards.get(i)).add(i);
            }
        }
    }

    static double[] of(double[] costs, List<Integer> towards) {
        TreeNucleolus tree = new TreeNucleolus(costs, towards);
        Deque<Integer> tops = new ArrayDeque<>();
        for (int i = 0; i < costs.length; i++) {
            if (towards.get(i) < 0) {
                tops.add(i);
            }
        }
        while (!tops.isEmpty()) {
            tree.settle(tops.remove(), tops);
        }
        return tree.shares;
    }

    /** Settles the trunk of a branch; the tops of what it cuts off are added to the open ones. */
    private void settle(int top, Deque<Integer> tops) {
        List<Integer> branch = new ArrayList<>(List.of(top));
        for (int k = 0; k < branch.size(); k++) {
            branch.addAll(beyond.get(branch.get(k)));
        }
        double sum = 0;
        for (int player : branch) {
            sum += cost[player];
        }
        double ratio = sum / branch.size();
        double better = better(branch, ratio);
        while (better < ratio) {
            ratio = better;
            better = better(branch, ratio);
        }
        for (int player : branch) {
            if (inTrunk[player]) {
                shares[player] = better;
                for (int next : beyond.get(player)) {
                    if (!inTrunk[next]) {
                        cost[next] += better;
                        tops.add(next);
                    }
                }
            }
        }
    }

    /** The ratio of the trunk that is best at another ratio. */
    private double better(List<Integer> branch, double ratio) {
        for (int k = branch.size() - 1; k >= 0; k--) {
            int player = branch.get(k);
            gain[player] = cost[player] - ratio;
            for (int next : beyond.get(player)) {
                gain[player] += Math.min(gain[next], -ratio);
            }
        }
        branch.forEach(player -> inTrunk[player] = false);
        inTrunk[branch.get(0)] = true;
        double sum = 0;
        int count = 0;
        for (int player : branch) {
            if (inTrunk[player]) {
                sum += cost[player];
                count++;
                for (int next : beyond.get(player)) {
                    inTrunk[next] = gain[next] <= -ratio;
                    count += inTrunk[next] ? 0 : 1;
                }
            }
        }
        return sum / count;
    }
}
