package multilateral.cooperative;

import java.util.Arrays;

/**
 * Binomial coefficients beyond the range of a double: each is a mantissa in [1, 2) times a power of
 * two. By a ratio recurrence, so that the relative error is a few units in the last place per step.
 */
final class ScaledBinomials {

    private final double[] mantissas;
    private final int[] exponents;

    private ScaledBinomials(int size) {
        mantissas = new double[size];
        exponents = new int[size];
    }

    /** The coefficients of n over 0 to n over n. */
    static ScaledBinomials of(int n) {
        ScaledBinomials row = new ScaledBinomials(n + 1);
        double value = 1;
        int exponent = 0;
        for (int k = 0; 2 * k <= n; k++) {
            row.mantissas[k] = value;
            row.exponents[k] = exponent;
            row.mantissas[n - k] = value;
            row.exponents[n - k] = exponent;
            value = value * (n - k) / (k + 1);
            int shift = Math.getExponent(value);
            value = Math.scalb(value, -shift);
            exponent += shift;
        }
        return row;
    }

    double mantissa(int k) {
        return mantissas[k];
    }

    int exponent(int k) {
        return exponents[k];
    }

    /** The chances that n fair coins show 0 to n heads. */
    static double[] chances(int n) {
        ScaledBinomials row = of(n);
        double[] chances = new double[n + 1];
        Arrays.setAll(chances, k -> Math.scalb(row.mantissas[k], row.exponents[k] - n));
        return chances;
    }
}
