package multilateral.cooperative;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Fractions over one common denominator, so that long sums can be taken in integers.
 *
 * @param denominator the least common denominator
 * @param numerators one numerator per fraction
 */
record CommonDenominator(BigInteger denominator, List<BigInteger> numerators) {

    static CommonDenominator of(List<BigFraction> fractions) {
        BigInteger common =
                fractions.stream()
                        .map(BigFraction::getDenominator)
                        .distinct()
                        .reduce(BigInteger.ONE, CommonDenominator::lcm);
        return new CommonDenominator(
                common,
                Arrays.asList(
                        fractions.stream()
                                .map(
                                        f ->
                                                f.getNumerator()
                                                        .multiply(
                                                                common.divide(f.getDenominator())))
                                .toArray(BigInteger[]::new)));
    }

    private static BigInteger lcm(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    /** The length of the longest numerator, without its sign. */
    int bits() {
        return numerators.stream().mapToInt(BigInteger::bitLength).max().orElse(0);
    }

    /** The numerators as longs; they must fit. */
    long[] toLongs() {
        return numerators.stream().mapToLong(BigInteger::longValueExact).toArray();
    }
}
