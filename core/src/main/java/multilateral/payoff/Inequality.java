package multilateral.payoff;

import java.util.Arrays;
import multilateral.actor.Quantities;

/** Measures of how unequally something is spread. */
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
        double[] sorted = nonNegative(figures);
        Arrays.sort(sorted);
        int size = sorted.length;
        double weighted = 0;
        for (int i = 0; i < size; i++) {
            weighted += (2.0 * i + 1 - size) * sorted[i];
        }
        return Math.max(0, weighted / (size * positiveTotal(figures)));
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
        double total = positiveTotal(figures);
        double mean = total / figures.size();
        return Arrays.stream(nonNegative(figures)).map(v -> Math.max(0, v - mean)).sum() / total;
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

    static double positiveTotal(Quantities figures) {
        double total = figures.total();
        if (!(total > 0)) {
            throw new IllegalArgumentException(
                    "figures must not all be zero (total "
                            + total
                            + "); there is nothing to share");
        }
        return total;
    }
}
