package multilateral.burden;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The years over which income and population are averaged before they are compared.
 *
 * @param firstYear the first year
 * @param lastYear the last year, included; not before the first
 */
public record BasePeriod(int firstYear, int lastYear) {

    /**
     * Checks the order of the years.
     *
     * @param firstYear the first year
     * @param lastYear the last year
     * @throws IllegalArgumentException if the last year is before the first, or the period is
     *     longer than a century
     */
    public BasePeriod {
        if (lastYear < firstYear || (long) lastYear - firstYear >= 100) {
            throw new IllegalArgumentException(
                    "lastYear ("
                            + lastYear
                            + ") must be in ["
                            + firstYear
                            + ", "
                            + (firstYear + 99L)
                            + "], firstYear being "
                            + firstYear);
        }
    }

    /**
     * Returns the period of some years up to a last one.
     *
     * @param lastYear the last year, included
     * @param years how many years, one to a hundred
     * @return the period
     * @throws IllegalArgumentException if {@code years} is out of range
     */
    public static BasePeriod ending(int lastYear, int years) {
        if (years < 1 || years > 100) {
            throw new IllegalArgumentException("years (" + years + ") must be in [1, 100]");
        }
        return new BasePeriod(lastYear - years + 1, lastYear);
    }

    /**
     * Returns how many years the period has.
     *
     * @return one or more
     */
    public int length() {
        return lastYear - firstYear + 1;
    }

    /**
     * Returns the years.
     *
     * @return all years of the period, in order
     */
    public List<Integer> years() {
        return IntStream.rangeClosed(firstYear, lastYear).boxed().toList();
    }

    @Override
    public String toString() {
        return firstYear + "–" + lastYear;
    }
}
