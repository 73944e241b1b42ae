package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.List;

/**
 * What to do with a system of supports that has singular solutions, such as where there are
 * infinitely many.
 *
 * <p>Equations that are products are split first: each choice of one factor per equation is a
 * system of its own. If its equations are still dependent, so that where there is one solution
 * there are infinitely many, an end of such a segment of equilibria is where some other action is
 * as good as those played. Every choice of inequalities that together with the equations are
 * independent is again a system, in which these hold with equality. A segment may also end where a
 * probability vanishes. That is an equilibrium with smaller supports, and is found with them unless
 * it is one of infinitely many there; since another factor then vanishes at it, probabilities are
 * chosen like inequalities if some row is a product.
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
    private final double[] generic;
    private final List<SupportFactors> equations = new ArrayList<>();
    private final List<SupportFactors> inequalities = new ArrayList<>();

    /** By action played, if some row is a product. */
    private final List<double[]> probabilities = new ArrayList<>();

    private final List<SupportSystem> systems = new ArrayList<>();
    private int splits;
    private boolean deficient;

    SupportTies(SupportSystem system) {
        this.system = system;
        generic = generic(system);
        boolean product = false;
        for (int row = 0; row < system.rows; row++) {
            SupportFactors factors = new SupportFactors(system, system.row(row));
            (row < system.equalities ? equations : inequalities).add(factors);
            product |= factors.isProduct();
        }
        for (int axis = 0; product && axis < system.sizes.length; axis++) {
            addProbabilities(axis);
        }
        split(new ArrayList<>());
    }

    /** Whether the equations are as they were: neither products nor dependent everywhere. */
    boolean isUnchanged() {
        return !deficient
                && equations.stream().noneMatch(SupportFactors::isProduct)
                && !systems.isEmpty();
    }

    /** The systems that take the place of the one given. */
    List<SupportSystem> systems() {
        return systems;
    }

    /** Whether there were too many systems to return all. */
    boolean isTruncated() {
        return Math.max(splits, systems.size()) >= MOST_SYSTEMS;
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

    private void addProbabilities(int axis) {
        for (int place = 0; place < system.sizes[axis]; place++) {
            double[] probability = new double[system.corners];
            for (int corner = 0; corner < system.corners; corner++) {
                boolean played = corner / system.strides[axis] % system.sizes[axis] == place;
                probability[corner] = played ? 1 : 0;
            }
            probabilities.add(probability);
        }
    }

    /** Chooses a factor of each equation. */
    private void split(List<double[]> chosen) {
        if (chosen.size() == equations.size()) {
            solve(chosen);
            return;
        }
        for (double[] factor : equations.get(chosen.size()).vanishing()) {
            if (!isTruncated()) {
                chosen.add(factor);
                split(chosen);
                chosen.remove(chosen.size() - 1);
            }
        }
    }

    private void solve(List<double[]> factors) {
        splits++;
        List<double[]> reduced = new ArrayList<>();
        List<double[]> solved = new ArrayList<>();
        List<double[]> dependent = new ArrayList<>();
        double[][] slopes = derivatives(factors);
        for (int row = 0; row < factors.size(); row++) {
            (extend(reduced, slopes[row]) ? solved : dependent).add(factors.get(row));
        }
        if (dependent.isEmpty()) {
            systems.add(system.with(factors, false));
        } else {
            deficient = true;
            new Ends(candidates(factors), dependent).choose(reduced, solved, 0, false);
        }
    }

    /** The factors of inequalities that do not vanish wherever the equations hold. */
    private List<double[]> candidates(List<double[]> equations) {
        List<double[]> reduced = new ArrayList<>();
        for (double[] equation : equations) {
            extend(reduced, equation);
        }
        List<double[]> candidates = new ArrayList<>();
        for (SupportFactors inequality : inequalities) {
            List<double[]> factors = inequality.vanishing();
            if (factors.stream().allMatch(factor -> isIndependent(reduced, factor))) {
                candidates.addAll(factors);
            }
        }
        return candidates;
    }

    private double[][] derivatives(List<double[]> rows) {
        return new SupportNewton(system.with(rows, false)).derivatives(generic);
    }

    private static boolean isIndependent(List<double[]> reduced, double[] row) {
        return extend(new ArrayList<>(reduced), row);
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

    /** The ends of the solutions of dependent equations. */
    private final class Ends {

        private final List<double[]> candidates;
        private final int ties;
        private final List<double[]> dependent;
        private final double[][] slopes;

        private Ends(List<double[]> ties, List<double[]> dependent) {
            candidates = new ArrayList<>(ties);
            candidates.addAll(probabilities);
            this.ties = ties.size();
            this.dependent = dependent;
            slopes = derivatives(candidates);
        }

        /** Adds candidates to the equations solved for until there are as many as unknowns. */
        private void choose(
                List<double[]> reduced, List<double[]> solved, int from, boolean closed) {
            if (solved.size() == system.unknowns) {
                List<double[]> rows = new ArrayList<>(solved);
                rows.addAll(dependent);
                systems.add(system.with(rows, closed));
                return;
            }
            for (int row = from; row < candidates.size() && !isTruncated(); row++) {
                if (extend(reduced, slopes[row])) {
                    solved.add(candidates.get(row));
                    choose(reduced, solved, row + 1, closed || row >= ties);
                    solved.remove(solved.size() - 1);
                    reduced.remove(reduced.size() - 1);
                }
            }
        }
    }
}
