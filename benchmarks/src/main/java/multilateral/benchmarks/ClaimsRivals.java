package multilateral.benchmarks;

import java.util.Arrays;
import java.util.Comparator;
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

    /**
     * The constrained egalitarian rule, by bisection on the level.
     *
     * @param estate the amount to divide
     * @param claims one claim per claimant
     * @return one award per claimant
     */
    public static double[] constrainedEgalitarian(double estate, double[] claims) {
        double[] halves = Arrays.stream(claims).map(claim -> claim / 2).toArray();
        if (estate <= Arrays.stream(halves).sum()) {
            return equalAwards(estate, halves);
        }
        double level =
                bisect(
                        0,
                        Arrays.stream(claims).max().orElseThrow(),
                        at -> {
                            double sum = 0;
                            for (double claim : claims) {
                                sum += Math.max(claim / 2, Math.min(claim, at));
                            }
                            return sum - estate;
                        });
        return Arrays.stream(claims)
                .map(claim -> Math.max(claim / 2, Math.min(claim, level)))
                .toArray();
    }

    /**
     * The minimal overlap rule, by bisection on the part of the estate on which claims are nested,
     * and with the positions of the claims sorted.
     *
     * @param estate the amount to divide
     * @param claims one claim per claimant
     * @return one award per claimant
     */
    public static double[] minimalOverlap(double estate, double[] claims) {
        double most = Arrays.stream(claims).max().orElseThrow();
        boolean covered = estate <= most;
        double level =
                covered
                        ? estate
                        : bisect(
                                0,
                                most,
                                at -> {
                                    double beyond = 0;
                                    for (double claim : claims) {
                                        beyond += Math.max(0, claim - at);
                                    }
                                    return estate - at - beyond;
                                });
        Integer[] order = new Integer[claims.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> claims[i]));
        double[] awards = new double[claims.length];
        double share = 0;
        double before = 0;
        for (int rank = 0; rank < order.length; rank++) {
            double claim = claims[order[rank]];
            double nested = Math.min(claim, level);
            share += (nested - before) / (order.length - rank);
            before = nested;
            awards[order[rank]] = share + (covered ? 0 : claim - nested);
        }
        return awards;
    }

    /**
     * The rule of Dominguez and Thomson, round by round.
     *
     * @param estate the amount to divide
     * @param claims one claim per claimant
     * @param rounds how many rounds to go through
     * @return one award per claimant
     */
    public static double[] dominguezThomson(double estate, double[] claims, int rounds) {
        double[] left = claims.clone();
        double[] awards = new double[claims.length];
        double rest = estate;
        for (int round = 0; round < rounds; round++) {
            double paid = 0;
            for (int i = 0; i < left.length; i++) {
                double award = Math.min(left[i], rest) / left.length;
                left[i] -= award;
                awards[i] += award;
                paid += award;
            }
            rest -= paid;
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
