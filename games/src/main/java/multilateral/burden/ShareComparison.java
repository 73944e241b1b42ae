package multilateral.burden;

import java.util.List;
import multilateral.actor.Quantities;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * How far two ways of sharing the same whole lie apart.
 *
 * @param meanAbsoluteDifference mean over actors of the absolute difference, in the unit of the
 *     shares
 * @param moved the part of the whole that changes hands: half the sum of absolute differences over
 *     the whole
 * @param spearman rank correlation, equal shares getting their mean rank (Spearman 1904); NaN if
 *     one side treats all alike
 * @param overturned the part of all pairs of actors whose order is reversed
 * @param change what each actor pays more (or less, if negative) in the second way
 */
public record ShareComparison(
        double meanAbsoluteDifference,
        double moved,
        double spearman,
        double overturned,
        Quantities change) {

    /**
     * Compares two ways of sharing. O(n²) for n actors.
     *
     * @param before one share per actor, zero or more, with a positive sum
     * @param after the shares of the same actors in the same unit
     * @return how far they lie apart
     * @throws IllegalArgumentException if actors or units differ, a share is missing, the sum of
     *     the first is not positive, or there is a single actor
     */
    public static ShareComparison of(Quantities before, Quantities after) {
        Quantities change = after.minus(before);
        double[] a = before.toArray();
        double[] b = after.toArray();
        int size = a.length;
        double whole = before.total();
        if (size < 2 || !(whole > 0)) {
            throw new IllegalArgumentException(
                    "before ("
                            + size
                            + " actors, total "
                            + whole
                            + ") must be of at least 2 actors with a positive total");
        }
        double differences = 0;
        long reversed = 0;
        for (int i = 0; i < size; i++) {
            differences += Math.abs(b[i] - a[i]);
            for (int j = 0; j < i; j++) {
                reversed += Math.signum(a[i] - a[j]) * Math.signum(b[i] - b[j]) < 0 ? 1 : 0;
            }
        }
        return new ShareComparison(
                differences / size,
                differences / (2 * whole),
                new SpearmansCorrelation().correlation(a, b),
                reversed / (size * (size - 1) / 2.0),
                change);
    }

    /**
     * Returns the actors from the one who gains most (pays less) to the one who loses most.
     *
     * @return positions of the actors
     */
    public List<Integer> gainersFirst() {
        return change.times(-1).descending();
    }
}
