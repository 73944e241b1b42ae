package multilateral.cooperative;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How often a voter of each class is pivotal, by dynamic programming on the total weight of yes
 * votes (Mann and Shapley 1962). For Shapley and Shubik each voter says yes with one chance that is
 * itself uniform (Owen 1972, the multilinear extension), which is integrated by Gauss and Legendre.
 *
 * <p>Chances above a half are turned into chances below it in the dual game, in which the quota is
 * what blocks; both games are read off one programme.
 */
final class VotingSwings {

    /** The most entries of the programme: two arrays of 256 MiB. */
    static final long MOST_TOTALS = 1L << 25;

    /** By how much the chances of all voters may miss one before all nodes are used. */
    private static final double ALARM = 1e-11;

    private final long[] weights;
    private final long[] counts;
    private final long quota;
    private final long dualQuota;
    private final double total;
    private final double heaviest;
    private final double reach;

    /** The quota is at least one and at most the total weight, which fits a long. */
    VotingSwings(long quota, long[] weights, long[] counts) {
        long common = 0;
        long all = 0;
        long most = 0;
        for (int type = 0; type < weights.length; type++) {
            common = gcd(common, weights[type]);
            all += weights[type] * counts[type];
            most = Math.max(most, weights[type]);
        }
        this.weights = new long[weights.length];
        for (int type = 0; type < weights.length; type++) {
            this.weights[type] = weights[type] / common;
        }
        this.counts = counts;
        this.quota = (quota - 1) / common + 1;
        this.dualQuota = all / common - this.quota + 1;
        total = (double) this.quota + dualQuota - 1;
        heaviest = (double) most / common;
        reach = ArrivalSums.reach(this.weights, counts);
    }

    static long gcd(long a, long b) {
        return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValue();
    }

    private int limit(long highest) {
        if (highest > MOST_TOTALS) {
            throw new IllegalArgumentException(
                    "quota ("
                            + quota
                            + ", or "
                            + dualQuota
                            + " to block) must be at most 2^25 in units of the greatest common"
                            + " divisor of the weights; round them, or use ShapleySampling");
        }
        return (int) highest - 1;
    }

    double[] banzhaf() {
        long smaller = Math.min(quota, dualQuota);
        int limit = limit(smaller);
        double[] sums = ArrivalSums.cumulative(weights, counts, 0.5, limit);
        double[] swings = new double[weights.length];
        for (int type = 0; type < swings.length; type++) {
            swings[type] = ArrivalSums.removed(sums, limit, weights[type], 0.5);
        }
        return swings;
    }

    double[] shapleyShubik() {
        long voters = 0;
        for (int type = 0; type < weights.length; type++) {
            voters += weights[type] > 0 ? counts[type] : 0;
        }
        int enough = GaussLegendre.enoughFor(voters);
        double[] power = integrated(enough);
        double gap = -1;
        for (int type = 0; type < power.length; type++) {
            gap += power[type] * counts[type];
        }
        int all = (int) Math.min((voters + 1) / 2, 1 << 12);
        return Math.abs(gap) > ALARM && all > enough ? integrated(all) : power;
    }

    private double[] integrated(int nodes) {
        int limit = limit(Math.max(quota, dualQuota));
        GaussLegendre rule = GaussLegendre.of(nodes);
        double[] power = new double[weights.length];
        for (int node = 0; 2 * node < nodes; node++) {
            double chance = rule.node(node);
            boolean once = 2 * node + 1 == nodes;
            if (contested(quota, chance) || contested(dualQuota, chance)) {
                double[] sums = ArrivalSums.cumulative(weights, counts, chance, limit);
                for (int type = 0; type < power.length; type++) {
                    double swing =
                            ArrivalSums.removed(sums, (int) quota - 1, weights[type], chance);
                    if (!once) {
                        swing +=
                                ArrivalSums.removed(
                                        sums, (int) dualQuota - 1, weights[type], chance);
                    }
                    power[type] += rule.weight(node) * swing;
                }
            }
        }
        return power;
    }

    /** Whether one vote may matter at all: else the others win or lose as good as surely. */
    private boolean contested(long needed, double chance) {
        return chance * (total - heaviest) - needed < reach
                && needed - heaviest - chance * total < reach;
    }

    /** Counts of coalitions of the others in which a voter of each class is pivotal. */
    BigInteger[] exactSwings() {
        int limit = limit(Math.min(quota, dualQuota));
        ExactSums sums = ExactSums.ofAllSizes(weights, limit);
        BigInteger[] swings = new BigInteger[weights.length];
        for (int i = 0; i < swings.length; i++) {
            swings[i] =
                    i > 0 && weights[i] == weights[i - 1]
                            ? swings[i - 1]
                            : sums.total(limit, weights[i]);
        }
        return swings;
    }

    /** Exact chances of being pivotal in a random order; every count must be one. */
    BigFraction[] exactShapleyShubik() {
        int limit = limit(Math.min(quota, dualQuota));
        ExactSums sums = ExactSums.bySize(weights, limit);
        BigFraction[] power = new BigFraction[weights.length];
        for (int i = 0; i < power.length; i++) {
            power[i] =
                    i > 0 && weights[i] == weights[i - 1]
                            ? power[i - 1]
                            : sums.meanOverOrders(limit, weights[i]);
        }
        return power;
    }
}
