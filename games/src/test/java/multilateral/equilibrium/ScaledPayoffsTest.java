package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import multilateral.game.NormalFormGame;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ScaledPayoffsTest {

    @Test
    void smallestPositiveIntegersWithTheSameBestReplies() {
        NormalFormGame game =
                NormalFormGame.exact(
                        new int[] {2, 3},
                        at ->
                                new BigFraction[] {
                                    BigFraction.of(at[0] * (at[1] + 1), 6).add(at[1]),
                                    BigFraction.of(5)
                                });
        assertThat(ScaledPayoffs.exact(game, 0)).isDeepEqualTo(integers("1 1 1", "2 3 4"));
        assertThat(ScaledPayoffs.exact(game, 1)).isDeepEqualTo(integers("1 1", "1 1", "1 1"));
    }

    @Test
    void anEighthIsAdded() {
        NormalFormGame game =
                NormalFormGame.bimatrix(new double[][] {{0}, {17}, {80}}, new double[3][1]);
        assertThat(ScaledPayoffs.exact(game, 0)).isDeepEqualTo(integers("11", "28", "91"));
    }

    @Test
    void doublesStandForSimpleNumbers() {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {
                            {0, 0, 0, 0}, {1 / 3.0, 0.1, -7.25, 2e-9}, {1, 0.3, 123456.789, 1e9}
                        },
                        new double[3][4]);
        BigInteger[][] found = ScaledPayoffs.simplest(game, 0);
        BigInteger shift = found[0][0];
        assertThat(found[1][0].subtract(shift).multiply(BigInteger.valueOf(3)))
                .isEqualTo(found[2][0].subtract(shift));
        assertThat(found[1][1].subtract(shift).multiply(BigInteger.valueOf(3)))
                .isEqualTo(found[2][1].subtract(shift));
        assertThat(found[2][2].subtract(found[1][2]).multiply(BigInteger.valueOf(1000)))
                .isEqualTo(found[2][0].subtract(shift).multiply(BigInteger.valueOf(123_464_039)));
        assertThat(
                        found[1][3]
                                .subtract(shift)
                                .multiply(BigInteger.valueOf(500_000_000_000_000_000L)))
                .isEqualTo(found[2][3].subtract(shift));
        assertThat(ScaledPayoffs.exact(game, 0)[2][0]).isNotEqualTo(found[2][0]);
        NormalFormGame other =
                NormalFormGame.bimatrix(
                        new double[][] {{0, 0}, {Math.sqrt(2), 1e300 / 7}}, new double[2][2]);
        assertThat(ScaledPayoffs.simplest(other, 0)).isDeepEqualTo(ScaledPayoffs.exact(other, 0));
    }

    @Test
    void exactPayoffsAreKept() {
        NormalFormGame game =
                NormalFormGame.exact(
                        new int[] {2, 1},
                        at ->
                                new BigFraction[] {
                                    BigFraction.of(at[0], 2_000_003).add(at[0]), BigFraction.ZERO
                                });
        assertThat(ScaledPayoffs.simplest(game, 0)).isDeepEqualTo(ScaledPayoffs.exact(game, 0));
    }

    private static BigInteger[][] integers(String... rows) {
        return Arrays.stream(rows)
                .map(
                        row ->
                                Arrays.stream(row.split(" ", -1))
                                        .map(BigInteger::new)
                                        .toArray(BigInteger[]::new))
                .toArray(BigInteger[][]::new);
    }
}
