package multilateral.cooperative;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import multilateral.actor.CoalitionStructure;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The weighted Shapley value (Shapley 1953; Kalai and Samet 1987): each coalition's dividend is
 * shared in proportion to its members' weights. With equal weights it is the {@link ShapleyValue}.
 *
 * <p>With ranks, only those members share a dividend who stand in the first bloc that has any: this
 * is what weights of zero mean, made precise (a weight system).
 *
 * <p>It is computed as the mean contribution in a random order, built from its end: the last to
 * join is drawn with the weights, then the last but one among the rest, and so on. All
 * probabilities are positive, so no dividend, and no cancellation, is involved. O(n 2<sup>n</sup>),
 * 16 · 2<sup>n</sup> bytes.
 */
public final class WeightedShapleyValue {

    /** The most players: 4 GiB of worths and probabilities. */
    public static final int MOST_PLAYERS = 28;

    private static final int BLOCK = 1 << 10;

    /** The smallest weight, as a part of the largest, of which an inverse is still finite. */
    private static final double SMALLEST = 1e-300;

    private WeightedShapleyValue() {}

    /**
     * Returns the weighted Shapley value.
     *
     * @param game a game of at most {@value #MOST_PLAYERS} players
     * @param weights one positive weight per player, in any unit: only proportions count
     * @return one share per player; they add up to the worth of all
     * @throws IllegalArgumentException if there are too many players, the weights are of others, a
     *     weight is not positive or below 1e-300 of the largest, or a worth is not finite
     */
    public static Quantities of(CoalitionalGame game, Quantities weights) {
        return value(game, weights, oneRank(game.players()));
    }

    /**
     * Returns the value of a weight system: weights within ranks.
     *
     * @param game a game of at most {@value #MOST_PLAYERS} players
     * @param weights one positive weight per player
     * @param ranks the first bloc takes what it takes part in, then the second, and so on
     * @return one share per player; they add up to the worth of all
     * @throws IllegalArgumentException if there are too many players, an argument is of others, a
     *     weight is not positive or below 1e-300 of the largest, or a worth is not finite
     */
    public static Quantities of(
            CoalitionalGame game, Quantities weights, CoalitionStructure ranks) {
        SamePlayers.check("ranks", ranks.players(), game.actors());
        return value(game, weights, masks(ranks));
    }

    private static int[] oneRank(int players) {
        return new int[] {(int) ((1L << players) - 1)};
    }

    private static int[] masks(CoalitionStructure ranks) {
        int[] masks = new int[ranks.size()];
        for (int rank = 0; rank < masks.length; rank++) {
            for (int member : ranks.members(rank)) {
                masks[rank] |= 1 << member;
            }
        }
        return masks;
    }

    /** The members who stand in the first rank that has any. */
    private static int first(int coalition, int[] ranks) {
        for (int rank : ranks) {
            if ((coalition & rank) != 0) {
                return coalition & rank;
            }
        }
        return 0;
    }

