package multilateral.burden;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds shares to whole units so that the sum is kept: each gets its share rounded down, and the
 * units left over go to the largest remainders (Hamilton's method).
 *
 * <p>Ties at the cut go to the larger share, on which a unit weighs less, and between equal shares
 * to the actor who comes first. O(n log n).
 */
final class LargestRemainder {

    private LargestRemainder() {}

    /** Rounds to some decimals; states who tied at the cut. */
    static ScaleStep.Rounded round(ExactShares shares, int decimals) {
        BigInteger unitsPerPoint = BigInteger.TEN.pow(decimals);
        int size = shares.actors().size();
        BigInteger[] units = new BigInteger[size];
        BigInteger[] remainders = new BigInteger[size];
        BigInteger left = unitsPerPoint.multiply(BigInteger.valueOf(100));
        for (int i = 0; i < size; i++) {
            BigInteger[] parts =
                    shares.numerator(i)
                            .multiply(unitsPerPoint)
                            .divideAndRemainder(shares.denominator());
            units[i] = parts[0];
            remainders[i] = parts[1];
            left = left.subtract(parts[0]);
        }
        int ups = left.intValueExact();
        List<Integer> order =
                IntStream.range(0, size)
                        .boxed()
                        .sorted(
                                Comparator.comparing((Integer i) -> remainders[i])
                                        .thenComparing(i -> units[i])
                                        .reversed())
                        .toList();
        for (int rank = 0; rank < ups; rank++) {
            int i = order.get(rank);
            units[i] = units[i].add(BigInteger.ONE);
        }
        return new ScaleStep.Rounded(
                shares,
                ExactShares.over(shares.actors(), units, unitsPerPoint),
                decimals,
                ties(shares, order, remainders, ups));
    }

    /** Those with the remainder of the last one rounded up, if one of them was not. */
    private static List<String> ties(
            ExactShares shares, List<Integer> order, BigInteger[] remainders, int ups) {
        List<String> tied = new ArrayList<>();
        if (ups > 0 && ups < order.size()) {
            BigInteger last = remainders[order.get(ups - 1)];
            if (last.equals(remainders[order.get(ups)])) {
                for (int i = 0; i < remainders.length; i++) {
                    if (remainders[i].equals(last)) {
                        tied.add(shares.actors().get(i).id());
                    }
                }
            }
        }
        return tied;
    }
}
