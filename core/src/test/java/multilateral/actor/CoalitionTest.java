package multilateral.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoalitionTest {

    private static final ActorSet FOUR = ActorSet.of("A", "B", "C", "D");

    @Test
    void bitsAreMembers() {
        Coalition some = FOUR.coalition("D", "B");
        assertThat(some.mask()).isEqualTo(0b1010);
        assertThat(some.size()).isEqualTo(2);
        assertThat(some.contains(1)).isTrue();
        assertThat(some.contains(0)).isFalse();
        assertThat(some.ids()).containsExactly("B", "D");
        assertThat(some.complement()).isEqualTo(FOUR.coalition("A", "C"));
        assertThat(Coalition.grand(FOUR).mask()).isEqualTo(15);
        assertThat(some.toString()).contains("B").contains("D");
    }

    @Test
    void wrongMembersAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Coalition(FOUR, 16));
        assertThatIllegalArgumentException().isThrownBy(() -> new Coalition(FOUR, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FOUR.coalition("A", "A"))
                .withMessageContaining("twice");
        assertThatIllegalArgumentException().isThrownBy(() -> FOUR.coalition("E"));
        ActorSet many =
                ActorSet.of(IntStream.range(0, 63).mapToObj(i -> "P" + i).toArray(String[]::new));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Coalition.grand(many))
                .withMessageContaining("players (63) must be at most 62");
    }

    @Test
    void swappedNeighboursAreOneEdit() {
        assertThat(NearMiss.distance("UAS", "USA")).isEqualTo(1);
        assertThat(NearMiss.distance("", "abc")).isEqualTo(3);
        assertThat(NearMiss.distance("kitten", "sitting")).isEqualTo(3);
    }
}
