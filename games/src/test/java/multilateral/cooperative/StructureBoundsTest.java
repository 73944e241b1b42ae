package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import multilateral.actor.CoalitionStructure;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

class StructureBoundsTest {

    private static double worth(CoalitionalGame game, CoalitionStructure structure) {
        return Arrays.stream(SetPartitions.masks(structure)).mapToDouble(game::worth).sum();
    }

    @Test
    void holdForAllPartitions() {
        for (long seed = 0; seed < 60; seed++) {
            CoalitionalGame game =
                    CoalitionStructureGenerationTest.game(1 + (int) (seed % 6), seed);
            StructureBounds bounds = StructureBounds.of(game);
            double overall = bounds.overall();
            for (CoalitionStructure structure : RandomHedonicGames.partitions(game.actors())) {
                assertThat(worth(game, structure))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(overall + 1e-12);
            }
            for (long mask = 1; mask <= game.grand(); mask++) {
                int size = Long.bitCount(mask);
                int lowest = Long.numberOfTrailingZeros(mask);
                assertThat(game.worth(mask))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(bounds.mostFrom(size, lowest))
                        .isLessThanOrEqualTo(bounds.most(size, 0))
                        .isLessThanOrEqualTo(bounds.shares(mask) + 1e-12);
            }
        }
    }

    /** No block of a partition worth more than the one at hand is left out. */
    @Test
    void viableBlocksAreKept() {
        for (long seed = 0; seed < 60; seed++) {
            CoalitionalGame game =
                    CoalitionStructureGenerationTest.game(2 + (int) (seed % 5), seed);
            List<CoalitionStructure> all = RandomHedonicGames.partitions(game.actors());
            double value = worth(game, all.get((int) (seed % all.size())));
            ViableBlocks viable =
                    ViableBlocks.of(game, StructureBounds.of(game), value, game.players());
            Set<Long> kept = new HashSet<>();
            for (int lowest = 0; lowest < game.players(); lowest++) {
                for (int size = 1; size <= game.players(); size++) {
                    for (int k = 0; k < viable.count(lowest, size); k++) {
                        kept.add((long) viable.block(lowest, size, k));
                    }
                }
            }
            for (CoalitionStructure structure : all) {
                if (worth(game, structure) > value) {
                    assertThat(kept)
                            .as("seed %d", seed)
                            .containsAll(
                                    Arrays.stream(SetPartitions.masks(structure)).boxed().toList());
                }
            }
        }
    }

    @Test
    void climbsEndWhereNoMergerAndNoMoveGains() {
        for (long seed = 0; seed < 60; seed++) {
            CoalitionalGame game =
                    CoalitionStructureGenerationTest.game(1 + (int) (seed % 6), seed);
            List<Long> blocks = new StructureClimb(game).climb();
            double value = blocks.stream().mapToDouble(game::worth).sum();
            assertThat(blocks.stream().mapToLong(Long::longValue).sum()).isEqualTo(game.grand());
            for (long one : blocks) {
                for (long two : blocks) {
                    if (one != two) {
                        assertThat(game.worth(one | two))
                                .as("seed %d", seed)
                                .isLessThanOrEqualTo(game.worth(one) + game.worth(two) + 1e-12);
                    }
                }
            }
            assertThat(value).as("seed %d", seed).isGreaterThanOrEqualTo(game.worth(game.grand()));
        }
    }
}
