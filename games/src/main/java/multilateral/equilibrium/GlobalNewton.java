package multilateral.equilibrium;

import java.util.SplittableRandom;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;

/**
 * One equilibrium of a game of any number of players, by the global Newton method (Govindan and
 * Wilson 2003).
 *
 * <p>A bonus for one action of every player, drawn at random, makes one pure profile the only
 * equilibrium if it is paid often enough. From there the equilibria of the game plus a falling
 * multiple of the bonus form a path, which ends at an equilibrium of the game; for two players it
 * is a path of Lemke and Howson's method. The path is followed support by support, with a tangent
 * predictor and Newton's method back onto it at every step, so that no error builds up and nothing
 * like the wobbles of the original is needed. The end is computed to rounding.
 *
 * <p>A path followed in long steps can be lost, one to four in a hundred in random games. Then
 * another bonus is drawn, and from time to time the longest step is made shorter and the most steps
 * more: {@value #RAYS} paths in all. Equilibria that are not regular, as in games with ties, are
 * reached up to the tolerance.
 *
 * <p>A step of the budget is a step along a path. Its cost grows with the product of the numbers of
 * actions that are played with some probability, times the number of players, and with the cube of
 * the number of those actions; the memory is two copies of the payoffs and tables of that product.
 * The number of steps is unbounded in theory; in random games of up to 2^10 profiles it is mostly
 * below 300.
 */
public final class GlobalNewton {

    private static final int RAYS = 60;

    /** Of the first path, times the number of actions of all players. */
    private static final int STEPS = 20;

    private static final double[] LARGEST_STEPS = {0.25, 0.25, 0.1, 0.04, 0.02};

    private final double tolerance;
    private final Budget budget;

    private GlobalNewton(double tolerance, Budget budget) {
        this.tolerance = tolerance;
        this.budget = budget;
    }

    /**
     * Returns the solver with a tolerance of 1e-10.
     *
     * @return the solver, without limits
     */
    public static GlobalNewton withDefaults() {
        return new GlobalNewton(1e-10, Budget.withDefaults());
    }

    /**
     * Returns the solver with another tolerance.
     *
     * @param largest the largest regret accepted, as a share of the spread of a player's payoffs;
     *     above 0 and below 1
     * @return a new solver
     * @throws IllegalArgumentException if the tolerance is not above 0 and below 1
     */
    public GlobalNewton withTolerance(double largest) {
        return new GlobalNewton(EquilibriumSearch.checkTolerance(largest), budget);
    }

    /**
     * Returns the solver with another budget; a step is a step along a path.
     *
     * @param other how much a run may cost
     * @return a new solver
     */
    public GlobalNewton with(Budget other) {
        return new GlobalNewton(tolerance, other);
    }

    /**
     * Finds an equilibrium, with seed 0.
     *
     * @param game the game
     * @return the equilibrium with its regret, or the best profile so far
     */
    public Outcome<MixedProfile, MaxRegret> solve(NormalFormGame game) {
        return solve(game, 0);
    }

    /**
     * Finds an equilibrium.
     *
     * @param game the game
     * @param seed which bonuses are drawn; the same seed gives the same profile, to the last bit
     * @return the equilibrium with its regret, or the best profile so far if the budget ended or
     *     all paths were lost
     */
    public Outcome<MixedProfile, MaxRegret> solve(NormalFormGame game, long seed) {
        EquilibriumSearch search = new EquilibriumSearch(game, tolerance, budget);
        run(search, seed, RAYS);
        return search.outcome();
    }

    /** Follows path after path until one ends at an equilibrium. */
    static void run(EquilibriumSearch search, long seed, int rays) {
        SupportPayoffs payoffs = new SupportPayoffs(search.scaled(), search.tables());
        SplittableRandom random = new SplittableRandom(seed);
        for (int ray = 0; ray < rays && search.goesOn(); ray++) {
            double[] bonus = bonus(payoffs, random);
            double step = LARGEST_STEPS[ray % LARGEST_STEPS.length];
            long steps = ((long) STEPS * bonus.length) << Math.min(6, ray / 3);
            new GlobalNewtonPath(search, payoffs, bonus, step).follow(steps);
        }
    }

    /** From 1 to 3/2 for one action of every player, from 0 to 1/2 for the others. */
    private static double[] bonus(SupportPayoffs payoffs, SplittableRandom random) {
        double[] bonus = new double[payoffs.offset(payoffs.players())];
        for (int k = 0; k < bonus.length; k++) {
            bonus[k] = random.nextDouble() / 2;
        }
        for (int player = 0; player < payoffs.players(); player++) {
            bonus[payoffs.offset(player) + random.nextInt(payoffs.actions(player))] += 1;
        }
        return bonus;
    }
}
