package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;

import multilateral.actor.ActorSet;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

class JoiningGameTest {

    private static final CoalitionalGame GAME =
            CoalitionalGame.table(ActorSet.of("A", "B", "C"), 0, 1, 2, 4, 8, 16, 32, 64)
                    .withUnit(Unit.of("USD"));

    @Test
    void playersJoinOneAfterTheOther() {
        JoiningGame game = JoiningGame.of(GAME);
        assertThat(game.players()).isEqualTo(3);
        assertThat(game.unit()).isEqualTo(Unit.of("USD"));
        JoiningGame.Growing coalition = game.newCoalition().get();
        assertThat(coalition.join(2)).isEqualTo(8);
        assertThat(coalition.join(0)).isEqualTo(16);
        assertThat(coalition.join(1)).isEqualTo(64);
        coalition.clear();
        assertThat(coalition.join(1)).isEqualTo(2);
    }

    @Test
    void coalitionsDoNotKnowOfEachOther() {
        JoiningGame game = JoiningGame.of(GAME);
        JoiningGame.Growing one = game.newCoalition().get();
        JoiningGame.Growing other = game.newCoalition().get();
        one.join(0);
        assertThat(other.join(1)).isEqualTo(2);
        assertThat(one.join(1)).isEqualTo(4);
    }

    @Test
    void aGameOfItsOwnIsInUnitsOfUtility() {
        JoiningGame game =
                JoiningGame.of(GAME.actors(), () -> JoiningGame.of(GAME).newCoalition().get());
        assertThat(game.unit()).isEqualTo(Unit.UTIL);
        assertThat(game.newCoalition().get().join(2)).isEqualTo(8);
    }
}
