package multilateral.equilibrium;

import java.util.Arrays;
import multilateral.game.NormalFormGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What one of three players with two actions gains by its second action: {@code a + b x + c y + e x
 * y} for the probabilities x and y of the second actions of the two others, in their order.
 */
record BilinearGain(
        int player,
        int one,
        int other,
        BigFraction a,
        BigFraction b,
        BigFraction c,
        BigFraction e) {

    static BilinearGain of(NormalFormGame game, int player) {
        int one = player == 0 ? 1 : 0;
        int other = player == 2 ? 1 : 2;
        BigFraction[] gains = new BigFraction[4];
        for (int corner = 0; corner < 4; corner++) {
            int[] at = new int[3];
            at[one] = corner & 1;
            at[other] = corner >> 1;
            BigFraction first = game.exactPayoff(player, at);
            at[player] = 1;
            gains[corner] = game.exactPayoff(player, at).subtract(first);
        }
        BigFraction b = gains[1].subtract(gains[0]);
        BigFraction c = gains[2].subtract(gains[0]);
        BigFraction e = gains[3].subtract(gains[2]).subtract(b);
        return new BilinearGain(player, one, other, gains[0], b, c, e);
    }

    boolean isZero() {
        return Arrays.stream(new BigFraction[] {a, b, c, e}).allMatch(v -> v.signum() == 0);
    }

    /** Whether this is a product of functions of one probability each. */
    boolean isProduct() {
        return a.multiply(e).equals(b.multiply(c));
    }

    BigFraction at(BigFraction x, BigFraction y) {
        return a.add(b.multiply(x)).add(y.multiply(c.add(e.multiply(x))));
    }

    BigFraction at(BigFraction[] point) {
        return at(point[one], point[other]);
    }

    /** The constant and the slope of the gain along the probability of a player. */
    BigFraction[] along(int variable, BigFraction[] point) {
        BigFraction[] there = point.clone();
        there[variable] = BigFraction.ZERO;
        BigFraction none = at(there);
        there[variable] = BigFraction.ONE;
        return new BigFraction[] {none, at(there).subtract(none)};
    }

    /** The probability of {@code target} where the gain vanishes, as a function of the other's. */
    Moebius solvedFor(int target) {
        return target == other
                ? new Moebius(a.negate(), b.negate(), c, e)
                : new Moebius(a.negate(), c.negate(), b, e);
    }

    /** The function (top + slope t) / (low + rise t). */
    record Moebius(BigFraction top, BigFraction slope, BigFraction low, BigFraction rise) {

        static final Moebius IDENTITY =
                new Moebius(BigFraction.ZERO, BigFraction.ONE, BigFraction.ONE, BigFraction.ZERO);

        static Moebius constant(BigFraction value) {
            return new Moebius(value, BigFraction.ZERO, BigFraction.ONE, BigFraction.ZERO);
        }

        BigFraction at(BigFraction t) {
            return top.add(slope.multiply(t)).divide(low.add(rise.multiply(t)));
        }

        boolean isFiniteAt(BigFraction t) {
            return low.add(rise.multiply(t)).signum() != 0;
        }
    }
}
