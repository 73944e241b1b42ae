package multilateral.actor;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Checks and sums of the raw figures behind {@link Quantities}. */
final class Figures {

    private Figures() {}

    /** Returns a figure that was given, with one zero in place of two, or refuses it. */
    static double finite(double value, String id) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "value of \""
                            + id
                            + "\" ("
                            + value
                            + ") must be finite; for a missing figure use Quantities.partial");
        }
        return value + 0.0;
    }

    /** Returns a figure that was computed, with one zero in place of two, or refuses it. */
    static double result(double value, String id) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "result for \"" + id + "\" (" + value + ") must be finite");
        }
        return value + 0.0;
    }

    /** Returns what to throw where figures are missing. */
    static IllegalArgumentException missing(Unit unit, List<String> ids) {
        return new IllegalArgumentException(
                "no figure in "
                        + unit
                        + " for "
                        + String.join(", ", ids)
                        + "; drop these actors with ActorSet.having, take other figures with"
                        + " orElse (an earlier year, say), or state your own with withFigure");
    }

    /**
     * Returns the sum of finite values, compensated (Neumaier 1974); where a part of the sum
     * overflows, the exact sum, rounded once. Infinite if the sum is beyond the range of a double.
     */
    static double sum(double[] values) {
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
        }
        double total = sum + lost;
        if (Double.isFinite(total)) {
            return total;
        }
        return Arrays.stream(values)
                .mapToObj(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }
}
