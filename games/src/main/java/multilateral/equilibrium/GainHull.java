package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.List;

/**
 * The convex hull of some points, and where on it the product of gains is largest, by pairwise
 * conditional gradients with exact steps (Lacoste-Julien and Jaggi 2015).
 */
final class GainHull {

    private static final double GAP = 1e-13;
    private static final int MOST_STEPS = 100_000;
    private static final int HALVINGS = 100;

    private final List<double[]> points = new ArrayList<>();
    private final List<double[]> gains = new ArrayList<>();
    private double[] shares = {1};

    /** Adds a point, with the gain that each player has there. */
    void add(double[] point, double[] gain) {
        points.add(point);
        gains.add(gain);
        double[] longer = new double[points.size()];
        System.arraycopy(shares, 0, longer, 0, Math.min(shares.length, longer.length));
        shares = longer;
    }

    /** Moves to the point with the largest product of gains, and returns the gains there. */
    double[] maximise() {
        double[] current = current();
        for (int step = 0; step < MOST_STEPS; step++) {
            int best = 0;
            int worst = -1;
            double[] scores = new double[points.size()];
            for (int k = 0; k < scores.length; k++) {
                scores[k] = score(gains.get(k), current);
                best = scores[k] > scores[best] ? k : best;
                worst = shares[k] > 0 && (worst < 0 || scores[k] < scores[worst]) ? k : worst;
            }
            if (scores[best] - current.length <= GAP * current.length) {
                return current;
            }
            double length = length(gains.get(best), gains.get(worst), current, shares[worst]);
            shares[best] += length;
            shares[worst] = length == shares[worst] ? 0 : shares[worst] - length;
            current = current();
        }
        return current;
    }

    private double[] current() {
        double[] sum = new double[gains.get(0).length];
        for (int k = 0; k < shares.length; k++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += shares[k] * gains.get(k)[i];
            }
        }
        return sum;
    }

    /** The sum of gains at the prices of the current point, where it is the number of players. */
    private static double score(double[] gain, double[] current) {
        double sum = 0;
        for (int i = 0; i < gain.length; i++) {
            sum += gain[i] / current[i];
        }
        return sum;
    }

    /** How much weight to move from one point to another, by halving the interval. */
    private static double length(double[] to, double[] from, double[] current, double most) {
        double low = 0;
        double high = most;
        for (int k = 0; k < HALVINGS && slope(to, from, current, high) < 0; k++) {
            double middle = (low + high) / 2;
            if (slope(to, from, current, middle) < 0) {
                high = middle;
            } else {
                low = middle;
            }
            if (high - low <= Math.ulp(high)) {
                break;
            }
        }
        return high;
    }

    private static double slope(double[] to, double[] from, double[] current, double length) {
        double slope = 0;
        for (int i = 0; i < current.length; i++) {
            double direction = to[i] - from[i];
            double there = current[i] + length * direction;
            if (there <= 0) {
                return -1;
            }
            slope += direction / there;
        }
        return slope;
    }

    /** The current point. */
    double[] point() {
        double[] sum = new double[points.get(0).length];
        for (int k = 0; k < shares.length; k++) {
            for (int cell = 0; shares[k] > 0 && cell < sum.length; cell++) {
                sum[cell] += shares[k] * points.get(k)[cell];
            }
        }
        return sum;
    }
}
