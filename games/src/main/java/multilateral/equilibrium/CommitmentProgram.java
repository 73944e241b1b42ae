package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The multiple linear programs of a commitment (Conitzer and Sandholm 2006): for every reply of the
 * follower, the best mixed action of the leader among those to which it is a best reply.
 *
 * <p>Payoffs are moved and stretched to lie from 1 to 2, so that a program reaches at least 1 where
 * the reply can be induced and stays at 0 where it cannot.
 */
final class CommitmentProgram {

    /** The largest error accepted: half of 1e-10, so that no rounding elsewhere passes that. */
    private static final double TOLERANCE = 5e-11;

    /** A slack that all other replies can have at once makes a region more than thin. */
    private static final double THIN = 1e-9;

    private static final int ATTEMPTS = 4;

    private final LeaderTables tables;
    private final FollowerTie tie;
    private final double[][] leader;
    private final double[][] follower;
    private final List<List<Double>> multipliers = new ArrayList<>();
    private double[] mix = {};
    private int reply;
    private double payoff = Double.NEGATIVE_INFINITY;

    /** Starts with the best pure commitment. */
    CommitmentProgram(LeaderTables tables, FollowerTie tie) {
        this.tables = tables;
        this.tie = tie;
        leader = tables.stretchedLeader();
        follower = tables.stretchedFollower();
        for (int j = 0; j < tables.replies(); j++) {
            List<Double> row = new ArrayList<>(Collections.nCopies(tables.replies(), 0.0));
            row.set(j, 1.0);
            multipliers.add(row);
        }
        for (int action = 0; action < tables.actions(); action++) {
            double[] pure = new double[tables.actions()];
            pure[action] = 1;
            keepBetter(pure, tables.reply(pure, tie, 0));
        }
    }

    private void keepBetter(double[] candidate, int to) {
        double brought = tables.leader(candidate, to);
        if (brought > payoff) {
            payoff = brought;
            mix = candidate;
            reply = to;
        }
    }

    /** Solves the program of every reply, or of as many as the budget allows. */
    void run(ProgramRun run) {
        for (int j = 0; j < tables.replies() && run.why().isEmpty(); j++) {
            boolean[] together = new boolean[tables.replies()];
            for (int k = 0; k < together.length; k++) {
                together[k] = k == j || (tie == FollowerTie.HARMS_LEADER && tables.alike(j, k));
            }
            if (tie == FollowerTie.FAVOURS_LEADER || inducible(j, together, run)) {
                solve(j, together, run);
            } else if (run.why().isEmpty()) {
                Collections.fill(multipliers.get(j), 0.0);
            }
        }
    }

    /** Whether all other replies can be worse at once. */
    private boolean inducible(int j, boolean[] together, ProgramRun run) {
        double[][] rows = incentives(j, together);
        for (int k = 0; k < together.length; k++) {
            rows[k][leader.length] = together[k] ? 0 : 1;
        }
        rows[together.length][leader.length] = allTrue(together) ? 1 : 0;
        DenseSimplex simplex = program(rows);
        return run.toEnd(simplex) && simplex.value() > THIN;
    }

    private static boolean allTrue(boolean[] flags) {
        boolean all = true;
        for (boolean flag : flags) {
            all &= flag;
        }
        return all;
    }

    private void solve(int j, boolean[] together, ProgramRun run) {
        double[][] rows = incentives(j, together);
        for (int k = 0; k < together.length; k++) {
            if (together[k]) {
                for (int i = 0; i < leader.length; i++) {
                    rows[k][i] = -leader[i][k];
                }
                rows[k][leader.length] = 1;
            }
        }
        DenseSimplex simplex = program(rows);
        for (int attempt = 0; run.toEnd(simplex); attempt++) {
            if (holds(rows, simplex)) {
                keep(j, together, simplex);
                return;
            }
            if (attempt == ATTEMPTS) {
                throw new ArithmeticException(
                        "rounding is too much for the program of reply "
                                + j
                                + "; give payoffs of fewer digits");
            }
            simplex.refresh();
        }
    }

    /** By other reply what it brings the follower more; last, the sum of all weights. */
    private double[][] incentives(int j, boolean[] together) {
        double[][] rows = new double[together.length + 1][leader.length + 1];
        for (int k = 0; k < together.length; k++) {
            for (int i = 0; i < leader.length; i++) {
                rows[k][i] = together[k] ? 0 : follower[i][k] - follower[i][j];
            }
        }
        Arrays.fill(rows[together.length], 0, leader.length, 1);
        return rows;
    }

    /** Maximises the last variable while no row is above zero, and the last not above 1. */
    private static DenseSimplex program(double[][] rows) {
        double[] right = new double[rows.length];
        double[] objective = new double[rows[0].length];
        right[right.length - 1] = 1;
        objective[objective.length - 1] = 1;
        return new DenseSimplex(rows, right, objective);
    }

    /** Whether primal and dual are feasible and as good as each other. */
    private static boolean holds(double[][] rows, DenseSimplex simplex) {
        double[] primal = simplex.primal();
        double[] dual = simplex.dual();
        double worst = Math.abs(primal[primal.length - 1] - dual[dual.length - 1]);
        double[] priced = new double[primal.length];
        priced[primal.length - 1] = -1;
        for (int row = 0; row < rows.length; row++) {
            double sum = row == rows.length - 1 ? -1 : 0;
            for (int i = 0; i < primal.length; i++) {
                sum += rows[row][i] * primal[i];
                priced[i] += rows[row][i] * dual[row];
            }
            worst = Math.max(worst, sum);
        }
        for (double price : priced) {
            worst = Math.max(worst, -price);
        }
        return worst <= TOLERANCE;
    }

    private void keep(int j, boolean[] together, DenseSimplex simplex) {
        double[] dual = simplex.dual();
        for (int k = 0; k < together.length; k++) {
            double scale = together[k] ? 1 : tables.stretchOfFollower();
            multipliers.get(j).set(k, dual[k] * scale);
        }
        if (simplex.value() > 0.5) {
            double[] weights = Arrays.copyOf(simplex.primal(), leader.length);
            double sum = Arrays.stream(weights).sum();
            for (int i = 0; i < weights.length; i++) {
                weights[i] /= sum;
            }
            int worst = j;
            for (int k = 0; k < together.length; k++) {
                boolean worse = tables.leader(weights, k) < tables.leader(weights, worst);
                worst = together[k] && worse ? k : worst;
            }
            keepBetter(weights, worst);
        }
    }

    /** The best commitment so far. */
    double[] mix() {
        return mix.clone();
    }

    /** The reply to it. */
    int reply() {
        return reply;
    }

    /** What proves that there is no better one, once all programs are solved. */
    CommitmentGap gap() {
        return CommitmentGap.of(tables, mix, reply, multipliers);
    }
}
