package multilateral.payoff;

import java.util.Arrays;
import multilateral.actor.Quantities;

/** Measures of how few hold how much. */
public final class Concentration {

    private Concentration() {}

    /**
     * Returns the sum of squared shares (Herfindahl 1950, Hirschman 1945).
     *
     * @param figures zero or more for each actor, not all zero
     * @return from 1/n (equal shares) to 1 (one has all)
     * @throws IllegalArgumentException if a figure is missing or negative, or all are zero
     */
    public static double herfindahl(Quantities figures) {
        double[] parts = Inequality.parts(figures);
        double sum = Arrays.stream(parts).map(part -> part * part).sum();
        return Math.min(1, Math.max(1.0 / parts.length, sum));
    }

    /**
     * Returns the effective number of actors: how many equal ones would be as concentrated (Laakso
     * and Taagepera 1979).
     *
     * @param figures zero or more for each actor, not all zero
     * @return from 1 (one has all) to n (equal shares)
     * @throws IllegalArgumentException if a figure is missing or negative, or all are zero
     */
    public static double effectiveNumber(Quantities figures) {
        return 1 / herfindahl(figures);
    }

    /**
     * Returns the effective number of actors by entropy: how many equal ones would have the same
     * entropy of shares (Shannon 1948; Hill 1973, of order 1). It gives small actors more weight
     * than {@link #effectiveNumber} does.
     *
     * @param figures zero or more for each actor, not all zero
     * @return from 1 (one has all) to n (equal shares); at least {@link #effectiveNumber}
     * @throws IllegalArgumentException if a figure is missing or negative, or all are zero
     */
    public static double entropyNumber(Quantities figures) {
        double[] parts = Inequality.parts(figures);
        double entropy = 0;
        for (double part : parts) {
            entropy -= part == 0 ? 0 : part * Math.log(part);
        }
        return Math.min(parts.length, Math.max(1, Math.exp(entropy)));
    }

    /**
     * Returns the part of the whole that the largest actors hold together: the concentration ratio.
     *
     * @param figures zero or more for each actor, not all zero
     * @param count how many of the largest, from 1 to the number of actors
     * @return their part, from {@code count}/n to 1
     * @throws IllegalArgumentException if a figure is missing or negative, all are zero, or the
     *     count is out of range
     */
    public static double heldByLargest(Quantities figures, int count) {
        double[] parts = Inequality.parts(figures);
        if (count < 1 || count > parts.length) {
            throw new IllegalArgumentException(
                    "count (" + count + ") must be in [1, " + parts.length + "]");
        }
        Arrays.sort(parts);
        double held = 0;
        for (int i = 1; i <= count; i++) {
            held += parts[parts.length - i];
        }
        return count == parts.length ? 1 : Math.min(1, held);
    }

    /**
     * Returns the smallest number of actors who together hold a part of the whole.
     *
     * @param figures zero or more for each actor, not all zero
     * @param part the part of the whole, in (0, 1]
     * @return how many of the largest reach {@code part}, up to rounding
     * @throws IllegalArgumentException if a figure is missing or negative, all are zero, or the
     *     part is out of range
     */
    public static int fewestHolding(Quantities figures, double part) {
        if (!(part > 0 && part <= 1)) {
            throw new IllegalArgumentException(
                    "part (" + part + ") must be in (0, 1]; one half is 0.5");
        }
        double[] parts = Inequality.parts(figures);
        Arrays.sort(parts);
        double held = 0;
        int count = 0;
        while (count < parts.length && held < part * (1 - 1e-12)) {
            count++;
            held += parts[parts.length - count];
        }
        return count;
    }
}
