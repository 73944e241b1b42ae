package multilateral.payoff;

import java.util.Arrays;

/** Means of powers and of exponentials, without overflow and without a gap at their limits. */
final class PowerMean {

    private PowerMean() {}

    /**
     * Returns the power mean (mean of x^r)^(1/r) of values of zero or more; the geometric mean for
     * r = 0, and zero if a value is zero and r is not above zero.
     */
    static double of(double[] values, double order) {
        double reference =
                order > 0
                        ? Arrays.stream(values).max().orElse(0)
                        : Arrays.stream(values).min().orElse(0);
        if (!(reference > 0)) {
            return 0;
        }
        double logReference = Math.log(reference);
        double log = 0;
        for (double value : values) {
            double ratio = Math.log(value) - logReference;
            log += order == 0 ? ratio : Math.expm1(order * ratio);
        }
        log /= values.length;
        return reference * Math.exp(order == 0 ? log : Math.log1p(log) / order);
    }

    /** Returns −ln(mean of exp(−rate × x)) / rate, for a rate above zero. */
    static double exponential(double[] values, double rate) {
        double smallest = Arrays.stream(values).min().orElse(0);
        double sum = 0;
        for (double value : values) {
            sum += Math.expm1(-rate * (value - smallest));
        }
        return smallest - Math.log1p(sum / values.length) / rate;
    }
}
