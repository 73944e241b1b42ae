package multilateral.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import multilateral.equilibrium.MaxRegret;
import multilateral.game.ExpectedPayoffs;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;

/** Another way to many equilibria of a game of any number of players. */
public final class AllEquilibriaRivals {

    private static final int MOST_STEPS = 25;
    private static final double SAME = 1e-6;
    private static final double REGRET = 1e-12;

    private final NormalFormGame game;
    private final ExpectedPayoffs payoffs;
    private final int size;
    private final double[] values;
    private final double[] jacobian;

    private AllEquilibriaRivals(NormalFormGame game) {
        this.game = game.normalised();
        payoffs = ExpectedPayoffs.of(this.game);
        size = payoffs.size();
        values = new double[size];
        jacobian = new double[size * size];
    }

    /**
     * Newton's method from random starts in every profile of supports; what it finds is right, and
     * nothing says whether it is all.
     *
     * @param game the game
     * @param starts the number of starts per profile of supports
     * @param seed the seed of the starts
     * @return the equilibria found, each once
     */
    public static List<MixedProfile> manyStarts(NormalFormGame game, int starts, long seed) {
        AllEquilibriaRivals rival = new AllEquilibriaRivals(game);
        Random random = new Random(seed);
        List<MixedProfile> found = new ArrayList<>();
        int[] supports = new int[game.players()];
        Arrays.fill(supports, 1);
        int moved;
        do {
            int mixed = 0;
            for (int support : supports) {
                mixed += Integer.bitCount(support) - 1;
            }
            for (int start = 0; start < (mixed == 0 ? 1 : starts); start++) {
                double[] weights = rival.start(supports, random);
                if (rival.solve(supports, weights)) {
                    rival.add(weights, found);
                }
            }
            moved = 0;
            while (moved < supports.length && ++supports[moved] == 1 << game.actions(moved)) {
                supports[moved++] = 1;
            }
        } while (moved < supports.length);
        return found;
    }

    private boolean isPlayed(int[] supports, int player, int k) {
        return (supports[player] >> (k - payoffs.offset(player)) & 1) != 0;
    }

    private double[] start(int[] supports, Random random) {
        double[] weights = new double[size];
        for (int player = 0; player < supports.length; player++) {
            double sum = 0;
            for (int k = payoffs.offset(player); k < payoffs.offset(player + 1); k++) {
                weights[k] = isPlayed(supports, player, k) ? -Math.log(random.nextDouble()) : 0;
                sum += weights[k];
            }
            for (int k = payoffs.offset(player); k < payoffs.offset(player + 1); k++) {
                weights[k] /= sum;
            }
        }
        return weights;
    }

    /** The unknowns are the weights of the actions played and the payoff of every player. */
    private boolean solve(int[] supports, double[] weights) {
        double[] best = new double[supports.length];
        for (int step = 0; step < MOST_STEPS; step++) {
            payoffs.deviations(weights, values);
            payoffs.derivatives(weights, jacobian);
            double[][] matrix = matrix(supports, weights, best);
            if (!eliminate(matrix)) {
                return false;
            }
            int last = size + supports.length;
            double length = 0;
            for (int k = 0; k < size; k++) {
                weights[k] += matrix[k][last];
                length = Math.max(length, Math.abs(matrix[k][last]));
            }
            for (int player = 0; player < supports.length; player++) {
                best[player] += matrix[size + player][last];
            }
            if (!(length < 1e3)) {
                return false;
            }
            if (length < 1e-14) {
                break;
            }
        }
        return Arrays.stream(weights).allMatch(weight -> weight >= 0);
    }

    private double[][] matrix(int[] supports, double[] weights, double[] best) {
        int last = size + supports.length;
        double[][] matrix = new double[last][last + 1];
        for (int player = 0; player < supports.length; player++) {
            double[] sum = matrix[size + player];
            sum[last] = 1;
            for (int k = payoffs.offset(player); k < payoffs.offset(player + 1); k++) {
                double[] row = matrix[k];
                if (isPlayed(supports, player, k)) {
                    System.arraycopy(jacobian, k * size, row, 0, size);
                    row[size + player] = -1;
                    row[last] = best[player] - values[k];
                    sum[k] = 1;
                    sum[last] -= weights[k];
                } else {
                    row[k] = 1;
                }
            }
        }
        return matrix;
    }

    /** Solves in place; false if the matrix is singular. */
    private static boolean eliminate(double[][] matrix) {
        for (int k = 0; k < matrix.length; k++) {
            int pivot = k;
            for (int row = k + 1; row < matrix.length; row++) {
                pivot = Math.abs(matrix[row][k]) > Math.abs(matrix[pivot][k]) ? row : pivot;
            }
            double[] top = matrix[pivot];
            matrix[pivot] = matrix[k];
            matrix[k] = top;
            if (Math.abs(top[k]) < 1e-12) {
                return false;
            }
            for (int row = 0; row < matrix.length; row++) {
                double factor = row == k ? 0 : matrix[row][k] / top[k];
                for (int j = k; factor != 0 && j <= matrix.length; j++) {
                    matrix[row][j] -= factor * top[j];
                }
            }
        }
        for (int row = 0; row < matrix.length; row++) {
            matrix[row][matrix.length] /= matrix[row][row];
        }
        return true;
    }

    private void add(double[] weights, List<MixedProfile> found) {
        double[][] strategies = new double[game.players()][];
        for (int player = 0; player < strategies.length; player++) {
            strategies[player] =
                    Arrays.copyOfRange(weights, payoffs.offset(player), payoffs.offset(player + 1));
        }
        MixedProfile profile = MixedProfile.of(strategies);
        if (MaxRegret.of(game, profile).holdsWithin(REGRET)
                && found.stream().noneMatch(other -> distance(profile, other) < SAME)) {
            found.add(profile);
        }
    }

    /**
     * How far apart two profiles are.
     *
     * @param one a profile
     * @param other a profile of the same shape
     * @return the largest difference of a probability
     */
    public static double distance(MixedProfile one, MixedProfile other) {
        double most = 0;
        for (int player = 0; player < one.players(); player++) {
            for (int action = 0; action < one.actions(player); action++) {
                double difference =
                        one.probability(player, action) - other.probability(player, action);
                most = Math.max(most, Math.abs(difference));
            }
        }
        return most;
    }
}
