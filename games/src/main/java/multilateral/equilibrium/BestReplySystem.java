package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Strategies with one support to which some actions of the other player are equally good, as many
 * as are played: solved in doubles, which rules out most, and in integers without fractions where
 * that leaves a doubt (Bareiss 1968).
 */
final class BestReplySystem {

    /** What doubles must show by to be believed. */
    private static final double CLEAR = 1e-6;

    private final int own;
    private final int others;
    private final BigInteger[][] payoffs;

    /** The same, the spread of all being about 1. */
    private final double[][] rounded;

    private final double[] matrix;
    private final double[] weights;
    private final int[] pivots;

    /** The other player's payoffs, by own action, then by the other's. */
    BestReplySystem(BigInteger[][] payoffs) {
        this.payoffs = payoffs;
        own = payoffs.length;
        others = payoffs[0].length;
        rounded = rounded(payoffs);
        matrix = new double[own * own];
        weights = new double[own];
        pivots = new int[own];
    }

    private static double[][] rounded(BigInteger[][] payoffs) {
        BigInteger least = payoffs[0][0];
        BigInteger most = least;
        for (BigInteger[] row : payoffs) {
            for (BigInteger payoff : row) {
                least = least.min(payoff);
                most = most.max(payoff);
            }
        }
        int shift = Math.max(0, most.subtract(least).bitLength() - 60);
        double spread = Math.max(1, most.subtract(least).shiftRight(shift).doubleValue());
        double[][] rounded = new double[payoffs.length][payoffs[0].length];
        for (int i = 0; i < rounded.length; i++) {
            for (int j = 0; j < rounded[i].length; j++) {
                rounded[i][j] =
                        payoffs[i][j].subtract(least).shiftRight(shift).doubleValue() / spread;
            }
        }
        return rounded;
    }

    /** The vertex with all of the support played, if there is one and it is the only solution. */
    Optional<SupportVertices.Vertex> solve(long support, long replies) {
        int[] played = members(support);
        int[] tied = members(replies);
        return isExcluded(played, tied) ? Optional.empty() : exact(support, played, tied);
    }

    private static int[] members(long mask) {
        int[] members = new int[Long.bitCount(mask)];
        long rest = mask;
        for (int k = 0; k < members.length; k++) {
            members[k] = Long.numberOfTrailingZeros(rest);
            rest &= rest - 1;
        }
        return members;
    }

    /** Whether doubles are enough to see that there is no vertex. */
    private boolean isExcluded(int[] played, int[] tied) {
        int size = played.length;
        for (int row = 0; row < size - 1; row++) {
            for (int k = 0; k < size; k++) {
                double[] payoff = rounded[played[k]];
                matrix[row * size + k] = payoff[tied[row + 1]] - payoff[tied[0]];
            }
        }
        int free = eliminate(size);
        if (free < 0) {
            return false;
        }
        Arrays.fill(weights, 0, size, 0);
        double most = 1;
        double sum = 1;
        weights[free] = 1;
        for (int row = 0; row < size - 1; row++) {
            double weight = -matrix[row * size + free] / matrix[row * size + pivots[row]];
            weights[pivots[row]] = weight;
            most = Math.max(most, Math.abs(weight));
            sum += weight;
        }
        double least = 0;
        for (int k = 0; k < size; k++) {
            least = Math.min(least, sum < 0 ? -weights[k] : weights[k]);
        }
        return least < -CLEAR * most || (sum > CLEAR * most && isBeaten(played, tied[0], sum));
    }

    /** Whether some action is clearly better than those that tie. */
    private boolean isBeaten(int[] played, int tied, double sum) {
        double[] base = rounded[0];
        for (int j = 0; j < base.length; j++) {
            double gain = 0;
            for (int k = 0; k < played.length; k++) {
                double[] payoff = rounded[played[k]];
                gain += weights[k] * (payoff[j] - payoff[tied]);
            }
            if (gain > CLEAR * sum) {
                return true;
            }
        }
        return false;
    }

