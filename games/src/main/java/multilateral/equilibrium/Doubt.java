package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A box of which it is not known whether it holds no zero of a system or exactly one.
 *
 * @param low where it starts in each variable
 * @param high where it ends
 */
@SuppressWarnings("ArrayRecordComponent") // not shared, never compared or printed
record Doubt(double[] low, double[] high) {

    /** Boxes nearer to each other than this, as a part of [0, 1], are merged. */
    private static final double NEAR = 1e-9;

    /** Beyond this many boxes all are merged into one. */
    private static final int MOST = 2000;

    private boolean touches(Doubt other) {
        for (int d = 0; d < low.length; d++) {
            if (low[d] > other.high[d] + NEAR || other.low[d] > high[d] + NEAR) {
                return false;
            }
        }
        return true;
    }

    /** Whether it has more than a border in common with an interval of a variable. */
    boolean meets(int variable, double from, double to) {
        return low[variable] < to && high[variable] > from;
    }

    /** Whether it has more than a border in common with another box. */
    boolean meets(Doubt other) {
        for (int d = 0; d < low.length; d++) {
            if (!meets(d, other.low[d], other.high[d])) {
                return false;
            }
        }
        return true;
    }

    private Doubt with(Doubt other) {
        double[] from = new double[low.length];
        double[] to = new double[low.length];
        Arrays.setAll(from, d -> Math.min(low[d], other.low[d]));
        Arrays.setAll(to, d -> Math.max(high[d], other.high[d]));
        return new Doubt(from, to);
    }

    /** The boxes with those that touch made one. */
    static List<Doubt> merged(List<Doubt> boxes) {
        List<Doubt> merged = new ArrayList<>();
        for (Doubt box : boxes) {
            Doubt grown = box;
            for (int i = merged.size() - 1; i >= 0; i--) {
                if (boxes.size() > MOST || merged.get(i).touches(grown)) {
                    grown = grown.with(merged.remove(i));
                    i = merged.size();
                }
            }
            merged.add(grown);
        }
        return merged;
    }

    /** Where a point of [0, 1] lies if this box is stretched over it. */
    double[] place(double[] point) {
        double[] placed = new double[low.length];
        Arrays.setAll(placed, d -> low[d] + (high[d] - low[d]) * point[d]);
        return placed;
    }

    /** Where this box lies if another is stretched over [0, 1]. */
    Doubt within(Doubt whole) {
        return new Doubt(whole.place(low), whole.place(high));
    }

    /** A little wider, within [0, 1]. */
    Doubt wider() {
        double[] from = new double[low.length];
        double[] to = new double[low.length];
        for (int d = 0; d < low.length; d++) {
            double more = NEAR + (high[d] - low[d]) / 50;
            from[d] = Math.max(0, low[d] - more);
            to[d] = Math.min(1, high[d] + more);
        }
        return new Doubt(from, to);
    }

    /**
     * The borders of equal pieces of at most some width in each variable, measured by the angle
     * whose squared sine the variable is.
     */
    double[][] borders(double[] widths) {
        double[][] borders = new double[low.length][];
        for (int d = 0; d < low.length; d++) {
            double from = Math.asin(Math.sqrt(low[d]));
            double to = Math.asin(Math.sqrt(high[d]));
            int count = Math.max(1, (int) Math.ceil((to - from) / widths[d]));
            borders[d] = new double[count + 1];
            borders[d][0] = low[d];
            for (int i = 1; i <= count; i++) {
                double sine = Math.sin(from + (to - from) * i / count);
                borders[d][i] = i == count ? high[d] : sine * sine;
            }
        }
        return borders;
    }

    /** Its largest width. */
    double width() {
        double width = 0;
        for (int d = 0; d < low.length; d++) {
            width = Math.max(width, high[d] - low[d]);
        }
        return width;
    }

    /** Both halves along the variable with the largest weight. */
    List<Doubt> halves(double[] weights) {
        int widest = 0;
        for (int d = 1; d < weights.length; d++) {
            widest = weights[d] > weights[widest] ? d : widest;
        }
        double middle = (low[widest] + high[widest]) / 2;
        Doubt below = new Doubt(low, high.clone());
        Doubt above = new Doubt(low.clone(), high);
        below.high[widest] = middle;
        above.low[widest] = middle;
        return List.of(below, above);
    }

    /** The middle and the corners. */
    List<double[]> points() {
        List<double[]> points = new ArrayList<>();
        double[] middle = new double[low.length];
        Arrays.setAll(middle, d -> (low[d] + high[d]) / 2);
        points.add(middle);
        for (int mask = 0; mask < 1 << low.length; mask++) {
            double[] corner = low.clone();
            for (int d = 0; d < low.length; d++) {
                corner[d] = (mask >> d & 1) == 1 ? high[d] : low[d];
            }
            points.add(corner);
        }
        return points;
    }
}