    private static Quantities value(CoalitionalGame game, Quantities weights, int[] ranks) {
        SamePlayers.check("weights", weights.actors(), game.actors());
        int players = game.players();
        if (players > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + players
                            + ") must be at most "
                            + MOST_PLAYERS
                            + ": each of 2^n coalitions has a probability");
        }
        double[] w = weights.toArray();
        double most = 0;
        for (int i = 0; i < players; i++) {
            if (!(w[i] > 0)) {
                throw notPositive(weights.actors().get(i).id(), w[i]);
            }
            most = Math.max(most, w[i]);
        }
        for (int i = 0; i < players; i++) {
            w[i] /= most;
            if (w[i] < SMALLEST) {
                throw new IllegalArgumentException(
                        "weight of \""
                                + weights.actors().get(i).id()
                                + "\" ("
                                + weights.get(i)
                                + ") must be at least "
                                + SMALLEST
                                + " of the largest ("
                                + most
                                + "); for one who counts only where nobody else does, give ranks");
            }
        }
        return Quantities.of(game.actors(), game.unit(), shares(game.tabulated(), w, ranks));
    }

    private static IllegalArgumentException notPositive(String id, Object weight) {
        return new IllegalArgumentException(
                "weight of \""
                        + id
                        + "\" ("
                        + weight
                        + ") must be positive; for one who counts only where nobody else does, give"
                        + " ranks");
    }

    private static double[] shares(CoalitionalGame game, double[] weights, int[] ranks) {
        double[] reached = new double[1 << weights.length];
        double[] shares = new double[weights.length];
        double[] part = new double[weights.length];
        reached[reached.length - 1] = 1;
        for (int mask = reached.length - 1; mask > 0; mask--) {
            if (reached[mask] > 0) {
                step(game, mask, first(mask, ranks), weights, reached, part);
            }
            if (mask % BLOCK == 1) { // sums of sums round less than one long sum
                for (int i = 0; i < shares.length; i++) {
                    shares[i] += part[i];
                    part[i] = 0;
                }
            }
        }
        return shares;
    }

    /** Draws who joined last to make a coalition. */
    private static void step(
            CoalitionalGame game,
            int mask,
            int candidates,
            double[] weights,
            double[] reached,
            double[] part) {
        double sum = 0;
        for (int rest = candidates; rest != 0; rest &= rest - 1) {
            sum += weights[Integer.numberOfTrailingZeros(rest)];
        }
        double worth = game.worth(mask);
        double factor = reached[mask] / sum;
        for (int rest = candidates; rest != 0; rest &= rest - 1) {
            int i = Integer.numberOfTrailingZeros(rest);
            double chance = weights[i] * factor;
            int without = mask ^ 1 << i;
            reached[without] += chance;
            part[i] += chance * (worth - game.worth(without));
        }
    }

    /**
     * Returns the exact weighted Shapley value.
     *
     * @param game the game
     * @param weights one positive weight per player
     * @return one share per player; they add up to exactly the worth of all
     * @throws IllegalArgumentException if the weights are of others or one is not positive
     */
    public static ExactQuantities exact(ExactCoalitionalGame game, ExactQuantities weights) {
        return exactValue(game, weights, oneRank(game.players()));
    }

    /**
     * Returns the exact value of a weight system.
     *
     * @param game the game
     * @param weights one positive weight per player
     * @param ranks the first bloc takes what it takes part in, then the second, and so on
     * @return one share per player; they add up to exactly the worth of all
     * @throws IllegalArgumentException if an argument is of others or a weight is not positive
     */
    public static ExactQuantities exact(
            ExactCoalitionalGame game, ExactQuantities weights, CoalitionStructure ranks) {
        SamePlayers.check("ranks", ranks.players(), game.actors());
        return exactValue(game, weights, masks(ranks));
    }

    /** Shares out dividends, which are first added up by what the sharers weigh together. */
    private static ExactQuantities exactValue(
            ExactCoalitionalGame game, ExactQuantities weights, int[] ranks) {
        SamePlayers.check("weights", weights.actors(), game.actors());
        for (int i = 0; i < game.players(); i++) {
            if (weights.get(i).signum() <= 0) {
                throw notPositive(weights.actors().get(i).id(), weights.get(i));
            }
        }
        List<BigInteger> w = CommonDenominator.of(weights.values()).numerators();
        CommonDenominator dividends = CommonDenominator.of(HarsanyiDividends.exact(game));
        Map<BigInteger, BigInteger[]> sums = new TreeMap<>();
        for (int mask = 1; mask < dividends.numerators().size(); mask++) {
            int sharers = first(mask, ranks);
            BigInteger weight = BigInteger.ZERO;
            for (int rest = sharers; rest != 0; rest &= rest - 1) {
                weight = weight.add(w.get(Integer.numberOfTrailingZeros(rest)));
            }
            BigInteger[] sum = sums.computeIfAbsent(weight, key -> zeros(w.size()));
            for (int rest = sharers; rest != 0; rest &= rest - 1) {
                int i = Integer.numberOfTrailingZeros(rest);
                sum[i] = sum[i].add(dividends.numerators().get(mask));
            }
        }
        BigFraction[] shares = new BigFraction[w.size()];
        for (int i = 0; i < shares.length; i++) {
            BigFraction perWeight = BigFraction.ZERO;
            for (Map.Entry<BigInteger, BigInteger[]> sum : sums.entrySet()) {
                perWeight = perWeight.add(BigFraction.of(sum.getValue()[i], sum.getKey()));
            }
            shares[i] = perWeight.multiply(w.get(i)).divide(dividends.denominator());
        }
        return ExactQuantities.of(game.actors(), game.unit(), shares);
    }

    private static BigInteger[] zeros(int length) {
        BigInteger[] zeros = new BigInteger[length];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }
}
