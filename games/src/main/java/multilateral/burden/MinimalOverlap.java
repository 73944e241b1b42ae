package multilateral.burden;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Claims are laid on parts of the estate so that as few as possible overlap, and each part is
 * shared equally by those who claim it (O'Neill 1982, after ibn Ezra; the formula is that of
 * Alcalde, Marco and Silva 2008).
 *
 * <p>If some claim covers the estate, claims are nested: what the k largest claim is shared by k.
 * Otherwise they are nested on a part of the estate, the level, and laid side by side on the rest:
 * what all claim beyond the level adds up to the estate less the level. One sort, O(n log n).
 */
final class MinimalOverlap {

    private MinimalOverlap() {}

    static double[] divide(double estate, double[] claims) {
        ClaimOrder order = ClaimOrder.of(claims);
        double[] ascending = order.ascending();
        double largest = ascending[ascending.length - 1];
        double[] awards =
                estate <= largest
                        ? nested(ascending, estate, 0, false)
                        : beyond(ascending, estate - largest);
        return order.toClaimants(awards);
    }

    /** Uncovers claims from the second largest down until they add up to the amount. */
    private static double[] beyond(double[] ascending, double amount) {
        int size = ascending.length;
        double base = ascending[size - 2];
        CompensatedSum above = new CompensatedSum();
        int members = 0;
        for (int rank = size - 2; rank >= 0; rank--) {
            double step = members * (base - ascending[rank]);
            if (above.value() + step >= amount) {
                break;
            }
            above.add(step);
            base = ascending[rank];
            members++;
        }
        double rest = Math.min(base, Math.max(0, amount - above.value()) / Math.max(1, members));
        return nested(ascending, base, rest, true);
    }

    /** Shares of nested claims up to the level, base less rest, and what is claimed beyond it. */
    private static double[] nested(double[] ascending, double base, double rest, boolean beyond) {
        int size = ascending.length;
        double[] awards = new double[size];
        CompensatedSum shares = new CompensatedSum();
        double before = 0;
        double award = 0;
        for (int rank = 0; rank < size; rank++) {
            double claim = ascending[rank];
            double above = (claim - base) + rest;
            double upTo = above > 0 ? base - rest : claim;
            shares.add((upTo - before) / (size - rank));
            before = upTo;
            double sum = shares.value() + (beyond ? Math.max(0, above) : 0);
            award = Math.min(claim, Math.max(award, sum));
            awards[rank] = award;
        }
        return awards;
    }

    static List<BigFraction> divide(BigFraction estate, List<BigFraction> claims) {
        List<BigFraction> ascending = claims.stream().sorted().toList();
        BigFraction largest = ascending.get(ascending.size() - 1);
        BigFraction excess = estate.subtract(largest);
        BigFraction level = excess.signum() <= 0 ? estate : level(ascending, excess);
        List<BigFraction> shares = new ArrayList<>();
        BigFraction share = BigFraction.ZERO;
        BigFraction before = BigFraction.ZERO;
        for (int rank = 0; rank < ascending.size(); rank++) {
            BigFraction upTo = smaller(ascending.get(rank), level);
            share = share.add(upTo.subtract(before).divide(ascending.size() - rank));
            before = upTo;
            shares.add(share);
        }
        return IntStream.range(0, claims.size())
                .mapToObj(
                        i -> {
                            BigFraction claim = claims.get(i);
                            BigFraction nested =
                                    shares.get(Collections.binarySearch(ascending, claim));
                            return excess.signum() <= 0 || claim.compareTo(level) <= 0
                                    ? nested
                                    : nested.add(claim.subtract(level));
                        })
                .toList();
    }

    /** The loss at which equal losses of all but the largest claim leave the amount. */
    private static BigFraction level(List<BigFraction> ascending, BigFraction amount) {
        BigFraction above = BigFraction.ZERO;
        int size = ascending.size();
        for (int members = 1; ; members++) {
            above = above.add(ascending.get(size - 1 - members));
            BigFraction level = above.subtract(amount).divide(members);
            if (members == size - 1 || level.compareTo(ascending.get(size - 2 - members)) >= 0) {
                return level;
            }
        }
    }

    private static BigFraction smaller(BigFraction a, BigFraction b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
