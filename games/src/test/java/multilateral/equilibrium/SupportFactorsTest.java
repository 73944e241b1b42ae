package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import org.junit.jupiter.api.Test;

class SupportFactorsTest {

    private static final NormalFormGame GAME = RandomGame.uniform(1, 0, 1, 3, 2, 2);

    private static final SupportSystem SYSTEM =
            new SupportSystem(new SupportGame(GAME), new long[] {7, 3, 3});

    /** A function of the three places, the first of three actions and varying fastest. */
    private interface Row {
        double at(int one, int two, int three);
    }

    private static SupportFactors factors(Row row) {
        double[] values = new double[12];
        Arrays.setAll(values, corner -> row.at(corner % 3, corner / 3 % 2, corner / 6));
        return new SupportFactors(SYSTEM, values);
    }

    @Test
    void productOfThree() {
        SupportFactors factors =
                factors((one, two, three) -> (one - 0.5) * (1 - 3.0 * two) * (three - 0.25));
        assertThat(factors.isProduct()).isTrue();
        assertThat(factors.vanishing()).hasSize(3);
        double[] first = factors.vanishing().get(0);
        for (int corner = 0; corner < 12; corner++) {
            assertThat(first[corner] / first[1]).isEqualTo(2 * (corner % 3 - 0.5));
        }
    }

    /** A probability is zero on the border only. */
    @Test
    void factorsThatDoNotVanishInside() {
        SupportFactors factors = factors((one, two, three) -> two * (one + three - 0.5));
        assertThat(factors.isProduct()).isTrue();
        assertThat(factors.vanishing()).hasSize(1);
        double[] rest = factors.vanishing().get(0);
        assertThat(rest[0]).isEqualTo(rest[3]);
        assertThat(factors((one, two, three) -> two * (one + three)).vanishing()).isEmpty();
    }

    @Test
    void noProducts() {
        SupportFactors sum = factors((one, two, three) -> one + two - 0.5);
        assertThat(sum.isProduct()).isFalse();
        assertThat(sum.vanishing()).hasSize(1);
        SupportFactors alone = factors((one, two, three) -> two - 0.5);
        assertThat(alone.isProduct()).isFalse();
        assertThat(alone.vanishing()).hasSize(1);
        assertThat(factors((one, two, three) -> 0.3).vanishing()).isEmpty();
        assertThat(factors((one, two, three) -> 0).vanishing()).hasSize(1);
    }

    /** Tenths are not exact in doubles. */
    @Test
    void rounding() {
        SupportFactors factors =
                factors((one, two, three) -> (0.1 * one - 0.1) * 0.7 * (0.1 + 0.2 * two - 0.3));
        assertThat(factors.isProduct()).isTrue();
        SupportFactors zero = factors((one, two, three) -> 0.1 + 0.2 - 0.3);
        assertThat(zero.vanishing()).hasSize(1);
    }
}
