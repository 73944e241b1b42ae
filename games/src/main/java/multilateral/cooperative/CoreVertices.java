package multilateral.cooperative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Effort;
import multilateral.solve.Outcome;

/**
 * All vertices of the core (Gillies 1959): the extreme among the divisions that no coalition could
 * better on its own. There are at most n! of them (Derks and Kuipers 2002), and just that many if
 * the game is strictly convex, where they are the marginal vectors (Shapley 1971).
 *
 * <p>A linear program in fractions finds a first point, or balancing weights that prove the core
 * empty. From there all edges are walked along; at each vertex the edges are found in whole
 * numbers, so that a degenerate game takes more work at a vertex, but no vertex comes twice. Work
 * and memory grow with the number of vertices, n · 2<sup>n</sup> a vertex.
 */
public final class CoreVertices {

    /** The most players: up to 40,320 vertices. */
    public static final int MOST_PLAYERS = 8;

    /** Vertices this many tolerances apart are one that rounding has split. */
    private static final double NEAR = 16;

    private CoreVertices() {}

    /**
     * Finds all vertices, where excesses of up to 10<sup>−10</sup> of the largest gain of a
     * coalition over what its members are worth alone are taken for zero, and vertices closer than
     * a few times that for one.
     *
     * @param game a game of at most {@value #MOST_PLAYERS} players
     * @return the vertices in descending order of the first player's payoff, then of the second's,
     *     and so on; or impossible if the core is empty
     * @throws IllegalArgumentException if there are too many players or a worth is not finite
     */
    public static Outcome<List<Quantities>, CoreProof> all(CoalitionalGame game) {
        checkPlayers(game.players());
        FloatingCore core = FloatingCore.of(game);
        if (core.isEmpty()) {
            return new Outcome.Impossible<>(core.emptiness(game), Effort.start());
        }
        CorePolytope<double[]> polytope = core.polytope();
        List<double[]> vertices =
                distinct(
                        polytope.vertices().stream()
                                .sorted((x, y) -> Arrays.compare(y, x))
                                .toList(),
                        NEAR * core.tolerance());
        return new Outcome.Solved<>(
                vertices.stream().map(x -> Quantities.of(game.actors(), game.unit(), x)).toList(),
                CoreProof.inside(game, vertices, polytope.dimension(game.players())),
                Effort.start().plus(vertices.size()));
    }

    /**
     * Finds all vertices in fractions.
     *
     * @param game a game of at most {@value #MOST_PLAYERS} players
     * @return the vertices in descending order of the first player's payoff, then of the second's,
     *     and so on; or impossible if the core is empty. The certificate is of the game and the
     *     vertices rounded to doubles
     * @throws IllegalArgumentException if there are too many players or a worth is beyond the range
     *     of a double
     */
    public static Outcome<List<ExactQuantities>, CoreProof> exact(ExactCoalitionalGame game) {
        checkPlayers(game.players());
        CoreStart start = CoreStart.of(game);
        CoalitionalGame doubles = game.toDoubles();
        if (start.deficit().signum() > 0) {
            return new Outcome.Impossible<>(
                    CoreProof.empty(doubles, start.weights()), Effort.start());
        }
        ExactCoreArithmetic arithmetic = new ExactCoreArithmetic(game);
        CorePolytope<ExactCoreArithmetic.Point> polytope =
                CorePolytope.around(arithmetic, arithmetic.point(start.payoffs()));
        List<ExactQuantities> vertices =
                polytope.vertices().stream()
                        .map(arithmetic::payoffs)
                        .map(x -> new ExactQuantities(game.actors(), game.unit(), x))
                        .sorted(WeberSet.descending(game.players()))
                        .toList();
        List<double[]> rounded = vertices.stream().map(x -> x.toQuantities().toArray()).toList();
        return new Outcome.Solved<>(
                vertices,
                CoreProof.inside(doubles, rounded, polytope.dimension(game.players())),
                Effort.start().plus(vertices.size()));
    }

    /** Of vertices closer to each other than a distance the first; they come in order. */
    private static List<double[]> distinct(List<double[]> vertices, double distance) {
        List<double[]> distinct = new ArrayList<>();
        for (double[] vertex : vertices) {
            boolean known = false;
            for (int k = distinct.size() - 1;
                    k >= 0 && !known && distinct.get(k)[0] - vertex[0] <= distance;
                    k--) {
                known = near(distinct.get(k), vertex, distance);
            }
            if (!known) {
                distinct.add(vertex);
            }
        }
        return distinct;
    }

    private static boolean near(double[] one, double[] other, double distance) {
        boolean near = true;
        for (int i = 0; near && i < one.length; i++) {
            near = Math.abs(one[i] - other[i]) <= distance;
        }
        return near;
    }

    private static void checkPlayers(int players) {
        if (players > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + players
                            + ") must be at most "
                            + MOST_PLAYERS
                            + ": the core can have n! vertices; use CoreMembership to examine a"
                            + " division, or Nucleolus for one in the core");
        }
    }
}
