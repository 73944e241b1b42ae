package multilateral.cooperative;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/** The worths of an exact game as whole numbers, and the search for violated coalitions. */
final class ExactWorths {

    private static final int NONE = 0;

    private final int players;
    private final BigInteger[] worths;
    private final BigInteger denominator;
    private final int bits;

    /** The same worths as longs; empty if one is too large. */
    private final long[] small;

    /** How much the level counts, by the size of the coalition. */
    private final BigInteger[] coefficients;

    /**
     * Reads a game.
     *
     * @param coefficients how much the level counts, by the size of the coalition
     */
    ExactWorths(ExactCoalitionalGame game, BigFraction... coefficients) {
        players = game.players();
        this.coefficients = overOneDenominator(coefficients);
        denominator = denominator(game.worths());
        worths =
                game.worths().stream()
                        .map(w -> w.getNumerator().multiply(denominator.divide(w.getDenominator())))
                        .toArray(BigInteger[]::new);
        bits = Arrays.stream(worths).mapToInt(BigInteger::bitLength).max().orElse(0);
        small =
                bits < Long.SIZE
                        ? Arrays.stream(worths).mapToLong(BigInteger::longValueExact).toArray()
                        : new long[0];
    }

    /** A denominator above zero that all fractions have in common. */
    static BigInteger denominator(List<BigFraction> fractions) {
        return fractions.stream()
                .map(BigFraction::getDenominator)
                .map(BigInteger::abs)
                .distinct()
                .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
    }

    /** Fractions times their common denominator. */
    static BigInteger[] overOneDenominator(BigFraction... fractions) {
        BigInteger common = denominator(List.of(fractions));
        return Arrays.stream(fractions)
                .map(f -> f.getNumerator().multiply(common.divide(f.getDenominator())))
                .toArray(BigInteger[]::new);
    }

    int players() {
        return players;
    }

    int grand() {
        return worths.length - 1;
    }

    /** What one in these whole numbers is worth. */
    BigInteger denominator() {
        return denominator;
    }

    /** The worth, times the denominator. */
    BigInteger worth(int coalition) {
        return worths[coalition];
    }

    BigInteger coefficient(int coalition) {
        return coefficients[Integer.bitCount(coalition)];
    }

    /**
     * Goes through all coalitions that are not settled.
     *
     * @param at what each player gets, then the level, in units of one over the denominator
     * @return the first of those that violate most, or 0 if none does
     */
    int worst(ExactPoint at, SettledSieve sieve) {
        BigInteger[] point = at.numerators().toArray(BigInteger[]::new);
        BigInteger[] levels = new BigInteger[players + 1];
        BigInteger most = at.denominator().shiftLeft(bits);
        for (int size = 0; size <= players; size++) {
            levels[size] = coefficients[size].multiply(point[players]);
        }
        for (int i = 0; i < players; i++) {
            most = most.add(point[i].abs());
        }
        int largest = Arrays.stream(levels).mapToInt(BigInteger::bitLength).max().orElse(0);
        return small.length > 0 && Math.max(largest, most.bitLength()) < Long.SIZE - 2
                ? smallWorst(
                        longs(point, players),
                        longs(levels, players + 1),
                        at.denominator().longValueExact(),
                        sieve)
                : largeWorst(point, levels, at.denominator(), sieve);
    }

    private static long[] longs(BigInteger[] numbers, int count) {
        return Arrays.stream(numbers, 0, count).mapToLong(BigInteger::longValueExact).toArray();
    }

    private int smallWorst(long[] point, long[] levels, long factor, SettledSieve sieve) {
        int lowBits = players / 2;
        long[] low = new long[1 << lowBits];
        for (int mask = 1; mask < low.length; mask++) {
            low[mask] = low[mask & mask - 1] + point[Integer.numberOfTrailingZeros(mask)];
        }
        long most = 0;
        int worst = NONE;
        long high = 0;
        for (int mask = 1; mask < small.length - 1; mask++) {
            int lower = mask & low.length - 1;
            if (lower == 0) {
                high = 0;
                for (int rest = mask; rest != 0; rest &= rest - 1) {
                    high += point[Integer.numberOfTrailingZeros(rest)];
                }
            }
            long excess = factor * small[mask] - high - low[lower] - levels[Integer.bitCount(mask)];
            if (excess > most && !sieve.settled(mask)) {
                most = excess;
                worst = mask;
            }
        }
        return worst;
    }

    private int largeWorst(
            BigInteger[] point, BigInteger[] levels, BigInteger factor, SettledSieve sieve) {
        BigInteger most = BigInteger.ZERO;
        int worst = NONE;
        for (int mask = 1; mask < worths.length - 1; mask++) {
            BigInteger excess =
                    factor.multiply(worths[mask]).subtract(levels[Integer.bitCount(mask)]);
            for (int rest = mask; rest != 0; rest &= rest - 1) {
                excess = excess.subtract(point[Integer.numberOfTrailingZeros(rest)]);
            }
            if (excess.compareTo(most) > 0 && !sieve.settled(mask)) {
                most = excess;
                worst = mask;
            }
        }
        return worst;
    }
}
