package multilateral.burden;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Round after round, everybody is paid one n-th of its claim, or of what is left of the estate if
 * that is less (Dominguez and Thomson 2006).
 *
 * <p>Let ρ be what is left of the estate over (1 − 1/n) to the number of rounds. A claimant is paid
 * from its own claim as long as the claim is below ρ, and from the estate ever after. Between the
 * rounds at which somebody crosses over, ρ follows a linear recurrence, which is solved in closed
 * form where many rounds lie between. One sort and at most one logarithm a claimant: O(n log n).
 */
final class DominguezThomson {

    /** Rounds that are gone through one by one before a closed form is taken. */
    private static final int SINGLE_ROUNDS = 8;

    /** Rounds in exact fractions: numerators get log(n) longer each round. */
    static final int MOST_EXACT_ROUNDS = 2000;

    private final int size;
    private final double[] ascending;

    /** Sum of the k smallest claims. */
    private final double[] sums;

    /** log(1 − 1/n). */
    private final double shrink;

    /** Ranks below this are paid from their own claims. */
    private int low;

    private double rho;

    /** (1 − 1/n) to the number of rounds, and one less that. */
    private double kept = 1;

    private double paid;

    /** What each was paid from the estate, had it been so from the first round. */
    private double fromEstate;

    private final double[] awards;

    private DominguezThomson(double estate, double[] ascending) {
        this.size = ascending.length;
        this.ascending = ascending;
        this.sums = new double[size + 1];
        this.shrink = Math.log1p(-1.0 / size);
        this.low = size;
        this.rho = estate;
        this.awards = new double[size];
        CompensatedSum sum = new CompensatedSum();
        for (int rank = 0; rank < size; rank++) {
            sum.add(ascending[rank]);
            sums[rank + 1] = sum.value();
        }
    }

    static double[] divide(double estate, double[] claims, double total) {
        if (estate >= total) {
            return claims.clone();
        }
        ClaimOrder order = ClaimOrder.of(MinimalRights.truncated(estate, claims));
        DominguezThomson rounds = new DominguezThomson(estate, order.ascending());
        return order.toClaimants(rounds.byRank());
    }

    private double[] byRank() {
        crossOver();
        if (low == size) {
            raiseTo(ascending[size - 1]);
            crossOver();
        }
        while (low > 0 && kept > 0) {
            if (sums[low] == 0) {
                fromEstate += rho * kept / (size - low);
                rho = 0;
                low = 0;
            } else {
                advance(ascending[low - 1]);
                crossOver();
            }
        }
        if (low == 0) {
            fromEstate += rho * kept / size;
        }
        double award = 0;
        for (int rank = 0; rank < size; rank++) {
            double own = rank < low ? ascending[rank] * paid : awards[rank] + fromEstate;
            award = Math.min(ascending[rank], Math.max(award, own));
            awards[rank] = award;
        }
        return awards;
    }

    /** While all are paid from their claims, what is missing grows by n/(n − 1) a round. */
    private void raiseTo(double largest) {
        double missing = MinimalRights.missing(rho, ascending);
        if (missing == 0) {
            rho = Double.POSITIVE_INFINITY;
            paid = 1;
            kept = 0;
            return;
        }
        double total = sums[size];
        double rounds = Math.ceil(-Math.log((total - largest) / missing) / shrink);
        skip(Math.max(1, rounds));
        rho = Math.max(0, Math.min(largest, total - missing / kept));
    }

    /** Goes on until ρ is no more than the largest claim below it, or by a round. */
    private void advance(double next) {
        int high = size - low;
        double sum = sums[low];
        double rounds;
        double later;
        if (high == 1) {
            double step = sum / (size - 1);
            rounds = Math.ceil((rho - next) / step);
            later = rho - rounds * step;
        } else {
            double rate = Math.log((double) low / (size - 1));
            double fixed = -sum / (high - 1);
            rounds = Math.ceil(Math.log((next - fixed) / (rho - fixed)) / rate);
            later = fixed + (rho - fixed) * Math.exp(rounds * rate);
        }
        if (rounds <= SINGLE_ROUNDS) {
            fromEstate += rho * kept / size;
            rho = Math.max(0, (low * rho - sum) / (size - 1));
            paid += kept / size;
            kept = 1 - paid;
        } else {
            double before = rho * kept;
            double paidBefore = paid;
            skip(rounds);
            rho = Math.max(0, Math.min(next, later));
            double spent = before - rho * kept;
            fromEstate += Math.max(0, spent - sum * (paid - paidBefore)) / high;
        }
    }

