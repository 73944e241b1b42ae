package multilateral.cooperative;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import multilateral.actor.ExactQuantities;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/** What every coalition lacks at some payoffs, in whole numbers. */
final class ExactExcesses {

    private final BigInteger[] excesses;
    private final BigInteger denominator;
    private final BigFraction[] inverses;

    /**
     * Computes all excesses.
     *
     * @param inverses one over the weight of an excess, by size
     */
    ExactExcesses(ExactCoalitionalGame game, ExactQuantities payoffs, BigFraction... inverses) {
        this.inverses = inverses;
        List<BigFraction> all =
                Stream.concat(game.worths().stream(), payoffs.values().stream()).toList();
        BigInteger[] whole = ExactWorths.overOneDenominator(all.toArray(BigFraction[]::new));
        denominator = ExactWorths.denominator(all);
        int coalitions = game.worths().size();
        BigInteger[] pay = new BigInteger[coalitions];
        excesses = new BigInteger[coalitions];
        pay[0] = BigInteger.ZERO;
        excesses[0] = BigInteger.ZERO;
        for (int mask = 1; mask < coalitions; mask++) {
            int last = coalitions + Integer.numberOfTrailingZeros(mask);
            pay[mask] = pay[mask & mask - 1].add(whole[last]);
            excesses[mask] = whole[mask].subtract(pay[mask]);
        }
    }

    int grand() {
        return excesses.length - 1;
    }

    /** An excess that is not weighted, in whole numbers. */
    BigInteger excess(int coalition) {
        return excesses[coalition];
    }

    /** All excesses, weighted, in whole numbers. */
    BigInteger[] weighted() {
        BigInteger[] divisors = ExactWorths.overOneDenominator(inverses);
        BigInteger multiple = multiple();
        BigInteger[] factors = new BigInteger[divisors.length];
        for (int size = 0; size < divisors.length; size++) {
            factors[size] = multiple.divide(divisors[size]);
        }
        BigInteger[] weighted = new BigInteger[excesses.length];
        for (int mask = 0; mask < excesses.length; mask++) {
            weighted[mask] = excesses[mask].multiply(factors[Integer.bitCount(mask)]);
        }
        return weighted;
    }

    /** What one in the whole numbers of weighted excesses is worth. */
    BigFraction unit() {
        return BigFraction.of(ExactWorths.denominator(List.of(inverses)), denominator)
                .divide(multiple());
    }

    private BigInteger multiple() {
        return Stream.of(ExactWorths.overOneDenominator(inverses))
                .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
    }
}
