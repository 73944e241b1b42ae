package multilateral.cooperative;

import java.util.Arrays;

/**
 * A largest flow from place 0 to place 1 along shortest augmenting paths (Edmonds and Karp 1972):
 * O(places × lines²) whatever the capacities.
 */
final class MaximumFlow {

    private final int places;
    private final int[] from;
    private final int[] to;

    /** What each line still carries; line 2k is forward, 2k + 1 takes back what went over it. */
    private final double[] left;

    private int lines;
    private final int[] reachedBy;

    MaximumFlow(int places, int lines) {
        this.places = places;
        from = new int[2 * lines];
        to = new int[2 * lines];
        left = new double[2 * lines];
        reachedBy = new int[places];
    }

    void line(int begin, int end, double capacity) {
        from[lines] = begin;
        to[lines] = end;
        left[lines] = capacity;
        from[lines + 1] = end;
        to[lines + 1] = begin;
        lines += 2;
    }

    /** Pushes all that can be pushed; returns how much it was. */
    double push() {
        double sum = 0;
        while (reaches()) {
            double least = Double.POSITIVE_INFINITY;
            for (int place = 1; place != 0; place = from[reachedBy[place]]) {
                least = Math.min(least, left[reachedBy[place]]);
            }
            for (int place = 1; place != 0; place = from[reachedBy[place]]) {
                left[reachedBy[place]] -= least;
                left[reachedBy[place] ^ 1] += least;
            }
            sum += least;
        }
        return sum;
    }

    private boolean reaches() {
        int[] queue = new int[places];
        Arrays.fill(reachedBy, -1);
        int open = 0;
        int filled = 1;
        while (open < filled && reachedBy[1] < 0) {
            int place = queue[open++];
            for (int line = 0; line < lines; line++) {
                int end = to[line];
                if (from[line] == place && left[line] > 0 && end != 0 && reachedBy[end] < 0) {
                    reachedBy[end] = line;
                    queue[filled++] = end;
                }
            }
        }
        return reachedBy[1] >= 0;
    }

    /** Whether a line goes from where flow could still get to where it cannot, after a push. */
    boolean cuts(int arc) {
        return reached(from[2 * arc]) && !reached(to[2 * arc]);
    }

    private boolean reached(int place) {
        return place == 0 || reachedBy[place] >= 0;
    }
}
