package multilateral.burden;

import java.util.Arrays;

/**
 * Claims in ascending order, and who has them.
 *
 * <p>The bits of a double that is not negative ascend with it. So the upper bits of each claim and
 * the claimant's position, packed into one long, are sorted as plain numbers; where the upper bits
 * agree, the lower ones are sorted in the same way. Two sorts of primitives at most, O(n log n).
 */
final class ClaimOrder {

    /** Claimants, from the smallest claim to the largest; equal claims in actor order. */
    private final int[] claimants;

    /** The claims in that order. */
    private final double[] ascending;

    private ClaimOrder(int[] claimants, double[] ascending) {
        this.claimants = claimants;
        this.ascending = ascending;
    }

    /** Sorts claims of zero or more. */
    static ClaimOrder of(double[] claims) {
        int size = claims.length;
        int width = Math.max(1, 32 - Integer.numberOfLeadingZeros(size - 1));
        long positions = (1L << width) - 1;
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = (Double.doubleToRawLongBits(claims[i]) & ~positions) | i;
        }
        Arrays.sort(keys);
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && (keys[to] ^ keys[from]) >>> width == 0) {
                to++;
            }
            if (to - from > 1) {
                sortByLowerBits(keys, from, to, width, claims);
            }
            from = to;
        }
        int[] claimants = new int[size];
        double[] ascending = new double[size];
        for (int rank = 0; rank < size; rank++) {
            claimants[rank] = (int) (keys[rank] & positions);
            ascending[rank] = claims[claimants[rank]];
        }
        return new ClaimOrder(claimants, ascending);
    }

    private static void sortByLowerBits(long[] keys, int from, int to, int width, double[] claims) {
        long positions = (1L << width) - 1;
        for (int k = from; k < to; k++) {
            long position = keys[k] & positions;
            long lower = Double.doubleToRawLongBits(claims[(int) position]) & positions;
            keys[k] = lower << width | position;
        }
        Arrays.sort(keys, from, to);
    }

    /** The claims, ascending; not copied. */
    double[] ascending() {
        return ascending;
    }

    /** Hands awards given by rank to the claimants. */
    double[] toClaimants(double[] byRank) {
        double[] awards = new double[byRank.length];
        for (int rank = 0; rank < byRank.length; rank++) {
            awards[claimants[rank]] = byRank[rank];
        }
        return awards;
    }

    /** Lists awards by rank. */
    double[] toRanks(double[] awards) {
        double[] byRank = new double[awards.length];
        for (int rank = 0; rank < byRank.length; rank++) {
            byRank[rank] = awards[claimants[rank]];
        }
        return byRank;
    }
}
