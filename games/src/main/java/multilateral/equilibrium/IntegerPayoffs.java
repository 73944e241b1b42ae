package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.stream.IntStream;
import multilateral.game.NormalFormGame;

/** The exact payoffs of all players over one denominator, and where profiles are. */
final class IntegerPayoffs {

    private final int[] counts;
    private final int[] strides;
    private final int cells;
    private final BigInteger denominator;
    private final BigInteger[][] values;

    IntegerPayoffs(NormalFormGame game) {
        counts = IntStream.range(0, game.players()).map(game::actions).toArray();
        strides = new int[counts.length];
        int stride = 1;
        for (int player = 0; player < counts.length; player++) {
            strides[player] = stride;
            stride *= counts[player];
        }
        cells = stride;
        CommonDenominator[] own = new CommonDenominator[counts.length];
        BigInteger common = BigInteger.ONE;
        for (int player = 0; player < counts.length; player++) {
            own[player] = CommonDenominator.of(game, player);
            BigInteger other = own[player].denominator();
            common = common.divide(common.gcd(other)).multiply(other);
        }
        denominator = common;
        values = new BigInteger[counts.length][cells];
        for (int player = 0; player < counts.length; player++) {
            BigInteger factor = common.divide(own[player].denominator());
            for (int cell = 0; cell < cells; cell++) {
                values[player][cell] = own[player].value(cell).multiply(factor);
            }
        }
    }

    int players() {
        return counts.length;
    }

    int cells() {
        return cells;
    }

    int actions(int player) {
        return counts[player];
    }

    BigInteger denominator() {
        return denominator;
    }

    BigInteger value(int player, int cell) {
        return values[player][cell];
    }

    int action(int player, int cell) {
        return cell / strides[player] % counts[player];
    }

    /** The profile in which one player does something else. */
    int moved(int cell, int player, int action) {
        return cell + (action - action(player, cell)) * strides[player];
    }

    /** What a player gains by a move, times the denominator. */
    BigInteger gain(int player, int from, int to) {
        return values[player][to].subtract(values[player][from]);
    }

    int[] profile(int cell) {
        int[] profile = new int[counts.length];
        int rest = cell;
        for (int player = 0; player < profile.length; player++) {
            profile[player] = rest % counts[player];
            rest /= counts[player];
        }
        return profile;
    }
}
