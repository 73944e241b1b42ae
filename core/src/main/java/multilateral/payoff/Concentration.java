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
        double total = Inequality.positiveTotal(figures);
        return Arrays.stream(Inequality.nonNegative(figures))
                .map(v -> v / total * (v / total))
                .sum();
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
        double[] values = Inequality.nonNegative(figures);
        double needed = part * Inequality.positiveTotal(figures);
        Arrays.sort(values);
        double held = 0;
        int count = 0;
        while (count < values.length && held < needed * (1 - 1e-12)) {
            count++;
            held += values[values.length - count];
        }
        return count;
    }
}
