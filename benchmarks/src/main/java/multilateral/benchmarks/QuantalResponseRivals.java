package multilateral.benchmarks;

import multilateral.game.NormalFormGame;

/**
 * Another way along the principal branch of logit equilibria: the textbook's, with logarithms of
 * probabilities, steps along the tangent and Newton's method across it (Turocy 2005), in which
 * every derivative is a sum over all profiles of the other players.
 */
public final class QuantalResponseRivals {

    private static final double CLOSE = 1e-8;

    private final int players;
    private final int[] actions;
    private final int[] offsets;
    private final double[][] payoffs;
    private final int size;
    private final double[] matrix;
    private final double[] values;
    private final double[] weights;
    private long newtonSteps;

    private QuantalResponseRivals(NormalFormGame game) {
        players = game.players();
        actions = new int[players];
        offsets = new int[players + 1];
        payoffs = new double[players][];
        for (int player = 0; player < players; player++) {
            actions[player] = game.actions(player);
            offsets[player + 1] = offsets[player] + actions[player];
            payoffs[player] = game.payoffs(player);
        }
        size = offsets[players];
        matrix = new double[(size + 1) * (size + 1)];
        values = new double[size];
        weights = new double[size];
    }

    /**
     * Follows the branch from the uniform profile until λ passes an end.
     *
     * @param game the game
     * @param end the λ to pass
     * @return the probabilities of all actions at the first point beyond the end, then λ there, the
     *     number of Newton steps and the largest residual on the way
     */
    public static double[] follow(NormalFormGame game, double end) {
        return new QuantalResponseRivals(game).follow(end);
    }

    private double[] follow(double end) {
        double[] point = new double[size + 1];
        for (int player = 0; player < players; player++) {
            for (int a = offsets[player]; a < offsets[player + 1]; a++) {
                point[a] = -Math.log(actions[player]);
            }
        }
        double[] tangent = new double[size + 1];
        tangent[size] = 1;
        tangent(point, tangent);
        double step = 0.03;
        double worst = 0;
        while (point[size] < end) {
            double[] next = point.clone();
            for (int k = 0; k <= size; k++) {
                next[k] += step * tangent[k];
            }
            int needed = correct(next, tangent);
            if (needed < 0) {
                step /= 2;
                continue;
            }
            point = next;
            tangent(point, tangent);
            worst = Math.max(worst, residual(point));
            step *= needed <= 3 ? 1.5 : needed >= 5 ? 0.7 : 1;
        }
        double[] result = new double[size + 3];
        for (int a = 0; a < size; a++) {
            result[a] = Math.exp(point[a]);
        }
        result[size] = point[size];
        result[size + 1] = newtonSteps;
        result[size + 2] = worst;
        return result;
    }

    /** The Newton steps it took to reach the branch, or -1 if it was not reached. */
    private int correct(double[] point, double[] tangent) {
        double before = Double.POSITIVE_INFINITY;
        for (int iteration = 1; iteration <= 8; iteration++) {
            double[] move = equations(point);
            for (int k = 0; k < size; k++) {
                move[k] = -move[k];
            }
            System.arraycopy(tangent, 0, matrix, size * (size + 1), size + 1);
            solve(move);
            double longest = 0;
            for (int k = 0; k <= size; k++) {
                point[k] += move[k];
                longest = Math.max(longest, Math.abs(move[k]) / (1 + Math.abs(point[k])));
            }
            newtonSteps++;
            if (!(longest < 0.5 && (iteration < 3 || longest < before))) {
                return -1;
            }
            if (longest < CLOSE) {
                return iteration;
            }
            before = longest;
        }
        return -1;
    }

    private void tangent(double[] point, double[] tangent) {
        equations(point);
        System.arraycopy(tangent, 0, matrix, size * (size + 1), size + 1);
        double[] next = new double[size + 1];
        next[size] = 1;
        solve(next);
        double square = 0;
        for (double entry : next) {
            square += entry * entry;
        }
        for (int k = 0; k <= size; k++) {
            tangent[k] = next[k] / Math.sqrt(square);
        }
    }

