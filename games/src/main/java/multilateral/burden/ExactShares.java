package multilateral.burden;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import multilateral.actor.ActorSet;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The share of each actor in a whole of 100 per cent, as exact fractions over one common
 * denominator.
 *
 * <p>A common denominator keeps chains of "fix some, carry the rest pro rata" exact without a
 * greatest common divisor at every step: with 193 actors and thousands of digits each step costs
 * milliseconds. Immutable; the shares add up to exactly 100.
 */
public final class ExactShares {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private final ActorSet actors;

    /** Share of actor i, times {@link #denominator}. */
    private final BigInteger[] numerators;

    private final BigInteger denominator;

    private ExactShares(ActorSet actors, BigInteger[] numerators, BigInteger denominator) {
        this.actors = actors;
        this.numerators = numerators;
        this.denominator = denominator;
    }

    /**
     * Returns shares proportional to weights.
     *
     * @param actors the actors
     * @param weights one weight per actor, zero or more and not all zero, in actor order
     * @return the shares
     * @throws IllegalArgumentException if there are not as many weights as actors, one is negative
     *     or all are zero
     */
    public static ExactShares proportional(ActorSet actors, List<BigFraction> weights) {
        if (weights.size() != actors.size()) {
            throw new IllegalArgumentException(
                    "weights ("
                            + weights.size()
                            + " of them) must be as many as the actors ("
                            + actors.size()
                            + ")");
        }
        BigInteger common =
                weights.stream()
                        .map(BigFraction::getDenominator)
                        .reduce(BigInteger.ONE, ExactShares::lcm);
        BigInteger[] scaled = new BigInteger[weights.size()];
        for (int i = 0; i < scaled.length; i++) {
            BigFraction weight = weights.get(i);
            if (weight.signum() < 0) {
                throw new IllegalArgumentException(
                        "weight of \""
                                + actors.get(i).id()
                                + "\" ("
                                + weight.doubleValue()
                                + ") must be zero or more");
            }
            scaled[i] = weight.getNumerator().multiply(common.divide(weight.getDenominator()));
        }
        return proportional(actors, scaled);
    }

    /** Shares proportional to whole weights. */
    static ExactShares proportional(ActorSet actors, BigInteger[] weights) {
        BigInteger sum = sum(weights);
        if (sum.signum() <= 0) {
            throw new IllegalArgumentException(
                    "weights must not all be zero; nobody could carry the whole");
        }
        BigInteger[] numerators = new BigInteger[weights.length];
        for (int i = 0; i < weights.length; i++) {
            numerators[i] = weights[i].multiply(HUNDRED);
        }
        return reduced(actors, numerators, sum);
    }

    /** Shares that are whole multiples of a part of the whole. */
    static ExactShares over(ActorSet actors, BigInteger[] numerators, BigInteger denominator) {
        if (!sum(numerators).equals(denominator.multiply(HUNDRED))) {
            throw new IllegalStateException("shares do not add up to 100");
        }
        return reduced(actors, numerators, denominator);
    }

    private static ExactShares reduced(
            ActorSet actors, BigInteger[] numerators, BigInteger denominator) {
        BigInteger divisor = denominator;
        for (int i = 0; i < numerators.length && !divisor.equals(BigInteger.ONE); i++) {
            divisor = divisor.gcd(numerators[i]);
        }
        BigInteger common = divisor;
        return new ExactShares(
                actors,
                Arrays.stream(numerators).map(n -> n.divide(common)).toArray(BigInteger[]::new),
                denominator.divide(common));
    }

