package multilateral.cooperative;

import java.util.Arrays;
import multilateral.game.CoalitionalGame;

/**
 * Upper bounds on the total worth of partitions, from one pass over the worths: the most that
 * coalitions of a size are worth (Sandholm, Larson, Andersson, Shehory and Tohmé 1999; Rahwan,
 * Ramchurn, Jennings and Giovannucci 2009), and for each player the most that a coalition with it
 * is worth per member.
 */
final class StructureBounds {

    private final int players;

    /** The most worth of a coalition by size, then by lowest member. */
    private final double[][] mostFrom;

    /** The most worth of a coalition by size, then by the least that its lowest member may be. */
    private final double[][] most;

    private final double[] perMember;

    private StructureBounds(int players) {
        this.players = players;
        mostFrom = new double[players + 1][players + 1];
        for (double[] row : mostFrom) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        most = new double[players + 1][];
        perMember = new double[players];
        Arrays.fill(perMember, Double.NEGATIVE_INFINITY);
    }

    static StructureBounds of(CoalitionalGame game) {
        StructureBounds bounds = new StructureBounds(game.players());
        bounds.read(game);
        for (int size = 0; size <= bounds.players; size++) {
            double[] row = bounds.mostFrom[size].clone();
            for (int lowest = bounds.players - 1; lowest >= 0; lowest--) {
                row[lowest] = Math.max(row[lowest], row[lowest + 1]);
            }
            bounds.most[size] = row;
        }
        return bounds;
    }

    private void read(CoalitionalGame game) {
        int block = 1 << Math.min(players, 11);
        double[] worths = new double[block];
        double[] low = new double[block];
        Arrays.fill(low, Double.NEGATIVE_INFINITY);
        for (long first = 0; first <= game.grand(); first += block) {
            game.fill(first, worths);
            double high = Double.NEGATIVE_INFINITY;
            for (int j = first == 0 ? 1 : 0; j < block; j++) {
                long mask = first | j;
                int size = Long.bitCount(mask);
                double[] row = mostFrom[size];
                int lowest = Long.numberOfTrailingZeros(mask);
                row[lowest] = Math.max(row[lowest], worths[j]);
                double share = worths[j] / size;
                low[j] = Math.max(low[j], share);
                high = Math.max(high, share);
            }
            raise(first, high);
        }
        for (int j = 1; j < block; j++) {
            raise(j, low[j]);
        }
    }

    private void raise(long members, double share) {
        for (long rest = members; rest != 0; rest &= rest - 1) {
            int member = Long.numberOfTrailingZeros(rest);
            perMember[member] = Math.max(perMember[member], share);
        }
    }

    /** The most that a coalition of this size with this lowest member is worth. */
    double mostFrom(int size, int lowest) {
        return mostFrom[size][lowest];
    }

    /** The most that a coalition of this size without any member below is worth. */
    double most(int size, int lowest) {
        return most[size][lowest];
    }

    /** The most that a member can bring in, summed over a set. */
    double shares(long members) {
        double sum = 0;
        for (long rest = members; rest != 0; rest &= rest - 1) {
            sum += perMember[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    /**
     * How much a block may be worth less than what its members can bring in, as a number of zero or
     * less, if it is to stand in a partition worth more than one at hand; with room for rounding.
     */
    double leastSurplus(double value) {
        double shares = shares((1L << players) - 1);
        return value - shares - 1e-12 * (Math.abs(value) + Math.abs(shares));
    }

    /** A bound on all partitions. */
    double overall() {
        double[] bySize = new double[players + 1];
        for (int total = 1; total <= players; total++) {
            bySize[total] = Double.NEGATIVE_INFINITY;
            for (int size = 1; size <= total; size++) {
                bySize[total] = Math.max(bySize[total], most[size][0] + bySize[total - size]);
            }
        }
        return Math.min(bySize[players], shares((1L << players) - 1));
    }
}
