package multilateral.cooperative;

import static multilateral.cooperative.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

class TreeGameTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");
    private static final Quantities COSTS = Quantities.of(THREE, Unit.of("USD"), 6, 1, 2);

    /** A stem of 6 that carries two branches: 2 of it for each of three (by hand). */
    @Test
    void aStemAndTwoBranches() {
        TreeGame game = new TreeGame(COSTS, List.of(-1, 0, 0));
        assertThat(game.shapleyValue().toArray()).containsExactly(2, 3, 4);
        assertThat(game.unstructured().worth(0b110)).isEqualTo(9);
    }

    /** An airport of costs 2, 3 and 9 is a tree without branches. */
    @Test
    void anAirport() {
        TreeGame game = new TreeGame(COSTS, List.of(1, 2, -1));
        Quantities runway =
                new AirportGame(Quantities.of(THREE, Unit.of("USD"), 9, 3, 2)).shapleyValue();
        assertThat(game.shapleyValue().toArray()).containsExactly(runway.toArray(), within(1e-15));
    }

    @Test
    void wrongTreesAreRefused() {
        refused(() -> new TreeGame(COSTS, List.of(-1, 0)), "towards (2 lines)");
        refused(() -> new TreeGame(COSTS, List.of(-1, 3, 0)), "line of \"B\"");
        refused(() -> new TreeGame(COSTS, List.of(-2, 0, 0)), "line of \"A\"");
        refused(() -> new TreeGame(COSTS, List.of(-1, 2, 1)), "round in a circle");
        refused(() -> new TreeGame(COSTS.times(-1), List.of(-1, 0, 0)), "cost of \"A\" (-6.0)");
    }
}
