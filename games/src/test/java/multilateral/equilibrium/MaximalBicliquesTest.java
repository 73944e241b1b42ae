package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import multilateral.equilibrium.MaximalBicliques.Biclique;
import org.junit.jupiter.api.Test;

class MaximalBicliquesTest {

    @Test
    void aPathOfFourNodes() {
        MaximalBicliques graph = new MaximalBicliques();
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
            MaximalBicliques graph = new MaximalBicliques();
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
