package multilateral.cooperative;

import java.util.SplittableRandom;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;
import multilateral.solve.Budget;
import multilateral.solve.Workers;

/**
 * The Banzhaf value estimated from random coalitions, each of which serves all players (maximum
 * sample reuse, Wang and Jia 2023), for games of any number of players.
 *
 * <p>A draw is a coalition, in which each player is with probability one half, and the coalition of
 * all others. With worths v and w a member is credited v − w and everybody else w − v: an unbiased
 * estimate of each player's mean contribution from two worths. A game that adds up over pairs has
 * no other noise than that of who is in; where worths vary much more than contributions do, the
 * estimate is as noisy as the worths. A game in which players join asks for a coalition's worth as
 * its members join, so there a draw costs n joins.
 *
 * @param count how many draws to take, at least two: there is no default
 * @param workers where the units run; the same seed gives the same bits on any number of them
 */
public record BanzhafSampling(long count, Workers workers) {

    /** Draws in one unit. */
    private static final int BLOCK = 256;

    /**
     * Checks the number of draws.
     *
     * @param count how many draws to take
     * @param workers where the units run
     * @throws IllegalArgumentException if there are fewer than two draws
     */
    public BanzhafSampling {
        ShapleySampling.checkCount(count, true);
    }

    /**
     * Returns a sampler on the calling thread.
     *
     * @param count how many draws to take; each is a coalition and the coalition of all others
     * @return the sampler
     * @throws IllegalArgumentException if there are fewer than two draws
     */
    public static BanzhafSampling coalitions(long count) {
        return new BanzhafSampling(count, Workers.sequential());
    }

    /**
     * Returns a sampler that runs elsewhere.
     *
     * @param others where the units run
     * @return a new sampler, with the same results
     */
    public BanzhafSampling withWorkers(Workers others) {
        return new BanzhafSampling(count, others);
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
     * Samples a game of any number of players.
     *
     * @param game the game
     * @param seed the seed; the same seed gives the same bits
     * @return estimates with standard errors
     * @throws IllegalArgumentException if a worth is not finite
     */
    public Sampled solve(JoiningGame game, long seed) {
        return new RepeatedDraws(count, BLOCK, Budget.withDefaults(), workers)
                .solve(game, seed, random -> halves(game, random));
    }

    /** Draws a coalition and that of all others. */
    private static RepeatedDraws.Draw halves(JoiningGame game, SplittableRandom random) {
        JoiningGame.Growing coalition = game.newCoalition().get();
        boolean[] in = new boolean[game.players()];
        return shares -> {
            for (int i = 0; i < in.length; i++) {
                in[i] = random.nextBoolean();
            }
            double gap = worth(game, coalition, in, true) - worth(game, coalition, in, false);
            for (int i = 0; i < in.length; i++) {
                shares[i] = in[i] ? gap : -gap;
            }
        };
    }

    private static double worth(
            JoiningGame game, JoiningGame.Growing coalition, boolean[] in, boolean side) {
        coalition.clear();
        double worth = 0;
        for (int i = 0; i < in.length; i++) {
            if (in[i] == side) {
                worth = coalition.join(i);
                if (!Double.isFinite(worth)) {
                    throw new IllegalArgumentException(
                            "worth ("
                                    + worth
                                    + ") of a coalition that \""
                                    + game.actors().get(i).id()
                                    + "\" joins must be finite");
                }
            }
        }
        return worth;
    }
}
