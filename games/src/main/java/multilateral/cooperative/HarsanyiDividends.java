package multilateral.cooperative;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import multilateral.actor.ActorSet;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What each coalition adds beyond all its parts (Harsanyi 1959): the Möbius transform of the
 * worths.
 *
 * <p>The worth of a coalition is the sum of the dividends of its subsets; the Shapley value shares
 * each dividend equally among the members of its coalition.
 */
public final class HarsanyiDividends {

    private HarsanyiDividends() {}

    /**
     * Returns the dividends of a game. O(n 2<sup>n</sup>), 8 · 2<sup>n</sup> bytes.
     *
     * @param game a game of at most 30 players
     * @return one dividend per coalition; entry <i>m</i> is that of the coalition with mask
     *     <i>m</i>, and entry 0 is zero
     * @throws IllegalArgumentException if there are more players or a worth is not finite
     */
    public static double[] of(CoalitionalGame game) {
        if (game.players() > CoalitionalGame.MOST_TABLE_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + game.players()
                            + ") must be at most "
                            + CoalitionalGame.MOST_TABLE_PLAYERS
                            + ": there is a dividend for each of 2^n coalitions");
        }
        return MoebiusTransform.of(game);
    }

    /**
     * Returns the game of some dividends: the way back.
     *
     * @param players the players, at most 30
     * @param dividends one finite dividend per coalition by mask; entry 0 is zero
     * @return the game, in units of utility
     * @throws IllegalArgumentException if there are too many players, the number of dividends is
     *     not 2<sup>n</sup>, entry 0 is not zero or a worth overflows
     */
    public static CoalitionalGame game(ActorSet players, double... dividends) {
        // Sums are differences of what has its sign changed in every coalition of odd size.
        double[] worths = dividends.clone();
        changeOdd(worths);
        worths = MoebiusTransform.of(CoalitionalGame.table(players, worths));
        changeOdd(worths);
        return CoalitionalGame.table(players, worths);
    }

    /**
     * Returns the exact dividends of an exact game.
     *
     * @param game the game
     * @return one dividend per coalition by mask
     */
    public static List<BigFraction> exact(ExactCoalitionalGame game) {
        CommonDenominator worths = CommonDenominator.of(game.worths());
        return worths.bits() + game.players() < Long.SIZE
                ? exact(worths.toLongs(), worths.denominator())
                : exact(new ArrayList<>(worths.numerators()), worths.denominator());
    }

    private static List<BigFraction> exact(long[] dividends, BigInteger denominator) {
        for (int player = 1; player < dividends.length; player <<= 1) {
            for (int mask = player; mask < dividends.length; mask = (mask + 1) | player) {
                dividends[mask] -= dividends[mask ^ player];
            }
        }
        return LongStream.of(dividends)
                .mapToObj(d -> BigFraction.of(BigInteger.valueOf(d), denominator))
                .toList();
    }

    private static List<BigFraction> exact(List<BigInteger> dividends, BigInteger denominator) {
        for (int player = 1; player < dividends.size(); player <<= 1) {
            for (int mask = player; mask < dividends.size(); mask = (mask + 1) | player) {
                dividends.set(mask, dividends.get(mask).subtract(dividends.get(mask ^ player)));
            }
        }
        return dividends.stream().map(d -> BigFraction.of(d, denominator)).toList();
    }

    private static void changeOdd(double[] values) {
        for (int mask = 1; mask < values.length; mask++) {
            if ((Integer.bitCount(mask) & 1) != 0) {
                values[mask] = -values[mask];
            }
        }
    }
}
