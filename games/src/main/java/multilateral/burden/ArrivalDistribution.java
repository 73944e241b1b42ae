package multilateral.burden;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The random arrival rule in doubles for many whole claims, by dynamic programming.
 *
 * <p>Let everybody arrive at a time drawn evenly from 0 to 1. Given a claimant's own time t, each
 * other has arrived with probability t, and the claims that have arrived have a distribution on
 * whole numbers. The award, averaged over t, is the integral of a polynomial of degree n − 1, which
 * n/2 Gauss nodes give without error. The distribution without one claimant is that of all, divided
 * by the claimant's factor: stable for t up to one half. Later times are those of the dual problem,
 * earlier. Time O(n² times the sum of claims in units).
 */
final class ArrivalDistribution {

    /** Additions, at most. */
    private static final double MOST_WORK = 4e9;

    private static final int MOST_DECIMALS = 9;

    private final double unit;
    private final double estate;
    private final double missing;
    private final Kinds kinds;
    private final int[] claims;
    private final int size;

    private ArrivalDistribution(double estate, Kinds kinds, double unit) {
        this.unit = unit;
        this.estate = estate / unit;
        this.kinds = kinds;
        this.claims = new int[kinds.size()];
        long total = 0;
        for (int kind = 0; kind < claims.length; kind++) {
            claims[kind] = (int) Math.rint(kinds.value(kind) / unit);
            total += (long) claims[kind] * kinds.count(kind);
        }
        this.missing = total - this.estate;
        this.size = kinds.members();
    }

    /** Finds the largest unit of which all claims are whole multiples, and refuses long sums. */
    static ArrivalDistribution of(double estate, Kinds kinds) {
        double unit = unit(kinds);
        double work = kinds.total() / unit * kinds.members() * (kinds.members() + kinds.size()) / 2;
        if (!(work <= MOST_WORK)) {
            throw ArrivalAwards.refused(
                    kinds.members()
                            + " claims of "
                            + kinds.size()
                            + " kinds are too many to go through all sets, and not whole multiples"
                            + " of a unit that is large enough");
        }
        return new ArrivalDistribution(estate, kinds, unit);
    }

    /** A common measure of the claims as decimal numbers; zero if they have more decimals. */
    private static double unit(Kinds kinds) {
        long common = 0;
        double scale = Math.pow(10, MOST_DECIMALS);
        for (int kind = 0; kind < kinds.size(); kind++) {
            BigDecimal scaled = BigDecimal.valueOf(kinds.value(kind)).movePointRight(MOST_DECIMALS);
            BigDecimal whole = new BigDecimal(scaled.toBigInteger());
            if (scaled.compareTo(whole) != 0 || whole.precision() > 18) {
                return 0;
            }
            common = gcd(common, whole.longValueExact());
        }
        return common / scale;
    }

    private static long gcd(long a, long b) {
        long high = a;
        long low = b;
        while (low != 0) {
            long rest = high % low;
            high = low;
            low = rest;
        }
        return high;
    }

    double[] awards() {
        int sums = (int) Math.ceil(Math.max(estate, missing));
        double[] all = new double[sums];
        double[] rest = new double[sums];
        double[] awards = new double[claims.length];
        GaussLegendre rule = GaussLegendre.on(0, 0.5, (size + 1) / 2);
        for (int node = 0; node < rule.size(); node++) {
            double time = rule.node(node);
            arrive(all, time);
            for (int kind = 0; kind < claims.length; kind++) {
                takeOut(all, rest, claims[kind], time);
                double early = expected(rest, claims[kind], estate);
                double late = claims[kind] - expected(rest, claims[kind], missing);
                awards[kind] += rule.weight(node) * (early + late);
            }
        }
        for (int kind = 0; kind < awards.length; kind++) {
            awards[kind] *= unit;
        }
        return awards;
    }

    /** The distribution of what has been claimed by a time. */
    private void arrive(double[] all, double time) {
        Arrays.fill(all, 0);
        all[0] = 1;
        int top = 0;
        for (int kind = 0; kind < claims.length; kind++) {
            int claim = claims[kind];
            for (int k = 0; k < kinds.count(kind); k++) {
                top = (int) Math.min(all.length - 1L, (long) top + claim);
                for (int sum = top; sum >= claim; sum--) {
                    all[sum] = (1 - time) * all[sum] + time * all[sum - claim];
                }
                for (int sum = Math.min(claim - 1, top); sum >= 0; sum--) {
                    all[sum] *= 1 - time;
                }
            }
        }
    }

    private static void takeOut(double[] all, double[] rest, int claim, double time) {
        double factor = 1 / (1 - time);
        int end = Math.min(claim, all.length);
        for (int sum = 0; sum < end; sum++) {
            rest[sum] = all[sum] * factor;
        }
        for (int sum = end; sum < all.length; sum++) {
            rest[sum] = (all[sum] - time * rest[sum - claim]) * factor;
        }
    }

    /** What is left for a claim, on average. */
    private static double expected(double[] before, int claim, double amount) {
        double award = 0;
        int end = (int) Math.min(before.length, Math.ceil(amount));
        for (int sum = 0; sum < end; sum++) {
            award += before[sum] * Math.min(claim, amount - sum);
        }
        return award;
    }
}
