package multilateral.equilibrium;

import java.util.Optional;

/**
 * The principal branch of logit equilibria of one game, followed point by point from the uniform
 * profile: a predictor along the tangent and Newton's method in the hyperplane across it, by arc
 * length, so that λ may fall where the branch turns back (Turocy 2005; Allgower and Georg 1990,
 * chapters 2 and 6).
 *
 * <p>A step is taken back, and tried again at a shorter length, where Newton's method starts too
 * far away or contracts too slowly, where the direction turns too sharply, or where the determinant
 * of the bordered matrix changes its sign: on one smooth branch it never does, so the corrector has
 * jumped to another. If the sign still changes over a step of almost no length, two branches cross
 * there, as in games with symmetries, and the smooth one is followed across. Not safe for use by
 * several threads.
 */
final class LogitBranch {

    private static final double FIRST_STEP = 0.25;

    /** Shorter steps, as a part of the position, are given up. */
    private static final double LEAST_STEP = 1e-12;

    /** After shorter steps the tangent is computed at the corrected point itself. */
    private static final double SHORT_STEP = 1e-2;

    /** A change of sign over a step this short, as a part of the position, is a crossing. */
    private static final double CROSSING = 1e-6;

    private static final double GROWTH = 3;

    private final int size;
    private final LogitCorrector corrector;
    private double[] point;
    private double[] tangent;
    private double[] before;
    private double[] tangentBefore;
    private double step = FIRST_STEP;
    private double length;
    private int orientation;
    private boolean stuck;

    LogitBranch(LogitSystem system) {
        size = system.size();
        corrector = new LogitCorrector(system);
        point = system.start();
        before = point.clone();
        tangent = new double[size + 1];
        tangent[size] = 1;
        corrector.correct(point, tangent);
        orientation = corrector.tangent(tangent);
        tangentBefore = tangent.clone();
    }

    /** The logarithms of all probabilities, and the position; for reading only. */
    double[] point() {
        return point;
    }

    /** The unit tangent in the direction of travel; for reading only. */
    double[] tangent() {
        return tangent;
    }

    /** λ times the largest spread of payoffs. */
    double position() {
        return point[size];
    }

    /** Whether no step is short enough to go on. */
    boolean isStuck() {
        return stuck;
    }

    /** Tries one step; whether it was taken. Where it was not, the next one is shorter. */
    boolean advance() {
        double[] next = new double[size + 1];
        double highest = 0;
        for (int k = 0; k <= size; k++) {
            next[k] = point[k] + step * tangent[k];
            highest = k < size ? Math.max(highest, next[k]) : highest;
        }
        if (highest > LogitCorrector.HIGHEST
                || next[size] <= 0
                || !corrector.correct(next, tangent)) {
            return retreat();
        }
        if (step < SHORT_STEP) {
            corrector.sharpen(next, tangent);
        }
        double[] direction = new double[size + 1];
        int sign = corrector.tangent(direction);
        double turn = turn(direction);
        if (!(turn <= LogitCorrector.SHARPEST_TURN)) {
            return retreat();
        }
        if (sign != orientation) {
            if (step > CROSSING * (1 + point[size])) {
                return retreat();
            }
            orientation = sign;
        }
        before = point;
        tangentBefore = tangent;
        length = step;
        point = next;
        tangent = direction;
        step *= Math.min(GROWTH, corrector.growth(turn));
        return true;
    }

    private boolean retreat() {
        step /= 2;
        stuck = step < LEAST_STEP * (1 + point[size]);
        return false;
    }

    /** The angle between the tangent and the next one. */
    private double turn(double[] direction) {
        double distance = 0;
        for (int k = 0; k <= size; k++) {
            double difference = direction[k] - tangent[k];
            distance += difference * difference;
        }
        return 2 * Math.asin(Math.min(1, Math.sqrt(distance) / 2));
    }

    /** Goes back to the point before the last, for a shorter step. */
    void back() {
        point = before;
        tangent = tangentBefore;
        step = length / 2;
        stuck = step < LEAST_STEP * (1 + point[size]);
    }

    /** Whether the last step reached a position, at its end or, turning back, within. */
    boolean reached(double position) {
        return point[size] >= position
                || (length > CROSSING * (1 + position) && peak() >= position);
    }

    /** The highest position within the last step, by cubic interpolation. */
    private double peak() {
        if (tangent[size] >= 0 || tangentBefore[size] <= 0) {
            return Math.max(before[size], point[size]);
        }
        return interpolated(size, crest());
    }

    /** Where the interpolated position is highest, as a part of the last step. */
    private double crest() {
        double low = 0;
        double high = 1;
        for (int k = 0; k < 40; k++) {
            double middle = (low + high) / 2;
            if (slope(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double interpolated(int k, double part) {
        double rest = 1 - part;
        return rest * rest * (1 + 2 * part) * before[k]
                + part * part * (3 - 2 * part) * point[k]
                + part * rest * length * (rest * tangentBefore[k] - part * tangent[k]);
    }

    private double slope(double part) {
        double rest = 1 - part;
        return 6 * part * rest * (point[size] - before[size])
                + length
                        * (rest * (1 - 3 * part) * tangentBefore[size]
                                - part * (2 - 3 * part) * tangent[size]);
    }

    /**
     * Finds where the last step reached a position first; empty if Newton's method does not find
     * the point near by.
     */
    Optional<double[]> at(double position) {
        double low = 0;
        double high = point[size] >= position ? 1 : crest();
        for (int k = 0; k < 60; k++) {
            double middle = (low + high) / 2;
            if (interpolated(size, middle) < position) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double[] found = between(high);
        found[size] = position;
        double[] border = new double[size + 1];
        border[size] = 1;
        return corrector.correct(found, border) ? Optional.of(found) : Optional.empty();
    }

    /**
     * Finds the point part of the way along the last step, and the tangent there; whether Newton's
     * method found it.
     */
    boolean along(double part, double[] found, double[] direction) {
        System.arraycopy(between(part), 0, found, 0, size + 1);
        boolean corrected = corrector.correct(found, tangentBefore);
        if (corrected) {
            corrector.tangent(direction);
        }
        return corrected;
    }

    private double[] between(double part) {
        double[] between = new double[size + 1];
        for (int k = 0; k <= size; k++) {
            between[k] = interpolated(k, part);
        }
        return between;
    }
}
