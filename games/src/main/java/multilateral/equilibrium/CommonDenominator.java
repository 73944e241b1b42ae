package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.Optional;
import multilateral.game.NormalFormGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The exact payoffs of a player as integers over one denominator, which is above zero, by the place
 * of a profile among {@link NormalFormGame#payoffs}. Longs hold them where these are enough.
 */
final class CommonDenominator {

    /** Doubles below this are longs if they are whole. */
    private static final double LARGEST_SMALL = 0x1p62;

    private final BigInteger denominator;

    /** The integers; empty if some do not fit. */
    private final long[] small;

    /** The integers; empty if longs hold them. */
    private final BigInteger[] large;

    private CommonDenominator(BigInteger denominator, long[] small, BigInteger[] large) {
        this.denominator = denominator;
        this.small = small;
        this.large = large;
    }

    /** The payoffs of a player. */
    static CommonDenominator of(NormalFormGame game, int player) {
        return game.hasFractions(player) ? of(fractions(game, player)) : of(game.payoffs(player));
    }

    /** The exact payoffs of a player, in the order of {@link NormalFormGame#payoffs}. */
    static BigFraction[] fractions(NormalFormGame game, int player) {
        int[] profile = new int[game.players()];
        int cells = 1;
        for (int other = 0; other < profile.length; other++) {
            cells *= game.actions(other);
        }
        BigFraction[] fractions = new BigFraction[cells];
        for (int cell = 0; cell < cells; cell++) {
            int rest = cell;
            for (int other = 0; other < profile.length; other++) {
                profile[other] = rest % game.actions(other);
                rest /= game.actions(other);
            }
            fractions[cell] = game.exactPayoff(player, profile);
        }
        return fractions;
    }

    /** Any fractions, over the least denominator. */
    static CommonDenominator of(BigFraction[] fractions) {
        BigInteger common = BigInteger.ONE;
        for (BigFraction fraction : fractions) {
            common = multiple(common, fraction.getDenominator().abs());
        }
        BigInteger[] integers = new BigInteger[fractions.length];
        for (int cell = 0; cell < integers.length; cell++) {
            BigInteger factor = common.divide(fractions[cell].getDenominator());
            integers[cell] = fractions[cell].getNumerator().multiply(factor);
        }
        return new CommonDenominator(common, new long[0], integers);
    }

    /** The least common multiple of two numbers above zero, of which the second is often a part. */
    private static BigInteger multiple(BigInteger common, BigInteger other) {
        return common.mod(other).signum() == 0
                ? common
                : common.divide(common.gcd(other)).multiply(other);
    }

    /** Doubles, to the last bit. */
    private static CommonDenominator of(double[] payoffs) {
        int lowest = 0;
        double most = 0;
        for (double payoff : payoffs) {
            most = Math.max(most, Math.abs(payoff));
            if (payoff != (long) payoff) {
                lowest = Math.min(lowest, unit(payoff) + Long.numberOfTrailingZeros(bits(payoff)));
            }
        }
        BigInteger denominator = BigInteger.ONE.shiftLeft(-lowest);
        if (Math.scalb(most, -lowest) < LARGEST_SMALL) {
            long[] small = new long[payoffs.length];
            for (int cell = 0; cell < small.length; cell++) {
                small[cell] =
                        (long) (lowest == 0 ? payoffs[cell] : Math.scalb(payoffs[cell], -lowest));
            }
            return new CommonDenominator(denominator, small, new BigInteger[0]);
        }
        BigInteger[] large = new BigInteger[payoffs.length];
        for (int cell = 0; cell < large.length; cell++) {
            double payoff = payoffs[cell];
            large[cell] = BigInteger.valueOf(bits(payoff)).shiftLeft(unit(payoff) - lowest);
        }
        return new CommonDenominator(denominator, new long[0], large);
    }

    /** The power of two that is the distance of a double from its neighbours. */
    private static int unit(double payoff) {
        return Math.max(Math.getExponent(payoff), Double.MIN_EXPONENT) - 52;
    }

    /** A double over that power of two. */
    private static long bits(double payoff) {
        return (long) Math.scalb(payoff, -unit(payoff));
    }

    /** How many payoffs there are. */
    int size() {
        return Math.max(small.length, large.length);
    }

    /** What the integers are divided by. */
    BigInteger denominator() {
        return denominator;
    }

    /** A payoff times the denominator. */
    BigInteger value(int cell) {
        return large.length == 0 ? BigInteger.valueOf(small[cell]) : large[cell];
    }

    /**
     * The integers as longs of less than 2<sup>62</sup>, not a copy, if they were doubles and fit.
     */
    Optional<long[]> longs() {
        return large.length == 0 ? Optional.of(small) : Optional.empty();
    }

    /** The least integer. */
    BigInteger least() {
        BigInteger least = value(0);
        for (int cell = 1; cell < size(); cell++) {
            least = least.min(value(cell));
        }
        return least;
    }
}
