package multilateral.equilibrium;

import java.util.SplittableRandom;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;

/**
 * One equilibrium of a game of any number of players, by simplicial subdivision: the restart
 * algorithm of variable dimension on the product of simplices (van der Laan and Talman 1982; van
 * der Laan, Talman and van der Heyden 1987).
 *
 * <p>On a grid of the mixed strategies a path of labelled simplices leads from any point to one
 * near which the profile is nearly an equilibrium, without derivatives and in any game. From there
 * Newton's method is tried; if that fails, the path starts again there on a grid twice as fine,
 * from {@value #COARSEST} to {@value #FINEST} parts, and after the finest from another profile,
 * {@value #STARTS} in all. Where an equilibrium is not regular, so that Newton's method fails, only
 * the accuracy of the finest grid can be had: then the run ends with the best so far.
 *
 * <p>A step of the budget is a vertex, at the cost of all expected payoffs. The number of vertices
 * grows exponentially with the number of actions at worst, and grows fast in random games too: this
 * is a solver for small games, and a check that shares only the polish with the others. For more,
 * use {@link NashPortfolio}.
 */
public final class SimplicialSubdivision {

    private static final int COARSEST = 4;
    private static final int FINEST = 1 << 20;
    private static final int STARTS = 5;
    private static final long MOST_VERTICES = 50_000;

    private final double tolerance;
    private final Budget budget;

    private SimplicialSubdivision(double tolerance, Budget budget) {
        this.tolerance = tolerance;
        this.budget = budget;
    }

    /**
     * Returns the solver with a tolerance of 1e-10.
     *
     * @return the solver, without limits
     */
    public static SimplicialSubdivision withDefaults() {
        return new SimplicialSubdivision(1e-10, Budget.withDefaults());
    }

    /**
     * Returns the solver with another tolerance.
     *
     * @param largest the largest regret accepted, as a share of the spread of a player's payoffs;
     *     above 0 and below 1
     * @return a new solver
     * @throws IllegalArgumentException if the tolerance is not above 0 and below 1
     */
    public SimplicialSubdivision withTolerance(double largest) {
        return new SimplicialSubdivision(EquilibriumSearch.checkTolerance(largest), budget);
    }

    /**
     * Returns the solver with another budget; a step is a vertex.
     *
     * @param other how much a run may cost
     * @return a new solver
     */
    public SimplicialSubdivision with(Budget other) {
        return new SimplicialSubdivision(tolerance, other);
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
     * @param seed which starts are drawn after the uniform profile; the same seed gives the same
     *     profile, to the last bit
     * @return the equilibrium with its regret, or the best profile so far if the budget ended or no
     *     start led to one
     */
    public Outcome<MixedProfile, MaxRegret> solve(NormalFormGame game, long seed) {
        EquilibriumSearch search = new EquilibriumSearch(game, tolerance, budget);
        run(search, seed, STARTS);
        return search.outcome();
    }

    /** Refines from start after start until an equilibrium is found. */
    static void run(EquilibriumSearch search, long seed, int starts) {
        SplittableRandom random = new SplittableRandom(seed);
        SimplicialSubdivisionPath path = new SimplicialSubdivisionPath(search);
        NewtonPolish polish = new NewtonPolish(search);
        for (int start = 0; start < starts && search.goesOn(); start++) {
            double[] profile = start == 0 ? search.uniform() : search.random(random);
            for (int grid = COARSEST; grid <= FINEST && search.goesOn(); grid *= 2) {
                profile = path.follow(profile, grid, MOST_VERTICES);
                search.offer(profile);
                if (search.goesOn()) {
                    polish.from(profile);
                }
            }
        }
    }
}
