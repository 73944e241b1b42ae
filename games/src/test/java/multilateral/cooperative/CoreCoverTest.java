package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

class CoreCoverTest {

    private static final CoalitionalGame GAME =
            CoalitionalGame.table(RandomGames.players(3), 0, 0, 0, 4, 0, 2, 1, 6);

    /** Utopia 5, 4 and 2; rights: 4 − 4 or 2 − 2 or 6 − 6; 4 − 5 or 1 − 2; and so on. */
    @Test
    void boundsByHand() {
        CoreCover cover = CoreCover.of(GAME);
        assertThat(cover.utopia().toArray()).containsExactly(5, 4, 2);
        assertThat(cover.minimalRights().toArray()).containsExactly(0, 0, 0);
        assertThat(cover.worth()).isEqualTo(6);
        assertThat(cover.emptiness()).isEqualTo(-2);
    }

    @Test
    void distanceIsTheWorstViolation() {
        CoreCover cover = CoreCover.of(GAME);
        assertThat(cover.distance(Quantities.of(GAME.actors(), GAME.unit(), 3, 2, 1))).isZero();
        assertThat(cover.distance(Quantities.of(GAME.actors(), GAME.unit(), 0, 2, 4))).isEqualTo(2);
        assertThat(cover.distance(Quantities.of(GAME.actors(), GAME.unit(), 3, 4, -1)))
                .isEqualTo(1);
        assertThat(cover.distance(Quantities.of(GAME.actors(), GAME.unit(), 3, 2, 2))).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cover.distance(Quantities.of(GAME.actors(), Unit.ONE, 3, 2, 1)));
    }
}
