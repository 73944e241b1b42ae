package multilateral.cooperative;

import java.util.Arrays;

/**
 * Looks for coalitions that want more than they get: among those found before, which is fast, or in
 * the table of all.
 *
 * <p>A scan of the table cuts it into rows of coalitions that share the higher players, takes the
 * worst of each row, and remembers them. Coalitions in the span of settled ones are left out.
 */
final class CoalitionSearch {

    private static final int NONE = 0;

    private final WorthTable table;
    private final SplitSums sums;
    private final int rows;

    private final SettledSieve sieve;
    private int[] known;
    private double[] worth;
    private double[] coefficient;
    private int size;
    private double largest;

    CoalitionSearch(WorthTable table) {
        this.table = table;
        sums = new SplitSums(table.players());
        rows = table.worths().length / sums.lowSize();
        sieve = new SettledSieve(table.players());
        int room = 4 * rows;
        known = new int[room];
        worth = new double[room];
        coefficient = new double[room];
    }

    /** Leaves out what is settled from now on. */
    void settle(CoalitionSpan span) {
        sieve.set(span);
        int kept = 0;
        for (int k = 0; k < size; k++) {
            if (!sieve.settled(known[k])) {
                keep(kept++, known[k]);
            }
        }
        size = kept;
    }

    private void keep(int place, int coalition) {
        known[place] = coalition;
        worth[place] = table.worth(coalition);
        coefficient[place] = table.coefficient(coalition);
    }

    /**
     * Finds the known coalition that violates most.
     *
     * @param point what each player gets, then the level
     * @return its mask, or 0 if none violates by more than {@code tolerance}
     */
    int worstKnown(double[] point, double tolerance) {
        sums.set(point);
        double level = point[table.players()];
        double most = tolerance;
        int worst = NONE;
        for (int k = 0; k < size; k++) {
            double excess = worth[k] - sums.of(known[k]) - coefficient[k] * level;
            if (excess > most) {
                most = excess;
                worst = known[k];
            }
        }
        return worst;
    }

    /**
     * Goes through all coalitions and remembers those that violate.
     *
     * @param point what each player gets, then the level
     * @return whether one violates by more than {@code tolerance}
     */
    boolean scan(double[] point, double tolerance) {
        makeRoom(point);
        sums.set(point);
        double level = point[table.players()];
        largest = tolerance;
        int before = size;
        for (int row = 0; row < rows; row++) {
            int worst = worstOfRow(row, tolerance, level);
            if (worst != NONE) {
                keep(size++, worst);
            }
        }
        return size > before;
    }

    /** The largest violation in the last scan; the tolerance if there was none. */
    double largest() {
        return largest;
    }

    private int worstOfRow(int row, double tolerance, double level) {
        int first = row * sums.lowSize();
        double threshold = sums.high(row) + tolerance;
        int worst =
                table.coefficients().length == 0
                        ? equal(first, threshold + table.coefficient(0) * level)
                        : weighted(first, threshold, level);
        if (worst != NONE) {
            double violation = table.worth(worst) - sums.of(worst);
            largest = Math.max(largest, violation - table.coefficient(worst) * level);
        }
        return worst;
    }

    private int equal(int first, double threshold) {
        double[] worths = table.worths();
        double[] low = sums.lows();
        double most = threshold;
        int worst = NONE;
        for (int j = 0; j < low.length; j++) {
            double excess = worths[first + j] - low[j];
            if (excess > most && !sieve.settled(first + j)) {
                most = excess;
                worst = first + j;
            }
        }
        return worst;
    }

    private int weighted(int first, double threshold, double level) {
        double[] worths = table.worths();
        double[] coefficients = table.coefficients();
        double[] low = sums.lows();
        double most = threshold;
        int worst = NONE;
        for (int j = 0; j < low.length; j++) {
            double excess = worths[first + j] - low[j] - coefficients[first + j] * level;
            if (excess > most && !sieve.settled(first + j)) {
                most = excess;
                worst = first + j;
            }
        }
        return worst;
    }

    /** Forgets the less violated half of the known coalitions if a scan might not find room. */
    private void makeRoom(double[] point) {
        if (size + rows <= known.length) {
            return;
        }
        sums.set(point);
        double[] violation = new double[size];
        double level = point[table.players()];
        for (int k = 0; k < size; k++) {
            violation[k] = worth[k] - sums.of(known[k]) - coefficient[k] * level;
        }
        double[] sorted = violation.clone();
        Arrays.sort(sorted);
        double middle = sorted[size / 2];
        int kept = 0;
        for (int k = 0; k < size; k++) {
            if (violation[k] > middle) {
                keep(kept++, known[k]);
            }
        }
        size = kept;
    }
}
