package multilateral.equilibrium;

import java.util.Arrays;
import java.util.Optional;
import multilateral.game.ExpectedPayoffs;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;

/**
 * The Nash equilibrium that a branch of logit equilibria runs to, by Newton's method on the support
 * that the branch has settled on.
 */
final class LogitLimit {

    /** Actions likelier than this are in the support, and those rarer than the next are not. */
    private static final double PLAYED = 1e-5;

    private static final double UNPLAYED = 1e-9;

    /** How far the limit may be from the point, and from where its tangent leads. */
    private static final double NEAR = 0.05;

    private static final double CURVED = 0.1;
    private static final double ALIKE = 1e-7;

    /** From this position on the limit is looked for even if the support is not settled. */
    private static final double LATE = 1e7;

    private static final int MOST_ITERATIONS = 30;

    private final LogitSystem system;
    private final NormalFormGame normalised;
    private final double tolerance;
    private final ExpectedPayoffs payoffs;
    private final int players;
    private final int size;
    private final LinearSystem linear;
    private final double[] weights;
    private final double[] values;
    private final double[] derivatives;
    private final double[] matrix;
    private final double[] move;
    private final boolean[] support;

    LogitLimit(LogitSystem system, NormalFormGame normalised, double tolerance) {
        this.system = system;
        this.normalised = normalised;
        this.tolerance = tolerance;
        payoffs = ExpectedPayoffs.of(normalised);
        players = normalised.players();
        size = payoffs.size();
        int unknowns = size + players;
        linear = new LinearSystem(unknowns);
        weights = new double[unknowns];
        values = new double[size];
        derivatives = new double[size * size];
        matrix = new double[unknowns * unknowns];
        move = new double[unknowns];
        support = new boolean[size];
    }

    /** The limit of a branch, if it can be told from the branch's present point. */
    Optional<MixedProfile> from(LogitBranch branch) {
        double[] point = branch.point();
        boolean late = branch.position() > LATE;
        if (branch.tangent()[size] <= 0 || !choose(point) && !late) {
            return Optional.empty();
        }
        if (refine() && (late || leadsHere(point, branch.tangent()))) {
            return accepted(system.profileOf(weights));
        }
        return late ? accepted(system.profile(point)) : Optional.empty();
    }

    private Optional<MixedProfile> accepted(MixedProfile profile) {
        return Optional.of(profile)
                .filter(found -> MaxRegret.of(normalised, found).holdsWithin(tolerance));
    }

    /** Takes the likely actions as the support; whether all others are as good as unplayed. */
    private boolean choose(double[] point) {
        boolean settled = true;
        for (int player = 0; player < players; player++) {
            double sum = 0;
            for (int a = payoffs.offset(player); a < payoffs.offset(player + 1); a++) {
                double probability = Math.exp(point[a]);
                support[a] = probability > PLAYED;
                settled &= support[a] || probability < UNPLAYED;
                weights[a] = support[a] ? probability : 0;
                sum += weights[a];
            }
            for (int a = payoffs.offset(player); a < payoffs.offset(player + 1); a++) {
                weights[a] /= sum;
            }
        }
        return settled;
    }

    /** Solves for equal payoffs on the support; whether that leads to positive weights. */
    private boolean refine() {
        double last = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            fill();
            if (linear.factor(matrix) == 0) {
                return false;
            }
            linear.solve(move);
            double longest = 0;
            boolean positive = true;
            for (int a = 0; a < size; a++) {
                longest = Math.max(longest, Math.abs(move[a]));
                weights[a] += move[a];
                positive &= weights[a] >= 0;
            }
            if (!(positive && longest < 1)) {
                return false;
            }
            if (longest < 1e-15 || longest < 1e-12 && longest >= last) {
                return true;
            }
            last = longest;
        }
        return false;
    }

    /** The equations: equal payoffs of played actions, none of others, and sums of 1. */
    private void fill() {
        int unknowns = size + players;
        payoffs.deviations(weights, values);
        payoffs.derivatives(weights, derivatives);
        Arrays.fill(matrix, 0);
        for (int player = 0; player < players; player++) {
            double sum = 0;
            int total = (size + player) * unknowns;
            for (int a = payoffs.offset(player); a < payoffs.offset(player + 1); a++) {
                int row = a * unknowns;
                if (support[a]) {
                    System.arraycopy(derivatives, a * size, matrix, row, size);
                    matrix[row + size + player] = -1;
                    move[a] = -values[a];
                } else {
                    matrix[row + a] = 1;
                    move[a] = 0;
                }
                matrix[total + a] = 1;
                sum += weights[a];
            }
            move[size + player] = 1 - sum;
        }
    }

    /** Whether the branch, which nears its limit as 1/λ, points at the weights found. */
    private boolean leadsHere(double[] point, double[] tangent) {
        double rate = point[size] / tangent[size];
        double distance = 0;
        double missed = 0;
        for (int a = 0; a < size; a++) {
            double probability = Math.exp(point[a]);
            double away = probability - weights[a];
            distance = Math.max(distance, Math.abs(away));
            missed = Math.max(missed, Math.abs(away + rate * probability * tangent[a]));
        }
        return distance <= NEAR && missed <= CURVED * distance + ALIKE;
    }
}
