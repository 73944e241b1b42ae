package multilateral.cooperative;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A linear program over payoffs of n players and a level, which it makes as small as its
 * constraints allow, by the dual simplex method with an explicit inverse (Lemke 1954).
 *
 * <p>The basis holds n + 1 constraints that are met exactly. Their prices, which add up to the
 * level's direction, are zero or more except for settled ones; each violated constraint that enters
 * raises the level. Ties for which leaves are broken as if the direction had been disturbed by one
 * infinitely small random vector, so that no basis comes back (Charnes 1952). O(n²) a pivot.
 */
final class CoalitionProgram {

    private static final double SMALLEST_PIVOT = 1e-8;
    private static final double TIE = 1e-11;
    private static final int PIVOTS_BETWEEN_FACTORS = 24;
    private static final long SEED = 1952;

    private final int size;
    private final ProgramRow[] rows;

    /** The inverse of the matrix whose rows are the constraints. */
    private final double[][] inverse;

    private final double[] point;
    private final double[] disturbance;
    private final double[] entering;
    private int pivots;

    /** A program of so many players, without constraints yet. */
    CoalitionProgram(int players) {
        size = players + 1;
        rows = new ProgramRow[size];
        inverse = new double[size][size];
        point = new double[size];
        disturbance = new double[size];
        entering = new double[size];
    }

    /**
     * Starts from a basis.
     *
     * @param basis n + 1 independent constraints with prices of zero or more
     */
    void start(List<ProgramRow> basis) {
        SplittableRandom random = new SplittableRandom(SEED);
        Arrays.fill(disturbance, 0);
        for (int j = 0; j < size; j++) {
            rows[j] = basis.get(j);
            if (!rows[j].settled()) {
                double factor = random.nextDouble(1, 2);
                addTo(disturbance, rows[j], factor);
            }
        }
        factor();
    }

    private void addTo(double[] sum, ProgramRow row, double factor) {
        for (int rest = row.coalition(); rest != 0; rest &= rest - 1) {
            sum[Integer.numberOfTrailingZeros(rest)] += factor;
        }
        sum[size - 1] += factor * row.coefficient();
    }

    /** What each player gets, then the level; shared. */
    double[] point() {
        return point;
    }

    /** The constraints of the basis. */
    List<ProgramRow> rows() {
        return List.of(rows);
    }

    /** The prices of the constraints of the basis. */
    double[] prices() {
        return inverse[size - 1].clone();
    }

    /** By how much a constraint is violated. */
    double violation(ProgramRow row) {
        double sum = row.right() - row.coefficient() * point[size - 1];
        for (int rest = row.coalition(); rest != 0; rest &= rest - 1) {
            sum -= point[Integer.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    /**
     * Lets a violated constraint enter the basis.
     *
     * @return false if none can leave, which only rounding brings about
     */
    boolean enter(ProgramRow row) {
        Arrays.fill(entering, 0);
        for (int rest = row.coalition(); rest != 0; rest &= rest - 1) {
            add(inverse[Integer.numberOfTrailingZeros(rest)], 1);
        }
        add(inverse[size - 1], row.coefficient());
        int leaving = leaving();
        if (leaving < 0) {
            return false;
        }
        pivot(row, leaving);
        if (++pivots % PIVOTS_BETWEEN_FACTORS == 0) {
            factor();
        }
        return true;
    }

    private void add(double[] line, double factor) {
        for (int j = 0; j < size; j++) {
            entering[j] += factor * line[j];
        }
    }

    private int leaving() {
        double[] prices = inverse[size - 1];
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < size; j++) {
            if (entering[j] > SMALLEST_PIVOT && !rows[j].settled()) {
                least = Math.min(least, Math.max(0, prices[j]) / entering[j]);
            }
        }
        int best = -1;
        double second = Double.POSITIVE_INFINITY;
        for (int j = 0; j < size; j++) {
            if (entering[j] > SMALLEST_PIVOT
                    && !rows[j].settled()
                    && prices[j] - least * entering[j] <= TIE) {
                double ratio = disturbed(j) / entering[j];
                if (ratio < second) {
                    second = ratio;
                    best = j;
                }
            }
        }
        return best;
    }

    private double disturbed(int column) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += disturbance[k] * inverse[k][column];
        }
        return sum;
    }

    private void pivot(ProgramRow row, int leaving) {
        double violation = violation(row);
        double divisor = entering[leaving];
        for (int k = 0; k < size; k++) {
            double[] line = inverse[k];
            double factor = line[leaving] / divisor;
            if (factor != 0) {
                for (int j = 0; j < size; j++) {
                    line[j] -= factor * entering[j];
                }
                point[k] += factor * violation;
            }
            line[leaving] = factor;
        }
        rows[leaving] = row;
    }

    /** Computes the inverse and the point of the basis anew (Gauss and Jordan), then refines. */
    void factor() {
        double[][] matrix = new double[size][2 * size];
        for (int j = 0; j < size; j++) {
            addTo(matrix[j], rows[j], 1);
            matrix[j][size + j] = 1;
        }
        for (int column = 0; column < size; column++) {
            swap(matrix, column, largest(matrix, column));
            double[] line = matrix[column];
            double divisor = line[column];
            for (int j = column; j < 2 * size; j++) {
                line[j] /= divisor;
            }
            for (int k = 0; k < size; k++) {
                double factor = matrix[k][column];
                if (k != column && factor != 0) {
                    for (int j = column; j < 2 * size; j++) {
                        matrix[k][j] -= factor * line[j];
                    }
                }
            }
        }
        for (int k = 0; k < size; k++) {
            System.arraycopy(matrix[k], size, inverse[k], 0, size);
        }
        Arrays.fill(point, 0);
        correct();
        correct();
    }

    private int largest(double[][] matrix, int column) {
        int best = column;
        for (int k = column + 1; k < size; k++) {
            if (Math.abs(matrix[k][column]) > Math.abs(matrix[best][column])) {
                best = k;
            }
        }
        return best;
    }

    private static void swap(double[][] matrix, int a, int b) {
        double[] line = matrix[a];
        matrix[a] = matrix[b];
        matrix[b] = line;
    }

    /** Moves the point by the inverse of what is left to do. */
    private void correct() {
        double[] left = new double[size];
        for (int j = 0; j < size; j++) {
            left[j] = violation(rows[j]);
        }
        for (int k = 0; k < size; k++) {
            double sum = 0;
            for (int j = 0; j < size; j++) {
                sum += inverse[k][j] * left[j];
            }
            point[k] += sum;
        }
    }
}
