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
        assertThat(ScaledPayoffs.of(game, 0)).isDeepEqualTo(integers("1 1 1", "2 3 4"));
        assertThat(ScaledPayoffs.of(game, 1)).isDeepEqualTo(integers("1 1", "1 1", "1 1"));
    }

    @Test
    void anEighthIsAdded() {
        NormalFormGame game =
                NormalFormGame.bimatrix(new double[][] {{0}, {17}, {80}}, new double[3][1]);
        assertThat(ScaledPayoffs.of(game, 0)).isDeepEqualTo(integers("11", "28", "91"));
    }

    private static BigInteger[][] integers(String... rows) {
        return Arrays.stream(rows)
                .map(
                        row ->
                                Arrays.stream(row.split(" "))
                                        .map(BigInteger::new)
                                        .toArray(BigInteger[]::new))
                .toArray(BigInteger[][]::new);
    }
}
