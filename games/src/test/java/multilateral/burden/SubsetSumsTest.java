package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SubsetSumsTest {

    private static final UnaryOperator<BigInteger> COUNT = UnaryOperator.identity();

    private static List<BigInteger> whole(long... values) {
        return LongStream.of(values).mapToObj(BigInteger::valueOf).toList();
    }

    /** Of 2, 3 and 5 below 9: no claim, 2, 3, 5 twice, 7 and 8; without the 5 no more than 5. */
    @Test
    void setsAreCountedBySum() {
        SubsetSums sums =
                SubsetSums.below(
                        BigInteger.valueOf(9),
                        whole(2, 3, 5),
                        COUNT,
                        IllegalArgumentException::new);
        assertThat(List.of(sums.sum(0), sums.sum(1), sums.sum(2), sums.sum(3), sums.sum(4)))
                .isEqualTo(whole(0, 2, 3, 5, 7));
        assertThat(sums.size()).isEqualTo(6);
        assertThat(sums.coefficient(3)).isEqualTo(BigInteger.TWO);
        assertThat(sums.without(BigInteger.valueOf(5), COUNT))
                .containsExactly(whole(1, 1, 1, 1, 0, 0).toArray(BigInteger[]::new));
    }

    @Test
    void tooManySumsAreRefused() {
        List<BigInteger> powers =
                LongStream.range(0, 20).mapToObj(k -> BigInteger.ONE.shiftLeft((int) k)).toList();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                SubsetSums.below(
                                        BigInteger.ONE.shiftLeft(40),
                                        powers,
                                        COUNT,
                                        IllegalArgumentException::new))
                .withMessageContaining("more than 100000 distinct sums");
    }
}
