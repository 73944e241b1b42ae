package multilateral.burden;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.DoubleFunction;

/**
 * Integrals from 0 to 1 of several functions at once, by halving whichever part has the largest
 * error (15-point Gauss–Kronrod rule with the 7-point Gauss rule as its check; Piessens et al.
 * 1983). Never evaluates the ends.
 */
final class DiagonalIntegral {

    private static final int MOST_PARTS = 400;

    /** Kronrod nodes above the middle; every second one is a Gauss node. */
    private static final double[] NODES = {
        0.20778495500789848,
        0.4058451513773972,
        0.5860872354676911,
        0.7415311855993945,
        0.8648644233597691,
        0.9491079123427585,
        0.9914553711208126
    };

    private static final double[] WEIGHTS = {
        0.20443294007529889,
        0.19035057806478542,
        0.1690047266392679,
        0.14065325971552592,
        0.10479001032225019,
        0.06309209262997856,
        0.022935322010529224
    };

    private static final double MIDDLE = 0.20948214108472782;

    private static final double[] GAUSS = {
        0.3818300505051189, 0.27970539148927664, 0.1294849661688697
    };

    private static final double GAUSS_MIDDLE = 0.4179591836734694;

    private final double[] values;
    private final double error;

    private DiagonalIntegral(double[] values, double error) {
        this.values = values;
        this.error = error;
    }

    /** Stops at a relative error, measured against the largest of the integrals. */
    static DiagonalIntegral of(DoubleFunction<double[]> integrand, double relativeError) {
        PriorityQueue<Part> parts =
                new PriorityQueue<>(
                        Comparator.comparingDouble((Part part) -> -part.error())
                                .thenComparingDouble(Part::from));
        parts.add(part(integrand, 0, 1));
        DiagonalIntegral all = sum(parts);
        while (all.error > relativeError * largest(all.values) && parts.size() < MOST_PARTS) {
            Part worst = parts.remove();
            double middle = (worst.from + worst.to) / 2;
            parts.add(part(integrand, worst.from, middle));
            parts.add(part(integrand, middle, worst.to));
            all = sum(parts);
        }
        return all;
    }

    double[] values() {
        return values;
    }

    /** A bound on the error of any of the integrals, as the check sees it. */
    double error() {
        return error;
    }

    /** The integrals over a part of the way. */
    private static final class Part {
        private final double from;
        private final double to;
        private final double[] integrals;
        private final double error;

        Part(double from, double to, double[] integrals, double error) {
            this.from = from;
            this.to = to;
            this.integrals = integrals;
            this.error = error;
        }

        double from() {
            return from;
        }

        double error() {
            return error;
        }
    }

    private static Part part(DoubleFunction<double[]> integrand, double from, double to) {
        double half = (to - from) / 2;
        double middle = from + half;
        double[] at = integrand.apply(middle);
        double[] kronrod = new double[at.length];
        double[] gauss = new double[at.length];
        add(kronrod, at, half * MIDDLE);
        add(gauss, at, half * GAUSS_MIDDLE);
        for (int k = 0; k < NODES.length; k++) {
            double[] left = integrand.apply(middle - half * NODES[k]);
            double[] right = integrand.apply(middle + half * NODES[k]);
            add(kronrod, left, half * WEIGHTS[k]);
            add(kronrod, right, half * WEIGHTS[k]);
            if (k % 2 == 1) {
                add(gauss, left, half * GAUSS[k / 2]);
                add(gauss, right, half * GAUSS[k / 2]);
            }
        }
        double error = 0;
        for (int i = 0; i < gauss.length; i++) {
            error = Math.max(error, Math.abs(kronrod[i] - gauss[i]));
        }
        return new Part(from, to, kronrod, error);
    }

    private static void add(double[] sums, double[] values, double weight) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * values[i];
        }
    }

    private static DiagonalIntegral sum(PriorityQueue<Part> parts) {
        double[] values = new double[parts.element().integrals.length];
        double error = 0;
        for (Part part : parts.stream().sorted(Comparator.comparingDouble(Part::from)).toList()) {
            add(values, part.integrals, 1);
            error += part.error;
        }
        return new DiagonalIntegral(values, error);
    }

    private static double largest(double[] values) {
        double most = 0;
        for (double value : values) {
            most = Math.max(most, Math.abs(value));
        }
        return most;
    }
}
