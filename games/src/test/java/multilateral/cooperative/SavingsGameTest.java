package multilateral.cooperative;

import static multilateral.cooperative.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

class SavingsGameTest {

    private static final Unit USD = Unit.of("USD");

    /** Two who need 3 and 5: together they save 3, and share it. */
    @Test
    void aRunwayForTwo() {
        SavingsGame game =
                new SavingsGame(new AirportGame(Quantities.of(ActorSet.of("A", "B"), USD, 3, 5)));
        assertThat(game.alone().toArray()).containsExactly(3, 5);
        assertThat(game.shapleyValue().toArray()).containsExactly(1.5, 1.5);
        assertThat(game.banzhafValue().toArray()).containsExactly(1.5, 1.5);
        assertThat(game.nucleolus().toArray()).containsExactly(1.5, 1.5);
        assertThat(game.corePoint().orElseThrow().total()).isEqualTo(3);
        assertThat(game.unstructured().worth(3)).isEqualTo(3);
        assertThat(game.worthsAreCosts()).isFalse();
        assertThat(ShapleyValue.explained(game).method()).startsWith("cost alone less");
    }

    @Test
    void savingsOfCostsWithoutStructure() {
        CoalitionalGame costs =
                CoalitionalGame.table(ActorSet.of("A", "B"), 0, 4, 5, 6).withUnit(USD);
        CoalitionalGame savings = SavingsGame.of(costs);
        assertThat(savings.worth(3)).isEqualTo(3);
        assertThat(savings.worth(1)).isZero();
        assertThat(savings.unit()).isEqualTo(USD);
    }

    @Test
    void whatCostsDoNotKnowSavingsDoNotKnow() {
        SavingsGame game =
                new SavingsGame(
                        new FlowGame(
                                ActorSet.of("A"),
                                USD,
                                "s",
                                "t",
                                List.of(new FlowGame.Arc("s", "t", 1, "A"))));
        assertThat(game.hasShapleyValue()).isFalse();
        assertThat(game.hasBanzhafValue()).isFalse();
        assertThat(game.hasNucleolus()).isFalse();
        assertThat(game.corePoint()).isEmpty();
        assertThat(ShapleyValue.of(game).get(0)).isCloseTo(0, within(1e-15));
        refused(game::shapleyValue, "FlowGame has no formula for its Shapley value");
        refused(game::nucleolus, "FlowGame has no formula for its nucleolus");
    }
}
