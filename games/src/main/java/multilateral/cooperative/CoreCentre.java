package multilateral.cooperative;

import java.util.List;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Effort;
import multilateral.solve.Outcome;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The core-centre: the centre of mass of the core, that is, the mean of all its points, each as
 * likely as any other (González-Díaz and Sánchez-Rodríguez 2007). Where the core has fewer
 * dimensions than the set of divisions, the mean is taken within it.
 *
 * <p>Computed from {@link CoreVertices} by measuring all faces once; their number grows faster than
 * that of vertices.
 */
public final class CoreCentre {

    /** The most players: a core of seven can have 47,293 faces, one of eight 545,835. */
    public static final int MOST_PLAYERS = 7;

    private CoreCentre() {}

    /**
     * Returns the centre of the core.
     *
     * @param game a game of at most {@value #MOST_PLAYERS} players
     * @return the centre, or impossible if the core is empty by more than is overlooked in {@link
     *     CoreVertices#all}; the doubles are taken for the fractions that they are
     * @throws IllegalArgumentException if there are too many players or a worth is not finite
     */
    public static Outcome<Quantities, CoreProof> of(CoalitionalGame game) {
        checkPlayers(game.players());
        FloatingCore core = FloatingCore.of(game);
        if (core.isEmpty()) {
            return new Outcome.Impossible<>(core.emptiness(game), Effort.start());
        }
        ExactCoalitionalGame opened = core.start().opened(CoreStart.exact(game));
        CorePolytope<List<BigFraction>> polytope = polytope(opened, CoreStart.of(opened));
        double[] centre =
                ExactBarycentre.of(game.players(), polytope.vertices(), polytope.tight()).stream()
                        .mapToDouble(BigFraction::doubleValue)
                        .toArray();
        return new Outcome.Solved<>(
                Quantities.of(game.actors(), game.unit(), centre),
                CoreProof.inside(game, List.of(centre), core.polytope().dimension(game.players())),
                Effort.start().plus(polytope.vertices().size()));
    }

    /**
     * Returns the exact centre of the core.
     *
     * @param game a game of at most {@value #MOST_PLAYERS} players
     * @return the centre, or impossible if the core is empty. The certificate is of the game and
     *     the centre rounded to doubles
     * @throws IllegalArgumentException if there are too many players or a worth is beyond the range
     *     of a double
     */
    public static Outcome<ExactQuantities, CoreProof> exact(ExactCoalitionalGame game) {
        checkPlayers(game.players());
        CoreStart start = CoreStart.of(game);
        CoalitionalGame doubles = game.toDoubles();
        if (start.deficit().signum() > 0) {
            return new Outcome.Impossible<>(
                    CoreProof.empty(doubles, start.weights()), Effort.start());
        }
        CorePolytope<List<BigFraction>> polytope = polytope(game, start);
        ExactQuantities centre =
                new ExactQuantities(
                        game.actors(),
                        game.unit(),
                        ExactBarycentre.of(game.players(), polytope.vertices(), polytope.tight()));
        return new Outcome.Solved<>(
                centre,
                CoreProof.inside(
                        doubles,
                        List.of(centre.toQuantities().toArray()),
                        polytope.dimension(game.players())),
                Effort.start().plus(polytope.vertices().size()));
    }

    private static CorePolytope<List<BigFraction>> polytope(
            ExactCoalitionalGame game, CoreStart start) {
        ExactCoreArithmetic arithmetic = new ExactCoreArithmetic(game);
        CorePolytope<ExactCoreArithmetic.Point> found =
                CorePolytope.around(arithmetic, arithmetic.point(start.payoffs()));
        return new CorePolytope<>(
                found.vertices().stream().map(arithmetic::payoffs).toList(), found.tight());
    }

    private static void checkPlayers(int players) {
        if (players > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + players
                            + ") must be at most "
                            + MOST_PLAYERS
                            + ": the core can have too many faces; use CoreVertices, or Nucleolus"
                            + " for one division in the core");
        }
    }
}
