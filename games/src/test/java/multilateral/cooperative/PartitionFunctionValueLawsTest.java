package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PartitionFunctionValueLawsTest {

    static List<Arguments> values() {
        return List.of(
                Arguments.of(value(PartitionFunctionValue::externalityFree)),
                Arguments.of(value(PartitionFunctionValue::average)),
                Arguments.of(value(PartitionFunctionValue::myerson)));
    }

    private static Function<PartitionFunctionGame, Quantities> value(
            Function<PartitionFunctionGame, Quantities> value) {
        return value;
    }

    @ParameterizedTest
    @MethodSource("values")
    void efficiencyAndAdditivity(Function<PartitionFunctionGame, Quantities> value) {
        for (long seed = 0; seed < 60; seed++) {
            int players = 1 + (int) (seed % 6);
            PartitionFunctionGame one = PartitionFunctionGameTest.game(players, seed);
            PartitionFunctionGame two = PartitionFunctionGameTest.game(players, seed + 1000);
            PartitionFunctionGame sum =
                    PartitionFunctionGame.of(
                            one.actors(),
                            (coalition, others) ->
                                    one.worth(others, others.length, coalition)
                                            + two.worth(others, others.length, coalition));
            Quantities shares = value.apply(sum);
            assertThat(shares.total())
                    .as("seed %d", seed)
                    .isCloseTo(sum.worth(new long[0], 0, sum.grand()), within(1e-9));
            assertThat(shares.toArray())
                    .as("seed %d", seed)
                    .containsExactly(
                            value.apply(one).plus(value.apply(two)).toArray(), within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void isTheShapleyValueWithoutExternalities(Function<PartitionFunctionGame, Quantities> value) {
        for (long seed = 0; seed < 60; seed++) {
            CoalitionalGame game = RandomGames.game(1 + (int) (seed % 6), RandomGames.random(seed));
            PartitionFunctionGame same =
                    PartitionFunctionGame.of(
                            game.actors(), (coalition, others) -> game.worth(coalition));
            assertThat(value.apply(same).toArray())
                    .as("seed %d", seed)
                    .containsExactly(ShapleyValue.of(game).toArray(), within(1e-10));
        }
    }

    /** The last player never changes a worth, wherever it stands. */
    @ParameterizedTest
    @MethodSource("values")
    void nullPlayersGetNothing(Function<PartitionFunctionGame, Quantities> value) {
        for (long seed = 0; seed < 60; seed++) {
            int players = 1 + (int) (seed % 5);
            PartitionFunctionGame small = PartitionFunctionGameTest.game(players, seed);
            long mask = small.grand();
            PartitionFunctionGame game =
                    PartitionFunctionGame.of(
                            RandomGames.players(players + 1),
                            (coalition, others) -> {
                                long[] left =
                                        Arrays.stream(others)
                                                .map(other -> other & mask)
                                                .filter(other -> other != 0)
                                                .toArray();
                                return (coalition & mask) == 0
                                        ? 0
                                        : small.worth(left, left.length, coalition & mask);
                            });
            double[] shares = value.apply(game).toArray();
            assertThat(shares[players]).as("seed %d", seed).isCloseTo(0, within(1e-9));
            assertThat(Arrays.copyOf(shares, players))
                    .as("seed %d", seed)
                    .containsExactly(value.apply(small).toArray(), within(1e-9));
        }
    }

    /** Renaming the players renames the shares. */
    @ParameterizedTest
    @MethodSource("values")
    void namesDoNotCount(Function<PartitionFunctionGame, Quantities> value) {
        for (long seed = 0; seed < 40; seed++) {
            int players = 2 + (int) (seed % 4);
            PartitionFunctionGame game = PartitionFunctionGameTest.game(players, seed);
            PartitionFunctionGame turned =
                    PartitionFunctionGame.of(
                            game.actors(),
                            (coalition, others) ->
                                    game.worth(
                                            Arrays.stream(others)
                                                    .map(other -> turn(other, players))
                                                    .toArray(),
                                            others.length,
                                            turn(coalition, players)));
            double[] shares = value.apply(game).toArray();
            double[] moved = value.apply(turned).toArray();
            for (int player = 0; player < players; player++) {
                assertThat(moved[player])
                        .as("seed %d", seed)
                        .isCloseTo(shares[players - 1 - player], within(1e-10));
            }
        }
    }

    private static long turn(long mask, int players) {
        return Long.reverse(mask) >>> (64 - players);
    }
}
