package multilateral.equilibrium;

/**
 * What interpolation in Chebyshev points loses, bounded by the size of a polynomial on an ellipse
 * around its interval in the complex plane (Bernstein 1912; Trefethen 2013, theorem 8.2).
 */
final class BernsteinEllipse {

    /** Radii of the ellipses tried for a bound. */
    private static final double[] RADII = {1.2, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8, 12, 20, 40, 100};

    private BernsteinEllipse() {}

    /**
     * The largest error of the value, and of the slope over the part as [0, 1], of a polynomial of
     * a large degree with Bernstein coefficients up to 1 that a smaller degree stands for. On an
     * ellipse the basis polynomials of a degree are together at most |t| + |1 − t| to that power.
     */
    static double[] losses(double low, double high, int largest, int degree) {
        double[] best = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double half = (high - low) / 2;
        double middle = low + half;
        for (double radius : RADII) {
            double across = half * (radius + 1 / radius) / 2;
            double up = half * (radius - 1 / radius) / 2;
            double size =
                    Math.max(
                            Math.hypot(middle - across, up) + Math.hypot(1 - middle + across, up),
                            Math.hypot(middle + across, up) + Math.hypot(1 - middle - across, up));
            double most = Math.pow(size, largest);
            double slopes = 0;
            double power = Math.pow(radius, -degree);
            for (int k = degree + 1; k < degree + 400; k++) {
                power /= radius;
                slopes += 8 * most * power * k * k;
            }
            best[0] = Math.min(best[0], 4 * most * Math.pow(radius, -degree) / (radius - 1));
            best[1] = Math.min(best[1], slopes);
        }
        return best;
    }
}
