package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.Coalition;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

class DerivedGameTest {

    private static void assertSame(CoalitionalGame actual, CoalitionalGame expected, long seed) {
        for (long mask = 0; mask <= expected.grand(); mask++) {
            assertThat(actual.worth(mask))
                    .as("seed %d, coalition %d", seed, mask)
                    .isCloseTo(expected.worth(mask), within(1e-12));
        }
    }

    private static Quantities shapley(CoalitionalGame game) {
        return ShapleyValue.of(game);
    }

    @Test
    void theDualOfTheDualIsTheGameAndHasItsShapleyValue() {
        for (long seed = 0; seed < 200; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            CoalitionalGame game = RandomGames.game(1 + random.nextInt(7), random);
            CoalitionalGame dual = DerivedGame.dual(game);
            assertSame(DerivedGame.dual(dual), game, seed);
            for (int i = 0; i < game.players(); i++) {
                assertThat(shapley(dual).get(i))
                        .as("seed %d", seed)
                        .isCloseTo(shapley(game).get(i), within(1e-12));
            }
        }
    }

    @Test
    void normalFormsTakeAwayWhatEachHasAlone() {
        for (long seed = 0; seed < 200; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            CoalitionalGame game = RandomGames.game(2 + random.nextInt(6), random);
            CoalitionalGame zero = DerivedGame.zeroNormalised(game);
            CoalitionalGame savings = DerivedGame.savings(game);
            double alone = 0;
            for (int i = 0; i < game.players(); i++) {
                assertThat(zero.worth(1L << i)).isZero();
                alone += game.worth(1L << i);
            }
            for (long mask = 1; mask <= game.grand(); mask++) {
                assertThat(savings.worth(mask)).isCloseTo(-zero.worth(mask), within(1e-12));
            }
            if (game.worth(game.grand()) > alone) {
                CoalitionalGame one = DerivedGame.zeroOneNormalised(game);
                assertThat(one.worth(one.grand())).isEqualTo(1);
            } else {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> DerivedGame.zeroOneNormalised(game))
                        .withMessageContaining("must be above the sum");
            }
        }
    }

    /** Hart and Mas-Colell (1989): the Shapley value of what is left is the Shapley value. */
    @Test
    void theShapleyValueIsConsistentInTheReducedGameOfHartAndMasColell() {
        for (long seed = 0; seed < 200; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            CoalitionalGame game = RandomGames.game(2 + random.nextInt(5), random);
            long left = 1 + random.nextLong(game.grand());
            Coalition players = new Coalition(game.actors(), left);
            Quantities reduced = shapley(DerivedGame.reduced(game, players, ShapleyValue::of));
            for (String id : reduced.actors().ids()) {
                assertThat(reduced.get(id))
                        .as("seed %d, player %s", seed, id)
                        .isCloseTo(shapley(game).get(id), within(1e-11));
            }
        }
    }

    /** Peleg (1986): what is in the core is in the core of every reduced game. */
    @Test
    void theCoreIsConsistentInTheReducedGameOfDavisAndMaschler() {
        for (long seed = 0; seed < 200; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            int size = 2 + random.nextInt(4);
            double[] weights = random.doubles(size, 0, 3).toArray();
            CoalitionalGame convex =
                    CoalitionalGame.of(
                            RandomGames.players(size),
                            mask -> {
                                double sum = 0;
                                for (int i = 0; i < size; i++) {
                                    sum += (mask >> i & 1) * weights[i];
                                }
                                return sum * sum;
                            });
            Quantities inCore = shapley(convex);
            Coalition players = new Coalition(convex.actors(), 1 + random.nextLong(convex.grand()));
            CoalitionalGame reduced = DerivedGame.reduced(convex, players, inCore);
            Quantities rest = inCore.forActors(reduced.actors());
            assertThat(reduced.worth(reduced.grand()))
                    .as("seed %d", seed)
                    .isCloseTo(rest.total(), within(1e-9));
            for (long mask = 1; mask < reduced.grand(); mask++) {
                double pay = 0;
                for (int i = 0; i < rest.size(); i++) {
                    pay += (mask >> i & 1) * rest.get(i);
                }
                assertThat(reduced.worth(mask)).as("seed %d", seed).isLessThan(pay + 1e-9);
            }
        }
    }

    @Test
    void aSubgameKeepsTheWorthsOfItsPlayers() {
        ActorSet three = ActorSet.of("A", "B", "C");
        CoalitionalGame game =
                CoalitionalGame.table(three, 0, 1, 2, 3.5, 4, 5, 6.5, 9).withUnit(Unit.of("EUR"));
        CoalitionalGame sub = DerivedGame.subgame(game, Coalition.of(three, "A", "C"));
        assertThat(sub.actors().ids()).containsExactly("A", "C");
        assertThat(sub.worth(1)).isEqualTo(1);
        assertThat(sub.worth(2)).isEqualTo(4);
        assertThat(sub.worth(3)).isEqualTo(5);
        assertThat(sub.unit()).isEqualTo(Unit.of("EUR"));
    }

    @Test
    void faultsAreNamed() {
        CoalitionalGame game = RandomGames.game(3, RandomGames.random(1));
        ActorSet others = ActorSet.of("X", "Y", "Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DerivedGame.subgame(game, Coalition.of(others, "X")))
                .withMessageContaining("must be some of the players of the game");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DerivedGame.subgame(game, new Coalition(game.actors(), 0)))
                .withMessageContaining("at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                DerivedGame.reduced(
                                        game,
                                        Coalition.grand(game.actors()),
                                        Quantities.of(others, Unit.UTIL, 1, 2, 3)))
                .withMessage("payoffs must be of the players of the game");
    }
}
