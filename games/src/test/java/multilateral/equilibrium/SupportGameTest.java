package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import multilateral.game.NormalFormGame;
import org.junit.jupiter.api.Test;

class SupportGameTest {

    private static SupportGame of(double... payoffs) {
        return new SupportGame(
                NormalFormGame.of(new int[] {payoffs.length}, at -> new double[] {payoffs[at[0]]}));
    }

    @Test
    void differencesAreDividedByAPowerOfTwo() {
        assertThat(of(-3, 5).difference(0, 1, 0)).isEqualTo(0.5);
        assertThat(of(1e15, 1e15 + 7).difference(0, 1, 0)).isEqualTo(7.0 / 8);
        assertThat(of(0, 5 * Double.MIN_VALUE).difference(0, 1, 0)).isEqualTo(5.0 / 8);
        assertThat(of(-0x1p1023, 0x1p1023).difference(0, 0, 1)).isEqualTo(-0.5);
        assertThat(of(4, 4).difference(0, 0, 1)).isZero();
    }

    @Test
    void payoffsThatDifferNeverTie() {
        SupportGame game = of(1e300, 1e-300, 2e-300, -1e300);
        assertThat(game.difference(0, 1, 2)).isNegative();
        assertThat(game.difference(0, 2, 1)).isPositive();
        assertThat(game.compare(0, 1, 2)).isNegative();
        assertThat(of(1e9, 1e-9, 2e-9).difference(0, 2, 1)).isPositive();
    }
}
