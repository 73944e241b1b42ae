package multilateral.cooperative;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What each player gets, then a level, in fractions over one denominator.
 *
 * @param numerators whole numbers, the level's last
 * @param denominator what they are divided by, above zero
 */
record ExactPoint(List<BigInteger> numerators, BigInteger denominator) {

    ExactPoint {
        numerators = List.copyOf(numerators);
    }

    /** Divides out what all have in common. */
    static ExactPoint reduced(BigInteger[] numerators, BigInteger denominator) {
        BigInteger divisor = denominator;
        for (int k = 0; k < numerators.length && !divisor.equals(BigInteger.ONE); k++) {
            divisor = divisor.gcd(numerators[k]);
        }
        BigInteger common = divisor;
        return new ExactPoint(
                Arrays.stream(numerators).map(n -> n.divide(common)).toList(),
                denominator.divide(common));
    }

    BigFraction get(int index) {
        return BigFraction.of(numerators.get(index), denominator);
    }

    /** The last entry. */
    BigFraction level() {
        return get(numerators.size() - 1);
    }
}
