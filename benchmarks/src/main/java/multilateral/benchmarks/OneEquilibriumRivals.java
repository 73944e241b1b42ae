package multilateral.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;

/**
 * One equilibrium as one would write it in an afternoon: Newton's method from random starts on the
 * fixed points of the projection of profile plus payoffs, with every sum over all profiles.
 */
public final class OneEquilibriumRivals {

    private static final int ITERATIONS = 30;

    private final int[] actions;
    private final int[] offsets;
    private final double[][] payoffs;
    private final int size;

    private OneEquilibriumRivals(NormalFormGame game) {
        actions = IntStream.range(0, game.players()).map(game::actions).toArray();
        offsets = new int[actions.length + 1];
        payoffs = new double[actions.length][];
        for (int player = 0; player < actions.length; player++) {
            offsets[player + 1] = offsets[player] + actions[player];
            payoffs[player] = game.payoffs(player);
        }
        size = offsets[actions.length];
    }

    /**
     * Tries random starts until one converges.
     *
     * @param game a game with payoffs from 0 to 1
     * @param seed the seed of the starts
     * @param starts the most starts
     * @return the profile of the smallest regret, by the same sums
     */
    public static MixedProfile randomStarts(NormalFormGame game, long seed, int starts) {
        OneEquilibriumRivals rival = new OneEquilibriumRivals(game);
        SplittableRandom random = new SplittableRandom(seed);
        double[] best = new double[rival.size];
        double smallest = Double.POSITIVE_INFINITY;
        for (int start = 0; start < starts && smallest > 1e-10; start++) {
            double[] end = rival.newton(random.doubles(rival.size).toArray());
            double regret = rival.regret(end);
            if (regret < smallest) {
                smallest = regret;
                best = end;
            }
        }
        return rival.profile(best);
    }

    private MixedProfile profile(double[] weights) {
        double[][] strategies = new double[actions.length][];
        Arrays.setAll(strategies, i -> Arrays.copyOfRange(weights, offsets[i], offsets[i + 1]));
        return MixedProfile.of(strategies);
    }

    /** Newton's method on z = r(z) + v(r(z)), from somewhere; the profile at its end. */
    private double[] newton(double[] start) {
        double[] point = start;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] x = project(point);
            double[] v = deviations(x);
            double[][] system = new double[size][size + 1];
            double[][] jacobian = derivatives(x);
            double worst = 0;
            for (int row = 0; row < size; row++) {
                jacobian[row][row] += 1;
                system[row][size] = x[row] + v[row] - point[row];
                worst = Math.max(worst, Math.abs(system[row][size]));
                fill(system[row], jacobian[row], x);
                system[row][row] += 1;
            }
            if (worst < 1e-15 || !eliminate(system)) {
                break;
            }
            for (int k = 0; k < size; k++) {
                point[k] += system[k][size];
            }
        }
        return project(point);
    }

    private void fill(double[] row, double[] jacobian, double[] x) {
        for (int player = 0; player < actions.length; player++) {
            double mean = 0;
            int support = 0;
            for (int k = offsets[player]; k < offsets[player + 1]; k++) {
                mean += x[k] > 0 ? jacobian[k] : 0;
                support += x[k] > 0 ? 1 : 0;
            }
            for (int k = offsets[player]; k < offsets[player + 1]; k++) {
                row[k] = x[k] > 0 ? mean / support - jacobian[k] : 0;
            }
        }
    }

    private double[] project(double[] point) {
        double[] x = new double[size];
        for (int player = 0; player < actions.length; player++) {
            double[] sorted = Arrays.copyOfRange(point, offsets[player], offsets[player + 1]);
            Arrays.sort(sorted);
            double sum = -1;
            double cut = 0;
            for (int k = sorted.length - 1; k >= 0; k--) {
                sum += sorted[k];
                double level = sum / (sorted.length - k);
                cut = k == sorted.length - 1 || sorted[k] > level ? level : cut;
            }
            double total = 0;
            for (int k = offsets[player]; k < offsets[player + 1]; k++) {
                x[k] = Math.max(0, point[k] - cut);
                total += x[k];
            }
            for (int k = offsets[player]; k < offsets[player + 1]; k++) {
                x[k] = total > 0 ? x[k] / total : 1.0 / actions[player];
            }
        }
        return x;
    }

    private double[] deviations(double[] x) {
        double[] v = new double[size];
        int[] at = new int[actions.length];
        for (int cell = 0; cell < payoffs[0].length; cell++) {
            read(cell, at);
            for (int i = 0; i < at.length; i++) {
                v[offsets[i] + at[i]] += payoffs[i][cell] * weight(x, at, i, i);
            }
        }
        return v;
    }

    private double[][] derivatives(double[] x) {
        double[][] jacobian = new double[size][size];
        int[] at = new int[actions.length];
        for (int cell = 0; cell < payoffs[0].length; cell++) {
            read(cell, at);
            for (int i = 0; i < at.length; i++) {
                for (int j = 0; j < at.length; j++) {
                    if (j != i) {
                        jacobian[offsets[i] + at[i]][offsets[j] + at[j]] +=
                                payoffs[i][cell] * weight(x, at, i, j);
                    }
                }
            }
        }
        return jacobian;
    }

    /** The probability of a profile, but for one or two players. */
    private double weight(double[] x, int[] at, int but, int butToo) {
        double weight = 1;
        for (int k = 0; k < at.length; k++) {
            weight *= k == but || k == butToo ? 1 : x[offsets[k] + at[k]];
        }
        return weight;
    }

    private void read(int cell, int[] at) {
        int rest = cell;
        for (int player = 0; player < at.length; player++) {
            at[player] = rest % actions[player];
            rest /= actions[player];
        }
    }

    /** The largest gain from a deviation; infinite where it is not a number. */
    private double regret(double[] x) {
        double[] v = deviations(x);
        double worst = 0;
        for (int player = 0; player < actions.length; player++) {
            double best = Double.NEGATIVE_INFINITY;
            double mean = 0;
            for (int k = offsets[player]; k < offsets[player + 1]; k++) {
                best = Math.max(best, v[k]);
                mean += x[k] * v[k];
            }
            worst = Math.max(worst, best - mean);
        }
        return Double.isNaN(worst) ? Double.POSITIVE_INFINITY : worst;
    }

    /** Gauss and Jordan's elimination; the last column becomes the solution. */
    private static boolean eliminate(double[][] system) {
        int size = system.length;
        for (int k = 0; k < size; k++) {
            int pivot = k;
            for (int row = k + 1; row < size; row++) {
                pivot = Math.abs(system[row][k]) > Math.abs(system[pivot][k]) ? row : pivot;
            }
            double[] swapped = system[k];
            system[k] = system[pivot];
            system[pivot] = swapped;
            if (Math.abs(system[k][k]) < 1e-14) {
                return false;
            }
            for (int column = size; column >= k; column--) {
                system[k][column] /= system[k][k];
            }
            for (int row = 0; row < size; row++) {
                double factor = system[row][k];
                for (int column = k; row != k && column <= size; column++) {
                    system[row][column] -= factor * system[k][column];
                }
            }
        }
        return true;
    }
}
