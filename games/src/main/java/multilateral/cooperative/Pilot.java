package multilateral.cooperative;

import java.io.Serializable;

/**
 * What some orders tell about a game: rough shares, the mean worth by size, and whether an order
 * and its reverse agree or make up for one another.
 */
final class Pilot implements Serializable {
    private static final long serialVersionUID = 1;

    /** How alike an order and its reverse may be before reversing is a waste. */
    private static final double MOST_ALIKE = 0.2;

    private long walks;
    private final double[] bySize;
    private final double[] sums;
    private final double[] squares;
    private final double[] crossed;
    private final double[] last;

    Pilot(int players) {
        bySize = new double[players + 1];
        sums = new double[players];
        squares = new double[players];
        crossed = new double[players];
        last = new double[players];
    }

    /** Adds the worths along an order, or along the reverse of the one before. */
    void add(RandomOrder order, int start, boolean reverse, double[] worths) {
        walks++;
        for (int k = 0; k < last.length; k++) {
            int player = order.player(k, start, reverse);
            double step = worths[k + 1] - worths[k];
            bySize[k + 1] += worths[k + 1];
            sums[player] += step;
            squares[player] += step * step;
            if (reverse) {
                crossed[player] += step * last[player];
            }
            last[player] = step;
        }
    }

    void add(Pilot other) {
        walks += other.walks;
        add(bySize, other.bySize);
        add(sums, other.sums);
        add(squares, other.squares);
        add(crossed, other.crossed);
    }

    private static void add(double[] into, double[] other) {
        for (int i = 0; i < into.length; i++) {
            into[i] += other[i];
        }
    }

    private static double[] divided(double[] sums, long by) {
        double[] means = new double[sums.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = sums[i] / by;
        }
        return means;
    }

    /** Rough shares. */
    double[] shares() {
        return divided(sums, walks);
    }

    /** The mean worth of the coalitions of each size, 0 to n. */
    double[] meanWorths() {
        return divided(bySize, walks);
    }

    /** How much each player's contribution varies from order to order. */
    double[] variances() {
        double[] variances = divided(squares, walks);
        for (int i = 0; i < variances.length; i++) {
            double mean = sums[i] / walks;
            variances[i] = Math.max(0, variances[i] - mean * mean);
        }
        return variances;
    }

    /**
     * Whether contributions in an order and in its reverse are not too alike; to be asked only if
     * every order was reversed.
     */
    boolean reversingPays() {
        double shared = 0;
        double all = 0;
        for (int i = 0; i < sums.length; i++) {
            double mean = sums[i] / walks;
            shared += 2 * crossed[i] / walks - mean * mean;
            all += squares[i] / walks - mean * mean;
        }
        return !(shared > MOST_ALIKE * all);
    }
}
