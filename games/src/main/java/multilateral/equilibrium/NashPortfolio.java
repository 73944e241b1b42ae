package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.List;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;

/**
 * One equilibrium of a game of any number of players: the solver to take where any equilibrium will
 * do.
 *
 * <p>It looks for pure equilibria; then, for two players, follows {@link LemkeHowson}; for more, it
 * tries the supports on which two or three players mix two actions each (in the order of Porter,
 * Nudelman and Shoham 2008) and then {@link GlobalNewton}, {@link IteratedPolymatrix} and {@link
 * SimplicialSubdivision}, one after the other until one succeeds. What they find is checked against
 * the game, and what has too large a regret is never returned as solved.
 *
 * <p>A step of the budget is a pivot, 256 small supports, a step along a path, an approximation or a
 * vertex; the scan for pure equilibria, a few readings of the payoffs, is not counted. Which
 * equilibrium is found says nothing about it: for all of them use {@link SupportEnumeration}.
 */
public final class NashPortfolio {

    private static final int FIRST_RAYS = 15;
    private static final int LAST_RAYS = 60;
    private static final int STARTS = 3;

    private final double tolerance;
    private final Budget budget;

    private NashPortfolio(double tolerance, Budget budget) {
        this.tolerance = tolerance;
        this.budget = budget;
    }

    /**
     * Returns the solver with a tolerance of 1e-10.
     *
     * @return the solver, without limits
     */
    public static NashPortfolio withDefaults() {
        return new NashPortfolio(1e-10, Budget.withDefaults());
    }

    /**
     * Returns the solver with another tolerance.
     *
     * @param largest the largest regret accepted, as a share of the spread of a player's payoffs;
     *     above 0 and below 1
     * @return a new solver
     * @throws IllegalArgumentException if the tolerance is not above 0 and below 1
     */
    public NashPortfolio withTolerance(double largest) {
        return new NashPortfolio(EquilibriumSearch.checkTolerance(largest), budget);
    }

    /**
     * Returns the solver with another budget.
     *
     * @param other how much a run may cost
     * @return a new solver
     */
    public NashPortfolio with(Budget other) {
        return new NashPortfolio(tolerance, other);
    }

    /**
     * Finds an equilibrium, with seed 0.
     *
     * @param game the game
     * @return the equilibrium with its regret, or the best profile so far if the budget ended
     */
    public Outcome<MixedProfile, MaxRegret> solve(NormalFormGame game) {
        return solve(game, 0);
    }

    /**
     * Finds an equilibrium.
     *
     * @param game the game
     * @param seed for the methods that draw a start; the same seed gives the same profile, to the
     *     last bit
     * @return the equilibrium with its regret, or the best profile so far if the budget ended or all
     *     methods failed, which counts as the end of the steps
     */
    public Outcome<MixedProfile, MaxRegret> solve(NormalFormGame game, long seed) {
        return explain(game, seed).outcome();
    }

    /**
     * Finds the same equilibrium and tells how.
     *
     * @param game the game
     * @param seed as for {@link #solve(NormalFormGame, long)}
     * @return the outcome, what found it, and what was tried
     */
    public NashPortfolioReport explain(NormalFormGame game, long seed) {
        Run run = new Run(new EquilibriumSearch(game, tolerance, budget));
        EquilibriumSearch search = run.search;
        run.attempt(NashMethod.PURE, () -> pure(search, game));
        if (game.players() == 2) {
            run.attempt(NashMethod.LEMKE_HOWSON, () -> lemkeHowson(search));
        }
        run.attempt(NashMethod.SMALL_SUPPORTS, () -> new SmallSupports(search).run());
        run.attempt(NashMethod.GLOBAL_NEWTON, () -> GlobalNewton.run(search, seed, FIRST_RAYS));
        run.attempt(
                NashMethod.ITERATED_POLYMATRIX,
                () -> IteratedPolymatrix.run(search, seed, STARTS));
        run.attempt(
                NashMethod.SIMPLICIAL_SUBDIVISION,
                () -> SimplicialSubdivision.run(search, seed, STARTS));
        run.attempt(NashMethod.GLOBAL_NEWTON, () -> GlobalNewton.run(search, ~seed, LAST_RAYS));
        return new NashPortfolioReport(search.outcome(), run.finder, run.attempts);
    }

    private static void pure(EquilibriumSearch search, NormalFormGame game) {
        PureEquilibria.withDefaults()
                .all(game)
                .findFirst()
                .ifPresent(actions -> search.offer(MixedProfile.pure(game, actions)));
    }

    private static void lemkeHowson(EquilibriumSearch search) {
        Outcome<MixedProfile, MaxRegret> outcome =
                LemkeHowson.withDefaults().with(search.rest()).solve(search.scaled());
        outcome.solution().ifPresent(search::offer);
        search.count(outcome.effort().steps());
    }

    /** Notes what was tried and what has found the best so far. */
    private static final class Run {

        private final EquilibriumSearch search;
        private final List<NashPortfolioReport.Attempt> attempts = new ArrayList<>();
        private NashMethod finder = NashMethod.UNIFORM;

        Run(EquilibriumSearch search) {
            this.search = search;
        }

        void attempt(NashMethod method, Runnable work) {
            if (!search.goesOn()) {
                return;
            }
            MixedProfile before = search.best();
            long steps = search.steps();
            work.run();
            if (search.best() != before) {
                finder = method;
            }
            attempts.add(
                    new NashPortfolioReport.Attempt(
                            method, search.steps() - steps, search.regret()));
        }
    }
}
