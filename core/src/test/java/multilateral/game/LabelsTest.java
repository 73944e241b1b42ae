package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void labelsBecomeDifferent() {
        assertThat(Labels.distinct(List.of("a", "b"))).containsExactly("a", "b");
        assertThat(Labels.distinct(List.of("", " ", "x"))).containsExactly("1", "2", "x");
        assertThat(Labels.distinct(List.of("x", "x", "x_2", "x")))
                .containsExactly("x", "x_3", "x_2", "x_4");
        assertThat(Labels.distinct(List.of("2", ""))).containsExactly("2", "2_2");
        assertThat(Labels.distinct(List.of("", "1"))).containsExactly("1_2", "1");
    }

    @Test
    void idsAreMadeOfNames() {
        assertThat(Labels.actors(List.of(" A ", "B,C", "")).ids()).containsExactly("A", "B;C", "3");
        assertThat(Labels.actors(List.of(" A ")).get(0).name()).isEqualTo(" A ");
        assertThat(Labels.numbered(3).ids()).containsExactly("1", "2", "3");
    }
}
