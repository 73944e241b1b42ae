package multilateral.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;

/** All equilibria of a game of two players by supports of equal size, as most codes find them. */
public final class BimatrixEnumerationRivals {

    private static final double TOLERANCE = 1e-9;

    private final int rows;
    private final int columns;

    /** Positive payoffs of the row player by row, then column; of the other the other way. */
    private final double[] rowPayoffs;

    private final double[] columnPayoffs;

    /** A system of equations and its right-hand side, row by row. */
    private final double[] system;

    private BimatrixEnumerationRivals(NormalFormGame game) {
        rows = game.actions(0);
        columns = game.actions(1);
        rowPayoffs = new double[rows * columns];
        columnPayoffs = new double[rows * columns];
        double rowLeast = least(game.payoffs(0));
        double columnLeast = least(game.payoffs(1));
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                rowPayoffs[i * columns + j] = game.payoff(0, i, j) - rowLeast + 1;
                columnPayoffs[j * rows + i] = game.payoff(1, i, j) - columnLeast + 1;
            }
        }
        int most = Math.min(rows, columns);
        system = new double[most * (most + 1)];
    }

    private static double least(double[] payoffs) {
        double least = payoffs[0];
        for (double payoff : payoffs) {
            least = Math.min(least, payoff);
        }
        return least;
    }

    /**
     * Support enumeration: for every pair of supports of equal size the strategies that make the
     * other indifferent, by elimination with partial pivoting; the second only where the first is
     * feasible. That finds all equilibria of games without ties.
     *
     * @param game a game of two players, of at most 30 actions each
     * @return the equilibria
     */
    public static List<MixedProfile> supports(NormalFormGame game) {
        return new BimatrixEnumerationRivals(game).all();
    }

    private List<MixedProfile> all() {
        List<MixedProfile> found = new ArrayList<>();
        double[] x = new double[rows];
        double[] y = new double[columns];
        int[] rowSupport = new int[rows];
        int[] columnSupport = new int[columns];
        for (int size = 1; size <= Math.min(rows, columns); size++) {
            for (int i = (1 << size) - 1; i < 1 << rows; i = next(i)) {
                members(i, rowSupport);
                for (int j = (1 << size) - 1; j < 1 << columns; j = next(j)) {
                    members(j, columnSupport);
                    if (solve(rowPayoffs, rows, columns, rowSupport, columnSupport, size, y)
                            && solve(
                                    columnPayoffs,
                                    columns,
                                    rows,
                                    columnSupport,
                                    rowSupport,
                                    size,
                                    x)) {
                        found.add(MixedProfile.of(distribution(x), distribution(y)));
                    }
                }
            }
        }
        return found;
    }

    /** The next larger number with as many bits (Gosper 1972). */
    private static int next(int mask) {
        int low = mask & -mask;
        int ripple = mask + low;
        return (((ripple ^ mask) / low) >>> 2) | ripple;
    }

    private static void members(int mask, int[] support) {
        int size = 0;
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            support[size++] = Integer.numberOfTrailingZeros(rest);
        }
    }

    /** Weights on one support against which all of the other support pay 1, and nothing more. */
    private boolean solve(
            double[] payoffs,
            int own,
            int others,
            int[] replies,
            int[] support,
            int size,
            double[] w) {
        int width = size + 1;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                system[i * width + j] = payoffs[replies[i] * others + support[j]];
            }
            system[i * width + size] = 1;
        }
        if (!eliminate(size)) {
            return false;
        }
        Arrays.fill(w, 0);
        for (int k = size - 1; k >= 0; k--) {
            double sum = system[k * width + size];
            for (int j = k + 1; j < size; j++) {
                sum -= system[k * width + j] * w[support[j]];
            }
            double weight = sum / system[k * width + k];
            if (!(weight > TOLERANCE * TOLERANCE)) {
                return false;
            }
            w[support[k]] = weight;
        }
        for (int i = 0; i < own; i++) {
            double payoff = 0;
            for (int j = 0; j < size; j++) {
                payoff += payoffs[i * others + support[j]] * w[support[j]];
            }
            if (payoff > 1 + TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    private boolean eliminate(int size) {
        int width = size + 1;
        for (int k = 0; k < size; k++) {
            int best = k;
            for (int i = k + 1; i < size; i++) {
                if (Math.abs(system[i * width + k]) > Math.abs(system[best * width + k])) {
                    best = i;
                }
            }
            double pivot = system[best * width + k];
            if (Math.abs(pivot) < TOLERANCE) {
                return false;
            }
            if (best != k) {
                for (int j = k; j < width; j++) {
                    double entry = system[k * width + j];
                    system[k * width + j] = system[best * width + j];
                    system[best * width + j] = entry;
                }
            }
            for (int i = k + 1; i < size; i++) {
                double factor = system[i * width + k] / pivot;
                for (int j = k + 1; j < width; j++) {
                    system[i * width + j] -= factor * system[k * width + j];
                }
            }
        }
        return true;
    }

    private static double[] distribution(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double[] distribution = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            distribution[i] = weights[i] / sum;
        }
        return distribution;
    }
}
