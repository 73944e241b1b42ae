package multilateral.equilibrium;

import java.util.Arrays;
import java.util.Optional;

/**
 * A linear complementarity problem, {@code w = M z + q} with {@code w, z ≥ 0} and {@code w · z =
 * 0}, by Lemke's method (1965) with lexicographic ties: an artificial variable times a positive
 * vector is added to the right, and driven out by complementary pivots. For a copositive-plus
 * matrix and a feasible problem it ends at a solution (Cottle, Pang and Stone 1992, section 4.4).
 */
final class IteratedPolymatrixPivoting {

    private static final double TIE = 1e-11;
    private static final int NONE = -1;

    private final int size;

    /** By row: the columns of w, those of z, the artificial one, and the constants. */
    private final double[][] tableau;

    /** By row, its basic variable: w from 0, z from {@code size}, then the artificial one. */
    private final int[] basic;

    IteratedPolymatrixPivoting(int size) {
        this.size = size;
        tableau = new double[size][2 * size + 2];
        basic = new int[size];
    }

    /**
     * Solves a problem within a number of pivots.
     *
     * @return z; empty if the pivots ended or rounding has spoilt the tableau
     */
    Optional<double[]> solve(double[] matrix, double[] constants, double[] covering, int pivots) {
        for (int row = 0; row < size; row++) {
            Arrays.fill(tableau[row], 0, size, 0);
            tableau[row][row] = 1;
            for (int column = 0; column < size; column++) {
                tableau[row][size + column] = -matrix[row * size + column];
            }
            tableau[row][2 * size] = -covering[row];
            tableau[row][2 * size + 1] = constants[row];
            basic[row] = row;
        }
        int row = firstRow();
        int entering = 2 * size;
        for (int k = 0; k < pivots && row != NONE; k++) {
            pivot(row, entering);
            int leaving = basic[row];
            basic[row] = entering;
            if (leaving == 2 * size) {
                return Optional.of(solution());
            }
            entering = leaving < size ? leaving + size : leaving - size;
            row = leavingRow(entering);
        }
        return Optional.empty();
    }

    /** The row that needs the artificial variable most. */
    private int firstRow() {
        int first = 0;
        for (int row = 1; row < size; row++) {
            if (compare(row, first, 2 * size) > 0) {
                first = row;
            }
        }
        return first;
    }

    /** The row whose basic variable is the first to be driven to zero; the artificial wins ties. */
    private int leavingRow(int column) {
        int first = NONE;
        for (int row = 0; row < size; row++) {
            if (tableau[row][column] > TIE && (first == NONE || leavesBefore(row, first, column))) {
                first = row;
            }
        }
        return first;
    }

    private boolean leavesBefore(int row, int other, int column) {
        int constants = 2 * size + 1;
        if (basic[row] == 2 * size || basic[other] == 2 * size) {
            int order = compare(row, other, column, constants);
            return order < 0 || (order == 0 && basic[row] == 2 * size);
        }
        return compare(row, other, column) < 0;
    }

    /** Compares two rows over a column: the constants, then the columns of w one after another. */
    private int compare(int row, int other, int column) {
        int order = compare(row, other, column, 2 * size + 1);
        for (int k = 0; order == 0 && k < size; k++) {
            order = compare(row, other, column, k);
        }
        return order;
    }

    private int compare(int row, int other, int column, int at) {
        double ratio = tableau[row][at] / tableau[row][column];
        double otherRatio = tableau[other][at] / tableau[other][column];
        double difference = ratio - otherRatio;
        double scale = Math.max(1, Math.max(Math.abs(ratio), Math.abs(otherRatio)));
        return Math.abs(difference) <= TIE * scale ? 0 : difference < 0 ? -1 : 1;
    }

    private void pivot(int row, int column) {
        double[] pivotRow = tableau[row];
        double divisor = pivotRow[column];
        for (int k = 0; k < pivotRow.length; k++) {
            pivotRow[k] /= divisor;
        }
        for (int other = 0; other < size; other++) {
            double factor = tableau[other][column];
            if (other != row && factor != 0) {
                subtract(tableau[other], pivotRow, factor);
            }
        }
    }

    private static void subtract(double[] from, double[] row, double factor) {
        for (int k = 0; k < from.length; k++) {
            from[k] -= factor * row[k];
        }
    }

    private double[] solution() {
        double[] solution = new double[size];
        for (int row = 0; row < size; row++) {
            if (basic[row] >= size && basic[row] < 2 * size) {
                solution[basic[row] - size] = Math.max(0, tableau[row][2 * size + 1]);
            }
        }
        return solution;
    }
}
