package multilateral.equilibrium;

import java.math.BigInteger;
import multilateral.game.NormalFormGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The payoffs of one of two players as positive integers without a common divisor, by own action,
 * then the other's. For each action of the other the least payoff is taken away first, and some
 * eighth of the greatest left added to all: neither changes a best reply.
 */
final class ScaledPayoffs {

    private ScaledPayoffs() {}

    static BigInteger[][] of(NormalFormGame game, int player) {
        int own = game.actions(player);
        int others = game.actions(1 - player);
        BigFraction[][] payoffs = new BigFraction[own][others];
        BigInteger common = BigInteger.ONE;
        for (int i = 0; i < own; i++) {
            for (int j = 0; j < others; j++) {
                payoffs[i][j] =
                        player == 0 ? game.exactPayoff(0, i, j) : game.exactPayoff(1, j, i);
                BigInteger denominator = payoffs[i][j].getDenominator();
                common = common.divide(common.gcd(denominator)).multiply(denominator);
            }
        }
        BigInteger[][] integers = new BigInteger[own][others];
        for (int i = 0; i < own; i++) {
            for (int j = 0; j < others; j++) {
                BigFraction payoff = payoffs[i][j];
                integers[i][j] =
                        payoff.getNumerator().multiply(common.divide(payoff.getDenominator()));
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
