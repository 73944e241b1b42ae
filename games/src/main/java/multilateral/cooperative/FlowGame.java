package multilateral.cooperative;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;

/**
 * A network whose lines belong to players: a coalition is worth the largest flow from a source to a
 * sink over lines of its members (Kalai and Zemel 1982). Whoever owns a line of a smallest cut and
 * is paid for its capacity gives a point of the core, which is never empty. The Shapley value has
 * no formula.
 *
 * @param actors the players
 * @param unit what flows count
 * @param source where the flow comes from
 * @param sink where it goes, another place
 * @param arcs the lines, in any order; two places may have more than one; copied
 */
public record FlowGame(ActorSet actors, Unit unit, String source, String sink, List<Arc> arcs)
        implements KnownCore {

    /**
     * A line that carries flow in one direction.
     *
     * @param from the place where it begins
     * @param to the place where it ends
     * @param capacity how much it carries at most, zero or more
     * @param owner the id of the player whose line it is
     */
    public record Arc(String from, String to, double capacity, String owner) {

        /**
         * Checks the capacity.
         *
         * @param from the place where it begins
         * @param to the place where it ends
         * @param capacity how much it carries at most
         * @param owner the player whose line it is
         * @throws IllegalArgumentException if the capacity is negative or not finite
         */
        public Arc {
            if (!(capacity >= 0 && capacity < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "capacity of "
                                + from
                                + "–"
                                + to
                                + " ("
                                + capacity
                                + ") must be zero or more and finite");
            }
        }
    }

    /**
     * Checks owners and ends.
     *
     * @param actors the players
     * @param unit what flows count
     * @param source where the flow comes from
     * @param sink where it goes
     * @param arcs the lines
     * @throws IllegalArgumentException if an owner is not among the players, or the source is the
     *     sink
     */
    public FlowGame {
        arcs = List.copyOf(arcs);
        arcs.forEach(arc -> actors.indexOf(arc.owner()));
        if (source.equals(sink)) {
            throw new IllegalArgumentException(
                    "sink (\"" + sink + "\") must be another place than the source");
        }
    }

    /** Each is paid for the capacity of what it owns of a smallest cut (Kalai and Zemel 1982). */
    @Override
    public Optional<Quantities> corePoint() {
        boolean[] everybody = new boolean[players()];
        Arrays.fill(everybody, true);
        Network network = network();
        MaximumFlow flow = network.flow(everybody);
        flow.push();
        double[] payoffs = new double[players()];
        for (int arc = 0; arc < arcs.size(); arc++) {
            if (flow.cuts(arc)) {
                payoffs[network.owner[arc]] += arcs.get(arc).capacity();
            }
        }
        return Optional.of(Quantities.of(actors, unit, payoffs));
    }

    /** Places are numbered as they are named; the source is 0, the sink 1. */
    private Network network() {
        Map<String, Integer> places = new LinkedHashMap<>();
        places.put(source, 0);
        places.put(sink, 1);
        Network network = new Network(arcs.size());
        for (int k = 0; k < arcs.size(); k++) {
            Arc arc = arcs.get(k);
            network.from[k] = places.computeIfAbsent(arc.from(), name -> places.size());
            network.to[k] = places.computeIfAbsent(arc.to(), name -> places.size());
            network.capacity[k] = arc.capacity();
            network.owner[k] = actors.indexOf(arc.owner());
        }
        network.places = places.size();
        return network;
    }

    /** The lines by number. */
    private static final class Network {
        private final int[] from;
        private final int[] to;
        private final double[] capacity;
        private final int[] owner;
        private int places;

        Network(int lines) {
            from = new int[lines];
            to = new int[lines];
            capacity = new double[lines];
            owner = new int[lines];
        }

        MaximumFlow flow(boolean[] members) {
            MaximumFlow flow = new MaximumFlow(places, from.length);
            for (int k = 0; k < from.length; k++) {
                flow.line(from[k], to[k], members[owner[k]] ? capacity[k] : 0);
            }
            return flow;
        }
    }

    @Override
    public CoalitionalGame unstructured() {
        Network network = network();
        return GrowingMembers.masks(actors, unit, members -> network.flow(members).push());
    }

    @Override
    public JoiningGame joining() {
        Network network = network();
        return GrowingMembers.joining(actors, unit, members -> network.flow(members).push());
    }
}
