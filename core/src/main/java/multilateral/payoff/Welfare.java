package multilateral.payoff;

import java.util.Arrays;
import multilateral.actor.Quantities;

/**
 * How good a distribution of utilities or incomes is for all together: any function of the figures.
 *
 * <p>Every function here treats the actors alike, does not fall when one of them gains, and gives x
 * where everybody has x: it is the <i>equally distributed equivalent</i> of the figures, in their
 * unit. Each says what it assumes about comparing one actor's figure with another's.
 */
@FunctionalInterface
public interface Welfare {

    /**
     * Returns the welfare of a distribution.
     *
     * @param figures one figure per actor, none missing
     * @return the welfare, in the unit of the figures
     * @throws IllegalArgumentException if a figure is missing or outside the domain
     */
    double of(Quantities figures);

    /**
     * Returns the mean: the sum of utilities per actor (Harsanyi 1955). Gains and losses of
     * different actors are added, so utility must be transferable or comparable unit by unit.
     *
     * @return the utilitarian welfare
     */
    static Welfare utilitarian() {
        return figures -> figures.total() / figures.size();
    }

    /**
     * Returns the smallest figure (Rawls 1971, Sen 1970). Levels of different actors are compared;
     * their gains and losses need not be.
     *
     * @return the welfare of the worst off
     */
    static Welfare maximin() {
        return figures -> Arrays.stream(figures.toArray()).min().orElseThrow();
    }

    /**
     * Returns the geometric mean, which orders as the product does (Nash 1950, Kaneko and Nakamura
     * 1979). Figures are gains over what each has without agreement; multiplying one actor's by a
     * constant changes no comparison, so utilities need not be comparable.
     *
     * @return the Nash welfare of figures of zero or more
     */
    static Welfare nash() {
        return figures -> PowerMean.of(Inequality.nonNegative(figures), 0);
    }

    /**
     * Returns the equally distributed equivalent of constant relative aversion to inequality
     * (Atkinson 1970). Figures must be comparable and have a meaningful zero, as incomes.
     *
     * @param aversion zero or more and finite: 0 is the mean, 1 the geometric mean, and large ones
     *     come near the smallest figure
     * @return the welfare of figures of zero or more
     * @throws IllegalArgumentException if the aversion is negative or not finite
     */
    static Welfare atkinson(double aversion) {
        if (!(aversion >= 0 && aversion < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "aversion ("
                            + aversion
                            + ") must be zero or more and finite; for the worst off use maximin()");
        }
        return figures -> PowerMean.of(Inequality.nonNegative(figures), 1 - aversion);
    }

    /**
     * Returns the equally distributed equivalent of constant absolute aversion to inequality: −ln
     * of the mean of exp(−aversion × x), over the aversion (Kolm 1976). Adding the same to every
     * figure adds it to welfare. Figures must be comparable unit by unit; they may be negative.
     *
     * @param aversion above zero and finite, per unit of the figures
     * @return the welfare
     * @throws IllegalArgumentException if the aversion is not above zero and finite
     */
    static Welfare kolm(double aversion) {
        if (!(aversion > 0 && aversion < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "aversion ("
                            + aversion
                            + ") must be above zero and finite; for none use utilitarian()");
        }
        return figures -> PowerMean.exponential(figures.toArray(), aversion);
    }
}
