package multilateral.equilibrium;

import java.util.Arrays;
import multilateral.game.NormalFormGame;

/** The likelihood of observed choices along a branch of logit equilibria. */
final class LogitLikelihood {

    private static final int MOST_HALVINGS = 60;

    private final LogitSystem system;
    private final int size;
    private final double[] counts;

    /** For each action how often its player was observed. */
    private final double[] totals;

    private double slope;
    private double best = Double.NEGATIVE_INFINITY;
    private double[] bestPoint = new double[0];
    private double[] bestTangent = new double[0];

    LogitLikelihood(LogitSystem system, NormalFormGame game, long[][] counts) {
        this.system = system;
        size = system.size();
        this.counts = new double[size];
        totals = new double[size];
        if (counts.length != game.players()) {
            throw new IllegalArgumentException(
                    "counts ("
                            + counts.length
                            + " rows) must have one row for each of the "
                            + game.players()
                            + " players");
        }
        int at = 0;
        boolean any = false;
        for (int player = 0; player < counts.length; player++) {
            check(player, counts[player], game.actions(player));
            double total = Arrays.stream(counts[player]).asDoubleStream().sum();
            any |= total > 0;
            for (long count : counts[player]) {
                this.counts[at] = count;
                totals[at++] = total;
            }
        }
        if (!any) {
            throw new IllegalArgumentException("counts must not all be zero");
        }
    }

    private static void check(int player, long[] row, int actions) {
        if (row.length != actions || Arrays.stream(row).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException(
                    "counts of player "
                            + player
                            + " "
                            + Arrays.toString(row)
                            + " must be zero or more, one for each of the "
                            + actions
                            + " actions");
        }
    }

    /** Takes the first point of a branch. */
    void start(LogitBranch branch) {
        slope = times(branch.tangent());
        offer(branch.point(), branch.tangent());
    }

    /** Takes the step that a branch has taken, unless it ends beyond a position. */
    void passed(LogitBranch branch, double end) {
        double slopeBefore = slope;
        slope = times(branch.tangent());
        if (slopeBefore > 0 && slope <= 0) {
            climb(branch, end);
        }
        if (branch.position() <= end) {
            offer(branch.point(), branch.tangent());
        } else {
            branch.at(end).ifPresent(point -> offer(point, branch.tangent()));
        }
    }

    /** Finds the top between the ends of the last step, by bisection. */
    private void climb(LogitBranch branch, double end) {
        double[] point = new double[size + 1];
        double[] tangent = new double[size + 1];
        double low = 0;
        double high = 1;
        for (int k = 0; k < MOST_HALVINGS; k++) {
            double middle = (low + high) / 2;
            if (!branch.along(middle, point, tangent)) {
                return;
            }
            if (times(tangent) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        if (point[size] <= end) {
            offer(point, tangent);
        }
    }

    private void offer(double[] point, double[] tangent) {
        double likelihood = times(point);
        if (likelihood > best) {
            best = likelihood;
            bestPoint = point.clone();
            bestTangent = tangent.clone();
        }
    }

    private double times(double[] logarithms) {
        double sum = 0;
        for (int a = 0; a < size; a++) {
            sum += counts[a] == 0 ? 0 : counts[a] * logarithms[a];
        }
        return sum;
    }

    /** The likeliest point so far. */
    LogitEstimate best() {
        double information = 0;
        for (int a = 0; a < size; a++) {
            double slopeOfLog = bestTangent[a] / bestTangent[size];
            information += totals[a] * Math.exp(bestPoint[a]) * slopeOfLog * slopeOfLog;
        }
        return new LogitEstimate(
                system.lambda(bestPoint[size]),
                best,
                system.profile(bestPoint),
                system.lambda(1 / Math.sqrt(information)));
    }
}
