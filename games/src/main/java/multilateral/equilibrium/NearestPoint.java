package multilateral.equilibrium;

import java.util.Arrays;

/**
 * The point nearest to the origin in the convex hull of some points (Wolfe 1976): if it is not the
 * origin, the points lie strictly on one side of the plane through the origin across it.
 *
 * <p>Where the points are the Bernstein coefficients of several polynomials, a mixture of these
 * that keeps its sign is found if there is any. Every round takes one pass over the points; there
 * are rarely more than a few rounds for each dimension.
 */
final class NearestPoint {

    private static final int MOST_ROUNDS = 40;

    /** A point improves the nearest one only by more than this part of the square of its norm. */
    private static final double GAIN = 1e-10;

    /** Weights in the hull up to this are zero. */
    private static final double WEIGHT = 1e-13;

    private final int dimensions;

    /** The corners whose hull holds the nearest point, their weights, and that point. */
    private final int[] corners;

    private final double[] weights;
    private final double[] nearest;
    private int size;

    /** By number of corners: room for the equations of their weights. */
    private final LinearSystem[] systems;

    private double[] products = new double[0];

    NearestPoint(int dimensions) {
        this.dimensions = dimensions;
        corners = new int[dimensions + 1];
        weights = new double[dimensions + 1];
        nearest = new double[dimensions];
        systems = new LinearSystem[dimensions + 2];
        Arrays.setAll(systems, LinearSystem::new);
    }

    /**
     * Whether some plane through the origin has all points on one side, even if each coordinate is
     * wrong by its slack.
     *
     * @param coordinates by coordinate: one for each point
     * @param slacks by coordinate
     */
    boolean excludesOrigin(double[][] coordinates, double[] slacks) {
        int points = coordinates[0].length;
        if (products.length < points) {
            products = new double[points];
        }
        corners[0] = points / 2;
        weights[0] = 1;
        size = 1;
        place(coordinates);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int lowest = lowest(coordinates, points);
            double slack = 0;
            double square = 0;
            for (int d = 0; d < dimensions; d++) {
                slack += Math.abs(nearest[d]) * slacks[d];
                square += nearest[d] * nearest[d];
            }
            if (products[lowest] > slack) {
                return true;
            }
            boolean last = !(square > slack) || products[lowest] > square * (1 - GAIN);
            if (last || size > dimensions || !nearer(coordinates, lowest)) {
                return false;
            }
        }
        return false;
    }

    /** The point least far along the nearest one. */
    private int lowest(double[][] coordinates, int points) {
        Arrays.fill(products, 0, points, 0);
        for (int d = 0; d < dimensions; d++) {
            double factor = nearest[d];
            double[] from = coordinates[d];
            for (int i = 0; i < points; i++) {
                products[i] += factor * from[i];
            }
        }
        int lowest = 0;
        for (int i = 1; i < points; i++) {
            lowest = products[i] < products[lowest] ? i : lowest;
        }
        return lowest;
    }

    /** Takes a corner in, and leaves out those that do not count any more; whether that worked. */
    private boolean nearer(double[][] coordinates, int corner) {
        corners[size] = corner;
        weights[size] = 0;
        size++;
        double[] next = new double[size];
        while (true) {
            if (!affine(coordinates, next)) {
                return false;
            }
            double step = 1;
            for (int i = 0; i < size; i++) {
                if (next[i] <= WEIGHT) {
                    double part = weights[i] / (weights[i] - next[i]);
                    step = Math.min(step, weights[i] <= next[i] ? 0 : part);
                }
            }
            if (step == 1) {
                System.arraycopy(next, 0, weights, 0, size);
                place(coordinates);
                return true;
            }
            int kept = 0;
            int before = size;
            for (int i = 0; i < before; i++) {
                double weight = weights[i] + step * (next[i] - weights[i]);
                if (weight > WEIGHT) {
                    corners[kept] = corners[i];
                    weights[kept] = weight;
                    kept++;
                }
            }
            size = kept;
            if (kept == before || kept == 0) {
                return false;
            }
        }
    }

    /** The weights of the nearest point in the plane through the corners; whether there is one. */
    private boolean affine(double[][] coordinates, double[] into) {
        double[] gram = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double product = 0;
                for (int d = 0; d < dimensions; d++) {
                    product += coordinates[d][corners[i]] * coordinates[d][corners[j]];
                }
                gram[i * size + j] = product;
                gram[j * size + i] = product;
            }
        }
        double most = 0;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, gram[i * size + i]);
        }
        for (int i = 0; i < gram.length; i++) {
            gram[i] += most;
        }
        if (systems[size].factor(gram) == 0) {
            return false;
        }
        double[] solution = new double[size];
        Arrays.fill(solution, 1);
        systems[size].solve(solution);
        double sum = Arrays.stream(solution).sum();
        for (int i = 0; i < size; i++) {
            into[i] = solution[i] / sum;
        }
        return sum > 0;
    }

    private void place(double[][] coordinates) {
        for (int d = 0; d < dimensions; d++) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += weights[i] * coordinates[d][corners[i]];
            }
            nearest[d] = sum;
        }
    }
}
