package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import multilateral.game.ExactProfile;
import multilateral.game.NormalFormGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The {@link ExactRegret} of a profile of two players, with payoffs and each player's probabilities
 * over one common denominator: no fraction is reduced on the way, which is what takes the time
 * otherwise. Where payoffs are short, large weights are cut into pieces whose products with them
 * add up in longs.
 */
final class BimatrixRegret {

    /** Pieces of fewer bits are not worth it. */
    private static final int SHORTEST = 16;

    private final ExactProfile profile;
    private final int rows;
    private final CommonDenominator[] payoffs = new CommonDenominator[2];

    /** By player, the numerators of the probabilities, and their sum, which is the denominator. */
    private final BigInteger[][] weights = new BigInteger[2][];

    private final BigInteger[] sums = new BigInteger[2];

    /** By player, what every action brings, times the denominators. */
    private final BigInteger[][] expected = new BigInteger[2][];

    /** Evaluates a profile that fits a game of two players. */
    BimatrixRegret(NormalFormGame game, ExactProfile profile) {
        this.profile = profile;
        rows = game.actions(0);
        for (int player = 0; player < 2; player++) {
            payoffs[player] = CommonDenominator.of(game, player);
            weights[player] = numerators(profile.strategy(player));
            sums[player] = sum(weights[player]);
        }
        for (int player = 0; player < 2; player++) {
            expected[player] = expected(player, weights[1 - player]);
        }
    }

    /** What {@link ExactRegret#of} computes, for a profile that fits a game of two players. */
    static ExactRegret of(NormalFormGame game, ExactProfile profile) {
        return new BimatrixRegret(game, profile).worst();
    }

    ExactProfile profile() {
        return profile;
    }

    /** The best deviation. */
    ExactRegret worst() {
        ExactRegret ofRow = worst(0);
        ExactRegret ofColumn = worst(1);
        return ofColumn.gain().compareTo(ofRow.gain()) > 0 ? ofColumn : ofRow;
    }

    /** What a player gets for an action. */
    BigFraction payoff(int player, int action) {
        return BigFraction.of(
                expected[player][action], sums[1 - player].multiply(payoffs[player].denominator()));
    }

    private ExactRegret worst(int player) {
        BigInteger mean = BigInteger.ZERO;
        int best = 0;
        for (int action = 0; action < expected[player].length; action++) {
            BigInteger payoff = expected[player][action];
            BigInteger weight = weights[player][action];
            mean = weight.signum() == 0 ? mean : mean.add(payoff.multiply(weight));
            best = payoff.compareTo(expected[player][best]) > 0 ? action : best;
        }
        BigInteger gain = expected[player][best].multiply(sums[player]).subtract(mean);
        if (gain.signum() == 0) {
            return new ExactRegret(BigFraction.ZERO, 0, 0);
        }
        BigInteger all = sums[0].multiply(sums[1]).multiply(payoffs[player].denominator());
        return new ExactRegret(BigFraction.of(gain, all), player, best);
    }

    private static BigInteger[] numerators(List<BigFraction> probabilities) {
        BigInteger denominator = BigInteger.ONE;
        for (BigFraction probability : probabilities) {
            BigInteger other = probability.getDenominator();
            if (denominator.mod(other).signum() != 0) {
                denominator = denominator.divide(denominator.gcd(other)).multiply(other);
            }
        }
        BigInteger[] numerators = new BigInteger[probabilities.size()];
        for (int action = 0; action < numerators.length; action++) {
            BigFraction probability = probabilities.get(action);
            numerators[action] =
                    probability.signum() == 0
                            ? BigInteger.ZERO
                            : probability
                                    .getNumerator()
                                    .multiply(denominator.divide(probability.getDenominator()));
        }
        return numerators;
    }

    private static BigInteger sum(BigInteger[] weights) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger weight : weights) {
            sum = sum.add(weight);
        }
        return sum;
    }

    private BigInteger[] expected(int player, BigInteger[] others) {
        int[] played = new int[others.length];
        int count = 0;
        for (int other = 0; other < others.length; other++) {
            if (others[other].signum() != 0) {
                played[count++] = other;
            }
        }
        int[] support = Arrays.copyOf(played, count);
        Optional<long[]> longs = payoffs[player].longs();
        if (longs.isPresent()) {
            int width = Long.SIZE - 1 - bits(longs.get()) - bits(new long[] {count});
            if (width >= SHORTEST) {
                return inPieces(player, longs.get(), others, support, width);
            }
        }
        BigInteger[] result = new BigInteger[weights[player].length];
        for (int action = 0; action < result.length; action++) {
            BigInteger sum = BigInteger.ZERO;
            for (int other : support) {
                sum =
                        sum.add(
                                payoffs[player]
                                        .value(cell(player, action, other))
                                        .multiply(others[other]));
            }
            result[action] = sum;
        }
        return result;
    }

    private int cell(int player, int own, int other) {
        return player == 0 ? own + other * rows : other + own * rows;
    }

    /** How many bits the largest absolute value has. */
    private static int bits(long[] values) {
        long all = 0;
        for (long value : values) {
            all |= Math.abs(value);
        }
        return Long.SIZE - Long.numberOfLeadingZeros(all);
    }

    /** The sums of products piece by piece, from the highest piece of all weights on. */
    private BigInteger[] inPieces(
            int player, long[] table, BigInteger[] others, int[] support, int width) {
        BigInteger[] result = new BigInteger[weights[player].length];
        Arrays.fill(result, BigInteger.ZERO);
        long[] piece = new long[support.length];
        int pieces = 1 + sums[1 - player].bitLength() / width;
        for (int at = pieces - 1; at >= 0; at--) {
            for (int k = 0; k < piece.length; k++) {
                BigInteger rest = others[support[k]].shiftRight(at * width);
                piece[k] = rest.longValue() & ((1L << width) - 1);
            }
            for (int action = 0; action < result.length; action++) {
                long sum = 0;
                for (int k = 0; k < piece.length; k++) {
                    sum += piece[k] * table[cell(player, action, support[k])];
                }
                result[action] = result[action].shiftLeft(width).add(BigInteger.valueOf(sum));
            }
        }
        return result;
    }
}
