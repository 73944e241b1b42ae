package multilateral.cooperative;

import java.util.Arrays;
import java.util.Optional;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;

/**
 * The cost of connecting players to a source, directly or through each other: a coalition pays for
 * a cheapest tree that spans its members and the source (Claus and Kleitman 1973; Bird 1976). A
 * line that cannot be built costs infinity, as long as all together can be connected.
 *
 * <p>Its Shapley value (Kar 2002) has no formula, and need not be in the core. {@link #birdsRule}
 * and {@link #folkRule} are in the core; the latter does not depend on ties.
 */
public final class SpanningTreeGame implements KnownShapleyValue, KnownCore {

    private final ActorSet actors;
    private final Unit unit;

    /** Costs between places; place 0 is the source, place i + 1 is player i. */
    private final double[][] costs;

    private final SpanningTree tree;

    private SpanningTreeGame(ActorSet actors, Unit unit, double[][] costs, SpanningTree tree) {
        this.actors = actors;
        this.unit = unit;
        this.costs = costs;
        this.tree = tree;
    }

    /**
     * Returns the game of a network.
     *
     * @param actors the players
     * @param unit what costs count
     * @param source what a line from the source to each player costs, zero or more; infinity for a
     *     line that cannot be built
     * @param lines what a line between two players costs, by player and player; symmetric, zero or
     *     more or infinity; the diagonal is not looked at
     * @return the game
     * @throws IllegalArgumentException if the numbers of costs are not those of the players, a cost
     *     is negative or NaN, the lines are not symmetric, or a player cannot be connected
     */
    public static SpanningTreeGame of(
            ActorSet actors, Unit unit, double[] source, double[][] lines) {
        int n = actors.size();
        if (source.length != n || lines.length != n) {
            throw new IllegalArgumentException(
                    "source ("
                            + source.length
                            + " costs) and lines ("
                            + lines.length
                            + " rows) must have one entry per player ("
                            + n
                            + ")");
        }
        double[][] costs = new double[n + 1][n + 1];
        for (int i = 0; i < n; i++) {
            if (lines[i].length != n) {
                throw new IllegalArgumentException(
                        "lines of \""
                                + actors.get(i).id()
                                + "\" ("
                                + lines[i].length
                                + " costs) must have one entry per player ("
                                + n
                                + ")");
            }
            costs[0][i + 1] = checked(actors, i, "the source", source[i]);
            costs[i + 1][0] = costs[0][i + 1];
            for (int j = 0; j < i; j++) {
                if (lines[i][j] != lines[j][i] && !Double.isNaN(lines[i][j])) {
                    throw new IllegalArgumentException(
                            "lines must be symmetric, and that of \""
                                    + actors.get(i).id()
                                    + "\" and \""
                                    + actors.get(j).id()
                                    + "\" costs "
                                    + lines[i][j]
                                    + " and "
                                    + lines[j][i]);
                }
                String other = "\"" + actors.get(j).id() + "\"";
                costs[i + 1][j + 1] = checked(actors, i, other, lines[i][j]);
                costs[j + 1][i + 1] = costs[i + 1][j + 1];
            }
        }
        return of(actors, unit, costs);
    }

    private static SpanningTreeGame of(ActorSet actors, Unit unit, double[][] costs) {
        SpanningTree tree = SpanningTree.of(costs);
        for (int place = 1; place < costs.length; place++) {
            if (tree.cost(place) == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "lines must connect everybody to the source, and \""
                                + actors.get(place - 1).id()
                                + "\" cannot be reached at a finite cost");
            }
        }
        return new SpanningTreeGame(actors, unit, costs, tree);
    }

    private static double checked(ActorSet actors, int player, String other, double cost) {
        if (!(cost >= 0)) {
            throw new IllegalArgumentException(
                    "line between \""
                            + actors.get(player).id()
                            + "\" and "
                            + other
                            + " ("
                            + cost
                            + ") must cost zero or more; infinity if it cannot be built");
        }
        return cost;
    }

    @Override
    public ActorSet actors() {
        return actors;
    }

    @Override
    public Unit unit() {
        return unit;
    }

    @Override
    public boolean worthsAreCosts() {
        return true;
    }

    /**
     * Returns what each pays who builds the line that connects them to those connected before, from
     * the source on in the order of Prim (Bird 1976): among equal costs the earlier player first.
     * O(n²).
     *
     * @return the cost of each player's line towards the source; a corner of the core
     */
    public Quantities birdsRule() {
        double[] shares = new double[actors.size()];
        Arrays.setAll(shares, i -> tree.cost(i + 1));
        return Quantities.of(actors, unit, shares);
    }

    /**
     * Returns the folk rule (Feltkamp, Tijs and Muto 1994; Bergantiños and Vidal-Puga 2007): lines
     * are built from the cheapest up, and each is paid by those it serves in the measure in which
     * it brings them nearer to the source. It is the Shapley value of the {@link #irreducible}
     * game, is in the core, and moves steadily with costs. O(n²).
     *
     * @return one share of the cost per player
     */
    public Quantities folkRule() {
        return Quantities.of(actors, unit, tree.obligations());
    }

    /**
     * Returns the game in which every line is as cheap as it can be made without a cheaper tree for
     * all: the dearest line on the way between its ends in a cheapest tree (Bird 1976). Its core is
     * part of this one's, and it is concave. O(n²).
     *
     * @return the irreducible game
     */
    public SpanningTreeGame irreducible() {
        double[][] least = tree.dearestOnTheWay();
        return new SpanningTreeGame(actors, unit, least, SpanningTree.of(least));
    }

    /** Known where no line can be made cheaper without a cheaper tree: {@link #irreducible}. */
    @Override
    public boolean hasShapleyValue() {
        return Arrays.deepEquals(costs, tree.dearestOnTheWay());
    }

    @Override
    public Quantities shapleyValue() {
        if (!hasShapleyValue()) {
            throw new IllegalArgumentException(
                    "the Shapley value has a formula only where the game is irreducible; use"
                            + " irreducible(), folkRule() or the unstructured game");
        }
        return folkRule();
    }

    @Override
    public String shapleyMethod() {
        return "folk rule of an irreducible network (Bergantiños and Vidal-Puga 2007), O(n²)";
    }

    /** The folk rule. */
    @Override
    public Optional<Quantities> corePoint() {
        return Optional.of(folkRule());
    }

    /** A coalition that cannot be connected on its own is refused when its cost is read. */
    @Override
    public CoalitionalGame unstructured() {
        return GrowingMembers.masks(actors, unit, this::cost);
    }

    @Override
    public JoiningGame joining() {
        return GrowingMembers.joining(actors, unit, this::cost);
    }

    private double cost(boolean[] members) {
        return SpanningTree.cost(costs, members);
    }

    @Override
    public String toString() {
        return "spanning tree game of " + actors + " with costs " + Arrays.deepToString(costs);
    }
}
