package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import multilateral.game.ExpectedPayoffs;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;

/** Equilibria by Newton's method from random starts in every support: not all, but independent. */
final class ManyStarts {

    private ManyStarts() {}

    static List<MixedProfile> equilibria(NormalFormGame game, int starts, Random random) {
        NormalFormGame scaled = game.normalised();
        ExpectedPayoffs payoffs = ExpectedPayoffs.of(scaled);
        List<MixedProfile> found = new ArrayList<>();
        int[] supports = new int[game.players()];
        for (int player = 0; player < supports.length; player++) {
            supports[player] = 1;
        }
        int moved;
        do {
            for (int start = 0; start < starts; start++) {
                double[] weights = start(payoffs, supports, random);
                if (solve(payoffs, supports, weights)) {
                    MixedProfile profile = profile(payoffs, supports, weights);
                    if (MaxRegret.of(scaled, profile).holdsWithin(1e-12)) {
                        found.add(profile);
                    }
                }
            }
            moved = 0;
            while (moved < supports.length && ++supports[moved] == 1 << game.actions(moved)) {
                supports[moved++] = 1;
            }
        } while (moved < supports.length);
        return found;
    }

    private static double[] start(ExpectedPayoffs payoffs, int[] supports, Random random) {
        double[] weights = new double[payoffs.size()];
        for (int player = 0; player < supports.length; player++) {
            double sum = 0;
            for (int k = payoffs.offset(player); k < payoffs.offset(player + 1); k++) {
                boolean played = (supports[player] >> (k - payoffs.offset(player)) & 1) != 0;
                weights[k] = played ? -Math.log(random.nextDouble()) : 0;
                sum += weights[k];
            }
            for (int k = payoffs.offset(player); k < payoffs.offset(player + 1); k++) {
                weights[k] /= sum;
            }
        }
        return weights;
    }

    /** Newton's method for the weights of actions played and the payoff of every player. */
    private static boolean solve(ExpectedPayoffs payoffs, int[] supports, double[] weights) {
        int size = payoffs.size();
        int all = size + supports.length;
        double[] values = new double[size];
        double[] jacobian = new double[size * size];
        double[] best = new double[supports.length];
        LinearSystem linear = new LinearSystem(all);
        for (int step = 0; step < 30; step++) {
            payoffs.deviations(weights, values);
            payoffs.derivatives(weights, jacobian);
            double[] matrix = new double[all * all];
            double[] right = new double[all];
            for (int player = 0; player < supports.length; player++) {
                right[size + player] = 1;
                for (int k = payoffs.offset(player); k < payoffs.offset(player + 1); k++) {
                    if ((supports[player] >> (k - payoffs.offset(player)) & 1) == 0) {
                        matrix[k * all + k] = 1;
                        continue;
                    }
                    System.arraycopy(jacobian, k * size, matrix, k * all, size);
                    matrix[k * all + size + player] = -1;
                    right[k] = best[player] - values[k];
                    matrix[(size + player) * all + k] = 1;
                    right[size + player] -= weights[k];
                }
            }
            if (linear.factor(matrix) < 1e-12) {
                return false;
            }
            linear.solve(right);
            double length = 0;
            for (int k = 0; k < size; k++) {
                weights[k] += right[k];
                length = Math.max(length, Math.abs(right[k]));
            }
            for (int player = 0; player < supports.length; player++) {
                best[player] += right[size + player];
            }
            if (!(length < 1e6)) {
                return false;
            }
            if (length < 1e-14) {
                break;
            }
        }
        for (double weight : weights) {
            if (!(weight >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static MixedProfile profile(ExpectedPayoffs payoffs, int[] supports, double[] weights) {
        double[][] strategies = new double[supports.length][];
        for (int player = 0; player < supports.length; player++) {
            int from = payoffs.offset(player);
            strategies[player] =
                    java.util.Arrays.copyOfRange(weights, from, payoffs.offset(player + 1));
        }
        return MixedProfile.of(strategies);
    }
}
