package multilateral.equilibrium;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/**
 * The maximal complete parts of a graph with two sides, by connected component.
 *
 * <p>The right side of a maximal part is what some nodes on the left have in common, so that all
 * right sides are found by intersecting until nothing new comes up. There may be exponentially
 * many; the time is that number by the number of different neighbourhoods. Where the budget ends
 * before, parts are missing, but none that is the whole neighbourhood of a node on the left.
 */
final class MaximalBicliques {

    /**
     * A maximal part: every node of one side is linked to every node of the other.
     *
     * @param left nodes on the left, in the order in which they were linked first
     * @param right nodes on the right, from the least
     */
    record Biclique(List<Integer> left, List<Integer> right) {}

    private final SupportMeter meter;

    /** By node on the left, in the order of its first link, what it is linked to. */
    private final Map<Integer, BitSet> links = new LinkedHashMap<>();

    /** A graph without links, of which each right side is a step of a run. */
    MaximalBicliques(SupportMeter meter) {
        this.meter = meter;
    }

    void link(int left, int right) {
        links.computeIfAbsent(left, node -> new BitSet()).set(right);
    }

    /** The maximal parts of each component. */
    List<List<Biclique>> components() {
        List<List<Biclique>> components = new ArrayList<>();
        Set<Integer> rest = new LinkedHashSet<>(links.keySet());
        while (!rest.isEmpty()) {
            Map<Integer, BitSet> component = component(rest.iterator().next(), rest);
            components.add(
                    commonNeighbours(component.values()).stream()
                            .map(common -> new Biclique(above(component, common), nodes(common)))
                            .toList());
        }
        return components;
    }

    /** Takes the component of a node out of the rest. */
    private Map<Integer, BitSet> component(Integer first, Set<Integer> rest) {
        BitSet reached = (BitSet) neighbours(first).clone();
        Map<Integer, BitSet> component = new LinkedHashMap<>();
        boolean grown = true;
        while (grown) {
            List<Integer> more =
                    rest.stream().filter(node -> neighbours(node).intersects(reached)).toList();
            for (Integer node : more) {
                component.put(node, neighbours(node));
                reached.or(neighbours(node));
                rest.remove(node);
            }
            grown = !more.isEmpty();
        }
        return component;
    }

    private BitSet neighbours(Integer node) {
        return links.getOrDefault(node, new BitSet());
    }

    private Set<BitSet> commonNeighbours(Iterable<BitSet> neighbourhoods) {
        Set<BitSet> different = new LinkedHashSet<>();
        neighbourhoods.forEach(different::add);
        Set<BitSet> found = new LinkedHashSet<>(different);
        Queue<BitSet> pending = new ArrayDeque<>(different);
        while (!pending.isEmpty() && meter.step()) {
            BitSet next = pending.remove();
            for (BitSet other : different) {
                BitSet common = (BitSet) next.clone();
                common.and(other);
                if (!common.isEmpty() && found.add(common)) {
                    pending.add(common);
                }
            }
        }
        return found;
    }

    private static List<Integer> above(Map<Integer, BitSet> component, BitSet common) {
        return component.entrySet().stream()
                .filter(
                        entry -> {
                            BitSet lacking = (BitSet) common.clone();
                            lacking.andNot(entry.getValue());
                            return lacking.isEmpty();
                        })
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Integer> nodes(BitSet set) {
        return set.stream().boxed().toList();
    }
}