    static BigInteger sum(BigInteger[] values) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger value : values) {
            sum = sum.add(value);
        }
        return sum;
    }

    static BigInteger lcm(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    /**
     * Returns the mean of several sets of shares, all with the same weight.
     *
     * @param shares one or more, of the same actors
     * @return their mean
     * @throws IllegalArgumentException if there are none or the actors differ
     */
    public static ExactShares mean(List<ExactShares> shares) {
        if (shares.isEmpty()) {
            throw new IllegalArgumentException("shares must not be empty; nothing to average");
        }
        ActorSet actors = shares.get(0).actors;
        BigInteger common =
                shares.stream().map(s -> s.denominator).reduce(BigInteger.ONE, ExactShares::lcm);
        BigInteger[] sums = new BigInteger[actors.size()];
        Arrays.fill(sums, BigInteger.ZERO);
        for (ExactShares one : shares) {
            if (!one.actors.equals(actors)) {
                throw new IllegalArgumentException("shares to average must be of the same actors");
            }
            BigInteger factor = common.divide(one.denominator);
            for (int i = 0; i < sums.length; i++) {
                sums[i] = sums[i].add(one.numerators[i].multiply(factor));
            }
        }
        return over(actors, sums, common.multiply(BigInteger.valueOf(shares.size())));
    }

    /**
     * Returns the actors.
     *
     * @return the actors, in the order of the shares
     */
    public ActorSet actors() {
        return actors;
    }

    /**
     * Returns one share.
     *
     * @param index the actor's position
     * @return the share in per cent, in lowest terms
     * @throws IllegalArgumentException if there is no such actor
     */
    public BigFraction get(int index) {
        actors.get(index);
        return BigFraction.of(numerators[index], denominator);
    }

    /**
     * Returns one share.
     *
     * @param id the actor's id
     * @return the share in per cent, in lowest terms
     * @throws IllegalArgumentException if there is no such actor
     */
    public BigFraction get(String id) {
        return get(actors.indexOf(id));
    }

    /**
     * Returns all shares as fractions.
     *
     * @return the shares in per cent, in lowest terms
     */
    public ExactQuantities toExact() {
        BigFraction[] all = new BigFraction[numerators.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = get(i);
        }
        return ExactQuantities.of(actors, Unit.PERCENT, all);
    }

    /**
     * Returns all shares as doubles.
     *
     * @return the shares in per cent, each the double nearest to the fraction but for the last bit
     */
    public Quantities toQuantities() {
        double[] all = new double[numerators.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = ratio(numerators[i], denominator);
        }
        return Quantities.of(actors, Unit.PERCENT, all);
    }

    /**
     * Returns how much more each actor carries here than in another set of shares.
     *
     * @param before the shares to compare with, of the same actors
     * @return the differences in percentage points, computed exactly and then rounded
     * @throws IllegalArgumentException if the actors differ
     */
    public Quantities minus(ExactShares before) {
        if (!before.actors.equals(actors)) {
            throw new IllegalArgumentException("shares to compare must be of the same actors");
        }
        BigInteger common = denominator.multiply(before.denominator);
        double[] points = new double[numerators.length];
        for (int i = 0; i < points.length; i++) {
            BigInteger mine = numerators[i].multiply(before.denominator);
            BigInteger theirs = before.numerators[i].multiply(denominator);
            points[i] = ratio(mine.subtract(theirs), common);
        }
        return Quantities.of(actors, Unit.PERCENT, points);
    }

    BigInteger numerator(int index) {
        return numerators[index];
    }

    BigInteger denominator() {
        return denominator;
    }

    /** Compares a share with a fraction. */
    int compare(int index, BigFraction other) {
        return numerators[index]
                .multiply(other.getDenominator())
                .compareTo(other.getNumerator().multiply(denominator));
    }

    /** A quotient of integers of any length as a double, by way of 40 decimal digits. */
    private static double ratio(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), new MathContext(40, RoundingMode.HALF_EVEN))
                .doubleValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExactShares that
                && denominator.equals(that.denominator)
                && actors.equals(that.actors)
                && Arrays.equals(numerators, that.numerators);
    }

    @Override
    public int hashCode() {
        return 31 * denominator.hashCode() + Arrays.hashCode(numerators);
    }

    @Override
    public String toString() {
        return toQuantities().toString();
    }
}
