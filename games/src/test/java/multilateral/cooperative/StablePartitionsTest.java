package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import multilateral.actor.ActorSet;
import multilateral.actor.CoalitionStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StablePartitionsTest {

    private static List<CoalitionStructure> all(HedonicGame game, HedonicStability stability) {
        return StablePartitions.of(stability).all(game).toList();
    }

    @ParameterizedTest
    @EnumSource(HedonicStability.class)
    void areThePartitionsWithoutAnObjection(HedonicStability stability) {
        for (long seed = 0; seed < 300; seed++) {
            HedonicGame game = RandomHedonicGames.game(1 + (int) (seed % 6), seed);
            List<CoalitionStructure> stable =
                    RandomHedonicGames.partitions(game.actors()).stream()
                            .filter(p -> HedonicObjection.of(game, p, stability).stable())
                            .toList();
            assertThat(all(game, stability))
                    .as("seed %d", seed)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(stable);
        }
    }

    @Test
    void implyOneAnother() {
        for (long seed = 0; seed < 200; seed++) {
            HedonicGame game = RandomHedonicGames.game(2 + (int) (seed % 6), seed);
            Map<HedonicStability, List<CoalitionStructure>> stable =
                    new EnumMap<>(HedonicStability.class);
            for (HedonicStability stability : HedonicStability.values()) {
                stable.put(stability, all(game, stability));
            }
            assertThat(stable.get(HedonicStability.CORE))
                    .as("seed %d", seed)
                    .containsAll(all(game, HedonicStability.STRICT_CORE));
            assertThat(stable.get(HedonicStability.INDIVIDUAL))
                    .as("seed %d", seed)
                    .containsAll(all(game, HedonicStability.NASH))
                    .containsAll(all(game, HedonicStability.STRICT_CORE));
            assertThat(stable.get(HedonicStability.CONTRACTUAL_INDIVIDUAL))
                    .as("seed %d", seed)
                    .isNotEmpty()
                    .containsAll(all(game, HedonicStability.INDIVIDUAL));
        }
    }

    @Test
    void mutualLikingsHaveANashStablePartition() {
        for (long seed = 0; seed < 100; seed++) {
            int players = 7;
            double[][] values = new double[players][players];
            var random = RandomGames.random(seed);
            for (int i = 0; i < players; i++) {
                for (int j = 0; j < i; j++) {
                    values[i][j] = random.nextInt(-9, 10);
                    values[j][i] = values[i][j];
                }
            }
            HedonicGame game =
                    HedonicGame.additivelySeparable(RandomGames.players(players), values);
            assertThat(all(game, HedonicStability.NASH)).as("seed %d", seed).isNotEmpty();
        }
    }

    @Test
    void indifferenceLeavesEveryPartitionStable() {
        HedonicGame game = HedonicGame.of(RandomGames.players(8), (player, coalition) -> 1);
        for (HedonicStability stability : HedonicStability.values()) {
            assertThat(all(game, stability)).hasSize(4140);
        }
    }

    @Test
    void twelveAreGoneThrough() {
        HedonicGame game =
                HedonicGame.of(
                        RandomGames.players(12),
                        (player, coalition) -> -Math.abs(Long.bitCount(coalition) - 12));
        assertThat(all(game, HedonicStability.CORE))
                .containsExactly(
                        CoalitionStructure.of(
                                game.actors(), String.join(",", game.actors().ids())));
    }

    @Test
    void streamsEndAndAreLazy() {
        HedonicGame game = HedonicGame.of(RandomGames.players(2), (player, coalition) -> 1);
        Iterator<CoalitionStructure> stable =
                StablePartitions.of(HedonicStability.CORE).all(game).iterator();
        assertThat(stable.next().size()).isEqualTo(2);
        assertThat(stable.next().size()).isEqualTo(1);
        assertThat(stable.hasNext()).isFalse();
        assertThatThrownBy(new StablePartitionSearch(oneTwoThree(), HedonicStability.CORE)::next)
                .isInstanceOf(NoSuchElementException.class);
        HedonicGame many = HedonicGame.of(RandomGames.players(12), (player, coalition) -> 1);
        assertThat(StablePartitions.of(HedonicStability.STRICT_CORE).all(many).limit(3)).hasSize(3);
    }

    /** Three players of whom each prefers the next one to the last one: no core. */
    private static HedonicGame oneTwoThree() {
        double[][] values = {{0, 2, 1}, {1, 0, 2}, {2, 1, 0}};
        return HedonicGame.of(
                ActorSet.of("1", "2", "3"),
                (player, coalition) -> {
                    double sum = 0;
                    for (int other = 0; other < 3; other++) {
                        sum +=
                                other != player && (coalition >> other & 1) != 0
                                        ? values[player][other]
                                        : 0;
                    }
                    return coalition == 7 ? 0.5 : sum;
                });
    }

    @Test
    void refuseTooManyPlayersAndWhatIsNotFinite() {
        HedonicGame many = HedonicGame.of(RandomGames.players(13), (player, coalition) -> 1);
        assertThatThrownBy(() -> all(many, HedonicStability.NASH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("players (13) must be at most 12");
        HedonicGame broken =
                HedonicGame.of(RandomGames.players(3), (player, coalition) -> Double.NaN);
        assertThatThrownBy(() -> all(broken, HedonicStability.NASH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P0");
    }
}
