package multilateral.burden;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Division in proportion to claims, plain or adjusted. O(n). */
final class ProportionalAwards {

    private ProportionalAwards() {}

    static double[] proportional(double estate, double[] claims, double total) {
        double part = total == 0 ? 0 : estate / total;
        double[] awards = new double[claims.length];
        for (int i = 0; i < awards.length; i++) {
            awards[i] = claims[i] * part;
        }
        return awards;
    }

    static List<BigFraction> proportional(
            BigFraction estate, List<BigFraction> claims, BigFraction total) {
        return total.signum() == 0
                ? claims
                : claims.stream().map(c -> c.multiply(estate).divide(total)).toList();
    }

    /** Minimal rights, and the rest in proportion to what is left of the claims up to the rest. */
    static double[] adjusted(double estate, double[] claims) {
        double[] most = MinimalRights.truncated(estate, claims);
        double[] rights = MinimalRights.of(estate, most);
        double rest = Math.max(0, estate - CompensatedSum.of(rights));
        double[] left = new double[claims.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = Math.min(most[i] - rights[i], rest);
        }
        double all = CompensatedSum.of(left);
        double part = all == 0 ? 0 : Math.min(1, rest / all);
        for (int i = 0; i < left.length; i++) {
            left[i] = Math.min(claims[i], rights[i] + left[i] * part);
        }
        return left;
    }

    static List<BigFraction> adjusted(
            BigFraction estate, List<BigFraction> claims, BigFraction total) {
        List<BigFraction> rights = MinimalRights.of(estate, claims, total);
        BigFraction rest = estate.subtract(sum(rights));
        List<BigFraction> left =
                MinimalRights.truncated(
                        rest,
                        IntStream.range(0, claims.size())
                                .mapToObj(i -> claims.get(i).subtract(rights.get(i)))
                                .toList());
        List<BigFraction> awards = proportional(rest, left, sum(left));
        return IntStream.range(0, claims.size())
                .mapToObj(i -> rights.get(i).add(awards.get(i)))
                .toList();
    }

    private static BigFraction sum(List<BigFraction> values) {
        return values.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }
}
