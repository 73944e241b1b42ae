package multilateral.benchmarks;

/** Other ways to the Harsanyi dividends of a table. */
public final class DividendsRivals {

    private static final int BLOCK = 1 << 11;

    private DividendsRivals() {}

    /**
     * Player by player, over the whole table each time: what a textbook says.
     *
     * @param worths the table
     * @return one dividend per coalition
     */
    public static double[] naive(double[] worths) {
        double[] dividends = worths.clone();
        for (int player = 1; player < dividends.length; player <<= 1) {
            for (int mask = 0; mask < dividends.length; mask++) {
                if ((mask & player) != 0) {
                    dividends[mask] -= dividends[mask ^ player];
                }
            }
        }
        return dividends;
    }

    /**
     * Half by half, recursively, so that most of the work is done in a fast cache.
     *
     * @param worths the table
     * @return one dividend per coalition
     */
    public static double[] recursive(double[] worths) {
        double[] dividends = worths.clone();
        transform(dividends, 0, dividends.length);
        return dividends;
    }

    private static void transform(double[] values, int from, int length) {
        if (length <= BLOCK) {
            for (int half = 1; half < length; half <<= 1) {
                for (int at = from; at < from + length; at += 2 * half) {
                    combine(values, at, half);
                }
            }
            return;
        }
        int half = length / 2;
        transform(values, from, half);
        transform(values, from + half, half);
        combine(values, from, half);
    }

    private static void combine(double[] values, int from, int half) {
        for (int i = from; i < from + half; i++) {
            values[i + half] -= values[i];
        }
    }
}
