package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads fractions off their values modulo a large number, by Euclid's algorithm stopped half way
 * (Wang 1981). The denominator found for one is tried on the next, which mostly does.
 */
final class FractionReading {

    private FractionReading() {}

    /**
     * Finds fractions with a small common denominator.
     *
     * @param numbers from 0 to the modulus
     * @param modulus prime to the denominators that are looked for
     * @return the only fractions whose numerators and denominator are below the root of half of the
     *     modulus and whose values are the given ones, if there are such
     */
    static Optional<CommonFractions> read(BigInteger[] numbers, BigInteger modulus) {
        BigInteger bound = modulus.shiftRight(1).sqrt();
        BigInteger denominator = BigInteger.ONE;
        BigInteger[] factors = new BigInteger[numbers.length];
        BigInteger[] numerators = new BigInteger[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            BigInteger scaled = symmetric(numbers[i].multiply(denominator), modulus);
            factors[i] = denominator;
            if (scaled.abs().compareTo(bound) > 0) {
                factors[i] = denominator.multiply(denominator(scaled, modulus, bound));
                scaled = symmetric(numbers[i].multiply(factors[i]), modulus);
                denominator = factors[i];
                if (denominator.compareTo(bound) > 0) {
                    return Optional.empty();
                }
            }
            numerators[i] = scaled;
        }
        List<BigInteger> common = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            BigInteger numerator = numerators[i].multiply(denominator.divide(factors[i]));
            if (numerator.abs().compareTo(bound) > 0) {
                return Optional.empty();
            }
            common.add(numerator);
        }
        return Optional.of(new CommonFractions(common, denominator));
    }

    private static BigInteger symmetric(BigInteger number, BigInteger modulus) {
        BigInteger rest = number.mod(modulus);
        return rest.shiftLeft(1).compareTo(modulus) > 0 ? rest.subtract(modulus) : rest;
    }

    /** The denominator, above zero, of the fraction with the first numerator within the bound. */
    private static BigInteger denominator(BigInteger number, BigInteger modulus, BigInteger bound) {
        BigInteger before = modulus;
        BigInteger rest = number.mod(modulus);
        BigInteger factorBefore = BigInteger.ZERO;
        BigInteger factor = BigInteger.ONE;
        while (rest.compareTo(bound) > 0) {
            BigInteger[] division = before.divideAndRemainder(rest);
            before = rest;
            rest = division[1];
            BigInteger next = factorBefore.subtract(division[0].multiply(factor));
            factorBefore = factor;
            factor = next;
        }
        return factor.abs();
    }
}
