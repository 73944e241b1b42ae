package multilateral.cooperative;

import java.util.Arrays;

/**
 * The distribution of the total figure of those who have arrived, where each arrives independently
 * with one chance of at most a half. One dynamic programme serves all players: one of them is
 * removed again by an alternating series that does not grow, since the chance is at most a half.
 */
final class ArrivalSums {

    /** Chances below this at the ends of the range are dropped; nothing becomes subnormal. */
    private static final double NEGLIGIBLE = 1e-25;

    /** Half of the logarithm of 1e22, for {@link #reach}. */
    private static final double HALF_LOG = 25.4;

    private final long[] figures;
    private final long[] counts;
    private final double chance;
    private final int limit;
    private double[] now;
    private double[] next;
    private int from;
    private int to;

    private ArrivalSums(long[] figures, long[] counts, double chance, int limit) {
        this.figures = figures;
        this.counts = counts;
        this.chance = chance;
        this.limit = limit;
        now = new double[limit + 1];
        next = new double[limit + 1];
    }

    /** Chances of totals of at most 0, 1 … {@code limit}. */
    static double[] cumulative(long[] figures, long[] counts, double chance, int limit) {
        ArrivalSums sums = new ArrivalSums(figures, counts, chance, limit);
        sums.run();
        double sum = 0;
        for (int k = sums.from; k <= limit; k++) {
            sum += k < sums.to ? sums.now[k] : 0;
            sums.now[k] = sum;
        }
        Arrays.fill(sums.now, 0, Math.min(sums.from, limit + 1), 0);
        return sums.now;
    }

    /**
     * How far the total strays from its mean at most, whatever the chance, with a chance of 1e-22
     * to err (Hoeffding 1963).
     */
    static double reach(long[] figures, long[] counts) {
        double squares = 0;
        for (int type = 0; type < figures.length; type++) {
            squares += (double) figures[type] * figures[type] * counts[type];
        }
        return Math.sqrt(HALF_LOG * squares);
    }

    private void run() {
        now[0] = 1;
        to = 1;
        for (int type = 0; type < figures.length; type++) {
            for (long k = 0; k < counts[type] && from < to; k++) {
                arrive((int) Math.min(figures[type], limit + 1L));
            }
        }
    }

    private void arrive(int figure) {
        double stays = 1 - chance;
        int end = (int) Math.min((long) to + figure, limit + 1L);
        int shifted = (int) Math.min((long) from + figure, end);
        for (int k = from; k < Math.min(to, shifted); k++) {
            next[k] = stays * now[k];
        }
        for (int k = to; k < shifted; k++) {
            next[k] = 0;
        }
        both(now, next, shifted, Math.min(to, end), figure, stays, chance);
        for (int k = Math.max(to, shifted); k < end; k++) {
            next[k] = chance * now[k - figure];
        }
        to = end;
        double[] swap = now;
        now = next;
        next = swap;
        while (from < to && now[from] < NEGLIGIBLE) {
            from++;
        }
        while (from < to && now[to - 1] < NEGLIGIBLE) {
            to--;
        }
    }

    private static void both(
            double[] now, double[] next, int from, int to, int figure, double stays, double goes) {
        for (int k = from; k < to; k++) {
            next[k] = stays * now[k] + goes * now[k - figure];
        }
    }

    /**
     * What a player adds, given the sums over all including the player: with S the sums over the
     * others, S(top) − S(top − figure). {@code sums} is zero below entry 0.
     */
    static double removed(double[] sums, int top, long figure, double chance) {
        if (figure == 0 || top < 0) {
            return 0;
        }
        double ratio = chance / (1 - chance);
        double factor = 1 / (1 - chance);
        double result = 0;
        for (long at = top; at >= 0 && Math.abs(factor) > 1e-25; at -= figure) {
            double below = at >= figure ? sums[(int) (at - figure)] : 0;
            result += factor * (sums[(int) at] - below);
            factor *= -ratio;
        }
        return result;
    }
}
