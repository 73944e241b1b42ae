package multilateral.burden;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The centre of gravity of all ways to divide the estate that give nobody less than nothing or more
 * than its claim (Mirás Calvo, Quinteiro Sandomingo and Sánchez-Rodríguez 2022): the core centre of
 * the bankruptcy game.
 *
 * <p>By inclusion and exclusion over the sets S whose members get their claims and more, with e(S)
 * = estate less the claims of S where that is positive, the volume is in proportion to V = ∑
 * ±e(S)^(n−1), and the award of i is (∑ ±e(S)^n / n + c(i) ∑ ±e(S)^(n−1) over the S with i) / V.
 * The terms cancel, so whole numbers are used throughout, also for few claims in doubles. For many
 * see {@link AwardsDensity}.
 */
final class AverageOfAwards {

    /** With fewer claims a density has corners, and its transform falls too slowly. */
    private static final int LEAST_FOR_DENSITY = 8;

    /** So few sets are gone through quickly in whole numbers. */
    private static final double FEW_SETS = 5000;

    /** Terms of a density that are quicker than few sets. */
    private static final double LITTLE_WORK = 1e4;

    /** Terms of a density, at most. */
    private static final double MOST_WORK = 4e6;

    private final int size;
    private final SubsetSums sums;

    /** Powers n − 1 of what the sets leave. */
    private final BigInteger[] powers;

    private final BigInteger volume;

    /** Sum of powers n with signs. */
    private final BigInteger moment;

    private AverageOfAwards(BigInteger estate, List<BigInteger> positive) {
        this.size = positive.size();
        this.sums =
                SubsetSums.below(estate, positive, BigInteger::negate, AverageOfAwards::refused);
        this.powers = new BigInteger[sums.size()];
        BigInteger all = BigInteger.ZERO;
        BigInteger first = BigInteger.ZERO;
        for (int k = 0; k < powers.length; k++) {
            BigInteger left = estate.subtract(sums.sum(k));
            powers[k] = left.pow(size - 1);
            BigInteger term = powers[k].multiply(sums.coefficient(k));
            all = all.add(term);
            first = first.add(term.multiply(left));
        }
        this.volume = all;
        this.moment = first;
    }

    private static IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException(
                "the average-of-awards rule is out of reach here: "
                        + reason
                        + ", and some are too small beside the others for their density; leave out"
                        + " the smallest, or see whether TALMUD or RANDOM_ARRIVAL will do");
    }

    static double[] divide(double estate, double[] claims, double total) {
        Kinds kinds = Kinds.of(claims);
        if (kinds.members() >= LEAST_FOR_DENSITY && estate > 0 && estate < total) {
            boolean dual = estate > total / 2;
            double amount = dual ? total - estate : estate;
            Kinds truncated = Kinds.of(MinimalRights.truncated(amount, claims));
            AwardsDensity density = new AwardsDensity(amount, truncated);
            if (density.work() <= (truncated.sets() <= FEW_SETS ? LITTLE_WORK : MOST_WORK)) {
                double[] awards = truncated.toClaimants(density.awards());
                for (int i = 0; dual && i < awards.length; i++) {
                    awards[i] = claims[i] - awards[i];
                }
                return Kinds.inOrder(claims, awards);
            }
        }
        return divide(WholeProblem.of(estate, claims)).stream()
                .mapToDouble(BigFraction::doubleValue)
                .toArray();
    }

    static List<BigFraction> divide(BigFraction estate, List<BigFraction> claims) {
        return divide(WholeProblem.of(estate, claims));
    }

    /** Divides what is missing if that is less, and cuts claims to the estate: neither matters. */
    private static List<BigFraction> divide(WholeProblem problem) {
        if (problem.aboveHalf()) {
            List<BigFraction> losses = divide(problem.dual());
            List<BigInteger> claims = problem.claims();
            return IntStream.range(0, claims.size())
                    .mapToObj(i -> problem.amount(claims.get(i)).subtract(losses.get(i)))
                    .toList();
        }
        Map<BigInteger, BigFraction> awards = new TreeMap<>();
        awards.put(BigInteger.ZERO, BigFraction.ZERO);
        List<BigInteger> truncated =
                problem.claims().stream().map(c -> c.min(problem.estate())).toList();
        List<BigInteger> positive = truncated.stream().filter(c -> c.signum() > 0).toList();
        if (!positive.isEmpty()) {
            AverageOfAwards average = new AverageOfAwards(problem.estate(), positive);
            positive.stream()
                    .distinct()
                    .forEach(c -> awards.put(c, average.award(c).divide(problem.unitsPerOne())));
        }
        return truncated.stream().map(awards::get).toList();
    }

    private BigFraction award(BigInteger claim) {
        UnaryOperator<BigInteger> mark = BigInteger::negate;
        BigInteger[] without = sums.without(claim, mark);
        BigInteger with = BigInteger.ZERO;
        for (int k = 0; k < without.length; k++) {
            with = with.add(sums.coefficient(k).subtract(without[k]).multiply(powers[k]));
        }
        BigInteger n = BigInteger.valueOf(size);
        return BigFraction.of(moment.add(claim.multiply(with).multiply(n)), volume.multiply(n));
    }
}
