package multilateral.cooperative;

import java.io.Serializable;
import java.util.SplittableRandom;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;
import multilateral.solve.Workers;

/**
 * The Shapley value estimated from random orders of joining, for games of any number of players
 * (Castro, Gómez and Tejada 2009).
 *
 * <p>By default each random order is followed by its reverse, which halves the variance or better
 * where contributions fall with size (antithetic pairs). The orders are drawn in blocks of fixed
 * size, each with a seed of its own, so the same seed gives the same bits on any number of workers.
 *
 * @param count how many permutations to draw, an even number of at least four for pairs
 * @param antithetic whether each order is followed by its reverse
 * @param workers where the blocks run
 */
public record ShapleySampling(long count, boolean antithetic, Workers workers) {

    /** Draws in one block. */
    private static final int BLOCK = 64;

    /**
     * Checks the number of permutations.
     *
     * @param count how many permutations to draw
     * @param antithetic whether each order is followed by its reverse
     * @param workers where the blocks run
     * @throws IllegalArgumentException if the count is too small, or odd where pairs are asked for
     */
    public ShapleySampling {
        if (antithetic ? count < 4 || count % 2 != 0 : count < 2) {
            throw new IllegalArgumentException(
                    "count ("
                            + count
                            + ") must be "
                            + (antithetic ? "even and at least 4" : "at least 2")
                            + "; the standard error falls with its square root");
        }
    }

    /**
     * Returns a sampler of antithetic pairs on the calling thread.
     *
     * @param count how many permutations to draw: there is no default, because only the caller
     *     knows how sure is sure enough
     * @return the sampler
     * @throws IllegalArgumentException if the count is odd or below four
     */
    public static ShapleySampling permutations(long count) {
        return new ShapleySampling(count, true, Workers.sequential());
    }

    /**
     * Returns a sampler that draws every order on its own.
     *
     * @return a new sampler
     */
    public ShapleySampling withIndependentOrders() {
        return new ShapleySampling(count, false, workers);
    }

    /**
     * Returns a sampler that runs elsewhere.
     *
     * @param others where the blocks run
     * @return a new sampler, with the same results
     */
    public ShapleySampling withWorkers(Workers others) {
        return new ShapleySampling(count, antithetic, others);
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
        int players = game.players();
        long draws = antithetic ? count / 2 : count;
        Moments all = new Moments(players);
        workers.run(
                (draws + BLOCK - 1) / BLOCK,
                unit -> {
                    Moments block = new Moments(players);
                    new Sampler(game, new SplittableRandom(mix(seed, unit)))
                            .draw(block, Math.min(BLOCK, draws - unit * BLOCK), antithetic);
                    return block;
                },
                (unit, block) -> {
                    all.add(block);
                    return true;
                });
        double[] errors = new double[players];
        for (int i = 0; i < players; i++) {
            errors[i] = Math.sqrt(all.squares[i] / (draws - 1) / draws);
        }
        return new Sampled(
                Quantities.of(game.actors(), game.unit(), all.means),
                Quantities.of(game.actors(), game.unit(), errors),
                draws);
    }

    /** Seeds of blocks far apart, by the finaliser of Stafford (variant 13). */
    private static long mix(long seed, long unit) {
        long z = seed + (unit + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /**
     * Running means and sums of squared deviations (Welford 1962; Chan, Golub and LeVeque 1979).
     */
    private static final class Moments implements Serializable {
        private static final long serialVersionUID = 1;

        private long draws;
        private final double[] means;
        private final double[] squares;

        Moments(int players) {
            means = new double[players];
            squares = new double[players];
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

    /** Lets players join in random orders. */
    private static final class Sampler {
        private final JoiningGame game;
        private final JoiningGame.Growing coalition;
        private final SplittableRandom random;
        private final int[] order;
        private final double[] draw;

        Sampler(JoiningGame game, SplittableRandom random) {
            this.game = game;
            this.coalition = game.newCoalition().get();
            this.random = random;
            this.order = new int[game.players()];
            this.draw = new double[game.players()];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
        }

        void draw(Moments moments, long draws, boolean pairs) {
            for (long k = 0; k < draws; k++) {
                shuffle();
                walk(pairs ? 0.5 : 1, false);
                if (pairs) {
                    walk(0.5, true);
                }
                moments.add(draw);
            }
        }

        private void shuffle() {
            for (int last = order.length - 1; last > 0; last--) {
                int other = random.nextInt(last + 1);
                int player = order[last];
                order[last] = order[other];
                order[other] = player;
            }
        }

        /** Adds weighted contributions along the order, or along its reverse. */
        private void walk(double weight, boolean reverse) {
            coalition.clear();
            double before = 0;
            int players = order.length;
            for (int k = 0; k < players; k++) {
                int player = order[reverse ? players - 1 - k : k];
                double worth = coalition.join(player);
                if (!Double.isFinite(worth)) {
                    throw new IllegalArgumentException(
                            "worth ("
                                    + worth
                                    + ") of the coalition that \""
                                    + game.actors().get(player).id()
                                    + "\" joins as member "
                                    + (k + 1)
                                    + " must be finite");
                }
                double part = weight * (worth - before);
                draw[player] = reverse ? draw[player] + part : part;
                before = worth;
            }
        }
    }
}
