package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

/** That what the laws rely on refuses what it should. */
class BalancedExcessesTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");

    @Test
    void onlyOneOfManyPayoffsPasses() {
        CoalitionalGame game =
                new BankruptcyGame(200, Quantities.of(THREE, Unit.UTIL, 100, 200, 300))
                        .unstructured();
        assertThat(BalancedExcesses.holds(game, pay(50, 75, 75))).isTrue();
        assertThat(BalancedExcesses.holds(game, pay(50, 76, 74))).isFalse();
        assertThat(BalancedExcesses.holds(game, pay(49.99, 75.005, 75.005))).isFalse();
        assertThat(BalancedExcesses.holds(game, pay(100.0 / 3, 250.0 / 3, 250.0 / 3))).isFalse();
        assertThat(BalancedExcesses.holds(game, pay(50, 75, 76))).isFalse();
    }

    @Test
    void threeWhoNeedTwoHaveNoCore() {
        assertThat(EmptyCore.of(SymmetricCoalitionalGame.of(THREE, 0, 0, 1, 1).unstructured()))
                .isTrue();
        assertThat(EmptyCore.of(SymmetricCoalitionalGame.of(THREE, 0, 0, 2, 3).unstructured()))
                .isFalse();
    }

    private static Quantities pay(double... values) {
        return Quantities.of(THREE, Unit.UTIL, values);
    }
}
