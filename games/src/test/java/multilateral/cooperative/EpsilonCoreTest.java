package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

class EpsilonCoreTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");
    private static final CoalitionalGame MAJORITY =
            CoalitionalGame.table(THREE, 0, 0, 0, 1, 0, 1, 1, 1).withUnit(Unit.of("EUR"));

    /** Equal shares are in the strong 1/3-core and in the weak 1/6-core of the majority game. */
    @Test
    void theMajorityGame() {
        Quantities equal = Quantities.of(THREE, Unit.of("EUR"), 1 / 3.0, 1 / 3.0, 1 / 3.0);
        assertThat(EpsilonCore.strong(1 / 3.0).membership(MAJORITY, equal).residual())
                .isCloseTo(0, within(1e-15));
        assertThat(EpsilonCore.weak(1 / 6.0).membership(MAJORITY, equal).residual())
                .isCloseTo(0, within(1e-15));
        assertThat(EpsilonCore.strong(0.25).membership(MAJORITY, equal).objections(0)).hasSize(3);
        assertThat(EpsilonCore.weak(0.25).relaxed(MAJORITY).worth(3)).isEqualTo(0.5);
        assertThat(EpsilonCore.weak(0.25).relaxed(MAJORITY).worth(7)).isEqualTo(1);
    }

    @Test
    void anEndlessCostIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EpsilonCore.strong(Double.NaN))
                .withMessage("epsilon (NaN) must be finite");
    }
}
