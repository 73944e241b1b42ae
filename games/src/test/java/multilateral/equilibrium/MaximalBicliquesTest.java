package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import multilateral.equilibrium.MaximalBicliques.Biclique;
import multilateral.solve.Budget;
import multilateral.solve.Why;
import org.junit.jupiter.api.Test;

class MaximalBicliquesTest {

    private static MaximalBicliques graph() {
        return new MaximalBicliques(new SupportMeter(Budget.withDefaults()));
    }

    /** Of a graph in which each node lacks one other, all 2^n - 2 choices of a side are maximal. */
    @Test
    void exponentiallyManyPartsStopInTime() {
        int nodes = 40;
        SupportMeter meter = new SupportMeter(Budget.withDefaults().withMaxSteps(100));
        MaximalBicliques graph = new MaximalBicliques(meter);
        for (int left = 0; left < nodes; left++) {
            for (int right = 0; right < nodes; right++) {
                if (left != right) {
                    graph.link(left, right);
                }
            }
        }
        List<Biclique> parts = graph.components().get(0);
        assertThat(meter.stopped()).contains(Why.STEPS);
        assertThat(meter.effort().steps()).isEqualTo(100);
        assertThat(parts).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(parts).allMatch(part -> part.left().size() + part.right().size() == nodes);
        assertThat(parts.stream().flatMap(part -> part.left().stream()).distinct()).hasSize(nodes);
    }

    @Test
    void aPathOfFourNodes() {
        MaximalBicliques graph = graph();
        graph.link(5, 0);
        graph.link(5, 1);
        graph.link(3, 1);
        graph.link(8, 2);
        assertThat(graph.components())
                .containsExactly(
                        List.of(
                                new Biclique(List.of(5), List.of(0, 1)),
                                new Biclique(List.of(5, 3), List.of(1))),
                        List.of(new Biclique(List.of(8), List.of(2))));
    }

    /** The same as by trying all sets of nodes on the left. */
    @Test
    void randomGraphs() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int nodes = 1 + random.nextInt(7);
            boolean[][] linked = new boolean[nodes][nodes];
            MaximalBicliques graph = graph();
            for (int left = 0; left < nodes; left++) {
                for (int right = 0; right < nodes; right++) {
                    if (random.nextInt(5) < 2) {
                        linked[left][right] = true;
                        graph.link(left, right);
                    }
                }
            }
            Set<List<Set<Integer>>> expected = new HashSet<>();
            for (int mask = 1; mask < 1 << nodes; mask++) {
                Set<Integer> right = common(linked, mask);
                Set<Integer> left = new TreeSet<>();
                for (int i = 0; i < nodes; i++) {
                    if (common(linked, 1 << i).containsAll(right)) {
                        left.add(i);
                    }
                }
                if (!right.isEmpty()) {
                    expected.add(List.of(left, right));
                }
            }
            List<List<Set<Integer>>> found =
                    graph.components().stream()
                            .flatMap(List::stream)
                            .<List<Set<Integer>>>map(
                                    part ->
                                            List.of(
                                                    new TreeSet<>(part.left()),
                                                    new TreeSet<>(part.right())))
                            .toList();
            assertThat(found)
                    .as("seed %d", seed)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static Set<Integer> common(boolean[][] linked, int mask) {
        Set<Integer> common = new TreeSet<>();
        for (int right = 0; right < linked.length; right++) {
            boolean all = true;
            for (int left = 0; left < linked.length; left++) {
                all &= ((mask >>> left) & 1) == 0 || linked[left][right];
            }
            if (all) {
                common.add(right);
            }
        }
        return common;
    }
}
