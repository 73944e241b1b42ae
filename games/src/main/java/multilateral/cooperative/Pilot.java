package multilateral.cooperative;

import java.io.Serializable;

/**
 * What a few first orders tell about a game: rough shares, the mean worth by size, and whether an
 * order and its reverse agree or make up for one another.
 */
final class Pilot implements Serializable {
    private static final long serialVersionUID = 1;

    /** How alike an order and its reverse may be before reversing is a waste. */
    private static final double MOST_ALIKE = 0.2;

    private final Moments draws;
    private long pairs;
    private final double[] bySize;
    private final double[] sums;
    private final double[] squares;
    private final double[] crossed;

    Pilot(int players) {
        draws = new Moments(players);
        bySize = new double[players + 1];
        sums = new double[players];
        squares = new double[players];
        crossed = new double[players];
    }

    /** Runs one group of orders, each forth and back from every start. */
    void draw(JoiningWalk walk, int size) {
        int players = sums.length;
        double[] draw = new double[players];
        double[] forth = new double[players];
        double[] back = new double[players];
        double part = 1.0 / (2L * size * SpreadOrders.STARTS);
        SpreadOrders.visit(
                walk,
                size,
                start -> {
                    join(walk, start, false, forth);
                    join(walk, start, true, back);
                    pairs++;
                    for (int i = 0; i < players; i++) {
                        sums[i] += forth[i] + back[i];
                        squares[i] += forth[i] * forth[i] + back[i] * back[i];
                        crossed[i] += forth[i] * back[i];
                        draw[i] += part * (forth[i] + back[i]);
                    }
                });
        draws.add(draw, size);
    }

    private void join(JoiningWalk walk, int start, boolean reverse, double[] into) {
        double[] worths = walk.walk(start, reverse);
        for (int k = 0; k < into.length; k++) {
            into[walk.player(k, start, reverse)] = worths[k + 1] - worths[k];
            bySize[k + 1] += worths[k + 1];
        }
    }

    void add(Pilot other) {
        draws.add(other.draws);
        pairs += other.pairs;
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

    Moments draws() {
        return draws;
    }

    /** Rough shares. */
    double[] shares() {
        return draws.means().clone();
    }

    /** How much each player's contribution varies from order to order. */
    double[] variances() {
        double[] variances = new double[sums.length];
        for (int i = 0; i < variances.length; i++) {
            double mean = sums[i] / (2 * pairs);
            variances[i] = Math.max(0, squares[i] / (2 * pairs) - mean * mean);
        }
        return variances;
    }

    /** The mean worth of the coalitions of each size, 0 to n. */
    double[] meanWorths() {
        double[] worths = new double[bySize.length];
        for (int k = 0; k < worths.length; k++) {
            worths[k] = bySize[k] / (2 * pairs);
        }
        return worths;
    }

    /** Whether contributions in an order and in its reverse are not too alike. */
    boolean reversingPays() {
        double shared = 0;
        double all = 0;
        for (int i = 0; i < sums.length; i++) {
            double mean = sums[i] / (2 * pairs);
            shared += crossed[i] / pairs - mean * mean;
            all += squares[i] / (2 * pairs) - mean * mean;
        }
        return !(shared > MOST_ALIKE * all);
    }
}
