package multilateral.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphTest {

    private static final ActorSet FIVE = ActorSet.of("A", "B", "C", "D", "E");
    private static final Graph PATH = Graph.of(FIVE, "B, A", "B,C", "E,D");

    private static ActorSet players(int count) {
        return ActorSet.of(IntStream.range(0, count).mapToObj(i -> "P" + i).toArray(String[]::new));
    }

    @Test
    void linksWorkBothWays() {
        assertThat(PATH.players()).isEqualTo(FIVE);
        assertThat(PATH.size()).isEqualTo(3);
        assertThat(PATH.neighbours(0)).containsExactly(1);
        assertThat(PATH.neighbours(1)).containsExactly(0, 2);
        assertThat(PATH).hasToString("{A–B, B–C, D–E}");
        Graph same = Graph.of(FIVE, "D,E", "C,B", "A,B");
        assertThat(PATH).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(PATH).isNotEqualTo(Graph.of(FIVE, "A,B")).isNotEqualTo(null);
        assertThat(PATH).isNotEqualTo(Graph.of(ActorSet.of("B", "A", "C", "D", "E"), "A,B"));
        assertThat(Graph.of(FIVE)).hasToString("{}");
    }

    @Test
    void coalitionsFallIntoComponents() {
        assertThat(PATH.components(0b11111)).containsExactly(0b00111L, 0b11000L);
        assertThat(PATH.components(0b11101)).containsExactly(0b00001L, 0b00100L, 0b11000L);
        assertThat(PATH.components(0)).isEmpty();
        assertThat(PATH.component(0b10111, 2)).isEqualTo(0b00111);
        assertThat(PATH.isConnected(0b00111)).isTrue();
        assertThat(PATH.isConnected(0b00101)).isFalse();
        assertThat(PATH.isConnected(0)).isTrue();
        assertThat(PATH.components()).isEqualTo(CoalitionStructure.of(FIVE, "A,B,C", "D,E"));
    }

    @Test
    void wrongLinksAndMasksAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Graph.of(FIVE, "A"))
                .withMessageContaining("two ends and has 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Graph.of(FIVE, "A,B,C"))
                .withMessageContaining("has 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Graph.of(FIVE, "A,B", "B,A"))
                .withMessageContaining("\"B,A\" is named twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Graph.of(FIVE, "A,A"))
                .withMessageContaining("named twice");
        assertThatIllegalArgumentException().isThrownBy(() -> Graph.of(FIVE, "A,X"));
        assertThatIllegalArgumentException().isThrownBy(() -> PATH.neighbours(5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PATH.components(0b100000))
                .withMessageContaining("mask (0x20)");
        assertThatIllegalArgumentException().isThrownBy(() -> PATH.isConnected(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PATH.component(0b00010, 0))
                .withMessageContaining("member (0)");
    }

    /** Against the closure of the links by repeated squaring of the relation. */
    @Test
    void componentsAreTheClassesOfReaching() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int count = 1 + random.nextInt(9);
            boolean[][] reaches = new boolean[count][count];
            List<String> links = new ArrayList<>();
            long coalition = random.nextLong(1L << count);
            for (int i = 0; i < count; i++) {
                reaches[i][i] = (coalition >>> i & 1) != 0;
                for (int j = i + 1; j < count; j++) {
                    if (random.nextInt(4) == 0) {
                        links.add("P" + i + ",P" + j);
                        boolean both = (coalition >>> i & coalition >>> j & 1) != 0;
                        reaches[i][j] = both;
                        reaches[j][i] = both;
                    }
                }
            }
            for (int k = 0; k < count; k++) {
                for (int i = 0; i < count; i++) {
                    for (int j = 0; j < count; j++) {
                        reaches[i][j] |= reaches[i][k] && reaches[k][j];
                    }
                }
            }
            Graph graph = Graph.of(players(count), links.toArray(String[]::new));
            long union = 0;
            for (long component : graph.components(coalition)) {
                assertThat(union & component).as("seed %d", seed).isZero();
                union |= component;
                assertThat(graph.isConnected(component)).as("seed %d", seed).isTrue();
            }
            assertThat(union).as("seed %d", seed).isEqualTo(coalition);
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count && (coalition >>> i & 1) != 0; j++) {
                    assertThat((graph.component(coalition, i) >>> j & 1) != 0)
                            .as("seed %d, players %d and %d", seed, i, j)
                            .isEqualTo(reaches[i][j]);
                }
            }
            long everybody = (1L << count) - 1;
            assertThat(graph.components().size())
                    .as("seed %d", seed)
                    .isEqualTo(graph.components(everybody).size());
        }
    }

    @Test
    void manyPlayersHaveComponentsButNoMasks() {
        Graph ring =
                Graph.of(
                        players(1000),
                        IntStream.range(0, 1000)
                                .mapToObj(i -> "P" + i + ",P" + (i + 1) % 1000)
                                .toArray(String[]::new));
        assertThat(ring.size()).isEqualTo(1000);
        assertThat(ring.components().size()).isEqualTo(1);
        assertThat(ring.components().blocOf(999)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ring.components(1))
                .withMessageContaining("players (1000) must be at most 62");
        Graph largest = Graph.of(players(62), "P0,P61");
        assertThat(largest.component(-1L >>> 2, 61)).isEqualTo(1L << 61 | 1);
    }
}
