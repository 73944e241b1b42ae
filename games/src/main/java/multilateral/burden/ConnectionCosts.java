package multilateral.burden;

import multilateral.actor.ActorSet;
import multilateral.actor.Unit;

/** What it costs to link each two actors, and each actor with a source. Immutable. */
public final class ConnectionCosts {

    private final ActorSet actors;
    private final Unit unit;

    /** Row and column 0 are the source. */
    private final double[][] costs;

    private ConnectionCosts(ActorSet actors, Unit unit, double[][] costs) {
        this.actors = actors;
        this.unit = unit;
        this.costs = costs;
    }

    /**
     * Returns the costs of links.
     *
     * @param actors who is to be connected
     * @param unit what costs are counted in
     * @param costs a symmetric square table with the source in row and column 0 and the actors, in
     *     their order, in those from 1; zero or more, the diagonal is not looked at; copied
     * @return the costs
     * @throws IllegalArgumentException if the table is not of that form
     */
    public static ConnectionCosts of(ActorSet actors, Unit unit, double[]... costs) {
        int size = actors.size() + 1;
        if (costs.length != size) {
            throw new IllegalArgumentException(
                    "costs (" + costs.length + " rows) must have " + size + ": source and actors");
        }
        double[][] copy = new double[size][];
        for (int i = 0; i < size; i++) {
            if (costs[i].length != size) {
                throw new IllegalArgumentException(
                        "row " + i + " of costs (" + costs[i].length + ") must have " + size);
            }
            copy[i] = costs[i].clone();
            for (int j = 0; j < i; j++) {
                if (!(copy[i][j] >= 0 && copy[i][j] < Double.POSITIVE_INFINITY)
                        || copy[i][j] != costs[j][i]) {
                    throw new IllegalArgumentException(
                            "cost of the link "
                                    + i
                                    + " - "
                                    + j
                                    + " ("
                                    + copy[i][j]
                                    + ", "
                                    + costs[j][i]
                                    + ") must be finite, zero or more, and the same both ways");
                }
            }
        }
        return new ConnectionCosts(actors, unit, copy);
    }

    /**
     * Returns the actors.
     *
     * @return who is to be connected
     */
    public ActorSet actors() {
        return actors;
    }

    /**
     * Returns the unit.
     *
     * @return what costs are counted in
     */
    public Unit unit() {
        return unit;
    }

    /**
     * Returns the cost of linking an actor with the source.
     *
     * @param actor its position
     * @return the cost
     * @throws IllegalArgumentException if there is no such actor
     */
    public double fromSource(int actor) {
        actors.get(actor);
        return costs[actor + 1][0];
    }

    /**
     * Returns the cost of linking two actors.
     *
     * @param one a position
     * @param other another position
     * @return the cost
     * @throws IllegalArgumentException if there is no such actor, or the two are the same
     */
    public double between(int one, int other) {
        actors.get(one);
        actors.get(other);
        if (one == other) {
            throw new IllegalArgumentException(
                    "actors (" + one + " and " + other + ") must be two different ones");
        }
        return costs[Math.max(one, other) + 1][Math.min(one, other) + 1];
    }
}
