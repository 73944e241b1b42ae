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
 * <p>A step of the budget is a pivot, 256 small supports, a step along a path, an approximation or
 * a vertex; the scan for pure equilibria, a few readings of the payoffs, is not counted. Which
 * equilibrium is found says nothing about it: for all of them use {@link SupportEnumeration}.
 */
public final class NashPortfolio {

    private static final int RAYS = 30;
    private static final int STARTS = 3;

    private static final NashPortfolio DEFAULT =
            new NashPortfolio(
                    List.of(
                            NashMethod.PURE,
                            NashMethod.LEMKE_HOWSON,
                            NashMethod.SMALL_SUPPORTS,
                            NashMethod.GLOBAL_NEWTON,
                            NashMethod.ITERATED_POLYMATRIX,
                            NashMethod.SIMPLICIAL_SUBDIVISION,
                            NashMethod.GLOBAL_NEWTON),
                    1e-10,
                    Budget.withDefaults());

    private final List<NashMethod> methods;
    private final double tolerance;
    private final Budget budget;

    private NashPortfolio(List<NashMethod> methods, double tolerance, Budget budget) {
        this.methods = methods;
        this.tolerance = tolerance;
        this.budget = budget;
    }

    /**
     * Returns the solver with all methods and a tolerance of 1e-10.
     *
     * @return the solver, without limits
     */
    public static NashPortfolio withDefaults() {
        return DEFAULT;
    }

    /**
     * Returns the solver with other methods.
     *
     * @param inOrder the methods, in the order in which they are tried; one may come again and then
     *     draws other starts. {@link NashMethod#LEMKE_HOWSON} is left out unless there are two
     *     players
     * @return a new solver
     * @throws IllegalArgumentException if there is no method
     */
    public NashPortfolio withMethods(NashMethod... inOrder) {
        if (inOrder.length == 0) {
            throw new IllegalArgumentException(
                    "inOrder must name at least one method; all are in NashMethod.values()");
        }
        return new NashPortfolio(List.of(inOrder), tolerance, budget);
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
        return new NashPortfolio(methods, EquilibriumSearch.checkTolerance(largest), budget);
    }

    /**
     * Returns the solver with another budget.
     *
     * @param other how much a run may cost
     * @return a new solver
     */
    public NashPortfolio with(Budget other) {
        return new NashPortfolio(methods, tolerance, other);
    }

    /**
     * Finds an equilibrium, with seed 0.
     *
     * @param game the game
     * @return the equilibrium with its regret, or the best profile so far if the budget ended or
     *     all methods failed
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
     * @return the equilibrium with its regret, or the best profile so far if the budget ended or
     *     all methods failed
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
        EquilibriumSearch search = new EquilibriumSearch(game, tolerance, budget);
        List<NashPortfolioReport.Attempt> attempts = new ArrayList<>();
        NashMethod finder = NashMethod.UNIFORM;
        for (int k = 0; k < methods.size() && search.goesOn(); k++) {
            NashMethod method = methods.get(k);
            if (method != NashMethod.LEMKE_HOWSON || game.players() == 2) {
                long before = search.improvements();
                long steps = search.steps();
                run(method, game, search, seed + k);
                finder = search.improvements() == before ? finder : method;
                attempts.add(
                        new NashPortfolioReport.Attempt(
                                method, search.steps() - steps, search.regret()));
            }
        }
        return new NashPortfolioReport(search.outcome(), finder, attempts);
    }

    private static void run(
            NashMethod method, NormalFormGame game, EquilibriumSearch search, long seed) {
        switch (method) {
            case UNIFORM -> search.offer(search.uniform());
            case PURE -> pure(game, search);
            case LEMKE_HOWSON -> lemkeHowson(search);
            case SMALL_SUPPORTS -> new SmallSupports(search).run();
            case GLOBAL_NEWTON -> GlobalNewton.run(search, seed, RAYS);
            case ITERATED_POLYMATRIX -> IteratedPolymatrix.run(search, seed, STARTS);
            case SIMPLICIAL_SUBDIVISION -> SimplicialSubdivision.run(search, seed, STARTS);
        }
    }

    private static void pure(NormalFormGame game, EquilibriumSearch search) {
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
}
