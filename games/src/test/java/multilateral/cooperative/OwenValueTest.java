package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.CoalitionStructure;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

class OwenValueTest {

    @Test
    void lonePlayersAndOneBlocGiveTheShapleyValue() {
        for (int players : new int[] {1, 5, 12, 14}) {
            CoalitionalGame game = RandomGames.game(players, RandomGames.random(players));
            double[] shapley = ShapleyValue.of(game).toArray();
            assertThat(OwenValue.of(game, CoalitionStructure.of(game.actors())).toArray())
                    .containsExactly(shapley, within(1e-13));
            assertThat(OwenValue.of(game, blocs(game.actors(), players)).toArray())
                    .containsExactly(shapley, within(1e-13));
        }
    }

    private static CoalitionStructure blocs(ActorSet players, int size) {
        return CoalitionStructure.of(
                players,
                IntStream.range(0, players.size() / size)
                        .mapToObj(
                                bloc ->
                                        IntStream.range(bloc * size, (bloc + 1) * size)
                                                .mapToObj(i -> "P" + i)
                                                .collect(Collectors.joining(",")))
                        .toArray(String[]::new));
    }

    /** v = (sum of weights)²: a bloc gets its weight times the sum, and so does each member. */
    @Test
    void sixtyPlayersInBlocs() {
        AtomicLong asked = new AtomicLong();
        CoalitionalGame game =
                CoalitionalGame.of(
                        RandomGames.players(60),
                        mask -> {
                            asked.incrementAndGet();
                            double sum = 0;
                            for (long rest = mask; rest != 0; rest &= rest - 1) {
                                sum += Long.numberOfTrailingZeros(rest) + 1;
                            }
                            return sum * sum;
                        });
        Quantities shares = OwenValue.of(game, blocs(game.actors(), 6));
        for (int i = 0; i < 60; i++) {
            assertThat(shares.get(i) / ((i + 1) * 1830.0)).isCloseTo(1, within(1e-12));
        }
        assertThat(asked.get()).isLessThanOrEqualTo(10L << (9 + 6));
    }

    @Test
    void neverMoreThanAboutTwoReads() {
        for (int pairs = 0; pairs <= 6; pairs++) {
            AtomicLong asked = new AtomicLong();
            CoalitionalGame game =
                    CoalitionalGame.of(RandomGames.players(12), mask -> asked.incrementAndGet());
            String[] blocs =
                    IntStream.range(0, pairs)
                            .mapToObj(k -> "P" + 2 * k + ",P" + (2 * k + 1))
                            .toArray(String[]::new);
            OwenValue.of(game, CoalitionStructure.of(game.actors(), blocs));
            assertThat(asked.get()).as("%d pairs", pairs).isLessThanOrEqualTo(2L << 12);
        }
    }

    @Test
    void wrongArgumentsAreRefused() {
        CoalitionalGame large = CoalitionalGame.of(RandomGames.players(40), mask -> 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OwenValue.of(large, CoalitionStructure.of(large.actors())))
                .withMessageContaining("unions (40 of them, one of 1 members)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                BanzhafOwenValue.of(
                                        large, CoalitionStructure.of(large.actors(), blocOf31())))
                .withMessageContaining("unions (10 of them, one of 31 members)")
                .withMessageContaining("2^40 coalitions");
    }

    private static String blocOf31() {
        return IntStream.range(0, 31).mapToObj(i -> "P" + i).collect(Collectors.joining(","));
    }

    @Test
    void unionsOfOthersAreRefused() {
        CoalitionalGame game = RandomGames.game(3, RandomGames.random(1));
        CoalitionStructure others = CoalitionStructure.of(RandomGames.players(4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OwenValue.of(game, others))
                .withMessageContaining("unions (4 players)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                BanzhafOwenValue.exact(
                                        RandomGames.exact(3, RandomGames.random(1)), others))
                .withMessageContaining("unions (4 players)");
    }
}
