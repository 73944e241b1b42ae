package multilateral.equilibrium;

import multilateral.game.ExpectedPayoffs;

/**
 * Refines a profile that is nearly an equilibrium, by Newton's method on the fixed points of {@code
 * z = r(z) + v(r(z))}, where {@code v} are expected payoffs and {@code r} is the projection of each
 * player's part on the mixed strategies (Govindan and Wilson 2003, section 2).
 *
 * <p>The support is what the projection leaves above zero, and may change on the way. It converges
 * quadratically near a regular equilibrium and promises nothing elsewhere: what it finds is offered
 * to the search, which checks it.
 */
final class NewtonPolish {

    private static final int ITERATIONS = 30;
    private static final int HALVINGS = 5;
    private static final double SINGULAR = 1e-10;

    /** Added to the diagonal of a singular matrix, as where an action has a duplicate. */
    private static final double RIDGE = 1e-6;

    private final EquilibriumSearch search;
    private final ExpectedPayoffs payoffs;
    private final int players;
    private final int size;
    private final LinearSystem system;
    private final double[] jacobian;
    private final double[] matrix;
    private final double[] profile;
    private final double[] deviations;
    private final double[] point;
    private final double[] next;
    private final double[] move;
    private final double[] residuals;

    NewtonPolish(EquilibriumSearch search) {
        this.search = search;
        payoffs = search.payoffs();
        players = search.scaled().players();
        size = payoffs.size();
        system = new LinearSystem(size);
        jacobian = new double[size * size];
        matrix = new double[size * size];
        profile = new double[size];
        deviations = new double[size];
        point = new double[size];
        next = new double[size];
        move = new double[size];
        residuals = new double[size];
    }

    /** Refines a profile; whether the search has an equilibrium then. */
    boolean from(double[] weights) {
        payoffs.deviations(weights, deviations);
        for (int k = 0; k < size; k++) {
            point[k] = weights[k] + deviations[k];
        }
        double error = residual(point);
        for (int iteration = 0; iteration < ITERATIONS && error > 0; iteration++) {
            if (!direction()) {
                break;
            }
            double better = descend(error);
            if (!(better < error)) {
                break;
            }
            error = better;
        }
        residual(point);
        return search.offer(profile);
    }

    /** The largest residual at a point; leaves the profile there and the residuals, negated. */
    private double residual(double[] at) {
        for (int player = 0; player < players; player++) {
            project(at, payoffs.offset(player), payoffs.offset(player + 1), profile);
        }
        payoffs.deviations(profile, deviations);
        double worst = 0;
        for (int k = 0; k < size; k++) {
            residuals[k] = profile[k] + deviations[k] - at[k];
            worst = Math.max(worst, Math.abs(residuals[k]));
        }
        return worst;
    }

    /** Solves for Newton's move at the point of the last residual. */
    private boolean direction() {
        payoffs.derivatives(profile, jacobian);
        for (int k = 0; k < size; k++) {
            jacobian[k * size + k] += 1;
        }
        for (int player = 0; player < players; player++) {
            int from = payoffs.offset(player);
            int to = payoffs.offset(player + 1);
            int support = 0;
            for (int k = from; k < to; k++) {
                support += profile[k] > 0 ? 1 : 0;
            }
            for (int row = 0; row < size; row++) {
                projectRow(row * size, from, to, support);
            }
        }
        if (!(system.factor(matrix) > SINGULAR)) {
            for (int k = 0; k < size; k++) {
                matrix[k * size + k] += RIDGE;
            }
            if (!(system.factor(matrix) > SINGULAR)) {
                return false;
            }
        }
        System.arraycopy(residuals, 0, move, 0, size);
        system.solve(move);
        return true;
    }

    /** One row of the identity less the Jacobian times the derivative of the projection. */
    private void projectRow(int row, int from, int to, int support) {
        double mean = 0;
        for (int k = from; k < to; k++) {
            mean += profile[k] > 0 ? jacobian[row + k] : 0;
        }
        mean /= support;
        for (int k = from; k < to; k++) {
            matrix[row + k] = profile[k] > 0 ? mean - jacobian[row + k] : 0;
            if (row == k * size) {
                matrix[row + k] += 1;
            }
        }
    }

    /** Moves the point as far as the residual falls; returns the new residual. */
    private double descend(double error) {
        double share = 1;
        for (int halving = 0; halving <= HALVINGS; halving++) {
            for (int k = 0; k < size; k++) {
                next[k] = point[k] + share * move[k];
            }
            double better = residual(next);
            if (better < error) {
                System.arraycopy(next, 0, point, 0, size);
                return better;
            }
            share /= 2;
        }
        return error;
    }

    /** The nearest mixed strategy: subtracts one number and cuts off what is below zero. */
    static void project(double[] point, int from, int to, double[] onto) {
        double low = Double.NEGATIVE_INFINITY;
        for (int k = from; k < to; k++) {
            low = Math.max(low, point[k]);
        }
        low -= 1;
        double last = Double.NEGATIVE_INFINITY;
        while (low > last) {
            last = low;
            double sum = -1;
            int above = 0;
            for (int k = from; k < to; k++) {
                if (point[k] > low) {
                    sum += point[k];
                    above++;
                }
            }
            low = Math.max(low, sum / above);
        }
        for (int k = from; k < to; k++) {
            onto[k] = Math.max(0, point[k] - low);
        }
    }
}
