package multilateral.equilibrium;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Which profiles are reached from which by a deviation of one player that gains. Profiles between
 * which the deviating player is indifferent can be taken as one (Voorneveld and Norde 1997).
 */
final class ImprovementGraph {

    private final IntegerPayoffs payoffs;
    private final boolean tiesAreEqual;
    private final ProfileMeter meter;

    /** The least cell of the class of each cell. */
    private final int[] classes;

    private final List<List<Integer>> members = new ArrayList<>();

    /** The graph, incomplete if the budget ends. */
    ImprovementGraph(IntegerPayoffs payoffs, boolean tiesAreEqual, ProfileMeter meter) {
        this.payoffs = payoffs;
        this.tiesAreEqual = tiesAreEqual;
        this.meter = meter;
        classes = new int[payoffs.cells()];
        Arrays.setAll(classes, cell -> cell);
        for (int cell = 0; tiesAreEqual && cell < classes.length && meter.look(); cell++) {
            for (int player = 0; player < payoffs.players(); player++) {
                for (int action = 0; action < payoffs.actions(player); action++) {
                    int other = payoffs.moved(cell, player, action);
                    if (other < cell && payoffs.gain(player, cell, other).signum() == 0) {
                        join(cell, other);
                    }
                }
            }
        }
        for (int cell = 0; cell < classes.length; cell++) {
            members.add(new ArrayList<>());
            classes[cell] = root(cell);
            members.get(classes[cell]).add(cell);
        }
    }

    private void join(int cell, int other) {
        int a = root(cell);
        int b = root(other);
        classes[Math.max(a, b)] = Math.min(a, b);
    }

    private int root(int cell) {
        int at = cell;
        while (classes[at] != at) {
            classes[at] = classes[classes[at]];
            at = classes[at];
        }
        return at;
    }

    /** The cells reached from one by gaining (sign 1) or from which it is reached so (sign -1). */
    private List<Integer> neighbours(int cell, int sign) {
        List<Integer> found = new ArrayList<>();
        for (int player = 0; player < payoffs.players(); player++) {
            for (int action = 0; action < payoffs.actions(player); action++) {
                int other = payoffs.moved(cell, player, action);
                if (payoffs.gain(player, cell, other).signum() == sign) {
                    found.add(other);
                }
            }
        }
        return found;
    }

    /**
     * For each cell how many gaining steps can lead to it at most; empty if that has no end, with
     * the cycle that shows it in {@code witness}, or if the budget ends.
     */
    Optional<int[]> ranks(List<int[]> witness) {
        int[] incoming = new int[classes.length];
        for (int cell = 0; cell < classes.length && meter.look(); cell++) {
            incoming[classes[cell]] += neighbours(cell, -1).size();
        }
        int[] ranks = new int[classes.length];
        boolean[] done = new boolean[classes.length];
        ArrayDeque<Integer> ready = new ArrayDeque<>();
        for (int cell = 0; cell < classes.length; cell++) {
            if (classes[cell] == cell && incoming[cell] == 0) {
                ready.add(cell);
            }
        }
        while (!ready.isEmpty()) {
            int first = ready.remove();
            done[first] = true;
            for (int cell : members.get(first)) {
                if (!meter.look()) {
                    return Optional.empty();
                }
                for (int next : neighbours(cell, 1)) {
                    int to = classes[next];
                    ranks[to] = Math.max(ranks[to], ranks[first] + 1);
                    incoming[to]--;
                    if (incoming[to] == 0) {
                        ready.add(to);
                    }
                }
            }
        }
        for (int cell = 0; cell < classes.length; cell++) {
            if (!done[classes[cell]]) {
                witness.addAll(cycle(cell, done));
                return Optional.empty();
            }
            ranks[cell] = ranks[classes[cell]];
        }
        return Optional.of(ranks);
    }

    /** A cycle, found by walking back from a cell that some cycle leads to. */
    private List<int[]> cycle(int start, boolean[] done) {
        boolean[] seen = new boolean[classes.length];
        int at = classes[start];
        int from = at;
        int to = at;
        while (!seen[at] && meter.look()) {
            seen[at] = true;
            for (int cell : members.get(at)) {
                for (int before : neighbours(cell, -1)) {
                    if (!done[classes[before]]) {
                        from = before;
                        to = cell;
                    }
                }
            }
            at = classes[from];
        }
        return path(to, from).stream().map(payoffs::profile).toList();
    }

    /**
     * The shortest way on which nobody loses, by gains alone if ties are not equal; none if the
     * budget ends.
     */
    private List<Integer> path(int from, int to) {
        int[] before = new int[classes.length];
        Arrays.fill(before, -1);
        before[from] = from;
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(from));
        while (before[to] < 0) {
            if (!meter.look()) {
                return List.of();
            }
            int cell = queue.remove();
            List<Integer> next = neighbours(cell, 1);
            if (tiesAreEqual) {
                next.addAll(neighbours(cell, 0));
            }
            for (int other : next) {
                if (before[other] < 0) {
                    before[other] = cell;
                    queue.add(other);
                }
            }
        }
        List<Integer> path = new ArrayList<>(List.of(to));
        for (int cell = to; cell != from; cell = before[cell]) {
            path.add(before[cell]);
        }
        Collections.reverse(path);
        return path;
    }
}
