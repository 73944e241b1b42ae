package multilateral.cooperative;

import java.util.ArrayList;
import java.util.List;
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

    /** Coalitions that are transformed together before others are touched: half of a fast cache. */
    private static final int BLOCK = 1 << 11;

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
        double[] dividends = new double[1 << game.players()];
        double[] block = new double[Math.min(BLOCK, dividends.length)];
        for (int first = 0; first >= 0 && first < dividends.length; first += block.length) {
            game.fill(first, block);
            System.arraycopy(block, 0, dividends, first, block.length);
        }
        transform(dividends, 0, dividends.length, -1);
        return dividends;
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
        CoalitionalGame.table(players, dividends);
        double[] worths = dividends.clone();
        transform(worths, 0, worths.length, 1);
        return CoalitionalGame.table(players, worths);
    }

    /**
     * Returns the exact dividends of an exact game.
     *
     * @param game the game
     * @return one dividend per coalition by mask
     */
    public static List<BigFraction> exact(ExactCoalitionalGame game) {
        List<BigFraction> dividends = new ArrayList<>(game.worths());
        for (int player = 1; player < dividends.size(); player <<= 1) {
            for (int mask = 0; mask < dividends.size(); mask++) {
                if ((mask & player) != 0) {
                    dividends.set(mask, dividends.get(mask).subtract(dividends.get(mask ^ player)));
                }
            }
        }
        return dividends;
    }

    /**
     * Adds (sign 1) or takes off (sign −1) the half without the highest player from the half with
     * it, after both halves have been transformed: so most of the work is done in a fast cache.
     */
    private static void transform(double[] values, int from, int length, int sign) {
        if (length <= BLOCK) {
            for (int half = 1; half < length; half <<= 1) {
                for (int at = from; at < from + length; at += 2 * half) {
                    combine(values, at, half, sign);
                }
            }
            return;
        }
        int half = length / 2;
        transform(values, from, half, sign);
        transform(values, from + half, half, sign);
        combine(values, from, half, sign);
    }

    private static void combine(double[] values, int from, int half, int sign) {
        if (sign > 0) {
            for (int i = from; i < from + half; i++) {
                values[i + half] += values[i];
            }
        } else {
            for (int i = from; i < from + half; i++) {
                values[i + half] -= values[i];
            }
        }
    }
}
