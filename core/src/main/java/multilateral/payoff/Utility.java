package multilateral.payoff;

/**
 * What an amount is worth to somebody: any function of one number. The curved ones below are averse
 * to risk, and are defined up to scale and origin only.
 */
@FunctionalInterface
public interface Utility {

    /**
     * Returns the worth of an amount.
     *
     * @param amount the amount
     * @return its utility
     * @throws IllegalArgumentException if the amount is outside the domain of this utility
     */
    double of(double amount);

    /**
     * Returns the utility that is the amount itself: indifference to risk.
     *
     * @return u(x) = x, for finite amounts
     */
    static Utility linear() {
        return amount -> amountIn(amount, Double.NEGATIVE_INFINITY, false);
    }

    /**
     * Returns the utility of constant relative aversion to risk (Arrow 1965, Pratt 1964).
     *
     * @param aversion relative aversion, zero or more and finite: 0 is linear, 1 is the logarithm
     * @return u(x) = (x^(1 − aversion) − 1) / (1 − aversion), or ln x for 1; for amounts above
     *     zero, and for zero too if {@code aversion} is below 1
     * @throws IllegalArgumentException if the aversion is negative or not finite
     */
    static Utility isoelastic(double aversion) {
        if (!(aversion >= 0 && aversion < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "aversion ("
                            + aversion
                            + ") must be zero or more and finite; 1 gives the logarithm");
        }
        double power = 1 - aversion;
        return amount -> {
            double log = Math.log(amountIn(amount, 0, aversion >= 1));
            return power == 0 ? log : Math.expm1(power * log) / power;
        };
    }

    /**
     * Returns the utility of constant absolute aversion to risk (Arrow 1965, Pratt 1964).
     *
     * @param aversion absolute aversion, more than zero and finite, per unit of the amount
     * @return u(x) = (1 − exp(−aversion × x)) / aversion, for finite amounts
     * @throws IllegalArgumentException if the aversion is not above zero and finite
     */
    static Utility exponential(double aversion) {
        if (!(aversion > 0 && aversion < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "aversion ("
                            + aversion
                            + ") must be above zero and finite; for none use Utility.linear()");
        }
        return amount ->
                -Math.expm1(-aversion * amountIn(amount, Double.NEGATIVE_INFINITY, false))
                        / aversion;
    }

    private static double amountIn(double amount, double floor, boolean open) {
        boolean within = open ? amount > floor : amount >= floor;
        if (!within || Double.isInfinite(amount)) {
            String range = floor == 0 ? (open ? "above zero" : "zero or more") + " and " : "";
            throw new IllegalArgumentException(
                    "amount (" + amount + ") must be " + range + "finite for this utility");
        }
        return amount;
    }
}
