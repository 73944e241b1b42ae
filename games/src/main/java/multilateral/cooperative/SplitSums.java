package multilateral.cooperative;

/**
 * What the members of every coalition get, from two short tables: one of all sums over the players
 * of the lower bits, one over those of the higher bits.
 */
final class SplitSums {

    private static final int MOST_LOW_BITS = 10;

    private final int players;
    private final int lowBits;
    private final double[] low;
    private final double[] high;

    SplitSums(int players) {
        this.players = players;
        lowBits = Math.min(MOST_LOW_BITS, (players + 1) / 2);
        low = new double[1 << lowBits];
        high = new double[1 << (players - lowBits)];
    }

    /** Computes all sums of some figures, one per player. */
    void set(double[] figures) {
        fill(low, figures, 0, lowBits);
        fill(high, figures, lowBits, players - lowBits);
    }

    private static void fill(double[] sums, double[] figures, int from, int count) {
        for (int i = 0; i < count; i++) {
            int half = 1 << i;
            double figure = figures[from + i];
            for (int j = 0; j < half; j++) {
                sums[half + j] = sums[j] + figure;
            }
        }
    }

    int lowSize() {
        return low.length;
    }

    double low(int index) {
        return low[index];
    }

    double high(int index) {
        return high[index];
    }

    double of(int coalition) {
        return high[coalition >>> lowBits] + low[coalition & low.length - 1];
    }

    /** The sums over the lower bits; shared. */
    double[] lows() {
        return low;
    }
}
