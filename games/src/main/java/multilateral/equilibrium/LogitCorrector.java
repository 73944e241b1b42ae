package multilateral.equilibrium;

import java.util.Arrays;

/**
 * Newton's method for the equations of a logit equilibrium with one more row, which says in which
 * hyperplane to look.
 */
final class LogitCorrector {

    /** The largest logarithm of a probability that is still evaluated. */
    static final double HIGHEST = 0.7;

    /** The largest angle between two tangents, in radians. */
    static final double SHARPEST_TURN = 0.6;

    private static final double USUAL_TURN = 0.25;
    private static final double FARTHEST = 0.6;
    private static final double USUAL_DISTANCE = 0.2;
    private static final double SLOWEST = 0.5;
    private static final int MOST_ITERATIONS = 10;

    /** After a move this short the next would be lost in rounding. */
    private static final double CLOSE = 1e-6;

    /**
     * Where moves this short do not contract, only rounding is left: small probabilities that hang
     * on differences of large ones are lost in it first.
     */
    private static final double LOST = 0.05;

    /** The residual asked for, and the part of it that rounding takes at a large position. */
    private static final double RESIDUAL = 1e-11;

    static final double ROUNDING = 4 * 0x1p-52;

    private final LogitSystem system;
    private final int size;
    private final LinearSystem linear;
    private final double[] matrix;
    private final double[] move;
    private double distance;

    LogitCorrector(LogitSystem system) {
        this.system = system;
        size = system.size();
        linear = new LinearSystem(size + 1);
        matrix = new double[(size + 1) * (size + 1)];
        move = new double[size + 1];
    }

    /** Moves a point across a border until the equations hold; whether they do, and it was near. */
    boolean correct(double[] point, double[] border) {
        double last = Double.POSITIVE_INFINITY;
        boolean close = false;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            system.evaluate(point, move);
            double noise = ROUNDING * point[size];
            boolean closeBefore = close;
            close = last <= CLOSE + noise;
            if (close && system.residual(point) <= (closeBefore ? noise + RESIDUAL : RESIDUAL)) {
                return true;
            }
            linearise(point, border);
            if (linear.factor(matrix) == 0) {
                return false;
            }
            for (int k = 0; k < size; k++) {
                move[k] = -move[k];
            }
            move[size] = 0;
            linear.solve(move);
            double moved = length(point);
            double limit = iteration == 0 ? FARTHEST : Math.max(CLOSE + noise, SLOWEST * last);
            if (!(moved <= limit)) {
                return last <= LOST && system.residual(point) <= RESIDUAL + noise;
            }
            distance = iteration == 0 ? moved : distance;
            last = moved;
            if (!apply(point)) {
                return false;
            }
        }
        return false;
    }

    private boolean apply(double[] point) {
        boolean fits = true;
        for (int k = 0; k <= size; k++) {
            point[k] += move[k];
            fits &= k == size || point[k] <= HIGHEST;
        }
        return fits;
    }

    /** The largest move; those of tiny probabilities hardly count, the position's in proportion. */
    private double length(double[] point) {
        double longest = Math.abs(move[size]) / (1 + Math.abs(point[size]));
        for (int k = 0; k < size; k++) {
            double moved = Math.abs(move[k]) / (1 + 0.01 * point[k] * point[k]);
            longest = moved <= longest ? longest : moved;
        }
        return longest;
    }

    /** Linearises anew at the point corrected last, for tangents on strongly curved parts. */
    void sharpen(double[] point, double[] border) {
        linearise(point, border);
        linear.factor(matrix);
    }

    private void linearise(double[] point, double[] border) {
        system.linearise(point, matrix);
        System.arraycopy(border, 0, matrix, size * (size + 1), size + 1);
    }

    /**
     * Computes the unit tangent at the point corrected last, on the side of the border; returns the
     * sign of the determinant of the matrix with that border.
     */
    int tangent(double[] tangent) {
        Arrays.fill(tangent, 0);
        tangent[size] = 1;
        linear.solve(tangent);
        double square = 0;
        for (double entry : tangent) {
            square += entry * entry;
        }
        double norm = Math.sqrt(square);
        for (int k = 0; k <= size; k++) {
            tangent[k] /= norm;
        }
        return linear.determinantSign();
    }

    /** By how much the next step may be longer, after a step with a turn. */
    double growth(double turn) {
        double byDistance = Math.sqrt(USUAL_DISTANCE / Math.max(distance, 1e-12));
        return Math.max(0.3, Math.min(byDistance, USUAL_TURN / Math.max(turn, 1e-12)));
    }
}
