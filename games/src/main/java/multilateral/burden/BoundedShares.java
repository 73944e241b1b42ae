package multilateral.burden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Pro-rata division within bounds: finds λ such that max(floor, min(ceiling, λ · weight)) adds up
 * to the amount. The sum grows with λ and is linear between the points at which somebody meets a
 * bound, so those points are sorted and searched by halving; the segment that is left gives λ in
 * closed form.
 */
final class BoundedShares {

    private BoundedShares() {}

    static double[] divide(double amount, double[] weights, double floor, double[] upper) {
        checkRange(amount, lowest(weights, floor), highest(weights, floor, upper));
        double[] points = points(weights, floor, upper);
        int from = 0;
        int to = points.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sum(weights, floor, upper, points[middle]) < amount) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        // λ lies between points[from - 1] and points[from].
        double below = from == 0 ? 0 : points[from - 1];
        double above = from == points.length ? Double.POSITIVE_INFINITY : points[from];
        double fixed = 0;
        double free = 0;
        for (int i = 0; i < weights.length; i++) {
            double meetsFloor = weights[i] == 0 ? Double.POSITIVE_INFINITY : floor / weights[i];
            double meetsUpper = weights[i] == 0 ? Double.POSITIVE_INFINITY : upper[i] / weights[i];
            if (meetsFloor >= above) {
                fixed += floor;
            } else if (meetsUpper <= below) {
                fixed += upper[i];
            } else {
                free += weights[i];
            }
        }
        double lambda =
                free > 0
                        ? Math.min(above, Math.max(below, (amount - fixed) / free))
                        : Math.min(below, Double.MAX_VALUE);
        double[] shares = new double[weights.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = share(weights[i], floor, upper[i], lambda);
        }
        return shares;
    }

    private static double share(double weight, double floor, double upper, double lambda) {
        return weight == 0 ? floor : Math.max(floor, Math.min(upper, lambda * weight));
    }

    private static double sum(double[] weights, double floor, double[] upper, double lambda) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += share(weights[i], floor, upper[i], lambda);
        }
        return sum;
    }

    private static double[] points(double[] weights, double floor, double[] upper) {
        double[] points = new double[2 * weights.length];
        int count = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                points[count++] = floor / weights[i];
                if (upper[i] < Double.POSITIVE_INFINITY) {
                    points[count++] = upper[i] / weights[i];
                }
            }
        }
        double[] used = Arrays.copyOf(points, count);
        Arrays.sort(used);
        return used;
    }

    private static double lowest(double[] weights, double floor) {
        return floor * weights.length;
    }

    private static double highest(double[] weights, double floor, double[] upper) {
        double most = 0;
        for (int i = 0; i < weights.length; i++) {
            most += weights[i] == 0 ? floor : upper[i];
        }
        return most;
    }

    private static void checkRange(double amount, double lowest, double highest) {
        double slack = 1e-12 * Math.abs(amount);
        if (!(amount >= lowest - slack)) {
            throw floorsTooHigh(amount, lowest);
        }
        if (!(amount <= highest + slack)) {
            throw ceilingsTooLow(amount, highest);
        }
    }

    private static IllegalArgumentException floorsTooHigh(double amount, double lowest) {
        return new IllegalArgumentException(
                "floors add up to "
                        + lowest
                        + ", more than the amount to divide ("
                        + amount
                        + "); lower the floor");
    }

    private static IllegalArgumentException ceilingsTooLow(double amount, double highest) {
        return new IllegalArgumentException(
                "ceilings let those who carry anything take at most "
                        + highest
                        + ", less than the amount to divide ("
                        + amount
                        + "); raise a ceiling");
    }

    /** The exact twin: the same search in fractions. */
    static List<BigFraction> divide(
            BigFraction amount,
            List<BigFraction> weights,
            BigFraction floor,
            List<BigFraction> upper) {
        int size = weights.size();
        BigFraction lowest = floor.multiply(size);
        BigFraction highest =
                IntStream.range(0, size)
                        .mapToObj(i -> weights.get(i).signum() == 0 ? floor : upper.get(i))
                        .reduce(BigFraction.ZERO, BigFraction::add);
        if (amount.compareTo(lowest) < 0) {
            throw floorsTooHigh(amount.doubleValue(), lowest.doubleValue());
        }
        if (amount.compareTo(highest) > 0) {
            throw ceilingsTooLow(amount.doubleValue(), highest.doubleValue());
        }
        List<BigFraction> points = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (weights.get(i).signum() > 0) {
                points.add(floor.divide(weights.get(i)));
                points.add(upper.get(i).divide(weights.get(i)));
            }
        }
        points.sort(BigFraction::compareTo);
        int from = 0;
        int to = points.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sum(weights, floor, upper, points.get(middle)).compareTo(amount) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        BigFraction lambda = lambda(amount, weights, floor, upper, points, from);
        return IntStream.range(0, size)
                .mapToObj(i -> share(weights.get(i), floor, upper.get(i), lambda))
                .toList();
    }

    private static BigFraction lambda(
            BigFraction amount,
            List<BigFraction> weights,
            BigFraction floor,
            List<BigFraction> upper,
            List<BigFraction> points,
            int from) {
        if (from == points.size()) {
            return points.isEmpty() ? BigFraction.ZERO : points.get(from - 1);
        }
        BigFraction above = points.get(from);
        BigFraction below = from == 0 ? BigFraction.ZERO : points.get(from - 1);
        BigFraction sumAbove = sum(weights, floor, upper, above);
        BigFraction sumBelow = sum(weights, floor, upper, below);
        if (sumAbove.equals(sumBelow)) {
            return above;
        }
        BigFraction part = amount.subtract(sumBelow).divide(sumAbove.subtract(sumBelow));
        return below.add(part.multiply(above.subtract(below)));
    }

    private static BigFraction sum(
            List<BigFraction> weights, BigFraction floor, List<BigFraction> upper, BigFraction l) {
        return IntStream.range(0, weights.size())
                .mapToObj(i -> share(weights.get(i), floor, upper.get(i), l))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static BigFraction share(
            BigFraction weight, BigFraction floor, BigFraction upper, BigFraction lambda) {
        BigFraction prorata = lambda.multiply(weight);
        BigFraction capped = prorata.compareTo(upper) > 0 ? upper : prorata;
        return weight.signum() == 0 || capped.compareTo(floor) < 0 ? floor : capped;
    }
}
