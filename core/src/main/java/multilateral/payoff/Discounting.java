package multilateral.payoff;

/** What a unit of payoff some periods ahead is worth now: any function of the delay. */
@FunctionalInterface
public interface Discounting {

    /**
     * Returns the weight of a period.
     *
     * @param period how many periods ahead; zero is now
     * @return the weight, zero or more; most kinds give 1 for now
     * @throws IllegalArgumentException if {@code period} is negative
     */
    double factor(int period);

    /**
     * Returns the worth, now, of payoffs over several periods.
     *
     * @param stream the payoffs, the first of them now; none is worth zero
     * @return the sum of payoffs times weights
     * @throws IllegalArgumentException if a payoff or the sum is not finite
     */
    default double presentValue(double... stream) {
        double value = 0;
        for (int period = 0; period < stream.length; period++) {
            value += factor(period) * stream[period];
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "present value ("
                                + value
                                + ") must be finite; look at stream["
                                + period
                                + "] ("
                                + stream[period]
                                + ")");
            }
        }
        return value;
    }

    /**
     * Returns discounting by the same factor each period (Samuelson 1937).
     *
     * @param factor the weight of the next period, from 0 to 1
     * @return weights factor^t
     * @throws IllegalArgumentException if the factor is not in [0, 1]
     */
    static Discounting exponential(double factor) {
        return quasiHyperbolic(1, factor);
    }

    /**
     * Returns discounting by a rate of interest.
     *
     * @param rate interest per period, zero or more: 0.03 is three per cent
     * @return weights (1 + rate)^−t
     * @throws IllegalArgumentException if the rate is negative or not finite
     */
    static Discounting atRate(double rate) {
        if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "rate (" + rate + ") must be zero or more and finite; 0.03 is three per cent");
        }
        return exponential(1 / (1 + rate));
    }

    /**
     * Returns discounting with a bias for the present (Phelps and Pollak 1968, Laibson 1997).
     *
     * @param bias the weight of all later periods against now, from 0 to 1; 1 is no bias
     * @param factor the weight of a period against the one before it, from 0 to 1
     * @return weights 1 for now and bias × factor^t for later periods
     * @throws IllegalArgumentException if the bias or the factor is not in [0, 1]
     */
    static Discounting quasiHyperbolic(double bias, double factor) {
        checkWeight("bias", bias);
        checkWeight("factor", factor);
        return period -> {
            if (period < 0) {
                throw new IllegalArgumentException(
                        "period (" + period + ") must be zero or more; zero is now");
            }
            return period == 0 ? 1 : bias * Math.pow(factor, period);
        };
    }

    private static void checkWeight(String name, double weight) {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException(
                    name + " (" + weight + ") must be in [0, 1]; for a rate use atRate");
        }
    }
}
