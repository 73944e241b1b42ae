package multilateral.burden;

import java.util.Arrays;

/** Claims grouped by size: each positive value once, ascending, with how many have it. */
final class Kinds {

    private final double[] claims;
    private final double[] values;
    private final int[] counts;

    private Kinds(double[] claims, double[] values, int[] counts) {
        this.claims = claims;
        this.values = values;
        this.counts = counts;
    }

    static Kinds of(double[] claims) {
        double[] ascending = Arrays.stream(claims).filter(c -> c > 0).sorted().toArray();
        double[] values = new double[ascending.length];
        int[] counts = new int[ascending.length];
        int kinds = 0;
        for (double claim : ascending) {
            if (kinds == 0 || claim > values[kinds - 1]) {
                values[kinds++] = claim;
            }
            counts[kinds - 1]++;
        }
        return new Kinds(claims, Arrays.copyOf(values, kinds), Arrays.copyOf(counts, kinds));
    }

    int size() {
        return values.length;
    }

    double value(int kind) {
        return values[kind];
    }

    int count(int kind) {
        return counts[kind];
    }

    /** How many claims are positive. */
    int members() {
        return Arrays.stream(counts).sum();
    }

    double total() {
        CompensatedSum sum = new CompensatedSum();
        for (int kind = 0; kind < values.length; kind++) {
            sum.add(values[kind] * counts[kind]);
        }
        return sum.value();
    }

    /** How many different sets there are, equal claims being interchangeable. */
    double sets() {
        double sets = 1;
        for (int count : counts) {
            sets *= count + 1;
        }
        return sets;
    }

    /** Hands the award of each kind to its members; nothing to those without a claim. */
    double[] toClaimants(double[] byKind) {
        double[] awards = new double[claims.length];
        for (int i = 0; i < awards.length; i++) {
            awards[i] = claims[i] > 0 ? byKind[Arrays.binarySearch(values, claims[i])] : 0;
        }
        return awards;
    }

    /** Takes back what rounding did to the bounds and the order of awards. */
    static double[] inOrder(double[] claims, double[] awards) {
        ClaimOrder order = ClaimOrder.of(claims);
        double[] byRank = order.toRanks(awards);
        double award = 0;
        for (int rank = 0; rank < byRank.length; rank++) {
            double claim = order.ascending()[rank];
            boolean equal = rank > 0 && claim == order.ascending()[rank - 1];
            award = equal ? award : Math.min(claim, Math.max(award, byRank[rank]));
            byRank[rank] = award;
        }
        return order.toClaimants(byRank);
    }
}