    private void skip(double rounds) {
        paid -= kept * Math.expm1(rounds * shrink);
        kept *= Math.exp(rounds * shrink);
    }

    /** From now on, claims of at least ρ are paid from the estate. */
    private void crossOver() {
        while (low > 0 && ascending[low - 1] >= rho) {
            low--;
            awards[low] = ascending[low] * paid - fromEstate;
        }
    }

    /** The exact twin, round by round in whole numbers. */
    static List<BigFraction> divide(
            BigFraction estate, List<BigFraction> claims, BigFraction total) {
        if (estate.equals(total)) {
            return claims;
        }
        WholeProblem problem = WholeProblem.of(estate, claims);
        Map<BigInteger, BigFraction> awards = new ExactRounds(problem).awards();
        return problem.claims().stream().map(awards::get).toList();
    }

    /** All figures over a common denominator, n to the number of rounds where that is needed. */
    private static final class ExactRounds {
        private final WholeProblem problem;
        private final int size;
        private final List<BigInteger> ascending;
        private int low;
        private BigInteger lowSum;

        /** What is left of the estate, times n to the number of rounds. */
        private BigInteger left;

        /** (n − 1) and n to the number of rounds. */
        private BigInteger kept = BigInteger.ONE;

        private BigInteger power = BigInteger.ONE;

        /** What a claimant paid from the estate throughout has, times {@link #power}. */
        private BigInteger fromEstate = BigInteger.ZERO;

        ExactRounds(WholeProblem problem) {
            this.problem = problem;
            this.size = problem.claims().size();
            this.ascending = new ArrayList<>(problem.claims());
            Collections.sort(ascending);
            this.low = size;
            this.lowSum = problem.total();
            this.left = problem.estate();
        }

        /** Awards by claim, so that equal claims are reduced once. */
        Map<BigInteger, BigFraction> awards() {
            Map<BigInteger, BigFraction> crossed = new TreeMap<>();
            crossOver(crossed);
            for (int round = 0; low > 0 && lowSum.signum() > 0; round++) {
                if (round == MOST_EXACT_ROUNDS) {
                    throw new IllegalArgumentException(
                            "claims ("
                                    + size
                                    + " of them) need more than "
                                    + MOST_EXACT_ROUNDS
                                    + " rounds of the Dominguez-Thomson rule, and their exact"
                                    + " awards have about as many digits; use the rule in doubles");
                }
                BigInteger n = BigInteger.valueOf(size);
                fromEstate = fromEstate.multiply(n).add(left);
                left = left.multiply(BigInteger.valueOf(low)).subtract(lowSum.multiply(kept));
                kept = kept.multiply(BigInteger.valueOf(size - 1L));
                power = power.multiply(n);
                crossOver(crossed);
            }
            // Whoever is left has no claim.
            BigInteger sharers = BigInteger.valueOf(size - low);
            BigFraction last = fraction(fromEstate).add(fraction(left).divide(sharers));
            Map<BigInteger, BigFraction> awards = new TreeMap<>();
            crossed.forEach((claim, award) -> awards.put(claim, award.add(last)));
            if (low > 0) {
                awards.put(BigInteger.ZERO, BigFraction.ZERO);
            }
            return awards;
        }

        private void crossOver(Map<BigInteger, BigFraction> crossed) {
            while (low > 0 && ascending.get(low - 1).multiply(kept).compareTo(left) >= 0) {
                low--;
                BigInteger claim = ascending.get(low);
                lowSum = lowSum.subtract(claim);
                BigInteger own = claim.multiply(power.subtract(kept));
                crossed.computeIfAbsent(claim, c -> fraction(own.subtract(fromEstate)));
            }
        }

        private BigFraction fraction(BigInteger value) {
            return BigFraction.of(value, power.multiply(problem.unitsPerOne()));
        }
    }
}
