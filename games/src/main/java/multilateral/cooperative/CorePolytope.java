package multilateral.cooperative;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The vertices of a core and the coalitions that get just their worth at each.
 *
 * <p>They are found by walking along all edges from a first one. The edges at a vertex are the
 * extreme directions of the {@link TangentCone} of its tight coalitions, which are found in whole
 * numbers however many more coalitions are tight than need be.
 *
 * @param <P> payoffs, in fractions or rounded
 * @param vertices the vertices, in the order in which they were found
 * @param tight the tight coalitions of each vertex, by mask
 */
record CorePolytope<P>(List<P> vertices, List<BitSet> tight) {

    /**
     * Finds all vertices.
     *
     * @param start a point of the core
     */
    static <P> CorePolytope<P> around(CoreArithmetic<P> arithmetic, P start) {
        P first = start;
        TangentCone cone = TangentCone.of(arithmetic.players(), arithmetic.tight(first));
        while (!cone.lines().isEmpty()) {
            first = arithmetic.along(first, List.of(cone.lines().get(0))).get(0);
            cone = TangentCone.of(arithmetic.players(), arithmetic.tight(first));
        }
        Map<BitSet, P> known = new LinkedHashMap<>();
        Deque<P> open = new ArrayDeque<>(List.of(first));
        known.put(arithmetic.tight(first), first);
        while (!open.isEmpty()) {
            P vertex = open.remove();
            TangentCone here = TangentCone.of(arithmetic.players(), arithmetic.tight(vertex));
            for (P next : arithmetic.along(vertex, here.rays())) {
                if (known.putIfAbsent(arithmetic.tight(next), next) == null) {
                    open.add(next);
                }
            }
        }
        return new CorePolytope<>(new ArrayList<>(known.values()), new ArrayList<>(known.keySet()));
    }

    /** The dimension of the core. */
    int dimension(int players) {
        BitSet common = new BitSet();
        common.or(tight.get(0));
        tight.forEach(common::and);
        return TangentCone.linesWithin(players, common).size();
    }
}
