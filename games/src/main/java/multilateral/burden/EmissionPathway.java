package multilateral.burden;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How much all countries together may emit in each year of a period.
 *
 * @param firstYear the first year
 * @param yearly one amount per year, from the first year on, zero or more, in the unit of the
 *     emissions it is used with; copied
 */
public record EmissionPathway(int firstYear, List<Double> yearly) {

    /**
     * Checks the amounts.
     *
     * @param firstYear the first year
     * @param yearly one amount per year
     * @throws IllegalArgumentException if there is no year or an amount is not finite or negative
     */
    public EmissionPathway {
        yearly = List.copyOf(yearly);
        if (yearly.isEmpty() || yearly.size() > 1000) {
            throw new IllegalArgumentException(
                    "yearly (" + yearly.size() + " amounts) must have 1 to 1000, one a year");
        }
        for (int t = 0; t < yearly.size(); t++) {
            if (!(yearly.get(t) >= 0 && yearly.get(t) < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "amount of "
                                + (firstYear + t)
                                + " ("
                                + yearly.get(t)
                                + ") must be zero or more and finite");
            }
        }
    }

    /**
     * Returns a straight path from one amount to another.
     *
     * @param firstYear the first year
     * @param first the amount of the first year
     * @param lastYear the last year, after the first
     * @param last the amount of the last year
     * @return the pathway
     * @throws IllegalArgumentException if the years are not in order or an amount is negative or
     *     not finite
     */
    public static EmissionPathway linear(int firstYear, double first, int lastYear, double last) {
        long steps = (long) lastYear - firstYear;
        if (steps < 1 || steps > 999) {
            throw new IllegalArgumentException(
                    "lastYear ("
                            + lastYear
                            + ") must be in ["
                            + (firstYear + 1L)
                            + ", "
                            + (firstYear + 999L)
                            + "]");
        }
        return new EmissionPathway(
                firstYear,
                IntStream.rangeClosed(0, (int) steps)
                        .mapToObj(t -> first + (last - first) * (t / (double) steps))
                        .toList());
    }

    /**
     * Returns the amount of all years together: the budget.
     *
     * @return the sum
     */
    public double total() {
        return yearly.stream().mapToDouble(Double::doubleValue).sum();
    }

    /**
     * Returns the last year.
     *
     * @return the last year, included
     */
    public int lastYear() {
        return firstYear + yearly.size() - 1;
    }
}