    /** Gauss–Jordan; returns the column without a pivot, -1 if the rank is in doubt. */
    private int eliminate(int size) {
        long free = (1L << size) - 1;
        for (int row = 0; row < size - 1; row++) {
            int pivot = pivot(row, size);
            if (pivot < 0) {
                return -1;
            }
            pivots[row] = pivot;
            free &= ~(1L << pivot);
            for (int other = 0; other < size - 1; other++) {
                double factor = matrix[other * size + pivot] / matrix[row * size + pivot];
                if (other != row && factor != 0) {
                    for (int k = 0; k < size; k++) {
                        matrix[other * size + k] -= factor * matrix[row * size + k];
                    }
                    matrix[other * size + pivot] = 0;
                }
            }
        }
        return Long.numberOfTrailingZeros(free);
    }

    /** Moves the row with the largest entry up; returns its column. */
    private int pivot(int row, int size) {
        double best = CLEAR;
        int bestRow = row;
        int bestColumn = -1;
        for (int other = row; other < size - 1; other++) {
            for (int k = 0; k < size; k++) {
                if (Math.abs(matrix[other * size + k]) > best) {
                    best = Math.abs(matrix[other * size + k]);
                    bestRow = other;
                    bestColumn = k;
                }
            }
        }
        for (int k = 0; k < size; k++) {
            double entry = matrix[row * size + k];
            matrix[row * size + k] = matrix[bestRow * size + k];
            matrix[bestRow * size + k] = entry;
        }
        return bestColumn;
    }

    private Optional<SupportVertices.Vertex> exact(long support, int[] played, int[] tied) {
        int size = played.length;
        BigInteger[][] equations = new BigInteger[size - 1][size];
        for (int row = 0; row < size - 1; row++) {
            for (int k = 0; k < size; k++) {
                BigInteger[] payoff = payoffs[played[k]];
                equations[row][k] = payoff[tied[row + 1]].subtract(payoff[tied[0]]);
            }
        }
        BigInteger[] solution = nullVector(equations, size);
        BigInteger[] all = new BigInteger[own];
        Arrays.fill(all, BigInteger.ZERO);
        for (int k = 0; k < size; k++) {
            if (solution[k].signum() * solution[0].signum() <= 0) {
                return Optional.empty();
            }
            all[played[k]] = solution[k].abs();
        }
        long best = bestReplies(all);
        return (best >> tied[0] & 1) == 0
                ? Optional.empty()
                : Optional.of(
                        new SupportVertices.Vertex(
                                ~support & (-1L >>> (Long.SIZE - own)), best, List.of(all)));
    }

    /**
     * The solution of one equation less than there are unknowns; zeros if it is not the only one.
     */
    private static BigInteger[] nullVector(BigInteger[][] equations, int size) {
        BigInteger[] solution = new BigInteger[size];
        Arrays.fill(solution, BigInteger.ZERO);
        int[] pivot = new int[size];
        long free = (1L << size) - 1;
        BigInteger before = BigInteger.ONE;
        for (int row = 0; row < equations.length; row++) {
            pivot[row] = firstNonzero(equations[row]);
            if (pivot[row] == size) {
                return solution;
            }
            free &= ~(1L << pivot[row]);
            BigInteger by = equations[row][pivot[row]];
            for (int other = 0; other < equations.length; other++) {
                if (other != row) {
                    eliminate(equations[other], equations[row], pivot[row], by, before);
                }
            }
            before = by;
        }
        int last = Long.numberOfTrailingZeros(free);
        solution[last] = before;
        for (int row = 0; row < equations.length; row++) {
            solution[pivot[row]] = equations[row][last].negate();
        }
        return solution;
    }

    private static int firstNonzero(BigInteger[] row) {
        int k = 0;
        while (k < row.length && row[k].signum() == 0) {
            k++;
        }
        return k;
    }

    private static void eliminate(
            BigInteger[] target, BigInteger[] row, int pivot, BigInteger by, BigInteger before) {
        BigInteger factor = target[pivot];
        for (int k = 0; k < row.length; k++) {
            target[k] = target[k].multiply(by).subtract(factor.multiply(row[k])).divide(before);
        }
    }

    private long bestReplies(BigInteger[] strategy) {
        BigInteger most = BigInteger.ZERO;
        long best = 0;
        for (int j = 0; j < others; j++) {
            BigInteger payoff = BigInteger.ZERO;
            for (int i = 0; i < own; i++) {
                payoff = payoff.add(strategy[i].multiply(payoffs[i][j]));
            }
            int compared = best == 0 ? 1 : payoff.compareTo(most);
            if (compared > 0) {
                most = payoff;
                best = 0;
            }
            best |= compared >= 0 ? 1L << j : 0;
        }
        return best;
    }
}
