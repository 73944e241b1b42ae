package multilateral.cooperative;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import multilateral.actor.ExactQuantities;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Exact semivalues: worths over one common denominator are added up by player and size in integers
 * (in longs where the sums fit), and only these sums meet the weights.
 */
final class ExactSemivalue {

    private ExactSemivalue() {}

    /** Values a game with the probability of one coalition of s others, s from 0 to n − 1. */
    static ExactQuantities value(ExactCoalitionalGame game, BigFraction[] weights) {
        int players = game.players();
        CommonDenominator common = CommonDenominator.of(game.worths());
        List<BigInteger> worths = common.numerators();
        BigInteger[][] sums =
                common.bits() + players < Long.SIZE
                        ? longSums(common.toLongs(), players)
                        : bigSums(worths, players);
        BigFraction[] values = new BigFraction[players];
        for (int i = 0; i < players; i++) {
            BigFraction value = BigFraction.ZERO;
            for (int s = 1; s <= players; s++) {
                BigInteger with = sums[i][s];
                BigInteger without =
                        s == players ? BigInteger.ZERO : sums[players][s].subtract(with);
                value = value.add(weights[s - 1].multiply(with));
                if (s < players) {
                    value = value.subtract(weights[s].multiply(without));
                }
            }
            values[i] = value.divide(common.denominator());
        }
        return ExactQuantities.of(game.actors(), game.unit(), values);
    }

    /** Entry [i][s]: coalitions of size s with player i; entry [n][s]: all of size s. */
    private static BigInteger[][] longSums(long[] worths, int players) {
        long[][] sums = new long[players + 1][players + 1];
        for (int mask = 1; mask < worths.length; mask++) {
            long worth = worths[mask];
            int size = Integer.bitCount(mask);
            sums[players][size] += worth;
            for (int rest = mask; rest != 0; rest &= rest - 1) {
                sums[Integer.numberOfTrailingZeros(rest)][size] += worth;
            }
        }
        BigInteger[][] big = new BigInteger[players + 1][];
        for (int i = 0; i <= players; i++) {
            big[i] =
                    Arrays.stream(sums[i]).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
        }
        return big;
    }

    private static BigInteger[][] bigSums(List<BigInteger> worths, int players) {
        BigInteger[][] sums = new BigInteger[players + 1][players + 1];
        for (BigInteger[] row : sums) {
            Arrays.fill(row, BigInteger.ZERO);
        }
        for (int mask = 1; mask < worths.size(); mask++) {
            BigInteger worth = worths.get(mask);
            int size = Integer.bitCount(mask);
            sums[players][size] = sums[players][size].add(worth);
            for (int rest = mask; rest != 0; rest &= rest - 1) {
                int i = Integer.numberOfTrailingZeros(rest);
                sums[i][size] = sums[i][size].add(worth);
            }
        }
        return sums;
    }
}
