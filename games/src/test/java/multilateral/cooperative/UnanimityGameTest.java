package multilateral.cooperative;

import static multilateral.cooperative.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import multilateral.actor.ActorSet;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

class UnanimityGameTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");

    @Test
    void thoseWhoAreNeededShare() {
        UnanimityGame game = UnanimityGame.of(THREE, 3, "C", "A");
        assertThat(game.carrier()).containsExactly(0, 2);
        assertThat(game.shapleyValue().toArray()).containsExactly(1.5, 0, 1.5);
        assertThat(game.corePoint()).contains(game.shapleyValue());
        assertThat(game.unit()).isEqualTo(Unit.UTIL);
    }

    @Test
    void aLossThatOnlyAllTogetherMakeLeavesNoCore() {
        assertThat(UnanimityGame.of(THREE, -1, "A", "B").corePoint()).isEmpty();
        assertThat(UnanimityGame.of(THREE, -1, "B").corePoint()).isPresent();
    }

    @Test
    void wrongCarriersAreRefused() {
        refused(() -> UnanimityGame.of(THREE, 1), "carrier []");
        refused(() -> UnanimityGame.of(THREE, 1, "A", "A"), "carrier [0, 0]");
        refused(() -> UnanimityGame.of(THREE, 1, "D"), "D");
        refused(() -> new UnanimityGame(THREE, Unit.UTIL, List.of(3), 1), "carrier [3]");
        refused(() -> new UnanimityGame(THREE, Unit.UTIL, List.of(-1), 1), "carrier [-1]");
        refused(() -> UnanimityGame.of(THREE, Double.NaN, "A"), "worth (NaN)");
    }
}
