package multilateral.equilibrium;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import multilateral.game.NormalFormGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The payoffs of one of two players as positive integers without a common divisor, by own action,
 * then the other's. For each action of the other the least payoff is taken away first, and some
 * eighth of the greatest left added to all: neither changes a best reply.
 */
final class ScaledPayoffs {

    /** Denominators up to here are looked for in payoffs that are doubles. */
    private static final int SIMPLE = 1_000_000;

    /** As many decimal digits as every double holds. */
    private static final MathContext DIGITS = new MathContext(15);

    private ScaledPayoffs() {}

    /** From the payoffs to the last bit. */
    static BigInteger[][] exact(NormalFormGame game, int player) {
        return of(game, player, CommonDenominator.of(game, player));
    }

    /** From payoffs of which the doubles are read as the simple numbers they stand for. */
    static BigInteger[][] simplest(NormalFormGame game, int player) {
        BigFraction[] fractions = CommonDenominator.fractions(game, player);
        for (int cell = 0; cell < fractions.length; cell++) {
            fractions[cell] = simplest(fractions[cell], game.payoffAt(player, cell));
        }
        return of(game, player, CommonDenominator.of(fractions));
    }

    private static BigFraction simplest(BigFraction exact, double payoff) {
        if (payoff == Math.rint(payoff) || !exact.equals(BigFraction.from(payoff))) {
            return exact;
        }
        if (Math.abs(payoff) < SIMPLE) {
            BigFraction simple = BigFraction.from(payoff, SIMPLE);
            if (simple.doubleValue() == payoff) {
                return simple;
            }
        }
        BigDecimal decimal = new BigDecimal(payoff).round(DIGITS);
        return decimal.doubleValue() == payoff
                ? BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : exact;
    }

    private static BigInteger[][] of(NormalFormGame game, int player, CommonDenominator cells) {
        int own = game.actions(player);
        int others = game.actions(1 - player);
        BigInteger[][] integers = new BigInteger[own][others];
        for (int i = 0; i < own; i++) {
            for (int j = 0; j < others; j++) {
                integers[i][j] = cells.value(player == 0 ? i + j * own : j + i * others);
            }
        }
        lower(integers);
        return raised(integers);
    }

    private static void lower(BigInteger[][] integers) {
        for (int j = 0; j < integers[0].length; j++) {
            BigInteger least = integers[0][j];
            for (BigInteger[] row : integers) {
                least = least.min(row[j]);
            }
            for (BigInteger[] row : integers) {
                row[j] = row[j].subtract(least);
            }
        }
    }

    private static BigInteger[][] raised(BigInteger[][] integers) {
        BigInteger divisor = BigInteger.ZERO;
        BigInteger most = BigInteger.ZERO;
        for (BigInteger[] row : integers) {
            for (BigInteger integer : row) {
                divisor = divisor.gcd(integer);
                most = most.max(integer);
            }
        }
        divisor = divisor.max(BigInteger.ONE);
        BigInteger shift = most.divide(divisor).shiftRight(3).add(BigInteger.ONE);
        for (BigInteger[] row : integers) {
            for (int j = 0; j < row.length; j++) {
                row[j] = row[j].divide(divisor).add(shift);
            }
        }
        return integers;
    }
}
