package multilateral.equilibrium;

import java.util.Arrays;

/**
 * Which violated constraint a dual simplex step should repair: the one violated most in proportion
 * to a weight that estimates the length of its row (Forrest and Goldfarb 1992, dual Devex). Weights
 * only grow; when one gets beyond use, all start anew from 1.
 */
final class DevexWeights {

    private static final double FEASIBLE = 1e-12;
    private static final double LARGEST = 1e6;
    private static final int NONE = -1;

    private final HomogeneousRows constraints;
    private final double[] columns;
    private final double[] rows;
    private final double[] slopes;
    private final double[] more;
    private final int[] one = new int[1];
    private final double[] minus = {-1};

    private int leaving = NONE;
    private int generated = NONE;
    private double violation;

    /**
     * Starts with weights of 1.
     *
     * @param constraints the constraints
     * @param columnCount how many columns there are
     */
    DevexWeights(HomogeneousRows constraints, int columnCount) {
        this.constraints = constraints;
        columns = new double[columnCount];
        rows = new double[constraints.rows()];
        slopes = new double[rows.length];
        more = new double[rows.length];
        restart();
    }

    /** Measures the lengths of rows from the present basis on. */
    void restart() {
        Arrays.fill(columns, 1);
        Arrays.fill(rows, 1);
    }

    /** Chooses the column of the basis or the constraint whose violation is to be repaired. */
    void choose(int[] basis, double[] point, int size, double[] slacks) {
        leaving = NONE;
        generated = NONE;
        violation = 0;
        double highest = 0;
        for (int k = 0; k < size; k++) {
            if (point[k] < -FEASIBLE) {
                violation = Math.max(violation, -point[k]);
                double score = point[k] * point[k] / columns[basis[k]];
                if (score > highest) {
                    highest = score;
                    leaving = k;
                }
            }
        }
        for (int row = 0; row < slacks.length; row++) {
            if (slacks[row] < -FEASIBLE) {
                violation = Math.max(violation, -slacks[row]);
                double score = slacks[row] * slacks[row] / rows[row];
                if (score > highest) {
                    highest = score;
                    generated = row;
                }
            }
        }
        leaving = generated >= 0 ? NONE : leaving;
    }

    /** The position in the basis of the column chosen to leave; -1 if none was. */
    int leaving() {
        return leaving;
    }

    /** The constraint chosen to bind; -1 if none was. */
    int generated() {
        return generated;
    }

    /** The largest violation at the last choice; zero or more. */
    double violation() {
        return violation;
    }

    /**
     * Follows the pivot that repairs what was chosen.
     *
     * @param basis the columns of the basis before the pivot
     * @param image how each of them falls as what enters rises
     * @param size the number of columns in the basis
     * @param column the column that enters, or -1
     * @param row if no column enters, the constraint that ceases to bind
     */
    void update(int[] basis, double[] image, int size, int column, int row) {
        fall(basis, image, size, column);
        double weight =
                generated >= 0
                        ? rows[generated] / (slopes[generated] * slopes[generated])
                        : columns[basis[leaving]] / (image[leaving] * image[leaving]);
        if (!(weight <= LARGEST)) {
            restart();
            return;
        }
        for (int k = 0; k < size; k++) {
            columns[basis[k]] = Math.max(columns[basis[k]], image[k] * image[k] * weight);
        }
        for (int k = 0; k < slopes.length; k++) {
            rows[k] = Math.max(rows[k], slopes[k] * slopes[k] * weight);
        }
        if (column >= 0) {
            columns[column] = Math.max(1, weight);
        } else {
            rows[row] = Math.max(1, weight);
        }
    }

    /** How all constraints fall as what enters rises and the basis gives way. */
    private void fall(int[] basis, double[] image, int size, int column) {
        constraints.values(basis, image, size, slopes);
        if (column >= 0) {
            one[0] = column;
            constraints.values(one, minus, 1, more);
            for (int row = 0; row < slopes.length; row++) {
                slopes[row] += more[row];
            }
        }
    }
}
