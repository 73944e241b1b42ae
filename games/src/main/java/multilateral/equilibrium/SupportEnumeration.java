package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;

/**
 * All equilibria of a game of any number of players, support by support.
 *
 * <p>Profiles of supports in which an action is beaten whatever the others do are left out (Porter,
 * Nudelman and Shoham 2008). For each of the others the equilibria are the roots of a system of
 * polynomials in the product of the simplices of strategies. They are found by subdivision: every
 * function is linear in the strategy of each player, so its range over a product of simplices is
 * that of its values at the corners, and these exclude a part of the strategies or shrink it by an
 * interval Newton step (Krawczyk 1969), until each root is known to be the only one in a box around
 * it. Ranges are widened for rounding. So the answer is complete, and the report says PROVEN,
 * unless a part could not be decided.
 *
 * <p>Of two players all extreme equilibria are found, exactly: the pairs of vertices of the
 * polyhedra of best replies, each from one square system of linear equations, in integers where
 * doubles leave a doubt.
 *
 * <p>In a degenerate game an equilibrium can be tied (an action not played is as good) or one of
 * infinitely many. Of a segment or arc of equilibria with the same supports and the same ties both
 * ends are found; of a continuum of higher dimension its corners, such as the extreme points of a
 * polytope. Equations that are products, as they often are where payoffs are small integers, are
 * solved factor by factor. Where others are dependent at the solutions only, as along some curves
 * of mixed equilibria, the ends are found with the smaller supports that they have, and the report
 * says HEURISTIC; isolated singular equilibria of such equations are found to about six digits. Of
 * three players with two actions all this agrees with exact elimination; with more players or
 * actions an end that lies inside a larger continuum can be missing. Ties in pure profiles are
 * exact; those of mixed equilibria count up to 1e-12 of the largest difference between the two
 * actions within the supports.
 *
 * <p>Where such differences are of magnitudes so different (1e8 and more) that a small one is no
 * tie, or an equilibrium has a probability too small to tell from none, the report does not say
 * PROVEN. If no profile of supports yields an equilibrium that way, as there is one in every game,
 * {@link NashPortfolio} finds one, with what is left of the budget; it is reported with index 0.
 *
 * <p>A step of the budget is a box, and for two players a square system. There are up to (2^m −
 * 1)^n profiles of supports for n players with m actions, and the boxes of one grow exponentially
 * with the number of actions mixed: 2^5 takes milliseconds, 3^4 and 4×4×4 about a second at most,
 * 2^8 some seconds, and 5×5×5, 3^5 and 4^4 more than ten; of two players 10×10 takes a fifth of a
 * second and 12×12 some seconds. Memory is that of the payoffs, and of a stack of boxes. Where that
 * is too much, use PureEquilibria and a solver for one equilibrium; for two players,
 * VertexEnumeration.
 */
public final class SupportEnumeration {

    private static final int MOST_ACTIONS = 62;

    private final Budget budget;

    private SupportEnumeration(Budget budget) {
        this.budget = budget;
    }

    /**
     * Returns the solver without limits.
     *
     * @return the solver
     */
    public static SupportEnumeration withDefaults() {
        return new SupportEnumeration(Budget.withDefaults());
    }

    /**
     * Returns the solver with another budget; a step is a box, and for two players a square system.
     *
     * @param other how much a run may cost
     * @return a new solver
     */
    public SupportEnumeration with(Budget other) {
        return new SupportEnumeration(other);
    }

    /**
     * Finds all equilibria, those with small supports first; for two players all extreme ones.
     *
     * @param game the game
     * @return the equilibria, each once; the stream ends early when the budget does, which only
     *     {@link #report} tells
     * @throws IllegalArgumentException if a player has more than 62 actions, or two players have
     *     more together
     */
    public Stream<MixedProfile> all(NormalFormGame game) {
        return start(game, new SupportMeter(budget)).equilibria().map(IndexedEquilibrium::profile);
    }

    /**
     * Finds all equilibria, and says how sure it is that these are all.
     *
     * @param game the game
     * @return the equilibria with their indices; those found so far if the budget ended
     * @throws IllegalArgumentException if a player has more than 62 actions, or two players have
     *     more together
     */
    public EnumerationReport report(NormalFormGame game) {
        SupportMeter meter = new SupportMeter(budget);
        Run run = start(game, meter);
        List<MixedProfile> profiles = new ArrayList<>();
        List<Integer> indices = new ArrayList<>();
        double residual = 0;
        for (IndexedEquilibrium next : run.equilibria().toList()) {
            profiles.add(next.profile());
            indices.add(next.index());
            residual = Math.max(residual, MaxRegret.of(game, next.profile()).residual());
        }
        boolean tied = indices.contains(0);
        int sum = indices.stream().mapToInt(Integer::intValue).sum();
        return new EnumerationReport(
                profiles,
                indices,
                completeness(meter, run.isUnresolved(), tied, sum),
                tied || run.isUnresolved(),
                residual,
                meter.effort(),
                meter.stopped());
    }

    private static Completeness completeness(
            SupportMeter meter, boolean unresolved, boolean tied, int sum) {
        boolean consistent = !tied && sum == 1;
        if (meter.stopped().isPresent() || (!tied && !consistent)) {
            return Completeness.HEURISTIC;
        }
        if (!unresolved) {
            return Completeness.PROVEN;
        }
        return consistent ? Completeness.INDEX_CONSISTENT : Completeness.HEURISTIC;
    }

    private static Run start(NormalFormGame game, SupportMeter meter) {
        int most = 0;
        int sum = 0;
        for (int player = 0; player < game.players(); player++) {
            most = Math.max(most, game.actions(player));
            sum += game.actions(player);
        }
        if (Math.max(most, game.players() == 2 ? sum : 0) > MOST_ACTIONS) {
            throw new IllegalArgumentException(
                    "game ("
                            + game
                            + ") must have at most "
                            + MOST_ACTIONS
                            + " actions per player, and for both together if there are two; use"
                            + " IteratedDominance to drop actions, or a solver for one equilibrium");
        }
        return switch (game.players()) {
            case 1 -> new SingleDecision(game, meter);
            case 2 -> new SupportVertices(game, meter);
            default -> new SupportEquilibria(game, meter);
        };
    }

    /** One run: its equilibria, lazily and once, and whether a part of it was not decided. */
    interface Run {
        Stream<IndexedEquilibrium> equilibria();

        boolean isUnresolved();
    }
}
