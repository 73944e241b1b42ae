package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

class ExplainedValueTest {

    @Test
    void theWayIsSaid() {
        ActorSet two = ActorSet.of("A", "B");
        AirportGame runway = new AirportGame(Quantities.of(two, Unit.of("USD"), 1, 3));
        ExplainedValue structure = ShapleyValue.explained(runway);
        assertThat(structure.path()).isEqualTo(ValuePath.STRUCTURE);
        assertThat(structure.method()).contains("Littlechild and Owen 1973");
        assertThat(structure.value()).isEqualTo(ShapleyValue.of(runway));

        CoalitionalGame function = runway.unstructured();
        assertThat(ShapleyValue.explained(function).path()).isEqualTo(ValuePath.FUNCTION);
        ExplainedValue table = ShapleyValue.explained(function.tabulated());
        assertThat(table.path()).isEqualTo(ValuePath.TABLE);
        assertThat(table.method()).isEqualTo("one pass over 2^2 coalitions");
        assertThat(table.value().toArray()).containsExactly(0.5, 2.5);
    }
}
