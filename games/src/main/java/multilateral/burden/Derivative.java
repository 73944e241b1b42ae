package multilateral.burden;

import java.util.function.DoubleUnaryOperator;

/**
 * A derivative by differences over ever smaller steps, extrapolated to none (Ridders 1982): central
 * differences within the domain, which starts at zero, and forward ones at zero.
 */
final class Derivative {

    private static final int STEPS = 12;

    /** Each step is so much smaller than the one before. */
    private static final double SHRINK = 1.6;

    private Derivative() {}

    /** The derivative at a point of zero or more; {@code scale} is a typical size of the points. */
    static double of(DoubleUnaryOperator function, double at, double scale) {
        boolean central = at > 0;
        double step = central ? at / 4 : scale / 64;
        double ratio = central ? SHRINK * SHRINK : SHRINK;
        double[] row = new double[STEPS];
        double best = 0;
        double leastError = Double.POSITIVE_INFINITY;
        for (int k = 0; k < STEPS; k++) {
            double before = row[0];
            row[0] =
                    central
                            ? (function.applyAsDouble(at + step)
                                            - function.applyAsDouble(at - step))
                                    / (2 * step)
                            : (function.applyAsDouble(step) - function.applyAsDouble(0)) / step;
            best = k == 0 ? row[0] : best;
            double factor = ratio;
            for (int j = 1; j <= k; j++) {
                double earlier = row[j];
                row[j] = row[j - 1] + (row[j - 1] - before) / (factor - 1);
                double error = Math.max(Math.abs(row[j] - row[j - 1]), Math.abs(row[j] - before));
                if (error <= leastError) {
                    leastError = error;
                    best = row[j];
                }
                before = earlier;
                factor *= ratio;
            }
            step /= SHRINK;
        }
        return best;
    }
}
