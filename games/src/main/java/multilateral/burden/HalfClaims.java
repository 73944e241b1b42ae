package multilateral.burden;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The rules that turn at half the claims: what they do with an estate below half the total, and how
 * they go on above it.
 */
final class HalfClaims {

    private HalfClaims() {}

    /** Equal awards on half the claims, then equal losses on them. */
    static double[] talmud(double estate, double[] claims, double total) {
        double[] halves = halves(claims);
        return estate <= total / 2
                ? WaterLevel.equalAwards(estate, halves)
                : above(WaterLevel.equalLosses(estate - total / 2, halves), halves, claims);
    }

    static List<BigFraction> talmud(
            BigFraction estate, List<BigFraction> claims, BigFraction total) {
        List<BigFraction> halves = halves(claims);
        BigFraction missing = total.subtract(estate);
        return estate.compareTo(missing) <= 0
                ? WaterLevel.equalAwards(estate, halves)
                : minus(claims, WaterLevel.equalAwards(missing, halves));
    }

    /** Equal awards on half the claims, twice. */
    static double[] piniles(double estate, double[] claims, double total) {
        double[] halves = halves(claims);
        return estate <= total / 2
                ? WaterLevel.equalAwards(estate, halves)
                : above(WaterLevel.equalAwards(estate - total / 2, halves), halves, claims);
    }

    static List<BigFraction> piniles(
            BigFraction estate, List<BigFraction> claims, BigFraction total) {
        List<BigFraction> halves = halves(claims);
        BigFraction rest = estate.subtract(total.divide(2));
        return rest.signum() <= 0
                ? WaterLevel.equalAwards(estate, halves)
                : plus(halves, WaterLevel.equalAwards(rest, halves));
    }

    /** Equal losses on half the claims, then equal awards on them. */
    static double[] reverseTalmud(double estate, double[] claims, double total) {
        double[] halves = halves(claims);
        return estate <= total / 2
                ? WaterLevel.equalLosses(estate, halves)
                : above(WaterLevel.equalAwards(estate - total / 2, halves), halves, claims);
    }

    static List<BigFraction> reverseTalmud(
            BigFraction estate, List<BigFraction> claims, BigFraction total) {
        List<BigFraction> halves = halves(claims);
        BigFraction half = total.divide(2);
        return estate.compareTo(half) <= 0
                ? minus(halves, WaterLevel.equalAwards(half.subtract(estate), halves))
                : plus(halves, WaterLevel.equalAwards(estate.subtract(half), halves));
    }

    /** Equal awards on half the claims, and from there on what is smallest grows first. */
    static double[] constrainedEgalitarian(double estate, double[] claims, double total) {
        double[] halves = halves(claims);
        return estate <= total / 2
                ? WaterLevel.equalAwards(estate, halves)
                : smallestFirst(estate - total / 2, halves, claims);
    }

    /**
     * max(half, min(claim, level)), where the level makes the gains over the halves add up to the
     * amount. It rises past each half, where a claimant starts to gain, and past each claim, where
     * it stops.
     */
    private static double[] smallestFirst(double amount, double[] halves, double[] claims) {
        double[] ascending = halves.clone();
        Arrays.sort(ascending);
        int size = ascending.length;
        CompensatedSum given = new CompensatedSum();
        double base = 0;
        double rest = 0;
        int started = 0;
        int stopped = 0;
        while (stopped < size) {
            int gaining = started - stopped;
            double next =
                    started < size && ascending[started] <= 2 * ascending[stopped]
                            ? ascending[started]
                            : 2 * ascending[stopped];
            double step = gaining * (next - base);
            if (gaining > 0 && given.value() + step >= amount) {
                rest = Math.max(0, amount - given.value()) / gaining;
                break;
            }
            given.add(step);
            base = next;
            while (started < size && ascending[started] <= base) {
                started++;
            }
            while (stopped < started && 2 * ascending[stopped] <= base) {
                stopped++;
            }
        }
        double level = base + rest;
        double[] awards = new double[size];
        for (int i = 0; i < size; i++) {
            awards[i] = Math.max(halves[i], Math.min(claims[i], level));
        }
        return awards;
    }

    static List<BigFraction> constrainedEgalitarian(
            BigFraction estate, List<BigFraction> claims, BigFraction total) {
        List<BigFraction> halves = halves(claims);
        BigFraction rest = estate.subtract(total.divide(2));
        if (rest.signum() <= 0) {
            return WaterLevel.equalAwards(estate, halves);
        }
        List<BigFraction> points =
                Stream.concat(halves.stream(), claims.stream()).sorted().distinct().toList();
        int low = 0;
        int high = points.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sum(gains(points.get(middle), halves)).compareTo(rest) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        BigFraction top = points.get(low);
        BigFraction bottom = low == 0 ? BigFraction.ZERO : points.get(low - 1);
        BigFraction below = sum(gains(bottom, halves));
        BigFraction part = rest.subtract(below).divide(sum(gains(top, halves)).subtract(below));
        BigFraction level = bottom.add(part.multiply(top.subtract(bottom)));
        return plus(halves, gains(level, halves));
    }

    private static List<BigFraction> gains(BigFraction level, List<BigFraction> halves) {
        return halves.stream()
                .map(
                        half ->
                                level.compareTo(half) <= 0
                                        ? BigFraction.ZERO
                                        : smaller(half, level.subtract(half)))
                .toList();
    }

    private static BigFraction smaller(BigFraction a, BigFraction b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static double[] halves(double[] claims) {
        double[] halves = new double[claims.length];
        for (int i = 0; i < halves.length; i++) {
            halves[i] = claims[i] / 2;
        }
        return halves;
    }

    private static double[] above(double[] gains, double[] halves, double[] claims) {
        for (int i = 0; i < gains.length; i++) {
            gains[i] = Math.min(claims[i], halves[i] + gains[i]);
        }
        return gains;
    }

    private static List<BigFraction> halves(List<BigFraction> claims) {
        return claims.stream().map(c -> c.divide(2)).toList();
    }

    private static BigFraction sum(List<BigFraction> values) {
        return values.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static List<BigFraction> plus(List<BigFraction> a, List<BigFraction> b) {
        return IntStream.range(0, a.size()).mapToObj(i -> a.get(i).add(b.get(i))).toList();
    }

    private static List<BigFraction> minus(List<BigFraction> a, List<BigFraction> b) {
        return IntStream.range(0, a.size()).mapToObj(i -> a.get(i).subtract(b.get(i))).toList();
    }
}
