package multilateral.cooperative;

import java.util.Arrays;
import java.util.Optional;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;

/**
 * A market of two goods that are of use only in pairs: some players own one left glove each, the
 * others one right glove each, and a coalition is worth as much as its pairs (Shapley and Shubik
 * 1969). The longer side gets nothing in the core, however little longer it is; the Shapley value
 * leaves it something.
 *
 * @param left who owns a left glove
 * @param right who owns a right glove
 * @param unit what worths count
 * @param pair what a pair is worth, zero or more
 */
public record GloveGame(ActorSet left, ActorSet right, Unit unit, double pair)
        implements KnownShapleyValue, KnownBanzhafValue, KnownNucleolus, KnownCore {

    /**
     * Checks the owners and the worth of a pair.
     *
     * @param left who owns a left glove
     * @param right who owns a right glove
     * @param unit what worths count
     * @param pair what a pair is worth
     * @throws IllegalArgumentException if somebody owns both, or the worth is negative or not
     *     finite
     */
    public GloveGame {
        if (!(pair >= 0 && pair < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "pair (" + pair + ") must be zero or more and finite");
        }
        TwoSides.of(left, right);
    }

    /** Those with a left glove first. */
    @Override
    public ActorSet actors() {
        return TwoSides.of(left, right);
    }

    /** By a sum over the number of pairs that is no longer than the shorter side. */
    @Override
    public Quantities shapleyValue() {
        int few = Math.min(left.size(), right.size());
        int many = Math.max(left.size(), right.size());
        double sum = 0;
        double term = 1;
        for (int k = 1; k <= few; k++) {
            term = term * (few - k + 1) / (many + k);
            sum += term;
        }
        double scarce = 0.5 + (many - few) / (2.0 * few) * sum;
        double ample = 0.5 - (many - few) / (2.0 * many) * (1 + sum);
        return toSides(scarce, ample);
    }

    @Override
    public String shapleyMethod() {
        return "sum over pairs (Shapley and Shubik 1969), linear in the shorter side";
    }

    /**
     * A glove makes a pair where its side has fewer than the other among the rest, each with a coin
     * tossed: a tail of one binomial distribution.
     */
    @Override
    public Quantities banzhafValue() {
        double[] chances = ScaledBinomials.chances(players() - 1);
        double forLeft = 0;
        for (int k = 0; k < right.size(); k++) {
            forLeft += chances[k];
        }
        double forRight = 0;
        for (int k = 0; k < left.size(); k++) {
            forRight += chances[k];
        }
        return sides(forLeft, forRight);
    }

    /** The shorter side gets all; sides of equal length share equally. */
    @Override
    public Quantities nucleolus() {
        return left.size() == right.size() ? toSides(0.5, 0.5) : toSides(1, 0);
    }

    @Override
    public String nucleolusMethod() {
        return "all to the shorter side";
    }

    /** The nucleolus. */
    @Override
    public Optional<Quantities> corePoint() {
        return Optional.of(nucleolus());
    }

    private Quantities toSides(double scarce, double ample) {
        return left.size() <= right.size() ? sides(scarce, ample) : sides(ample, scarce);
    }

    private Quantities sides(double forLeft, double forRight) {
        double[] shares = new double[players()];
        Arrays.fill(shares, 0, left.size(), forLeft * pair);
        Arrays.fill(shares, left.size(), shares.length, forRight * pair);
        return Quantities.of(actors(), unit, shares);
    }

    @Override
    public CoalitionalGame unstructured() {
        int lefts = left.size();
        long rights = -1L << lefts;
        return CoalitionalGame.of(
                        actors(),
                        coalition ->
                                pair
                                        * Math.min(
                                                Long.bitCount(coalition & ~rights),
                                                Long.bitCount(coalition & rights)))
                .withUnit(unit);
    }

    @Override
    public JoiningGame joining() {
        return new JoiningGame(actors(), unit, () -> new Growing(left.size(), pair));
    }

    /** Counts gloves. */
    private static final class Growing implements JoiningGame.Growing {
        private final int lefts;
        private final double pair;
        private int left;
        private int right;

        Growing(int lefts, double pair) {
            this.lefts = lefts;
            this.pair = pair;
        }

        @Override
        public void clear() {
            left = 0;
            right = 0;
        }

        @Override
        public double join(int player) {
            if (player < lefts) {
                left++;
            } else {
                right++;
            }
            return pair * Math.min(left, right);
        }
    }
}
