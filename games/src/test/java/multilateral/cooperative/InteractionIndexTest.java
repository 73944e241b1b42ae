package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.junit.jupiter.api.Test;

class InteractionIndexTest {

    @Test
    void allPairsAtOnceAreTheSameAsOneByOne() {
        for (int players : new int[] {1, 2, 3, 7, 12, 14}) {
            CoalitionalGame game = RandomGames.game(players, RandomGames.random(players));
            PairInteractions shapley = InteractionIndex.shapleyPairs(game);
            PairInteractions banzhaf = InteractionIndex.banzhafPairs(game);
            for (int i = 0; i < players; i++) {
                assertThat(shapley.get(i, i)).isEqualTo(ShapleyValue.of(game).get(i));
                assertThat(banzhaf.get(i, i)).isEqualTo(BanzhafValue.of(game).get(i));
                for (int j = 0; j < i; j++) {
                    assertThat(shapley.get(i, j))
                            .as("%d players, %d and %d", players, i, j)
                            .isCloseTo(InteractionIndex.shapley(game, i, j), within(1e-12))
                            .isEqualTo(shapley.get(j, i));
                    assertThat(banzhaf.get(i, j))
                            .isCloseTo(InteractionIndex.banzhaf(game, j, i), within(1e-12));
                }
            }
        }
    }

    @Test
    void oneAloneInteractsByItsValue() {
        CoalitionalGame game = RandomGames.game(5, RandomGames.random(2));
        for (int i = 0; i < 5; i++) {
            assertThat(InteractionIndex.shapley(game, 1L << i))
                    .isCloseTo(ShapleyValue.of(game).get(i), within(1e-14));
            assertThat(InteractionIndex.banzhaf(game, 1L << i))
                    .isCloseTo(BanzhafValue.of(game).get(i), within(1e-14));
        }
    }

    @Test
    void exactAndFloatingIndicesAgree() {
        for (long seed = 0; seed < 40; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            ExactCoalitionalGame game = RandomGames.exact(1 + random.nextInt(6), random);
            CoalitionalGame doubles = game.toDoubles();
            for (int mask = 1; mask < game.worths().size(); mask++) {
                assertThat(InteractionIndex.shapley(doubles, mask))
                        .as("seed %d", seed)
                        .isCloseTo(
                                InteractionIndex.shapleyExact(game, mask).doubleValue(),
                                within(1e-9));
                assertThat(InteractionIndex.banzhaf(doubles, mask))
                        .as("seed %d", seed)
                        .isCloseTo(
                                InteractionIndex.banzhafExact(game, mask).doubleValue(),
                                within(1e-9));
            }
        }
    }

    @Test
    void pairsAreAValue() {
        CoalitionalGame game = Law.Case.of(0, 1, 2, 5, 3, 7, 8, 12).game().withUnit(Unit.of("EUR"));
        PairInteractions pairs = InteractionIndex.shapleyPairs(game);
        assertThat(pairs)
                .isEqualTo(InteractionIndex.shapleyPairs(game))
                .hasSameHashCodeAs(InteractionIndex.shapleyPairs(game))
                .isNotEqualTo(InteractionIndex.banzhafPairs(Law.Case.of(0, 1, 2, 3).game()))
                .isNotEqualTo(
                        InteractionIndex.shapleyPairs(
                                Law.Case.of(0, 1, 2, 5, 3, 7, 8, 13)
                                        .game()
                                        .withUnit(Unit.of("EUR"))))
                .isNotEqualTo("pairs");
        assertThat(pairs.get("P0", "P2")).isEqualTo(pairs.get(2, 0));
        assertThat(pairs.with(1).get(2)).isEqualTo(pairs.get(1, 2));
        assertThat(pairs.with(1).unit()).isEqualTo(Unit.of("EUR"));
        assertThat(pairs.actors()).isEqualTo(game.actors());
        assertThat(pairs.toString())
                .isEqualTo(
                        """
                        interactions in EUR
                        P0: 2.83333 1.00000 2.00000
                        P1: 1.00000 3.83333 2.00000
                        P2: 2.00000 2.00000 5.33333""");
        assertThatIllegalArgumentException().isThrownBy(() -> pairs.get(0, 3));
    }

    @Test
    void wrongArgumentsAreRefused() {
        CoalitionalGame game = RandomGames.game(3, RandomGames.random(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InteractionIndex.shapley(game, 1, 1))
                .withMessageContaining("players (1 and 1) must be two different ones in [0, 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InteractionIndex.banzhaf(game, 0, 3))
                .withMessageContaining("players (0 and 3)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InteractionIndex.shapley(game, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> InteractionIndex.shapley(game, 3, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InteractionIndex.shapley(game, 0, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InteractionIndex.shapley(game, 0L))
                .withMessageContaining("coalition (0x0) must be in [0x1, 0x7]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InteractionIndex.banzhaf(game, 8L))
                .withMessageContaining("coalition (0x8)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                PairSums.of(
                                        CoalitionalGame.of(RandomGames.players(29), mask -> 1),
                                        new double[28]))
                .withMessageContaining("players (29)");
    }
}
