package multilateral.equilibrium;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.function.BiFunction;
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
        return of(game, player, game::exactPayoff);
    }

    /** From payoffs of which the doubles are read as the simple numbers they stand for. */
    static BigInteger[][] simplest(NormalFormGame game, int player) {
        return of(game, player, (who, at) -> simplest(game, who, at));
    }

    private static BigFraction simplest(NormalFormGame game, int player, int[] profile) {
        BigFraction exact = game.exactPayoff(player, profile);
        double payoff = game.payoff(player, profile);
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

    private static BigInteger[][] of(
            NormalFormGame game, int player, BiFunction<Integer, int[], BigFraction> payoff) {
        int own = game.actions(player);
        int others = game.actions(1 - player);
        BigFraction[][] payoffs = new BigFraction[own][others];
        BigInteger common = BigInteger.ONE;
        for (int i = 0; i < own; i++) {
            for (int j = 0; j < others; j++) {
                int[] profile = player == 0 ? new int[] {i, j} : new int[] {j, i};
                payoffs[i][j] = payoff.apply(player, profile);
                BigInteger denominator = payoffs[i][j].getDenominator();
                common = common.divide(common.gcd(denominator)).multiply(denominator);
            }
        }
        BigInteger[][] integers = new BigInteger[own][others];
        for (int i = 0; i < own; i++) {
            for (int j = 0; j < others; j++) {
                BigFraction fraction = payoffs[i][j];
                integers[i][j] =
                        fraction.getNumerator().multiply(common.divide(fraction.getDenominator()));
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
