package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import multilateral.game.NormalFormGame;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class CommonDenominatorTest {

    @Test
    void integersOverTheDenominatorAreThePayoffs() {
        double[][] sets = {
            {3, -7, 0}, {0.5, 0.375, -2}, {0.1, 1e300, 3}, {4.9e-324, 1, -1e-310}, {0x1p61, -1},
            {0x1p62, 1}, {1e17, -3}, {Double.MAX_VALUE, Double.MIN_VALUE}, {0, 0}, {-0.0, 1e-320}
        };
        for (double[] payoffs : sets) {
            CommonDenominator read =
                    CommonDenominator.of(
                            NormalFormGame.of(
                                    new int[] {payoffs.length},
                                    at -> new double[] {payoffs[at[0]]}),
                            0);
            assertThat(read.size()).isEqualTo(payoffs.length);
            for (int cell = 0; cell < payoffs.length; cell++) {
                assertThat(BigFraction.of(read.value(cell), read.denominator()))
                        .as("%s", payoffs[cell])
                        .isEqualTo(BigFraction.from(payoffs[cell]));
            }
        }
    }

    @Test
    void longsHoldWhatTheyCan() {
        CommonDenominator halves = of(-1.5, 2, 0x1p60);
        assertThat(halves.denominator()).isEqualTo(BigInteger.TWO);
        assertThat(halves.longs().orElseThrow()).containsExactly(-3, 4, 1L << 61);
        assertThat(halves.least()).isEqualTo(BigInteger.valueOf(-3));
        assertThat(of(0.5, 0x1p61).longs()).isEmpty();
        assertThat(of(0.5, 0x1p61).value(1)).isEqualTo(BigInteger.ONE.shiftLeft(62));
    }

    @Test
    void fractionsHaveTheLeastDenominator() {
        Random random = new Random(1);
        NormalFormGame game =
                NormalFormGame.exact(
                        new int[] {2, 3, 2},
                        at ->
                                new BigFraction[] {
                                    BigFraction.of(random.nextInt(9) - 4, 1 + random.nextInt(6)),
                                    BigFraction.of(at[0], 2),
                                    BigFraction.of(at[1] * 3 + at[2], 9)
                                });
        CommonDenominator ninths = CommonDenominator.of(game, 2);
        assertThat(ninths.denominator()).isEqualTo(BigInteger.valueOf(9));
        assertThat(ninths.longs()).isEmpty();
        assertThat(CommonDenominator.of(game, 1).longs()).isPresent();
        BigFraction[] fractions = CommonDenominator.fractions(game, 0);
        CommonDenominator read = CommonDenominator.of(game, 0);
        for (int cell = 0; cell < fractions.length; cell++) {
            assertThat(fractions[cell])
                    .isEqualTo(game.exactPayoff(0, cell % 2, cell / 2 % 3, cell / 6))
                    .isEqualTo(BigFraction.of(read.value(cell), read.denominator()));
        }
    }

    private static CommonDenominator of(double... payoffs) {
        return CommonDenominator.of(
                NormalFormGame.of(new int[] {payoffs.length}, at -> new double[] {payoffs[at[0]]}),
                0);
    }
}
