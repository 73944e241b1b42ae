package multilateral.cooperative;

import java.util.Arrays;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;
import multilateral.solve.Budget;
import multilateral.solve.Workers;

/**
 * A semivalue (Dubey, Neyman and Weber 1981) estimated from random coalitions whose sizes follow
 * its own distribution, for games of up to {@value Semivalue#MOST_PLAYERS} players.
 *
 * <p>A draw is a random order that is closed to a ring. Players join along it from m evenly spread
 * starts, forth and back, and a contribution to s members counts by how likely the semivalue holds
 * s others to be. So each player is met with m sizes in each direction, a systematic sample of all
 * sizes. The number of starts is the smallest power of two for which the weights that any player
 * meets add up to 1 within a tenth, or n: one for the Shapley value, where a draw is a pair of
 * orders, about the square root of n for a binomial semivalue, and n where one size is certain.
 * Nobody joins any more after the largest size that matters; sizes that altogether are less likely
 * than 2<sup>-60</sup> do not.
 *
 * <p>Estimates are unbiased, and their standard errors are those of the mean of independent draws.
 * A draw costs at most 2 m n worths. The work is cut into units of fixed size, each with a seed of
 * its own, so the same seed gives the same bits on any number of workers. {@link ShapleySampling}
 * needs fewer worths for the Shapley value, and up to about 30 players {@link Semivalue#value} is
 * exact.
 *
 * @param count how many draws to take, at least two: there is no default, because only the caller
 *     knows how sure is sure enough
 * @param budget how much the run may cost; a step is a draw. It is looked at after each unit, and a
 *     run that it ends returns the estimate so far, with fewer draws
 * @param workers where the units run
 */
public record SemivalueSampling(long count, Budget budget, Workers workers) {

    /** How far the weights that a player meets may be from 1 in one direction. */
    private static final double UNEVENNESS = 0.1;

    /** Sizes with less than this probability altogether do not matter. */
    private static final double TAIL = 0x1p-60;

    /**
     * Checks the number of draws.
     *
     * @param count how many draws to take
     * @param budget how much the run may cost
     * @param workers where the units run
     * @throws IllegalArgumentException if there are fewer than two draws
     */
    public SemivalueSampling {
        ShapleySampling.checkCount(count, true);
    }

    /**
     * Returns a sampler on the calling thread.
     *
     * @param count how many draws to take, at least two
     * @return the sampler
     * @throws IllegalArgumentException if there are fewer than two draws
     */
    public static SemivalueSampling draws(long count) {
        return new SemivalueSampling(count, Budget.withDefaults(), Workers.sequential());
    }

    /**
     * Returns a sampler that may cost less.
     *
     * @param other how much the run may cost; a step is a draw
     * @return a new sampler
     */
    public SemivalueSampling with(Budget other) {
        return new SemivalueSampling(count, other, workers);
    }

    /**
     * Returns a sampler that runs elsewhere.
     *
     * @param others where the units run
     * @return a new sampler, with the same results
     */
    public SemivalueSampling withWorkers(Workers others) {
        return new SemivalueSampling(count, budget, others);
    }

    /**
     * Samples a game of at most 62 players.
     *
     * @param game the game
     * @param semivalue the semivalue, for as many players
     * @param seed the seed; the same seed gives the same bits
     * @return estimates with standard errors
     * @throws IllegalArgumentException if the semivalue is for another number of players or a worth
     *     is not finite
     */
    public Sampled solve(CoalitionalGame game, Semivalue semivalue, long seed) {
        return solve(JoiningGame.of(game), semivalue, seed);
    }

    /**
     * Samples a game with structure.
     *
     * @param game the game
     * @param semivalue the semivalue, for as many players
     * @param seed the seed; the same seed gives the same bits
     * @return estimates with standard errors
     * @throws IllegalArgumentException if the semivalue is for another number of players
     */
    public Sampled solve(StructuredGame game, Semivalue semivalue, long seed) {
        return solve(game.joining(), semivalue, seed);
    }

    /**
     * Samples a game in which players join.
     *
     * @param game the game
     * @param semivalue the semivalue, for as many players
     * @param seed the seed; the same seed gives the same bits
     * @return estimates with standard errors
     * @throws IllegalArgumentException if the semivalue is for another number of players or a worth
     *     is not finite
     */
    public Sampled solve(JoiningGame game, Semivalue semivalue, long seed) {
        int players = game.players();
        semivalue.checkGame(players);
        double[] chances = semivalue.sizeChances();
        int starts = starts(chances);
        double[] weights = Arrays.copyOf(chances, reach(chances));
        for (int s = 0; s < weights.length; s++) {
            weights[s] *= (double) players / starts;
        }
        RepeatedDraws draws =
                new RepeatedDraws(
                        count, Math.max(2, ShapleySampling.BLOCK / starts), budget, workers);
        return draws.solve(
                game,
                seed,
                random ->
                        new OrderedJoining(
                                game,
                                new RandomOrder(players, random),
                                RandomOrder::shuffle,
                                weights,
                                starts,
                                true));
    }

    /** From how many places to start so that no player meets much more or less than others. */
    static int starts(double[] chances) {
        int starts = 1;
        while (starts < chances.length && !even(chances, starts)) {
            starts = Math.min(2 * starts, chances.length);
        }
        return starts;
    }

    private static boolean even(double[] chances, int starts) {
        int players = chances.length;
        for (int place = 0; place < players; place++) {
            double sum = 0;
            for (int k = 0; k < starts; k++) {
                int before = place - OrderedJoining.start(k, starts, players);
                sum += chances[before < 0 ? before + players : before];
            }
            if (Math.abs(sum * players / starts - 1) > UNEVENNESS) {
                return false;
            }
        }
        return true;
    }

    /** How many join until the sizes left do not matter. */
    private static int reach(double[] chances) {
        int reach = chances.length;
        double left = chances[reach - 1];
        while (left < TAIL) {
            reach--;
            left += chances[reach - 1];
        }
        return reach;
    }
}
