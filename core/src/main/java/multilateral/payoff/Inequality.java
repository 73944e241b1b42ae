package multilateral.payoff;

import java.util.Arrays;
import multilateral.actor.Quantities;

/**
 * Measures of how unequally something is spread over actors who count alike, or over the people
 * behind them ({@link #giniPerHead}).
 *
 * <p>Every measure is zero for equal figures, does not change when all figures are multiplied or
 * the whole list of actors is repeated, and does not fall when a larger figure grows at the expense
 * of a smaller one (Lambert, The Distribution and Redistribution of Income, 2001).
 */
public final class Inequality {

    private Inequality() {}

    /**
     * Returns the Gini coefficient: half the mean absolute difference between any two actors, over
     * the mean (Gini 1912). O(n log n).
     *
     * @param figures zero or more for each actor, not all zero
     * @return from 0 (everybody has the same) to 1 − 1/n (one has all)
     * @throws IllegalArgumentException if a figure is missing or negative, or all are zero
     */
    public static double gini(Quantities figures) {
        double[] sorted = parts(figures);
        Arrays.sort(sorted);
        int size = sorted.length;
        double weighted = 0;
        for (int i = 0; i < size; i++) {
            weighted += (2.0 * i + 1 - size) * sorted[i];
        }
        return Math.max(0, weighted / size);
    }

    /**
     * Returns the Gini coefficient among people, each of whom counts as having an equal part of
     * their actor's figure: inequality between actors per head, none within. O(n log n).
     *
     * @param figures the figure of each actor as a whole, zero or more, not all zero
     * @param heads how many people stand behind each actor, more than zero, for the same actors
     * @return from 0 (the same per head everywhere) to less than 1
     * @throws IllegalArgumentException if a figure is missing or negative, all are zero, a number
     *     of heads is not above zero, or the actors differ
     */
    public static double giniPerHead(Quantities figures, Quantities heads) {
        return LorenzCurve.perHead(figures, heads).gini();
    }

    /**
     * Returns the part of the whole that would have to change hands for everybody to have the same
     * (Hoover 1936).
     *
     * @param figures zero or more for each actor, not all zero
     * @return from 0 (everybody has the same) to 1 − 1/n (one has all)
     * @throws IllegalArgumentException if a figure is missing or negative, or all are zero
     */
    public static double hoover(Quantities figures) {
        double[] parts = parts(figures);
        double mean = 1.0 / parts.length;
        return Arrays.stream(parts).map(part -> Math.max(0, part - mean)).sum();
    }

    /**
     * Returns the Theil index T: the mean of (x/μ) ln (x/μ), where a zero adds nothing (Theil
     * 1967).
     *
     * @param figures zero or more for each actor, not all zero
     * @return from 0 (everybody has the same) to ln n (one has all), in nats
     * @throws IllegalArgumentException if a figure is missing or negative, or all are zero
     */
    public static double theil(Quantities figures) {
        double[] parts = parts(figures);
        double sum = 0;
        for (double part : parts) {
            sum += part == 0 ? 0 : part * Math.log(part * parts.length);
        }
        return Math.max(0, sum);
    }

    /**
     * Returns the Atkinson index: the part of the whole that could be given up without loss of
     * welfare if the rest were spread equally (Atkinson 1970).
     *
     * @param figures zero or more for each actor, not all zero
     * @param aversion aversion to inequality, above zero; the higher, the more the smallest figures
     *     count
     * @return from 0 (everybody has the same) to 1; 1 if somebody has nothing and {@code aversion}
     *     is one or more
     * @throws IllegalArgumentException if a figure is missing or negative, all are zero, or the
     *     aversion is not above zero and finite
     */
    public static double atkinson(Quantities figures, double aversion) {
        if (!(aversion > 0 && aversion < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "aversion ("
                            + aversion
                            + ") must be above zero and finite; 0.5, 1 and 2 are usual choices");
        }
        double[] ratios = parts(figures);
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] *= ratios.length;
        }
        return Math.min(1, Math.max(0, 1 - PowerMean.of(ratios, 1 - aversion)));
    }

    /** Returns the figures as parts of their total, in actor order. */
    static double[] parts(Quantities figures) {
        double[] parts = nonNegative(figures);
        double largest = Arrays.stream(parts).max().orElse(0);
        if (!(largest > 0)) {
            throw new IllegalArgumentException(
                    "figures must not all be zero; there is nothing to share");
        }
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] /= largest;
            sum += parts[i];
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] /= sum;
        }
        return parts;
    }

    static double[] nonNegative(Quantities figures) {
        double[] values = figures.toArray();
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0)) {
                throw new IllegalArgumentException(
                        "figure of \""
                                + figures.actors().get(i).id()
                                + "\" ("
                                + values[i]
                                + ") must be zero or more");
            }
        }
        return values;
    }
}
