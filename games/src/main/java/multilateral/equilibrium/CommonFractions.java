package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Some fractions over one denominator.
 *
 * @param numerators the numerators, of any sign
 * @param denominator what they are divided by, above zero; it need not be the least one
 */
record CommonFractions(List<BigInteger> numerators, BigInteger denominator) {

    CommonFractions {
        numerators = List.copyOf(numerators);
    }

    /**
     * Divides weights by their sum.
     *
     * @param places for each weight its index in the result, in which all others are zero
     * @param size how many fractions the result has
     * @return fractions that add up to 1, or nothing if a weight is negative or all are zero
     */
    Optional<List<BigFraction>> shares(int[] places, int size) {
        BigInteger sum = BigInteger.ZERO;
        BigFraction[] shares = new BigFraction[size];
        for (BigInteger weight : numerators) {
            if (weight.signum() < 0) {
                return Optional.empty();
            }
            sum = sum.add(weight);
        }
        if (sum.signum() == 0) {
            return Optional.empty();
        }
        Arrays.fill(shares, BigFraction.ZERO);
        for (int i = 0; i < places.length; i++) {
            shares[places[i]] = BigFraction.of(numerators.get(i), sum);
        }
        return Optional.of(List.of(shares));
    }
}
