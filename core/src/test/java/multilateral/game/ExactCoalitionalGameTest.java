package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Unit;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ExactCoalitionalGameTest {

    private static final ActorSet TWO = ActorSet.of("A", "B");

    @Test
    void worthsAreKeptAsTheyAre() {
        List<BigFraction> worths =
                new ArrayList<>(
                        List.of(
                                BigFraction.ZERO,
                                BigFraction.of(1, 3),
                                BigFraction.of(-1, 7),
                                BigFraction.ONE));
        ExactCoalitionalGame game = new ExactCoalitionalGame(TWO, Unit.of("USD"), worths);
        worths.set(1, BigFraction.ONE);
        assertThat(game.players()).isEqualTo(2);
        assertThat(game.worth(0b01)).isEqualTo(BigFraction.of(1, 3));
        assertThat(game.worth(0b10)).isEqualTo(BigFraction.of(-1, 7));
        assertThat(game).hasToString("exact coalitional game of 2 players in USD: " + TWO);
    }

    @Test
    void roundedWorthsHaveTheSameUnit() {
        CoalitionalGame rounded =
                new ExactCoalitionalGame(
                                TWO,
                                Unit.of("USD"),
                                ExactCoalitionalGame.table(TWO, 0, 1, 2, 5).worths())
                        .toDoubles();
        assertThat(rounded.unit()).isEqualTo(Unit.of("USD"));
        assertThat(rounded.worth(0b11)).isEqualTo(5);
        BigFraction third = BigFraction.of(1, 3);
        assertThat(
                        ExactCoalitionalGame.table(TWO, BigFraction.ZERO, third, third, third)
                                .toDoubles()
                                .worth(0b10))
                .isEqualTo(1 / 3.0);
    }

    @Test
    void wrongTablesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactCoalitionalGame.table(TWO, 0, 1, 2))
                .withMessageContaining("worths (3 of them) must be 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactCoalitionalGame.table(TWO, 1, 1, 2, 3))
                .withMessageContaining("empty coalition (1) must be 0");
        ActorSet many =
                ActorSet.of(IntStream.range(0, 25).mapToObj(i -> "P" + i).toArray(String[]::new));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactCoalitionalGame.table(many, 0))
                .withMessageContaining("players (25) must be at most 24");
        ExactCoalitionalGame game = ExactCoalitionalGame.table(TWO, 0, 1, 2, 3);
        for (long mask : new long[] {-1, 4}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> game.worth(mask))
                    .withMessageContaining("coalition (" + mask + ") must be in [0, 3]");
        }
    }
}
