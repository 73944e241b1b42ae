package multilateral.burden;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * First come, first served, averaged over all orders of arrival (O'Neill 1982): the Shapley value
 * of the bankruptcy game.
 *
 * <p>Exact from the number of sets of each size and sum that can have arrived before a claimant.
 * The sizes of all sets with one sum are held in one integer, a slot of bits for each size. In
 * doubles see {@link ArrivalKinds} and {@link ArrivalDistribution}.
 */
final class ArrivalAwards {

    private final WholeProblem problem;
    private final int size;
    private final int slot;
    private final SubsetSums sums;

    private ArrivalAwards(WholeProblem problem, List<BigInteger> positive) {
        this.problem = problem;
        this.size = positive.size();
        this.slot = size + problem.estate().bitLength() + 1;
        this.sums =
                SubsetSums.below(
                        problem.estate(),
                        positive,
                        sets -> sets.shiftLeft(slot),
                        ArrivalAwards::refused);
    }

    static IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException(
                "the random arrival rule is out of reach here: "
                        + reason
                        + "; sample it with RandomArrival.orders");
    }

    static double[] divide(double estate, double[] claims, double total) {
        if (estate > total / 2) {
            double[] losses = lower(Math.max(0, total - estate), claims);
            double[] awards = new double[claims.length];
            for (int i = 0; i < awards.length; i++) {
                awards[i] = claims[i] - losses[i];
            }
            return Kinds.inOrder(claims, awards);
        }
        return Kinds.inOrder(claims, lower(estate, claims));
    }

    /** At most half of the claims can be met. */
    private static double[] lower(double estate, double[] claims) {
        Kinds kinds = Kinds.of(MinimalRights.truncated(estate, claims));
        double[] byKind =
                ArrivalKinds.worksFor(kinds)
                        ? new ArrivalKinds(estate, kinds).awards()
                        : ArrivalDistribution.of(estate, kinds).awards();
        return kinds.toClaimants(byKind);
    }

    static List<BigFraction> divide(BigFraction estate, List<BigFraction> claims) {
        WholeProblem problem = WholeProblem.of(estate, claims);
        boolean dual = problem.aboveHalf();
        WholeProblem lower = dual ? problem.dual() : problem;
        Map<BigInteger, BigFraction> awards = lower(lower);
        return problem.claims().stream()
                .map(
                        claim -> {
                            BigFraction award = awards.get(claim.min(lower.estate()));
                            return dual ? problem.amount(claim).subtract(award) : award;
                        })
                .toList();
    }

    private static Map<BigInteger, BigFraction> lower(WholeProblem problem) {
        Map<BigInteger, BigFraction> awards = new TreeMap<>();
        awards.put(BigInteger.ZERO, BigFraction.ZERO);
        List<BigInteger> positive =
                problem.claims().stream()
                        .map(c -> c.min(problem.estate()))
                        .filter(c -> c.signum() > 0)
                        .toList();
        if (!positive.isEmpty()) {
            ArrivalAwards all = new ArrivalAwards(problem, positive);
            positive.stream().distinct().forEach(c -> awards.put(c, all.award(c)));
        }
        return awards;
    }

    private BigFraction award(BigInteger claim) {
        UnaryOperator<BigInteger> mark = sets -> sets.shiftLeft(slot);
        BigInteger[] before = sums.without(claim, mark);
        BigInteger bySize = BigInteger.ZERO;
        for (int k = 0; k < before.length; k++) {
            BigInteger left = problem.estate().subtract(sums.sum(k));
            bySize = bySize.add(before[k].multiply(left.min(claim)));
        }
        // Sets of k that come first do so in k! (n - 1 - k)! of n! orders.
        BigInteger mask = BigInteger.ONE.shiftLeft(slot).subtract(BigInteger.ONE);
        BigInteger orders = BigInteger.ONE;
        BigFraction award = BigFraction.ZERO;
        for (int k = 0; k < size; k++) {
            BigInteger amount = bySize.shiftRight(k * slot).and(mask);
            award = award.add(BigFraction.of(amount, orders));
            orders = orders.multiply(BigInteger.valueOf(size - 1L - k));
            orders = orders.divide(BigInteger.valueOf(k + 1L));
        }
        return award.divide(problem.unitsPerOne().multiply(BigInteger.valueOf(size)));
    }
}
