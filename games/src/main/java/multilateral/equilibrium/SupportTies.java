package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What to do with a system of supports whose equations are dependent, so that where there is one
 * solution there are infinitely many: an end of such a segment of equilibria is where some other
 * action is as good as those played. Every choice of inequalities that together with the equations
 * are independent is a system of its own, in which these hold with equality.
 *
 * <p>Dependent means that the derivatives at one generic point are, to 9 digits: the rank there is
 * the highest that there is anywhere.
 */
final class SupportTies {

    private static final double INDEPENDENT = 1e-9;

    /** Most systems tried for one profile of supports. */
    private static final int MOST_SYSTEMS = 1000;

    /** The fraction of the golden section, whose multiples are spread evenly. */
    private static final double GOLDEN = 0.6180339887498949;

    private final SupportSystem system;

    /** By row, then unknown. */
    private final double[][] derivatives;

    private final int[] basis;
    private final List<SupportSystem> systems = new ArrayList<>();

    SupportTies(SupportSystem system) {
        this.system = system;
        derivatives = new SupportNewton(system).derivatives(generic(system));
        List<double[]> reduced = new ArrayList<>();
        int[] independent = new int[system.unknowns];
        int rank = 0;
        for (int row = 0; row < system.unknowns; row++) {
            if (extend(reduced, derivatives[row])) {
                independent[rank++] = row;
            }
        }
        basis = Arrays.copyOf(independent, rank);
    }

    private static double[] generic(SupportSystem system) {
        double[] point = new double[system.coordinates];
        for (int axis = 0; axis < system.sizes.length; axis++) {
            double sum = 0;
            for (int k = system.firsts[axis]; k < system.firsts[axis + 1]; k++) {
                double multiple = (k + 1) * GOLDEN;
                point[k] = 0.3 + multiple - Math.floor(multiple);
                sum += point[k];
            }
            for (int k = system.firsts[axis]; k < system.firsts[axis + 1]; k++) {
                point[k] /= sum;
            }
        }
        return point;
    }

    /** Adds a row to reduced ones, and reduces it by them; false if it depends on them. */
    private static boolean extend(List<double[]> reduced, double[] row) {
        double[] rest = row.clone();
        for (double[] other : reduced) {
            int pivot = largest(other);
            double factor = rest[pivot] / other[pivot];
            for (int k = 0; k < rest.length; k++) {
                rest[k] -= factor * other[k];
            }
            rest[pivot] = 0;
        }
        return Math.abs(rest[largest(rest)]) > INDEPENDENT && reduced.add(rest);
    }

    private static int largest(double[] row) {
        int largest = 0;
        for (int k = 1; k < row.length; k++) {
            if (Math.abs(row[k]) > Math.abs(row[largest])) {
                largest = k;
            }
        }
        return largest;
    }

    /** Whether the equations are dependent everywhere. */
    boolean isDeficient() {
        return basis.length < system.unknowns;
    }

    /** The systems with as many ties as the equations lack, in lexicographic order. */
    List<SupportSystem> systems() {
        List<double[]> reduced = new ArrayList<>();
        for (int row : basis) {
            extend(reduced, derivatives[row]);
        }
        choose(reduced, basis, system.equalities);
        return systems;
    }

    /** Whether there were too many systems to return all. */
    boolean isTruncated() {
        return systems.size() == MOST_SYSTEMS;
    }

    private void choose(List<double[]> reduced, int[] chosen, int from) {
        if (chosen.length == system.unknowns) {
            systems.add(system.tied(chosen));
            return;
        }
        for (int row = from; row < system.rows && !isTruncated(); row++) {
            if (extend(reduced, derivatives[row])) {
                int[] more = Arrays.copyOf(chosen, chosen.length + 1);
                more[chosen.length] = row;
                choose(reduced, more, row + 1);
                reduced.remove(reduced.size() - 1);
            }
        }
    }
}
