package multilateral.cooperative;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What claimants expect who come in random order and take what is left of an estate, up to their
 * claims (O'Neill 1982), for claims that are whole multiples of a step.
 *
 * <p>The chance of having come before a claimant is itself uniform; given it, the others' total is
 * found by dynamic programming. What a claimant gets of an estate E with chance x and what the
 * claimant loses with E missing and chance 1 − x are the same, so chances above a half are not
 * needed.
 */
final class RandomArrival {

    private static final double[] SCALES = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};

    private final double scale;
    private final long step;
    private final long[] claims;
    private final double estate;
    private final double missing;
    private final long[] each;
    private final int limit;
    private final double largest;
    private final double reach;

    private RandomArrival(double scale, long step, long[] claims, double estate, double missing) {
        this.scale = scale;
        this.step = step;
        this.claims = claims;
        this.estate = estate;
        this.missing = missing;
        each = new long[claims.length];
        Arrays.fill(each, 1);
        limit = (int) Math.max(estate, missing) + 1;
        largest = Arrays.stream(claims).max().orElse(0);
        reach = ArrivalSums.reach(claims, each);
    }

    /** Empty if the claims have no common step, or too many steps for the programme. */
    static Optional<RandomArrival> of(double estate, double[] claims) {
        for (double scale : SCALES) {
            if (Arrays.stream(claims).allMatch(claim -> whole(claim, scale))) {
                return scaled(estate, claims, scale);
            }
        }
        return Optional.empty();
    }

    private static boolean whole(double claim, double scale) {
        double steps = Math.rint(claim * scale);
        return steps < 1L << 53 && steps / scale == claim;
    }

    private static Optional<RandomArrival> scaled(double estate, double[] claims, double scale) {
        long[] steps = new long[claims.length];
        long step = 0;
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (long) Math.rint(claims[i] * scale);
            step = VotingSwings.gcd(step, steps[i]);
        }
        step = Math.max(step, 1);
        double total = 0;
        for (int i = 0; i < steps.length; i++) {
            steps[i] /= step;
            total += steps[i];
        }
        double units = whole(estate, scale) ? Math.rint(estate * scale) : estate * scale;
        double left = Math.min(units / step, total);
        return total <= VotingSwings.MOST_TOTALS
                ? Optional.of(new RandomArrival(scale, step, steps, left, total - left))
                : Optional.empty();
    }

    private long comers() {
        return Arrays.stream(claims).filter(claim -> claim > 0).count();
    }

    /** Claimants times steps times nodes. */
    double work() {
        return Math.max(estate, missing) * comers() * GaussLegendre.enoughFor(comers()) / 2;
    }

    double[] awards() {
        double[] awards = new double[claims.length];
        GaussLegendre rule = GaussLegendre.of(Math.max(1, GaussLegendre.enoughFor(comers())));
        for (int node = 0; 2 * node < rule.count(); node++) {
            double chance = rule.node(node);
            boolean middle = 2 * node + 1 == rule.count();
            double[] sums = new double[0];
            if (open(estate, chance) || open(missing, chance)) {
                sums = ArrivalSums.cumulative(claims, each, chance, limit);
                accumulateBelow(sums);
            }
            double[] got = given(sums, estate, chance);
            double[] lost = middle ? new double[0] : given(sums, missing, chance);
            for (int i = 0; i < awards.length; i++) {
                double award = got[i] + (middle ? 0 : claims[i] - lost[i]);
                awards[i] += rule.weight(node) * award;
            }
        }
        for (int i = 0; i < awards.length; i++) {
            awards[i] = Math.max(0, Math.min(awards[i], (double) claims[i])) * step / scale;
        }
        return awards;
    }

    /** Whether it is not as good as sure that all or nobody is paid. */
    private boolean open(double amount, double chance) {
        return !paysAll(amount, chance) && chance * (estate + missing - largest) - amount < reach;
    }

    private boolean paysAll(double amount, double chance) {
        return amount - largest - chance * (estate + missing) >= reach;
    }

    /** Entry t becomes the sum of the entries below t. */
    private static void accumulateBelow(double[] sums) {
        double below = 0;
        for (int k = 0; k < sums.length; k++) {
            double entry = sums[k];
            sums[k] = below;
            below += entry;
        }
    }

    /** What each claimant gets of an amount; between whole amounts it is linear. */
    private double[] given(double[] sums, double amount, double chance) {
        int whole = (int) amount;
        double part = amount - whole;
        double[] given = new double[claims.length];
        if (!open(amount, chance)) {
            for (int i = 0; paysAll(amount, chance) && i < given.length; i++) {
                given[i] = claims[i];
            }
            return given;
        }
        for (int i = 0; i < given.length; i++) {
            given[i] = (1 - part) * ArrivalSums.removed(sums, whole, claims[i], chance);
            if (part > 0) {
                given[i] += part * ArrivalSums.removed(sums, whole + 1, claims[i], chance);
            }
        }
        return given;
    }

    BigFraction[] exactAwards() {
        int whole = (int) estate;
        if (whole != estate) {
            throw new IllegalArgumentException(
                    "estate must be a whole multiple of the greatest common divisor of the claims"
                            + " for an exact value");
        }
        BigFraction unit =
                BigFraction.of(step)
                        .divide(BigFraction.of(new BigDecimal(scale).toBigIntegerExact()));
        boolean small = whole <= missing;
        int top = small ? whole : (int) missing;
        ExactSums sums = ExactSums.bySize(claims, top).accumulatedBelow();
        BigFraction[] awards = new BigFraction[claims.length];
        for (int i = 0; i < awards.length; i++) {
            BigFraction mean = sums.meanOverOrders(top, claims[i]);
            awards[i] = (small ? mean : BigFraction.of(claims[i]).subtract(mean)).multiply(unit);
        }
        return awards;
    }
}
