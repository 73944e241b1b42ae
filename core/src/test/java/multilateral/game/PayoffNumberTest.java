package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class PayoffNumberTest {

    @Test
    void textsThatAreNoNumbers() {
        for (String text :
                new String[] {
                    "", "-", ".", "1e", "e1", "1/", "/2", "1/-2", "1/2/3", "1.5/2", "0x1", "1d",
                    "1,5", "--1", "∞", "NaN", "١", "1e+"
                }) {
            assertThat(PayoffNumber.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void decimalsAreExactAndTheirDoublesAreTheNearest() {
        for (long seed = 0; seed < 2_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            String text =
                    random.nextLong(-999_999, 1_000_000)
                            + "."
                            + random.nextLong(1_000_000_000_000L)
                            + "e"
                            + random.nextInt(-330, 300);
            PayoffNumber number = PayoffNumber.parse(text).orElseThrow();
            assertThat(number.value()).as("seed %d", seed).isEqualTo(Double.parseDouble(text));
            assertThat(number.exact().doubleValue())
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(number.value());
        }
    }

    @Test
    void doublesAreWrittenShort() {
        assertThat(PayoffNumber.text(-3.0)).isEqualTo("-3");
        assertThat(PayoffNumber.text(0.1)).isEqualTo("0.1");
        assertThat(PayoffNumber.text(1e15)).isEqualTo("1.0E15");
        assertThat(PayoffNumber.text(BigFraction.of(3, 7))).isEqualTo("3/7");
        assertThat(PayoffNumber.of(BigFraction.of(1, 4)).isDouble()).isTrue();
        assertThat(PayoffNumber.of(BigFraction.of(1, 3)).isDouble()).isFalse();
        assertThat(PayoffNumber.of(BigFraction.of(BigInteger.ONE.shiftLeft(60))).isDouble())
                .isFalse();
        assertThat(PayoffNumber.of(BigFraction.from(0.1)).isDouble()).isFalse();
    }

    @Test
    void extremeNumbers() {
        assertThat(PayoffNumber.parse("1e-1000").orElseThrow().value()).isZero();
        assertThat(PayoffNumber.parse("1e-1000").orElseThrow().isDouble()).isFalse();
        assertThat(PayoffNumber.parse("0e1000").orElseThrow().isDouble()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> PayoffNumber.parse("1e-1001"));
        assertThatIllegalArgumentException().isThrownBy(() -> PayoffNumber.parse("1e309"));
        assertThatIllegalArgumentException().isThrownBy(() -> PayoffNumber.parse("1/00"));
    }

    @Test
    void negativeDenominatorsAreTurned() {
        PayoffNumber number = PayoffNumber.of(BigFraction.of(-1, -2));
        assertThat(number.exact().getNumerator()).isEqualTo(BigInteger.ONE);
        assertThat(number.exact().getDenominator()).isEqualTo(BigInteger.TWO);
    }
}
