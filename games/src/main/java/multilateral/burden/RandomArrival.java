package multilateral.burden;

import java.io.Serializable;
import java.util.SplittableRandom;
import multilateral.actor.Quantities;
import multilateral.solve.Workers;

/**
 * The random arrival rule (O'Neill 1982) estimated from random orders of arrival, for any number of
 * claimants and any claims: where {@link ClaimsRules#RANDOM_ARRIVAL} is out of reach.
 *
 * <p>Each order is followed by its reverse, and equal claims are given their common mean. Both only
 * lower the error. Orders are drawn in blocks of fixed size, each with a seed of its own, so the
 * same seed gives the same bits on any number of workers. O(orders · n); the standard error falls
 * with the square root of the number of orders. Estimates add up to the estate; larger claims may
 * get less than smaller ones within the error.
 *
 * @param count how many orders to draw, even and at least four
 * @param workers where the blocks run
 */
public record RandomArrival(long count, Workers workers) {

    /** Pairs of orders in one block. */
    private static final int BLOCK = 64;

    /**
     * Checks the number of orders.
     *
     * @param count how many orders to draw
     * @param workers where the blocks run
     * @throws IllegalArgumentException if the count is odd or below four
     */
    public RandomArrival {
        if (count < 4 || count % 2 != 0) {
            throw new IllegalArgumentException(
                    "count ("
                            + count
                            + ") must be even and at least 4; the standard error falls with its"
                            + " square root");
        }
    }

    /**
     * Returns a sampler on the calling thread.
     *
     * @param count how many orders to draw: there is no default, because only the caller knows how
     *     sure is sure enough
     * @return the sampler
     * @throws IllegalArgumentException if the count is odd or below four
     */
    public static RandomArrival orders(long count) {
        return new RandomArrival(count, Workers.sequential());
    }

    /**
     * Returns a sampler that runs elsewhere.
     *
     * @param others where the blocks run
     * @return a new sampler, with the same results
     */
    public RandomArrival withWorkers(Workers others) {
        return new RandomArrival(count, others);
    }

    /**
     * Returns this sampler as a rule, to be bounded or combined with others.
     *
     * @param seed the seed of all its awards
     * @return the rule that awards the estimates
     */
    public ClaimsRule rule(long seed) {
        return problem -> solve(problem, seed).estimate();
    }

    /**
     * Samples a problem.
     *
     * @param problem estate and claims
     * @param seed the seed; the same seed gives the same bits
     * @return estimates with standard errors
     */
    public SampledAwards solve(ClaimsProblem problem, long seed) {
        Quantities figures = problem.claims();
        double[] claims = figures.toArray();
        double estate = problem.estate();
        long draws = count / 2;
        Moments all = new Moments(claims.length);
        workers.run(
                (draws + BLOCK - 1) / BLOCK,
                block -> {
                    Moments moments = new Moments(claims.length);
                    Arrivals arrivals = new Arrivals(estate, claims, mix(seed, block));
                    for (long k = block * BLOCK; k < Math.min(draws, (block + 1) * BLOCK); k++) {
                        moments.add(arrivals.draw());
                    }
                    return moments;
                },
                (block, moments) -> {
                    all.add(moments);
                    return true;
                });
        double[] errors = new double[claims.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Math.sqrt(all.squares[i] / (draws - 1) / draws);
        }
        return new SampledAwards(
                Quantities.of(figures.actors(), figures.unit(), all.means),
                Quantities.of(figures.actors(), figures.unit(), errors),
                draws);
    }

    /** Seeds of blocks far apart, by the finaliser of Stafford (variant 13). */
    private static long mix(long seed, long block) {
        long z = seed + (block + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Running means and sums of squared deviations (Welford 1962; Chan et al. 1979). */
    private static final class Moments implements Serializable {
        private static final long serialVersionUID = 1;

        private long draws;
        private final double[] means;
        private final double[] squares;

        Moments(int claimants) {
            means = new double[claimants];
            squares = new double[claimants];
        }

        void add(double[] draw) {
            draws++;
            for (int i = 0; i < means.length; i++) {
                double delta = draw[i] - means[i];
                means[i] += delta / draws;
                squares[i] += delta * (draw[i] - means[i]);
            }
        }

        void add(Moments other) {
            long sum = draws + other.draws;
            for (int i = 0; i < means.length; i++) {
                double delta = other.means[i] - means[i];
                means[i] += delta * other.draws / sum;
                squares[i] += other.squares[i] + delta * delta * draws * other.draws / sum;
            }
            draws = sum;
        }
    }

    /** Pays claimants in random orders. */
    private static final class Arrivals {
        private final double estate;
        private final double[] claims;
        private final SplittableRandom random;
        private final int[] order;
        private final double[] awards;
        private final ClaimOrder ranks;

        Arrivals(double estate, double[] claims, long seed) {
            this.estate = estate;
            this.claims = claims;
            this.random = new SplittableRandom(seed);
            this.order = new int[claims.length];
            this.awards = new double[claims.length];
            this.ranks = ClaimOrder.of(claims);
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
        }

        /** The mean of an order and its reverse, equal claims alike. */
        double[] draw() {
            for (int last = order.length - 1; last > 0; last--) {
                int other = random.nextInt(last + 1);
                int claimant = order[last];
                order[last] = order[other];
                order[other] = claimant;
            }
            double left = estate;
            for (int k = 0; k < order.length; k++) {
                double award = Math.min(claims[order[k]], left);
                awards[order[k]] = award / 2;
                left -= award;
            }
            left = estate;
            for (int k = order.length - 1; k >= 0; k--) {
                double award = Math.min(claims[order[k]], left);
                awards[order[k]] += award / 2;
                left -= award;
            }
            return alike();
        }

        private double[] alike() {
            double[] byRank = ranks.toRanks(awards);
            double[] ascending = ranks.ascending();
            for (int from = 0; from < byRank.length; ) {
                int to = from;
                double sum = 0;
                while (to < byRank.length && ascending[to] == ascending[from]) {
                    sum += byRank[to++];
                }
                double mean = sum / (to - from);
                for (; from < to; from++) {
                    byRank[from] = Math.min(ascending[from], mean);
                }
            }
            return ranks.toClaimants(byRank);
        }
    }
}
