package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import multilateral.actor.CoalitionStructure;
import org.junit.jupiter.api.Test;

class SetPartitionsTest {

    @Test
    void thereAreBellNumbersOfThem() {
        long[] bell = {1, 1, 2, 5, 15, 52, 203, 877, 4140};
        for (int n = 0; n < bell.length; n++) {
            Set<List<Long>> seen = new HashSet<>();
            long set = ((1L << n) - 1) << 3;
            SetPartitions.each(
                    set,
                    (blocks, count) -> {
                        long union = 0;
                        for (int k = 0; k < count; k++) {
                            assertThat(union & blocks[k]).isZero();
                            union |= blocks[k];
                        }
                        assertThat(union).isEqualTo(set);
                        seen.add(Arrays.stream(blocks, 0, count).boxed().toList());
                    });
            assertThat(seen).hasSize((int) bell[n]);
        }
    }

    @Test
    void structuresAndMasksAreTheSame() {
        CoalitionStructure structure =
                SetPartitions.structure(RandomGames.players(5), List.of(0b11000L, 0b00101L, 2L));
        assertThat(structure)
                .isEqualTo(CoalitionStructure.of(structure.players(), "P0,P2", "P1", "P3,P4"));
        assertThat(SetPartitions.masks(structure)).containsExactly(5, 2, 24);
    }
}
