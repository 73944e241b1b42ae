package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

class KernelMembershipTest {

    private static final CoalitionalGame GAME =
            CoalitionalGame.table(RandomGames.players(3), 0, 0, 0, 10, 0, 0, 0, 4);

    private static KernelMembership at(double... payoffs) {
        return KernelMembership.of(GAME, Quantities.of(GAME.actors(), GAME.unit(), payoffs));
    }

    /** The third has nothing to give: that he is outweighed does not count. */
    @Test
    void whoGetsNoMoreThanAloneIsSafe() {
        KernelMembership kernel = at(2, 2, 0);
        assertThat(kernel.residual()).isZero();
        assertThat(kernel.surpluses().imbalance()).isEqualTo(6);
    }

    @Test
    void objectionsShortfallsAndGapsCount() {
        assertThat(at(1, 2, 1).outweighing()).isEqualTo(1);
        assertThat(at(3, 2, -1).shortfall()).isEqualTo(1);
        assertThat(at(3, 2, -1).residual()).isEqualTo(1);
        assertThat(at(0, 0, 0).residual()).isEqualTo(4);
    }
}
