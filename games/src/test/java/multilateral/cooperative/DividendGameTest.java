package multilateral.cooperative;

import static multilateral.cooperative.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

class DividendGameTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");

    @Test
    void dividendsOfATableAddUpToIt() {
        for (long seed = 0; seed < 100; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            CoalitionalGame table = RandomGames.game(1 + random.nextInt(7), random);
            DividendGame game = DividendGame.of(table);
            assertThat(game.shapleyValue().toArray())
                    .as("seed %d", seed)
                    .containsExactly(ShapleyValue.of(table).toArray(), within(1e-12));
            assertThat(game.unstructured().worth(table.grand()))
                    .as("seed %d", seed)
                    .isCloseTo(table.worth(table.grand()), within(1e-12));
        }
    }

    @Test
    void onlyDividendsThatAreNotZeroAreKept() {
        CoalitionalGame additive = CoalitionalGame.of(THREE, Long::bitCount);
        assertThat(DividendGame.of(additive).parts()).hasSize(3);
        CoalitionalGame nothing = CoalitionalGame.of(THREE, coalition -> 0);
        assertThat(DividendGame.of(nothing).parts()).hasSize(1);
        assertThat(DividendGame.of(nothing).shapleyValue().total()).isZero();
    }

    @Test
    void aHundredPlayers() {
        ActorSet players = RandomGames.players(100);
        DividendGame game =
                new DividendGame(
                        List.of(
                                UnanimityGame.of(players, 6, "P1", "P99", "P50"),
                                UnanimityGame.of(players, -1, "P50")));
        assertThat(ShapleyValue.of(game).get("P50")).isEqualTo(1);
        assertThat(BanzhafValue.of(game).get("P99")).isEqualTo(1.5);
        refused(game::unstructured, "100");
    }

    @Test
    void wrongPartsAreRefused() {
        UnanimityGame part = UnanimityGame.of(THREE, 1, "A");
        refused(() -> new DividendGame(List.of()), "parts must hold at least one game");
        refused(
                () -> new DividendGame(List.of(part, UnanimityGame.of(ActorSet.of("A"), 1, "A"))),
                "same players");
        refused(
                () ->
                        new DividendGame(
                                List.of(
                                        part,
                                        new UnanimityGame(THREE, Unit.of("USD"), List.of(0), 1))),
                "same unit");
    }
}
