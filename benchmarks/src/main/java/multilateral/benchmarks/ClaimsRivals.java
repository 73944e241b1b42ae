package multilateral.benchmarks;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Claims rules by bisection on the level of water, as most codes have them. */
public final class ClaimsRivals {

    private ClaimsRivals() {}

    /**
     * Equal awards: the level at which capped claims add up to the estate, by bisection.
     *
     * @param estate the amount to divide
     * @param claims one claim per claimant
     * @return one award per claimant
     */
    public static double[] equalAwards(double estate, double[] claims) {
        double most = Arrays.stream(claims).max().orElseThrow();
        double level =
                bisect(
                        0,
                        most,
                        at -> {
                            double sum = 0;
                            for (double claim : claims) {
                                sum += Math.min(claim, at);
                            }
                            return sum - estate;
                        });
        double[] awards = new double[claims.length];
        for (int i = 0; i < awards.length; i++) {
            awards[i] = Math.min(claims[i], level);
        }
        return awards;
    }

    /**
     * Equal losses, by bisection on the loss.
     *
     * @param estate the amount to divide
     * @param claims one claim per claimant
     * @return one award per claimant
     */
    public static double[] equalLosses(double estate, double[] claims) {
        double most = Arrays.stream(claims).max().orElseThrow();
        double loss =
                bisect(
                        0,
                        most,
                        at -> {
                            double sum = 0;
                            for (double claim : claims) {
                                sum += Math.max(0, claim - at);
                            }
                            return estate - sum;
                        });
        double[] awards = new double[claims.length];
        for (int i = 0; i < awards.length; i++) {
            awards[i] = Math.max(0, claims[i] - loss);
        }
        return awards;
    }

    /**
     * The Talmud rule from the two above, on half the claims.
     *
     * @param estate the amount to divide
     * @param claims one claim per claimant
     * @return one award per claimant
     */
    public static double[] talmud(double estate, double[] claims) {
        double[] halves = Arrays.stream(claims).map(claim -> claim / 2).toArray();
        double half = Arrays.stream(halves).sum();
        if (estate <= half) {
            return equalAwards(estate, halves);
        }
        double[] awards = equalLosses(estate - half, halves);
        for (int i = 0; i < awards.length; i++) {
            awards[i] += halves[i];
        }
        return awards;
    }

    /** The zero of a rising function, to the last bit that halving can tell apart. */
    private static double bisect(double low, double high, DoubleUnaryOperator rising) {
        double below = low;
        double above = high;
        while (true) {
            double middle = below + (above - below) / 2;
            if (middle <= below || middle >= above) {
                return middle;
            }
            if (rising.applyAsDouble(middle) < 0) {
                below = middle;
            } else {
                above = middle;
            }
        }
    }
}
