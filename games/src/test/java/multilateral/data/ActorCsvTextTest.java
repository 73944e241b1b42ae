package multilateral.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import multilateral.actor.ActorSet;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

class ActorCsvTextTest {

    @Test
    void integersHaveNoPointAndOtherNumbersReadBack() {
        ActorSet actors =
                ActorSet.of("A", "B")
                        .with("x", Unit.ONE, 999999999999999.0, 1e15)
                        .with("y", Unit.of("USD"), -3, 0.1);
        assertThat(ActorCsvText.of(actors, ';'))
                .isEqualTo("id;name;x;y [USD]\nA;A;999999999999999;-3\nB;B;1.0E15;0.1\n");
    }

    @Test
    void tooManyQuantitiesAreRefused() {
        ActorSet actors = ActorSet.of("A");
        for (int i = 0; i < CsvTable.MOST_COLUMNS - 1; i++) {
            actors = actors.with("q" + i, Unit.ONE, i);
        }
        ActorSet all = actors;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActorCsvText.of(all, ','))
                .withMessageContaining("(4095 quantities) must have at most 4094");
    }
}
