package multilateral.burden;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Levels at which everybody gets the same, or loses the same, found by sorting the claims once:
 * like water that fills basins of different depth, or uncovers them.
 */
final class WaterLevel {

    private WaterLevel() {}

    /** min(claim, level), where the level makes the sum equal the estate. */
    static double[] equalAwards(double estate, double[] claims) {
        double[] sorted = claims.clone();
        Arrays.sort(sorted);
        double level = awardLevel(estate, sorted);
        double[] awards = new double[claims.length];
        for (int i = 0; i < awards.length; i++) {
            awards[i] = Math.min(claims[i], level);
        }
        return awards;
    }

    /** Fills from the smallest claim up; sums are compensated (Neumaier 1974). */
    private static double awardLevel(double estate, double[] ascending) {
        int size = ascending.length;
        double sum = 0;
        double lost = 0;
        for (int k = 0; k < size; k++) {
            double claim = ascending[k];
            double left = Math.max(0, (estate - sum) - lost);
            int others = size - k;
            if (left / others <= claim) {
                return left / others;
            }
            double next = sum + claim;
            lost += sum >= claim ? (sum - next) + claim : (claim - next) + sum;
            sum = next;
        }
        return size == 0 ? 0 : ascending[size - 1];
    }

    /**
     * max(0, claim − level), where the level makes the sum equal the estate.
     *
     * <p>The level is held as a claim less a rest: a small estate among large claims would be lost
     * in the rounding of the level itself.
     */
    static double[] equalLosses(double estate, double[] claims) {
        double[] sorted = claims.clone();
        Arrays.sort(sorted);
        int size = claims.length;
        double base = sorted[size - 1];
        double above = 0;
        int members = 1;
        while (members < size) {
            double next = sorted[size - 1 - members];
            double more = above + members * (base - next);
            if (more >= estate) {
                break;
            }
            above = more;
            base = next;
            members++;
        }
        double rest = Math.max(0, (estate - above) / members);
        double[] awards = new double[size];
        for (int i = 0; i < size; i++) {
            awards[i] = claims[i] < base ? 0 : Math.min(claims[i], (claims[i] - base) + rest);
        }
        return awards;
    }

    /** The exact twin of {@link #equalAwards(double, double[])}. */
    static List<BigFraction> equalAwards(BigFraction estate, List<BigFraction> claims) {
        List<BigFraction> ascending = claims.stream().sorted(Comparator.naturalOrder()).toList();
        BigFraction left = estate;
        BigFraction level = ascending.get(ascending.size() - 1);
        for (int k = 0; k < ascending.size(); k++) {
            BigFraction equal = left.divide(ascending.size() - k);
            if (equal.compareTo(ascending.get(k)) <= 0) {
                level = equal;
                break;
            }
            left = left.subtract(ascending.get(k));
        }
        BigFraction found = level;
        return claims.stream().map(c -> c.compareTo(found) < 0 ? c : found).toList();
    }
}
