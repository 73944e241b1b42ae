package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScaledBinomialsTest {

    @Test
    void sevenOverThree() {
        ScaledBinomials row = ScaledBinomials.of(7);
        assertThat(Math.scalb(row.mantissa(3), row.exponent(3))).isEqualTo(35);
        assertThat(Math.scalb(row.mantissa(4), row.exponent(4))).isEqualTo(35);
        assertThat(Math.scalb(row.mantissa(7), row.exponent(7))).isEqualTo(1);
    }

    @Test
    void chancesOfThousandsOfCoinsAddUpToOne() {
        for (int coins : new int[] {0, 1, 2, 1000, 5000}) {
            assertThat(Arrays.stream(ScaledBinomials.chances(coins)).sum())
                    .as("%d coins", coins)
                    .isCloseTo(1, within(1e-12));
        }
    }
}
