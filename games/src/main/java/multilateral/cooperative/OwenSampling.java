package multilateral.cooperative;

import multilateral.actor.CoalitionStructure;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;
import multilateral.solve.Budget;
import multilateral.solve.Workers;

/**
 * The Owen value estimated from random orders of joining in which the members of a bloc join one
 * right after the other (Owen 1977; sampled as by Saavedra-Nieves, García-Jurado and
 * Fiestras-Janeiro 2018), for games of any number of players and blocs of any size.
 *
 * <p>The blocs are in random order, and so are the members within each. An order and its reverse
 * are equally likely, so by default each order is followed by its reverse (antithetic pairs).
 * Estimates are unbiased and add up to the worth of all; standard errors are those of the mean of
 * independent draws, a pair being one. If all are in one bloc or each stands alone, it is the
 * Shapley value that is estimated, and {@link ShapleySampling} does that with fewer orders.
 *
 * <p>The work is cut into units of 64 draws, each with a seed of its own, so the same seed gives
 * the same bits on any number of workers. An order costs n worths. Up to 30 players in other blocs
 * and one's own, {@link OwenValue} is exact.
 *
 * @param count how many orders to draw: even and at least four, or at least two if independent
 * @param orders how the orders hang together
 * @param budget how much the run may cost; a step is a draw. It is looked at after each unit, and a
 *     run that it ends returns the estimate so far, with fewer draws
 * @param workers where the units run
 */
public record OwenSampling(long count, Orders orders, Budget budget, Workers workers) {

    /** How random orders hang together. Each order by itself is random within and among blocs. */
    public enum Orders {
        /** Each order is followed by its reverse (antithetic pairs). */
        PAIRS,
        /** Each order is drawn on its own: better where a game is its own dual. */
        INDEPENDENT
    }

    /**
     * Checks the number of orders.
     *
     * @param count how many orders to draw
     * @param orders how the orders hang together
     * @param budget how much the run may cost
     * @param workers where the units run
     * @throws IllegalArgumentException if the count is too small, or odd where orders are reversed
     */
    public OwenSampling {
        ShapleySampling.checkCount(count, orders == Orders.INDEPENDENT);
    }

    /**
     * Returns a sampler of pairs of orders on the calling thread.
     *
     * @param count how many orders to draw: there is no default, because only the caller knows how
     *     sure is sure enough
     * @return the sampler
     * @throws IllegalArgumentException if the count is odd or below four
     */
    public static OwenSampling permutations(long count) {
        return new OwenSampling(count, Orders.PAIRS, Budget.withDefaults(), Workers.sequential());
    }

    /**
     * Returns a sampler whose orders hang together in another way.
     *
     * @param others how the orders hang together
     * @return a new sampler
     * @throws IllegalArgumentException if the count is odd or below four and orders are reversed
     */
    public OwenSampling with(Orders others) {
        return new OwenSampling(count, others, budget, workers);
    }

    /**
     * Returns a sampler that may cost less.
     *
     * @param other how much the run may cost; a step is a draw
     * @return a new sampler
     */
    public OwenSampling with(Budget other) {
        return new OwenSampling(count, orders, other, workers);
    }

    /**
     * Returns a sampler that runs elsewhere.
     *
     * @param others where the units run
     * @return a new sampler, with the same results
     */
    public OwenSampling withWorkers(Workers others) {
        return new OwenSampling(count, orders, budget, others);
    }

    /**
     * Samples a game of at most 62 players.
     *
     * @param game the game
     * @param unions the blocs
     * @param seed the seed; the same seed gives the same bits
     * @return estimates with standard errors
     * @throws IllegalArgumentException if the unions are of other players or a worth is not finite
     */
    public Sampled solve(CoalitionalGame game, CoalitionStructure unions, long seed) {
        return solve(JoiningGame.of(game), unions, seed);
    }

    /**
     * Samples a game with structure.
     *
     * @param game the game, of any number of players
     * @param unions the blocs
     * @param seed the seed; the same seed gives the same bits
     * @return estimates with standard errors
     * @throws IllegalArgumentException if the unions are of other players
     */
    public Sampled solve(StructuredGame game, CoalitionStructure unions, long seed) {
        return solve(game.joining(), unions, seed);
    }

    /**
     * Samples a game of any number of players.
     *
     * @param game the game
     * @param unions the blocs
     * @param seed the seed; the same seed gives the same bits
     * @return estimates with standard errors
     * @throws IllegalArgumentException if the unions are of other players or a worth is not finite
     */
    public Sampled solve(JoiningGame game, CoalitionStructure unions, long seed) {
        SamePlayers.check("unions", unions.players(), game.actors());
        boolean pairs = orders == Orders.PAIRS;
        RepeatedDraws draws =
                new RepeatedDraws(
                        pairs ? count / 2 : count, ShapleySampling.BLOCK, budget, workers);
        return draws.solve(
                game,
                seed,
                random -> {
                    int[][] blocs = blocs(unions);
                    return OrderedJoining.everywhere(
                            game,
                            new RandomOrder(game.players(), random),
                            order -> order.shuffle(blocs),
                            pairs);
                });
    }

    private static int[][] blocs(CoalitionStructure unions) {
        int[][] blocs = new int[unions.size()][];
        for (int bloc = 0; bloc < blocs.length; bloc++) {
            blocs[bloc] = unions.members(bloc).stream().mapToInt(Integer::intValue).toArray();
        }
        return blocs;
    }
}
