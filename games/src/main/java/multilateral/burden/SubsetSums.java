package multilateral.burden;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The sums of all sets of claims below a bound, each distinct sum once, with a coefficient that
 * tells about the sets that have it: the polynomial ∏ (1 + mark · z^claim) without its terms from
 * the bound up.
 *
 * <p>One representation for three cases: few claims, whole claims of any number below a small
 * bound, and many claims of few kinds, all of which have few distinct sums.
 */
final class SubsetSums {

    /** More distinct sums than this are refused. */
    static final int MOST_SUMS = 100_000;

    private final BigInteger bound;
    private final List<BigInteger> sums;
    private final List<BigInteger> coefficients;

    private SubsetSums(BigInteger bound, List<BigInteger> sums, List<BigInteger> coefficients) {
        this.bound = bound;
        this.sums = sums;
        this.coefficients = coefficients;
    }

    /** The sums below a positive bound; empty if there are too many. */
    static SubsetSums below(
            BigInteger bound, List<BigInteger> claims, UnaryOperator<BigInteger> mark, Refusal no) {
        SubsetSums all = new SubsetSums(bound, List.of(BigInteger.ZERO), List.of(BigInteger.ONE));
        for (BigInteger claim : claims) {
            all = all.with(claim, mark);
            if (all.size() > MOST_SUMS) {
                throw no.because(
                        "the claims have more than "
                                + MOST_SUMS
                                + " distinct sums below the estate");
            }
        }
        return all;
    }

    /** Turns the reason why something cannot be computed into what is thrown. */
    @FunctionalInterface
    interface Refusal {
        IllegalArgumentException because(String reason);
    }

    int size() {
        return sums.size();
    }

    BigInteger sum(int index) {
        return sums.get(index);
    }

    BigInteger coefficient(int index) {
        return coefficients.get(index);
    }

    /** One more positive claim: each set with and without it. */
    private SubsetSums with(BigInteger claim, UnaryOperator<BigInteger> mark) {
        List<BigInteger> moreSums = new ArrayList<>();
        List<BigInteger> more = new ArrayList<>();
        int without = 0;
        int with = 0;
        while (true) {
            BigInteger shifted = with < size() ? sums.get(with).add(claim) : bound;
            BigInteger plain = without < size() ? sums.get(without) : bound;
            BigInteger next = plain.min(shifted);
            if (next.compareTo(bound) >= 0) {
                return new SubsetSums(bound, moreSums, more);
            }
            BigInteger coefficient = BigInteger.ZERO;
            if (plain.equals(next)) {
                coefficient = coefficients.get(without++);
            }
            if (shifted.equals(next)) {
                coefficient = coefficient.add(mark.apply(coefficients.get(with++)));
            }
            moreSums.add(next);
            more.add(coefficient);
        }
    }

    /**
     * The coefficients of the sets that lack one of the claims, at the same sums: division of the
     * polynomial by that claim's factor.
     */
    BigInteger[] without(BigInteger claim, UnaryOperator<BigInteger> mark) {
        BigInteger[] rest = new BigInteger[size()];
        int lower = 0;
        for (int k = 0; k < rest.length; k++) {
            BigInteger before = sums.get(k).subtract(claim);
            while (sums.get(lower).compareTo(before) < 0) {
                lower++;
            }
            rest[k] = coefficients.get(k);
            if (sums.get(lower).equals(before)) {
                rest[k] = rest[k].subtract(mark.apply(rest[lower]));
            }
        }
        return rest;
    }
}