    /** Fills all rows of the matrix but the last, and returns the equations with a last zero. */
    private double[] equations(double[] point) {
        double lambda = point[size];
        weigh(point);
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                matrix[row * (size + 1) + column] = naive(row, column);
            }
            values[row] = value(row);
        }
        double[] equations = new double[size + 1];
        for (int player = 0; player < players; player++) {
            int first = offsets[player];
            for (int row = offsets[player + 1] - 1; row > first; row--) {
                equations[row] = point[row] - point[first] - lambda * (values[row] - values[first]);
                for (int column = 0; column < size; column++) {
                    int at = row * (size + 1) + column;
                    matrix[at] =
                            -lambda
                                    * (matrix[at] - matrix[first * (size + 1) + column])
                                    * weights[column];
                }
                matrix[row * (size + 1) + row] += 1;
                matrix[row * (size + 1) + first] -= 1;
                matrix[row * (size + 1) + size] = values[first] - values[row];
            }
            double sum = -1;
            for (int column = 0; column <= size; column++) {
                boolean own = column >= first && column < offsets[player + 1];
                double weight = own ? weights[column] : 0;
                matrix[first * (size + 1) + column] = weight;
                sum += weight;
            }
            equations[first] = sum;
        }
        return equations;
    }

    private void weigh(double[] point) {
        for (int a = 0; a < size; a++) {
            weights[a] = point[a] < -690 ? 0 : Math.exp(point[a]);
        }
    }

    private int player(int action) {
        int player = 0;
        while (offsets[player + 1] <= action) {
            player++;
        }
        return player;
    }

    /** The derivative of what an action pays by a probability: a sum over all profiles. */
    private double naive(int row, int column) {
        int owner = player(row);
        int other = player(column);
        return owner == other
                ? 0
                : sum(owner, row - offsets[owner], other, column - offsets[other]);
    }

    private double value(int row) {
        int owner = player(row);
        return sum(owner, row - offsets[owner], owner, row - offsets[owner]);
    }

    private double sum(int owner, int action, int other, int reply) {
        int[] at = new int[players];
        at[owner] = action;
        at[other] = reply;
        double sum = 0;
        while (true) {
            double weight = 1;
            int cell = 0;
            for (int player = players - 1; player >= 0; player--) {
                cell = cell * actions[player] + at[player];
                if (player != owner && player != other) {
                    weight *= weights[offsets[player] + at[player]];
                }
            }
            sum += weight * payoffs[owner][cell];
            int moved = 0;
            while (moved < players
                    && (moved == owner || moved == other || ++at[moved] == actions[moved])) {
                if (moved != owner && moved != other) {
                    at[moved] = 0;
                }
                moved++;
            }
            if (moved == players) {
                return sum;
            }
        }
    }

    private double residual(double[] point) {
        weigh(point);
        double worst = 0;
        for (int player = 0; player < players; player++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int a = offsets[player]; a < offsets[player + 1]; a++) {
                values[a] = value(a);
                best = Math.max(best, values[a]);
            }
            double total = 0;
            for (int a = offsets[player]; a < offsets[player + 1]; a++) {
                total += Math.exp(point[size] * (values[a] - best));
            }
            for (int a = offsets[player]; a < offsets[player + 1]; a++) {
                double response = Math.exp(point[size] * (values[a] - best)) / total;
                worst = Math.max(worst, Math.abs(response - weights[a]));
            }
        }
        return worst;
    }

    /** Elimination with partial pivoting; the right side becomes the solution. */
    private void solve(double[] right) {
        int n = size + 1;
        for (int k = 0; k < n; k++) {
            int best = k;
            for (int row = k + 1; row < n; row++) {
                best = Math.abs(matrix[row * n + k]) > Math.abs(matrix[best * n + k]) ? row : best;
            }
            for (int column = k; column < n && best != k; column++) {
                double entry = matrix[k * n + column];
                matrix[k * n + column] = matrix[best * n + column];
                matrix[best * n + column] = entry;
            }
            double entry = right[k];
            right[k] = right[best];
            right[best] = entry;
            for (int row = k + 1; row < n; row++) {
                double factor = matrix[row * n + k] / matrix[k * n + k];
                for (int column = k; column < n; column++) {
                    matrix[row * n + column] -= factor * matrix[k * n + column];
                }
                right[row] -= factor * right[k];
            }
        }
        for (int row = n - 1; row >= 0; row--) {
            for (int column = row + 1; column < n; column++) {
                right[row] -= matrix[row * n + column] * right[column];
            }
            right[row] /= matrix[row * n + row];
        }
    }
}
