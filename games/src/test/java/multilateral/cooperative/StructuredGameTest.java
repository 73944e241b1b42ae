package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

/** Each closed form against the value of the same game without its structure. */
class StructuredGameTest {

    private static final Unit USD = Unit.of("USD");

    @Test
    void closedFormsAgreeWithTheTable() {
        for (long seed = 0; seed < 500; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            int players = 1 + random.nextInt(12);
            double[] figures = random.doubles(players, 0, 100).map(Math::floor).toArray();
            Quantities each = Quantities.of(RandomGames.players(players), USD, figures);
            for (StructuredGame game : List.of(new AdditiveGame(each), new AirportGame(each))) {
                Quantities closed = ShapleyValue.of(game);
                Quantities general = ShapleyValue.of(game.unstructured());
                assertThat(closed.unit()).isEqualTo(general.unit()).isEqualTo(game.unit());
                for (int i = 0; i < players; i++) {
                    assertThat(closed.get(i))
                            .as("seed %d, %s", seed, game)
                            .isCloseTo(general.get(i), within(1e-10));
                }
            }
        }
    }

    @Test
    void joiningOneByOneGivesTheSameWorths() {
        Quantities costs = Quantities.of(RandomGames.players(4), USD, 3, 1, 4, 1);
        for (StructuredGame game : List.of(new AdditiveGame(costs), new AirportGame(costs))) {
            var coalition = game.joining().newCoalition().get();
            coalition.clear();
            long members = 0;
            for (int player : new int[] {1, 3, 0, 2}) {
                members |= 1L << player;
                assertThat(coalition.join(player)).isEqualTo(game.unstructured().worth(members));
            }
        }
    }

    @Test
    void aHundredThousandPlayersShareARunway() {
        int players = 100_000;
        double[] costs = new double[players];
        for (int i = 0; i < players; i++) {
            costs[i] = 1 + i % 1000;
        }
        ActorSet many = RandomGames.players(players);
        Quantities shares = ShapleyValue.of(new AirportGame(Quantities.of(many, USD, costs)));
        assertThat(shares.total()).isCloseTo(1000, within(1e-9));
        assertThat(shares.get(0)).isCloseTo(1.0 / players, within(1e-18));
    }

    @Test
    void wrongCostsAreRefused() {
        ActorSet two = ActorSet.of("A", "B");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AirportGame(Quantities.of(two, USD, 1, -2)))
                .withMessageContaining("cost of \"B\" (-2.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AirportGame(Quantities.partial(two, USD, Map.of("A", 1.0))))
                .withMessageContaining("B");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AdditiveGame(Quantities.partial(two, USD, Map.of("B", 1.0))))
                .withMessageContaining("A");
    }
}
