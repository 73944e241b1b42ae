package multilateral.equilibrium;

import java.util.Arrays;
import multilateral.game.ExpectedPayoffs;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;

/**
 * The equations of a logit equilibrium in logarithms of probabilities, so that neither large
 * precisions nor small probabilities overflow or vanish.
 *
 * <p>A point holds the logarithm of the probability of every action, and last the position on the
 * branch: λ times the largest spread of payoffs of a player, with which payoffs of any scale look
 * alike. One equation of each player says that the probabilities add up to 1, the others that they
 * differ in their logarithms from the likeliest one as λ times the payoffs do.
 */
final class LogitSystem {

    /** Logarithms below this count as probability zero, which keeps subnormals away. */
    static final double FLOOR = -690;

    private final ExpectedPayoffs payoffs;
    private final int players;
    private final int size;
    private final double[] rates;
    private final double scale;
    private final double[] weights;
    private final double[] values;
    private final int[] likeliests;
    private final double[] sums;
    private final double[] derivatives;

    /** Prepares a game; {@code precision} has one multiple of λ per player. */
    LogitSystem(NormalFormGame game, double[] precision) {
        payoffs = ExpectedPayoffs.of(game.normalised());
        players = game.players();
        size = payoffs.size();
        rates = new double[players];
        for (int player = 0; player < players; player++) {
            rates[player] = precision[player] * spread(game.payoffs(player));
        }
        double largest = Arrays.stream(rates).max().orElseThrow();
        scale = largest > 0 ? largest : 1;
        for (int player = 0; player < players; player++) {
            rates[player] /= scale;
        }
        weights = new double[size];
        values = new double[size];
        likeliests = new int[players];
        sums = new double[players];
        derivatives = new double[size * size];
    }

    /** The difference of the largest and the smallest payoff. */
    static double spread(double[] payoffs) {
        double low = Arrays.stream(payoffs).min().orElseThrow();
        return Arrays.stream(payoffs).max().orElseThrow() - low;
    }

    /** How many actions all players have together: the place of the position in a point. */
    int size() {
        return size;
    }

    /** The position on the branch of a λ. */
    double position(double lambda) {
        return lambda * scale;
    }

    /** The λ of a position on the branch. */
    double lambda(double position) {
        return position / scale;
    }

    /** The uniform profile at λ = 0, where every branch starts. */
    double[] start() {
        double[] point = new double[size + 1];
        for (int player = 0; player < players; player++) {
            int from = payoffs.offset(player);
            int to = payoffs.offset(player + 1);
            Arrays.fill(point, from, to, -Math.log(to - from));
        }
        return point;
    }

    /** Computes by how much every equation fails at a point. */
    void evaluate(double[] point, double[] equations) {
        for (int a = 0; a < size; a++) {
            weights[a] = exp(point[a]);
        }
        payoffs.deviations(weights, values);
        for (int player = 0; player < players; player++) {
            int from = payoffs.offset(player);
            int to = payoffs.offset(player + 1);
            int likeliest = from;
            double sum = 0;
            for (int a = from; a < to; a++) {
                likeliest = point[a] > point[likeliest] ? a : likeliest;
                sum += weights[a];
            }
            double rate = point[size] * rates[player];
            for (int a = from; a < to; a++) {
                equations[a] = point[a] - point[likeliest] - rate * (values[a] - values[likeliest]);
            }
            equations[likeliest] = Math.log(sum);
            likeliests[player] = likeliest;
            sums[player] = sum;
        }
    }

    private static double exp(double log) {
        return log < FLOOR ? 0 : Math.exp(log);
    }

    /** By how much a probability differs from its response, at the point evaluated last. */
    double residual(double[] point) {
        double worst = 0;
        for (int player = 0; player < players; player++) {
            worst = Math.max(worst, residual(player, point[size] * rates[player]));
        }
        return worst;
    }

    private double residual(int player, double rate) {
        int from = payoffs.offset(player);
        int to = payoffs.offset(player + 1);
        double best = Double.NEGATIVE_INFINITY;
        for (int a = from; a < to; a++) {
            best = Math.max(best, values[a]);
        }
        double sum = 0;
        for (int a = from; a < to; a++) {
            sum += exp(rate * (values[a] - best));
        }
        double worst = Math.abs(sums[player] - 1);
        for (int a = from; a < to; a++) {
            double response = exp(rate * (values[a] - best)) / sum;
            worst = Math.max(worst, Math.abs(weights[a] - response));
        }
        return worst;
    }

    /**
     * Computes the derivatives of all equations by all coordinates at the point evaluated last,
     * into the rows of a matrix with {@code size + 1} columns; the last row is left alone.
     */
    void linearise(double[] point, double[] matrix) {
        payoffs.derivatives(weights, derivatives);
        for (int player = 0; player < players; player++) {
            int from = payoffs.offset(player);
            int to = payoffs.offset(player + 1);
            for (int a = from; a < to; a++) {
                if (a != likeliests[player]) {
                    linearise(point, player, a, matrix);
                }
            }
            int row = likeliests[player] * (size + 1);
            Arrays.fill(matrix, row, row + size + 1, 0);
            for (int a = from; a < to; a++) {
                matrix[row + a] = weights[a] / sums[player];
            }
        }
    }

    private void linearise(double[] point, int player, int action, double[] matrix) {
        int likeliest = likeliests[player];
        double rate = -point[size] * rates[player];
        int row = action * (size + 1);
        for (int column = 0; column < size; column++) {
            matrix[row + column] =
                    rate
                            * weights[column]
                            * (derivatives[action * size + column]
                                    - derivatives[likeliest * size + column]);
        }
        matrix[row + action] += 1;
        matrix[row + likeliest] -= 1;
        matrix[row + size] = -rates[player] * (values[action] - values[likeliest]);
    }

    /** The probabilities of a point. */
    MixedProfile profile(double[] point) {
        double[] probabilities = new double[size];
        for (int a = 0; a < size; a++) {
            probabilities[a] = exp(point[a]);
        }
        return profileOf(probabilities);
    }

    /** Weights of all actions, each player's divided by their sum, as a profile. */
    MixedProfile profileOf(double[] flat) {
        double[][] strategies = new double[players][];
        for (int player = 0; player < players; player++) {
            double[] strategy =
                    Arrays.copyOfRange(flat, payoffs.offset(player), payoffs.offset(player + 1));
            double sum = Arrays.stream(strategy).sum();
            for (int a = 0; a < strategy.length; a++) {
                strategy[a] /= sum;
            }
            strategies[player] = strategy;
        }
        return MixedProfile.of(strategies);
    }
}
