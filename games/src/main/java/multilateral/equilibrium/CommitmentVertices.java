package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The vertices of the regions of a leader's mixed actions in which a reply is best, by solving
 * every square system of constraints that hold with equality.
 */
final class CommitmentVertices {

    private static final long MOST_CHOICES = 2_000_000;
    private static final double SINGULAR = 1e-10;
    private static final double OUTSIDE = 1e-9;
    private static final double SAME = 1e-9;

    /** A commitment and a best reply to it. */
    static final class Vertex {
        private final double[] mix;
        private final int reply;

        Vertex(double[] mix, int reply) {
            this.mix = mix;
            this.reply = reply;
        }

        double[] mix() {
            return mix;
        }

        int reply() {
            return reply;
        }
    }

    private final LeaderTables tables;
    private final double[][] follower;
    private final int size;
    private final LinearSystem system;
    private final double[] matrix;

    CommitmentVertices(LeaderTables tables) {
        this.tables = tables;
        follower = tables.stretchedFollower();
        size = tables.actions();
        system = new LinearSystem(size);
        matrix = new double[size * size];
        double choices = 1;
        for (int tight = 1; tight < size; tight++) {
            choices = choices * (tables.replies() - 1 + tight + 1) / tight;
        }
        if (choices > MOST_CHOICES) {
            throw new IllegalArgumentException(
                    "game of "
                            + size
                            + " actions of the leader and "
                            + tables.replies()
                            + " of the follower must have at most "
                            + MOST_CHOICES
                            + " choices of constraints; use solve");
        }
    }

    /** The vertices that bring the leader most, up to a tolerance. */
    List<Vertex> best(double tolerance) {
        List<Vertex> vertices = new ArrayList<>();
        for (int reply = 0; reply < tables.replies(); reply++) {
            double[][] constraints = constraints(reply);
            List<double[]> found = new ArrayList<>();
            choose(constraints, new int[size - 1], 0, 0, found);
            for (double[] mix : found) {
                vertices.add(new Vertex(mix, reply));
            }
        }
        double most = Double.NEGATIVE_INFINITY;
        for (Vertex vertex : vertices) {
            most = Math.max(most, tables.leader(vertex.mix, vertex.reply));
        }
        double least = most - tolerance;
        return vertices.stream()
                .filter(vertex -> tables.leader(vertex.mix, vertex.reply) >= least)
                .toList();
    }

    /**
     * Rows that must not be below zero: each weight, and what the reply brings more than others.
     */
    private double[][] constraints(int reply) {
        double[][] rows = new double[size + tables.replies() - 1][size];
        for (int i = 0; i < size; i++) {
            rows[i][i] = 1;
        }
        int row = size;
        for (int other = 0; other < tables.replies(); other++) {
            if (other != reply) {
                for (int i = 0; i < size; i++) {
                    rows[row][i] = follower[i][reply] - follower[i][other];
                }
                row++;
            }
        }
        return rows;
    }

    private void choose(
            double[][] constraints, int[] chosen, int count, int from, List<double[]> found) {
        if (count == chosen.length) {
            solve(constraints, chosen, found);
            return;
        }
        for (int next = from; next < constraints.length; next++) {
            chosen[count] = next;
            choose(constraints, chosen, count + 1, next + 1, found);
        }
    }

    private void solve(double[][] constraints, int[] chosen, List<double[]> found) {
        for (int row = 0; row < chosen.length; row++) {
            System.arraycopy(constraints[chosen[row]], 0, matrix, row * size, size);
        }
        Arrays.fill(matrix, (size - 1) * size, size * size, 1);
        if (system.factor(matrix) < SINGULAR) {
            return;
        }
        double[] mix = new double[size];
        mix[size - 1] = 1;
        system.solve(mix);
        for (double[] constraint : constraints) {
            double slack = 0;
            for (int i = 0; i < size; i++) {
                slack += constraint[i] * mix[i];
            }
            if (slack < -OUTSIDE) {
                return;
            }
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            mix[i] = Math.max(0, mix[i]);
            sum += mix[i];
        }
        for (int i = 0; i < size; i++) {
            mix[i] /= sum;
        }
        if (found.stream().noneMatch(other -> same(mix, other))) {
            found.add(mix);
        }
    }

    private static boolean same(double[] mix, double[] other) {
        boolean same = true;
        for (int i = 0; i < mix.length; i++) {
            same &= Math.abs(mix[i] - other[i]) <= SAME;
        }
        return same;
    }
}
