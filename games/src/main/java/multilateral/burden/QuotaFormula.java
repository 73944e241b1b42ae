package multilateral.burden;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import multilateral.actor.Actor;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;

/**
 * A formula for quotas as that of the International Monetary Fund (2008): shares in several
 * variables are weighted and added, the sum is raised to a power a little below one, which draws
 * the large a little together, and scaled back to 100 per cent. Votes are quotas plus basic votes,
 * of which each member has the same number.
 *
 * <p>The Fund's formula weighs gross domestic product 0.5, openness 0.3, variability 0.15 and
 * reserves 0.05, with a compression exponent of 0.95; basic votes are 5.502 per cent of all votes.
 */
public final class QuotaFormula {

    private final Map<String, Double> weights;
    private final double compression;
    private final double basicVotes;

    private QuotaFormula(Map<String, Double> weights, double compression, double basicVotes) {
        this.weights = weights;
        this.compression = compression;
        this.basicVotes = basicVotes;
    }

    /**
     * Returns a formula of one variable, without compression or basic votes.
     *
     * @param column the quantity of the members that counts
     * @param weight its weight, above zero; only ratios of weights matter
     * @return the formula
     * @throws IllegalArgumentException if the weight is not above zero and finite
     */
    public static QuotaFormula of(String column, double weight) {
        return new QuotaFormula(Map.of(), 1, 0).and(column, weight);
    }

    /**
     * Adds a variable.
     *
     * @param column the quantity of the members that counts
     * @param weight its weight, above zero
     * @return a new formula
     * @throws IllegalArgumentException if the weight is not above zero and finite or the variable
     *     is there already
     */
    public QuotaFormula and(String column, double weight) {
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "weight of \"" + column + "\" (" + weight + ") must be above zero and finite");
        }
        Map<String, Double> all = new LinkedHashMap<>(weights);
        if (all.put(column, weight) != null) {
            throw new IllegalArgumentException(
                    "variable \"" + column + "\" is in the formula already");
        }
        return new QuotaFormula(Collections.unmodifiableMap(all), compression, basicVotes);
    }

    /**
     * Sets the exponent of compression.
     *
     * @param exponent above 0 and at most 1; 1 for none
     * @return a new formula
     * @throws IllegalArgumentException if the exponent is out of range
     */
    public QuotaFormula withCompression(double exponent) {
        if (!(exponent > 0 && exponent <= 1)) {
            throw new IllegalArgumentException("exponent (" + exponent + ") must be in (0, 1]");
        }
        return new QuotaFormula(weights, exponent, basicVotes);
    }

    /**
     * Sets the part of all votes that every member has the same number of.
     *
     * @param percent from 0 to 100, per cent of all votes
     * @return a new formula
     * @throws IllegalArgumentException if the figure is out of range
     */
    public QuotaFormula withBasicVotes(double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("percent (" + percent + ") must be in [0, 100]");
        }
        return new QuotaFormula(weights, compression, percent);
    }

    /**
     * Returns what each variable brings each member before compression.
     *
     * @param members the members with the quantities of the formula, zero or more
     * @return points of 100 by variable; all together they add up to 100
     * @throws IllegalArgumentException if a figure is missing, negative, or zero for all members
     */
    public Map<String, Quantities> contributions(ActorSet members) {
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Quantities> parts = new LinkedHashMap<>();
        weights.forEach(
                (column, weight) -> {
                    Quantities figures = members.quantity(column);
                    checkSigns(column, figures);
                    parts.put(column, figures.scaledTo(100 * weight / sum, Unit.PERCENT));
                });
        return Collections.unmodifiableMap(parts);
    }

    /**
     * Returns the calculated shares of quotas.
     *
     * @param members the members with the quantities of the formula, zero or more
     * @return per cent, adding up to 100
     * @throws IllegalArgumentException if a figure is missing, negative, or zero for all members
     */
    public Quantities shares(ActorSet members) {
        double[] sums = new double[members.size()];
        for (Quantities part : contributions(members).values()) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += part.get(i);
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.pow(sums[i], compression);
        }
        return Quantities.of(members, Unit.PERCENT, sums).scaledTo(100, Unit.PERCENT);
    }

    /**
     * Returns the shares of votes: quotas and basic votes together.
     *
     * @param members the members with the quantities of the formula, zero or more
     * @return per cent, adding up to 100
     * @throws IllegalArgumentException if a figure is missing, negative, or zero for all members
     */
    public Quantities votes(ActorSet members) {
        return withBasicVotes(shares(members));
    }

    /**
     * Returns the shares of votes that go with given quotas.
     *
     * @param quotas shares of quotas, zero or more
     * @return per cent, adding up to 100
     * @throws IllegalArgumentException if a quota is missing or negative, or all are zero
     */
    public Quantities withBasicVotes(Quantities quotas) {
        checkSigns("quotas", quotas);
        double each = basicVotes / quotas.size();
        return quotas.scaledTo(100, Unit.PERCENT)
                .map(share -> each + share * (100 - basicVotes) / 100, Unit.PERCENT);
    }

    private static void checkSigns(String column, Quantities figures) {
        if (!(figures.total() > 0)) {
            throw new IllegalArgumentException(
                    column + " (total " + figures.total() + ") must be above zero");
        }
        double[] values = figures.toArray();
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0)) {
                Actor actor = figures.actors().get(i);
                throw new IllegalArgumentException(
                        column
                                + " of \""
                                + actor.id()
                                + "\" ("
                                + values[i]
                                + ") must be zero or more");
            }
        }
    }

    @Override
    public String toString() {
        return "quota formula "
                + weights
                + "^"
                + compression
                + ", basic votes "
                + basicVotes
                + " %";
    }
}
