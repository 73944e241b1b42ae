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

    /** From this position on the limit is looked for even if no support is settled. */
    private static final double LATE = 1e7;

    private static final int MOST_ITERATIONS = 30;
    private static final double PENALTY = 1e-12;

    /** Shorter moves are due to rounding, or to the penalty. */
    private static final double SHORT = 1e-11;

    private final LogitSystem system;
    private final NormalFormGame normalised;
    private final double tolerance;
    private final ExpectedPayoffs payoffs;
    private final int players;
    private final int size;
    private final LinearSystem linear;

    /** The probability of every action, and then the payoff of every player. */
    private final double[] weights;

    private final double[] values;
    private final double[] derivatives;
    private final double[] matrix;
    private final double[] move;
    private final double[] normal;
    private final double[] projected;
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
        normal = new double[unknowns * unknowns];
        projected = new double[unknowns];
        support = new boolean[size];
    }

    /** The limit of a branch, if it can be told from the branch's present point. */
    Optional<MixedProfile> from(LogitBranch branch) {
        double[] point = branch.point();
        boolean late = branch.position() > LATE || branch.isStuck();
        if (!late) {
            return branch.tangent()[size] > 0
                            && choose(point, PLAYED)
                            && refine(false)
                            && leadsHere(point, branch.tangent())
                            && !crossedAfter(branch.position())
                    ? accepted(system.profileOf(weights))
                    : Optional.empty();
        }
        Optional<MixedProfile> found = Optional.empty();
        for (double least = PLAYED; least < 0.5 && found.isEmpty(); least *= 10) {
            choose(point, least);
            found = refine(true) ? accepted(system.profileOf(weights)) : Optional.empty();
        }
        return found.or(() -> accepted(system.profile(point)));
    }

    private Optional<MixedProfile> accepted(MixedProfile profile) {
        return Optional.of(profile)
                .filter(found -> MaxRegret.of(normalised, found).holdsWithin(tolerance));
    }

    /** Takes the likely actions as the support; whether all others are as good as unplayed. */
    private boolean choose(double[] point, double least) {
        boolean settled = true;
        for (int player = 0; player < players; player++) {
            double sum = 0;
            for (int a = payoffs.offset(player); a < payoffs.offset(player + 1); a++) {
                double probability = Math.exp(point[a]);
                support[a] = probability > least;
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

    /**
     * Solves for equal payoffs on the support, by least squares where the solution may not be
     * isolated; whether that leads to positive weights.
     */
    private boolean refine(boolean damped) {
        payoffs.deviations(weights, values);
        for (int player = 0; player < players; player++) {
            weights[size + player] = expected(player);
        }
        double last = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            fill();
            if (damped) {
                damp();
            }
            if (linear.factor(damped ? normal : matrix) == 0) {
                return false;
            }
            linear.solve(move);
            double longest = 0;
            boolean positive = true;
            for (int a = 0; a < size; a++) {
                longest = Math.max(longest, Math.abs(move[a]));
                weights[a] = support[a] ? weights[a] + move[a] : 0;
                positive &= weights[a] >= 0;
            }
            for (int player = 0; player < players; player++) {
                weights[size + player] += move[size + player];
            }
            if (!(positive && longest < 1)) {
                return false;
            }
            if (longest < SHORT && (damped || longest >= last)) {
                return true;
            }
            last = longest;
        }
        return false;
    }

    private double expected(int player) {
        double sum = 0;
        for (int a = payoffs.offset(player); a < payoffs.offset(player + 1); a++) {
            sum += weights[a] * values[a];
        }
        return sum;
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
                    move[a] = weights[size + player] - values[a];
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

    /** Turns the equations into those of their least squares, with a small penalty on moves. */
    private void damp() {
        int unknowns = size + players;
        Arrays.fill(normal, 0);
        Arrays.fill(projected, 0);
        for (int row = 0; row < unknowns; row++) {
            for (int i = 0; i < unknowns; i++) {
                double entry = matrix[row * unknowns + i];
                projected[i] += entry * move[row];
                for (int j = 0; j < unknowns && entry != 0; j++) {
                    normal[i * unknowns + j] += entry * matrix[row * unknowns + j];
                }
            }
        }
        for (int i = 0; i < unknowns; i++) {
            normal[i * unknowns + i] += PENALTY;
        }
        System.arraycopy(projected, 0, move, 0, unknowns);
    }

    /**
     * Whether the determinant along a branch at the weights found changes its sign beyond a
     * position, where the branch would turn or be crossed; looked at whenever the position doubles.
     */
    private boolean crossedAfter(double position) {
        double[] far = new double[size + 1];
        for (int a = 0; a < size; a++) {
            far[a] = support[a] ? Math.log(weights[a]) : LogitSystem.FLOOR - 1;
        }
        double[] constant = derivatives(far);
        far[size] = 1;
        double[] change = derivatives(far);
        double[] sum = new double[size * size];
        LinearSystem determinant = new LinearSystem(size);
        int sign = 0;
        for (double at = Math.max(0.5, position); at < LATE; at *= 2) {
            for (int k = 0; k < sum.length; k++) {
                sum[k] = constant[k] + at * (change[k] - constant[k]);
            }
            determinant.factor(sum);
            int next = determinant.determinantSign();
            if (next == 0 || next == -sign) {
                return true;
            }
            sign = next;
        }
        return false;
    }

    /** The derivatives of the equations by the logarithms at a point. */
    private double[] derivatives(double[] point) {
        double[] bordered = new double[(size + 1) * (size + 1)];
        system.evaluate(point, new double[size]);
        system.linearise(point, bordered);
        double[] square = new double[size * size];
        for (int row = 0; row < size; row++) {
            System.arraycopy(bordered, row * (size + 1), square, row * size, size);
        }
        return square;
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
