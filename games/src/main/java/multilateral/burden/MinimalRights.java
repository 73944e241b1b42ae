package multilateral.burden;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The two bounds on an award that follow from the estate: nobody gets less than what all others
 * leave when they are paid in full (the minimal right), and nobody more than the estate (the
 * truncated claim).
 */
final class MinimalRights {

    private MinimalRights() {}

    /** max(0, estate − claims of the others), written as claim less what all lose together. */
    static double[] of(double estate, double[] claims) {
        double missing = missing(estate, claims);
        double[] rights = new double[claims.length];
        for (int i = 0; i < rights.length; i++) {
            rights[i] = Math.max(0, claims[i] - missing);
        }
        return rights;
    }

    /**
     * Sum of the claims less the estate. The largest claim is met first, so that an estate close to
     * it is not lost in the rounding of the sum.
     */
    static double missing(double estate, double[] claims) {
        int largest = 0;
        for (int i = 1; i < claims.length; i++) {
            largest = claims[i] > claims[largest] ? i : largest;
        }
        CompensatedSum others = new CompensatedSum();
        others.add(claims[largest] - estate);
        for (int i = 0; i < claims.length; i++) {
            if (i != largest) {
                others.add(claims[i]);
            }
        }
        return Math.max(0, others.value());
    }

    static double[] truncated(double estate, double[] claims) {
        double[] truncated = new double[claims.length];
        for (int i = 0; i < truncated.length; i++) {
            truncated[i] = Math.min(claims[i], estate);
        }
        return truncated;
    }

    static List<BigFraction> of(BigFraction estate, List<BigFraction> claims, BigFraction total) {
        BigFraction missing = total.subtract(estate);
        return claims.stream()
                .map(c -> c.compareTo(missing) > 0 ? c.subtract(missing) : BigFraction.ZERO)
                .toList();
    }

    static List<BigFraction> truncated(BigFraction estate, List<BigFraction> claims) {
        return claims.stream().map(c -> c.compareTo(estate) < 0 ? c : estate).toList();
    }
}
