package multilateral.cooperative;

import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;
import multilateral.solve.Budget;
import multilateral.solve.Workers;

/**
 * The Shapley value estimated from random orders of joining, for games of any number of players
 * (Castro, Gómez and Tejada 2009).
 *
 * <p>By default the orders are spread: they come in groups in which each player joins early, in the
 * middle and late equally often, most of them with their reverse (antithetic pairs), and control
 * variates made from the same worths take off what the first orders could foresee. Estimates are
 * unbiased and add up to the worth of all; on the games of the tests their mean squared error is
 * less than that of independent orders, of pairs, of sampling by size (Maleki et al. 2013; Castro
 * et al. 2017) and of kernel regression (Lundberg and Lee 2017; Covert and Lee 2021) from as many
 * worths. The price is that confidence rests on groups of 8 to 32 orders rather than on single
 * ones. Games of fewer than eight players and fewer than 64 orders are sampled in plain pairs.
 *
 * <p>The work is cut into units of fixed size, each with a seed of its own, so the same seed gives
 * the same bits on any number of workers. A unit is at most 256 orders, and an order costs n
 * worths; merging costs O(n) a unit.
 *
 * @param count how many orders to draw: even and at least four, or at least two if independent;
 *     spread orders are drawn in eights, and what is left of {@code count} is not drawn
 * @param orders how the orders hang together
 * @param workers where the units run
 */
public record ShapleySampling(long count, Orders orders, Workers workers) {

    /** How random orders hang together. Each order by itself is uniformly random. */
    public enum Orders {
        /** Spread over all places, reversed where that pays, with control variates. */
        SPREAD,
        /** Each order is followed by its reverse (antithetic pairs). */
        PAIRS,
        /** Each order is drawn on its own. */
        INDEPENDENT
    }

    /** Draws in one block. */
    static final int BLOCK = 64;

    /**
     * Checks the number of orders.
     *
     * @param count how many orders to draw
     * @param orders how the orders hang together
     * @param workers where the units run
     * @throws IllegalArgumentException if the count is too small, or odd where orders are reversed
     */
    public ShapleySampling {
        checkCount(count, orders == Orders.INDEPENDENT);
    }

    /**
     * Returns a sampler of spread orders on the calling thread.
     *
     * @param count how many orders to draw: there is no default, because only the caller knows how
     *     sure is sure enough
     * @return the sampler
     * @throws IllegalArgumentException if the count is odd or below four
     */
    public static ShapleySampling permutations(long count) {
        return new ShapleySampling(count, Orders.SPREAD, Workers.sequential());
    }

    /**
     * Returns a sampler that draws every order on its own.
     *
     * @return a new sampler
     */
    public ShapleySampling withIndependentOrders() {
        return with(Orders.INDEPENDENT);
    }

    /**
     * Returns a sampler whose orders hang together in another way.
     *
     * @param others how the orders hang together
     * @return a new sampler
     * @throws IllegalArgumentException if the count is odd or below four and orders are reversed
     */
    public ShapleySampling with(Orders others) {
        return new ShapleySampling(count, others, workers);
    }

    /**
     * Returns a sampler that runs elsewhere.
     *
     * @param others where the units run
     * @return a new sampler, with the same results
     */
    public ShapleySampling withWorkers(Workers others) {
        return new ShapleySampling(count, orders, others);
    }

    /**
     * Samples a game of at most 62 players.
     *
     * @param game the game
     * @param seed the seed; the same seed gives the same bits
     * @return estimates with standard errors
     * @throws IllegalArgumentException if a worth is not finite
     */
    public Sampled solve(CoalitionalGame game, long seed) {
        return solve(JoiningGame.of(game), seed);
    }

    /**
     * Samples a game with structure.
     *
     * @param game the game, of any number of players
     * @param seed the seed; the same seed gives the same bits
     * @return estimates with standard errors
     */
    public Sampled solve(StructuredGame game, long seed) {
        return solve(game.joining(), seed);
    }

    /**
     * Samples a game of any number of players.
     *
     * @param game the game
     * @param seed the seed; the same seed gives the same bits
     * @return estimates with standard errors
     * @throws IllegalArgumentException if a worth is not finite
     */
    public Sampled solve(JoiningGame game, long seed) {
        boolean spread =
                orders == Orders.SPREAD
                        && game.players() >= SpreadSampling.FEWEST_PLAYERS
                        && count >= SpreadSampling.FEWEST_ORDERS;
        Moments all =
                spread
                        ? new SpreadSampling(game, count, seed, workers).solve()
                        : plain(game, seed, orders != Orders.INDEPENDENT);
        return RepeatedDraws.sampled(game, all);
    }

    private Moments plain(JoiningGame game, long seed, boolean pairs) {
        return new RepeatedDraws(pairs ? count / 2 : count, BLOCK, Budget.withDefaults(), workers)
                .moments(
                        game.players(),
                        seed,
                        random ->
                                OrderedJoining.everywhere(
                                        game,
                                        new RandomOrder(game.players(), random),
                                        RandomOrder::shuffle,
                                        pairs));
    }

    /** Refuses numbers of orders that are too small, or odd where orders are reversed. */
    static void checkCount(long count, boolean alone) {
        if (alone ? count < 2 : count < 4 || count % 2 != 0) {
            throw new IllegalArgumentException(
                    "count ("
                            + count
                            + ") must be "
                            + (alone ? "at least 2" : "even and at least 4")
                            + "; the standard error falls with its square root");
        }
    }

    /** Seeds of units far apart, by the finaliser of Stafford (variant 13). */
    static long mix(long seed, long unit) {
        long z = seed + (unit + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
