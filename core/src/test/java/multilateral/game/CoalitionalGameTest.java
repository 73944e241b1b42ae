package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Coalition;
import multilateral.actor.Unit;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class CoalitionalGameTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");

    private static ActorSet many(int count) {
        return ActorSet.of(IntStream.range(0, count).mapToObj(i -> "P" + i).toArray(String[]::new));
    }

    @Test
    void bitIOfAMaskIsPlayerI() {
        CoalitionalGame game = CoalitionalGame.table(THREE, 0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(game.worth(0b101)).isEqualTo(5);
        assertThat(game.worth(Coalition.of(THREE, "C"))).isEqualTo(4);
        assertThat(game.players()).isEqualTo(3);
        assertThat(game.grand()).isEqualTo(7);
        assertThat(game.unit()).isEqualTo(Unit.UTIL);
        assertThat(game.withUnit(Unit.of("USD")).unit()).isEqualTo(Unit.of("USD"));
        assertThat(game.actors()).isEqualTo(THREE);
        assertThat(game).hasToString("coalitional game of 3 players in util: A, B, C");
    }

    @Test
    void tableFunctionAndBlocksAreTheSameGame() {
        double[] worths = {0, 1, 2, 3, 4, 5, 6, 7};
        CoalitionalGame table = CoalitionalGame.table(THREE, worths);
        worths[3] = 99;
        CoalitionalGame function = CoalitionalGame.of(THREE, mask -> (double) mask);
        CoalitionalGame blocks =
                CoalitionalGame.inBlocks(
                        THREE,
                        (first, block) -> {
                            for (int i = 0; i < block.length; i++) {
                                block[i] = first + i;
                            }
                        });
        for (CoalitionalGame game :
                new CoalitionalGame[] {table, function, blocks, function.tabulated()}) {
            double[] block = new double[4];
            game.fill(4, block);
            assertThat(block).containsExactly(4, 5, 6, 7);
            for (int mask = 0; mask < 8; mask++) {
                assertThat(game.worth(mask)).isEqualTo(mask);
            }
        }
        assertThat(table.tabulated()).isSameAs(table);
        assertThat(function.isTable()).isFalse();
        assertThat(many(13)).isNotNull();
        assertThat(CoalitionalGame.of(many(13), mask -> (double) mask).tabulated().worth(5000))
                .isEqualTo(5000);
    }

    @Test
    void theEmptyCoalitionIsWorthNothing() {
        CoalitionalGame game = CoalitionalGame.of(THREE, mask -> 1);
        double[] block = new double[2];
        game.fill(0, block);
        assertThat(block).containsExactly(0, 1);
        assertThat(game.worth(0)).isEqualTo(0);
        CoalitionalGame blocks =
                CoalitionalGame.inBlocks(THREE, (first, b) -> java.util.Arrays.fill(b, 1));
        assertThat(blocks.worth(0)).isEqualTo(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoalitionalGame.table(ActorSet.of("A"), 1, 2))
                .withMessageContaining("empty coalition (1.0)");
    }

    @Test
    void worthsThatAreNotFiniteNameTheCoalition() {
        CoalitionalGame game = CoalitionalGame.of(THREE, mask -> mask == 5 ? Double.NaN : 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> game.worth(5))
                .withMessageContaining("{A, C} (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> game.fill(4, new double[4]))
                .withMessageContaining("{A, C}");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> CoalitionalGame.table(ActorSet.of("A"), 0, Double.NEGATIVE_INFINITY))
                .withMessageContaining("{A} (-Infinity)");
    }

    @Test
    void sizesOutOfRangeAreRefusedWithWhatTheyWouldTake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoalitionalGame.table(many(40)))
                .withMessageContaining("2^40")
                .withMessageContaining("8192 GiB");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoalitionalGame.of(many(60), mask -> 1).tabulated())
                .withMessageContaining("more than 2^62 bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoalitionalGame.of(many(63), mask -> 1))
                .withMessageContaining("players (63) must be at most 62");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoalitionalGame.table(THREE, 0, 1))
                .withMessageContaining("worth (2 entries) must have 8");
    }

    @Test
    void masksAndBlocksOutsideTheGameAreRefused() {
        CoalitionalGame game = CoalitionalGame.table(THREE, 0, 1, 2, 3, 4, 5, 6, 7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> game.worth(8))
                .withMessageContaining("0x8");
        assertThatIllegalArgumentException().isThrownBy(() -> game.worth(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> game.worth(Coalition.of(ActorSet.of("A", "X"), "X")));
        assertThatIllegalArgumentException().isThrownBy(() -> game.fill(0, new double[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> game.fill(2, new double[4]));
        assertThatIllegalArgumentException().isThrownBy(() -> game.fill(8, new double[4]));
        assertThatIllegalArgumentException().isThrownBy(() -> game.fill(-4, new double[4]));
        assertThatIllegalArgumentException().isThrownBy(() -> game.fill(0, new double[16]));
    }

    @Test
    void exactGamesKeepFractions() {
        ExactCoalitionalGame game =
                ExactCoalitionalGame.table(
                        ActorSet.of("A", "B"),
                        BigFraction.ZERO,
                        BigFraction.of(1, 3),
                        BigFraction.of(1, 7),
                        BigFraction.ONE);
        assertThat(game.worth(1)).isEqualTo(BigFraction.of(1, 3));
        assertThat(game.players()).isEqualTo(2);
        assertThat(game.toDoubles().worth(2)).isEqualTo(1.0 / 7);
        assertThat(game.toString()).contains("exact").contains("A, B");
        assertThat(ExactCoalitionalGame.table(ActorSet.of("A"), 0, 9).worth(1))
                .isEqualTo(BigFraction.of(9));
        assertThatIllegalArgumentException().isThrownBy(() -> game.worth(4));
        assertThatIllegalArgumentException().isThrownBy(() -> game.worth(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactCoalitionalGame.table(ActorSet.of("A"), 1, 2))
                .withMessageContaining("empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactCoalitionalGame.table(ActorSet.of("A"), 0, 1, 2))
                .withMessageContaining("worths (3 of them)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactCoalitionalGame.table(many(25), 0))
                .withMessageContaining("players (25)");
    }

    @Test
    void playersJoinOneByOne() {
        JoiningGame game = JoiningGame.of(CoalitionalGame.of(THREE, mask -> (double) mask));
        JoiningGame.Growing coalition = game.newCoalition().get();
        coalition.clear();
        assertThat(coalition.join(2)).isEqualTo(4);
        assertThat(coalition.join(0)).isEqualTo(5);
        coalition.clear();
        assertThat(coalition.join(1)).isEqualTo(2);
        assertThat(game.players()).isEqualTo(3);
        assertThat(JoiningGame.of(THREE, game.newCoalition()).unit()).isEqualTo(Unit.UTIL);
    }
}
