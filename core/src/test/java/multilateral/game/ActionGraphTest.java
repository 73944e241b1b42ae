package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import multilateral.game.ActionGraph.Function;
import multilateral.game.ActionGraph.Kind;
import org.junit.jupiter.api.Test;

class ActionGraphTest {

    private static final List<Function> FUNCTIONS =
            List.of(
                    new Function(Kind.SUM, List.of(), false),
                    new Function(Kind.SUM, List.of(2, -1, 5), false),
                    new Function(Kind.EXISTENCE, List.of(), false),
                    new Function(Kind.HIGHEST, List.of(), false),
                    new Function(Kind.LOWEST, List.of(), false));

    /**
     * Three players who choose among the same three nodes; the first looks at itself and at one
     * function node of each kind, behind which are the second and the third.
     */
    private static ActionGraph graph() {
        int[][] sets = {{0, 1, 2}, {0, 1, 2}, {0, 1, 2}};
        int[][] neighbours = new int[8][];
        neighbours[0] = new int[] {0, 3, 4, 5, 6, 7};
        neighbours[1] = new int[0];
        neighbours[2] = new int[0];
        int[][] paths = new int[5][];
        for (int k = 0; k < 5; k++) {
            neighbours[3 + k] = new int[] {1, 2};
            paths[k] = new int[] {0, 1, 1};
        }
        return new ActionGraph(sets, neighbours, FUNCTIONS, paths);
    }

    /** The numbers at the first node: itself, count, weighted sum, existence, highest, lowest. */
    @Test
    void whatOneChoiceContributes() {
        ActionGraph graph = graph();
        int nobody = 8;
        assertThat(graph.contribution(0, 0)).containsExactly(1, 0, 0, 0, nobody, nobody);
        assertThat(graph.contribution(0, 1)).containsExactly(0, 1, -1, 1, 1, 1);
        assertThat(graph.contribution(0, 2)).containsExactly(0, 1, 5, 1, 2, 2);
        assertThat(graph.contribution(1, 0)).isEmpty();
    }

    /** Who comes first makes no difference, nor who is put together with whom. */
    @Test
    void combinationsAreCommutativeAndAssociative() {
        ActionGraph graph = graph();
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                for (int c = 0; c < 3; c++) {
                    int[] one = graph.contribution(0, a);
                    int[] two = graph.contribution(0, b);
                    int[] three = graph.contribution(0, c);
                    int[] together = graph.combined(0, one, two);
                    assertThat(graph.combined(0, two, one)).containsExactly(together);
                    assertThat(graph.combined(0, together, three))
                            .containsExactly(graph.combined(0, one, graph.combined(0, two, three)));
                }
            }
        }
        assertThat(graph.combined(0, graph.contribution(0, 1), graph.contribution(0, 2)))
                .containsExactly(0, 2, 4, 1, 2, 1);
    }

    /** A distribution over configurations is the sum over all that the players may choose. */
    @Test
    void distributionsAreSumsOverChoices() {
        ActionGraph graph = graph();
        for (long seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double p = random.nextDouble();
            double q = random.nextDouble();
            double[] mine = {p, 0, 1 - p};
            double[] theirs = {q / 2, q / 2, 1 - q};
            Map<int[], Double> expected = new TreeMap<>(Arrays::compare);
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    if (mine[a] * theirs[b] > 0) {
                        int[] numbers =
                                graph.combined(
                                        0, graph.contribution(0, a), graph.contribution(0, b));
                        expected.merge(numbers, mine[a] * theirs[b], Double::sum);
                    }
                }
            }
            Map<int[], Double> found =
                    graph.combined(
                            0, graph.contributions(0, 0, mine), graph.contributions(0, 1, theirs));
            assertThat(found.keySet().stream().map(Arrays::toString))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(
                            expected.keySet().stream().map(Arrays::toString).toList());
            found.forEach(
                    (numbers, share) ->
                            assertThat(share)
                                    .isCloseTo(expected.getOrDefault(numbers, 0.0), within(1e-15)));
        }
    }
}
