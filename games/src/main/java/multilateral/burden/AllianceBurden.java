package multilateral.burden;

import java.util.Arrays;
import java.util.stream.IntStream;
import multilateral.actor.Actor;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * Who carries an alliance: whether the small exploit the great, as Olson and Zeckhauser (1966)
 * expect of a public good, or whether members pay for what they get, as the joint-product model
 * expects (Sandler and Hartley 2001).
 *
 * @param sizeShares each member's part of what all have together, in per cent
 * @param spendingShares each member's part of what all spend together, in per cent
 * @param burdens spending of each member in per cent of its size
 * @param spearman rank correlation of size and burden (Spearman 1904), in [−1, 1]; NaN if all
 *     burdens or all sizes are alike
 * @param kendall rank correlation of size and burden by pairs (Kendall 1938, τ<sub>b</sub>); NaN
 *     likewise
 * @param exploitation the chance that members' burdens, shuffled at random, correlate with size as
 *     strongly as they do or more: small if the great carry more than their part. Exact up to
 *     {@value #MOST_SHUFFLED} members, else by Student's t; NaN where the correlation is
 * @param impliedPrivateShare the part a of spending for which a · (share of size) + (1 − a) · (all
 *     of it by the largest) comes closest to the shares of spending, in least squares, kept within
 *     [0, 1]: 0 for a pure public good, of which the largest provides all, 1 if everybody pays in
 *     proportion to size
 */
public record AllianceBurden(
        Quantities sizeShares,
        Quantities spendingShares,
        Quantities burdens,
        double spearman,
        double kendall,
        double exploitation,
        double impliedPrivateShare) {

    /** Up to so many members all orders are counted. */
    public static final int MOST_SHUFFLED = 8;

    /**
     * Examines an alliance.
     *
     * @param size what each member has, such as gross domestic product; above zero
     * @param spending what each member spends, zero or more, in the unit of {@code size}, with a
     *     positive sum
     * @return the findings
     * @throws IllegalArgumentException if the members or units differ, there are fewer than three,
     *     or a figure is missing or out of range
     */
    public static AllianceBurden of(Quantities size, Quantities spending) {
        spending.minus(size); // refuses other actors and units
        double[] sizes = size.toArray();
        double[] spent = spending.toArray();
        if (sizes.length < 3) {
            throw new IllegalArgumentException(
                    "size (" + sizes.length + " members) must have at least three");
        }
        double[] burdens = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            if (!(sizes[i] > 0 && spent[i] >= 0)) {
                Actor actor = size.actors().get(i);
                throw new IllegalArgumentException(
                        "size ("
                                + sizes[i]
                                + ") and spending ("
                                + spent[i]
                                + ") of \""
                                + actor.id()
                                + "\" must be above zero, and zero or more");
            }
            burdens[i] = 100 * spent[i] / sizes[i];
        }
        if (!(spending.total() > 0)) {
            throw new IllegalArgumentException("spending (total 0) must be above zero");
        }
        Quantities sizeShares = size.scaledTo(100, Unit.PERCENT);
        Quantities spendingShares = spending.scaledTo(100, Unit.PERCENT);
        double spearman = new SpearmansCorrelation().correlation(sizes, burdens);
        return new AllianceBurden(
                sizeShares,
                spendingShares,
                Quantities.of(size.actors(), Unit.PERCENT, burdens),
                spearman,
                new KendallsCorrelation().correlation(sizes, burdens),
                chance(sizes, burdens, spearman),
                privateShare(sizeShares.toArray(), spendingShares.toArray()));
    }

    /**
     * Returns what each member spends beyond its share of size.
     *
     * @return the share of spending less the share of size, in points; negative for those who spend
     *     less
     */
    public Quantities excess() {
        return spendingShares.minus(sizeShares);
    }

    private static double chance(double[] sizes, double[] burdens, double spearman) {
        if (Double.isNaN(spearman)) {
            return Double.NaN;
        }
        int n = sizes.length;
        if (n > MOST_SHUFFLED) {
            double t = spearman * Math.sqrt((n - 2) / Math.max(1e-300, 1 - spearman * spearman));
            return 1 - new TDistribution(n - 2).cumulativeProbability(t);
        }
        NaturalRanking ranking = new NaturalRanking();
        double[] x = ranking.rank(sizes);
        double[] y = ranking.rank(burdens);
        double product = IntStream.range(0, n).mapToDouble(i -> x[i] * y[i]).sum();
        long[] counts = new long[2];
        shuffle(x, y, 0, 0, product - 1e-9, counts);
        return counts[0] / (double) counts[1];
    }

    /** Counts the orders of y whose sum of products with x reaches a bound, and all orders. */
    private static void shuffle(
            double[] x, double[] y, int from, double sum, double bound, long[] counts) {
        if (from == x.length) {
            counts[0] += sum >= bound ? 1 : 0;
            counts[1]++;
            return;
        }
        for (int k = from; k < x.length; k++) {
            swap(y, from, k);
            shuffle(x, y, from + 1, sum + x[from] * y[from], bound, counts);
            swap(y, from, k);
        }
    }

    private static void swap(double[] values, int a, int b) {
        double kept = values[a];
        values[a] = values[b];
        values[b] = kept;
    }

    /** Least squares of spending − largest on size − largest, where largest is 100 for one. */
    private static double privateShare(double[] sizes, double[] spent) {
        double most = Arrays.stream(sizes).max().orElse(0);
        int largest = 0;
        while (sizes[largest] < most) {
            largest++;
        }
        double products = 0;
        double squares = 0;
        for (int i = 0; i < sizes.length; i++) {
            double alone = i == largest ? 100 : 0;
            products += (spent[i] - alone) * (sizes[i] - alone);
            squares += (sizes[i] - alone) * (sizes[i] - alone);
        }
        return Math.max(0, Math.min(1, products / squares));
    }
}
