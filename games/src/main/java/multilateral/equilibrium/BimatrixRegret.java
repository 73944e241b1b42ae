package multilateral.equilibrium;

import java.math.BigInteger;
import multilateral.game.ExactProfile;
import multilateral.game.NormalFormGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The {@link ExactRegret} of a profile of two players, with each player's probabilities over one
 * common denominator: no fraction is reduced on the way, which is what takes the time otherwise.
 */
final class BimatrixRegret {

    private final NormalFormGame game;

    private BimatrixRegret(NormalFormGame game) {
        this.game = game;
    }

    /** What {@link ExactRegret#of} computes, for a profile that fits a game of two players. */
    static ExactRegret of(NormalFormGame game, ExactProfile profile) {
        BimatrixRegret regret = new BimatrixRegret(game);
        BigInteger[] row = numerators(profile, 0);
        BigInteger[] column = numerators(profile, 1);
        ExactRegret ofRow = regret.of(0, row, column);
        ExactRegret ofColumn = regret.of(1, column, row);
        return ofColumn.gain().compareTo(ofRow.gain()) > 0 ? ofColumn : ofRow;
    }

    /** What the row player gets for an action. */
    static BigFraction payoffOfRow(NormalFormGame game, int action, ExactProfile profile) {
        BigInteger[] column = numerators(profile, 1);
        return new BimatrixRegret(game).payoff(0, action, column).divide(sum(column));
    }

    private static BigInteger[] numerators(ExactProfile profile, int player) {
        BigInteger denominator = BigInteger.ONE;
        for (BigFraction probability : profile.strategy(player)) {
            BigInteger other = probability.getDenominator();
            if (!denominator.equals(other)) {
                denominator = denominator.divide(denominator.gcd(other)).multiply(other);
            }
        }
        BigInteger[] numerators = new BigInteger[profile.strategy(player).size()];
        for (int action = 0; action < numerators.length; action++) {
            BigFraction probability = profile.probability(player, action);
            numerators[action] =
                    probability
                            .getNumerator()
                            .multiply(denominator.divide(probability.getDenominator()));
        }
        return numerators;
    }

    /** The best deviation of a player, from weights that stand for probabilities. */
    private ExactRegret of(int player, BigInteger[] own, BigInteger[] others) {
        BigFraction[] payoffs = new BigFraction[own.length];
        BigFraction expected = BigFraction.ZERO;
        int best = 0;
        for (int action = 0; action < own.length; action++) {
            payoffs[action] = payoff(player, action, others);
            expected = expected.add(payoffs[action].multiply(own[action]));
            best = payoffs[action].compareTo(payoffs[best]) > 0 ? action : best;
        }
        BigInteger ownSum = sum(own);
        BigFraction gain =
                payoffs[best]
                        .multiply(ownSum)
                        .subtract(expected)
                        .divide(ownSum.multiply(sum(others)));
        return gain.signum() == 0
                ? new ExactRegret(BigFraction.ZERO, 0, 0)
                : new ExactRegret(gain, player, best);
    }

    private static BigInteger sum(BigInteger[] weights) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger weight : weights) {
            sum = sum.add(weight);
        }
        return sum;
    }

    /** The payoff of an action against weights; those of integer payoffs are added as integers. */
    private BigFraction payoff(int player, int action, BigInteger[] weights) {
        BigInteger sum = BigInteger.ZERO;
        BigFraction rest = BigFraction.ZERO;
        for (int other = 0; other < weights.length; other++) {
            if (weights[other].signum() != 0) {
                BigFraction payoff =
                        player == 0
                                ? game.exactPayoff(player, action, other)
                                : game.exactPayoff(player, other, action);
                if (payoff.getDenominator().equals(BigInteger.ONE)) {
                    sum = sum.add(payoff.getNumerator().multiply(weights[other]));
                } else {
                    rest = rest.add(payoff.multiply(weights[other]));
                }
            }
        }
        return rest.add(sum);
    }
}
