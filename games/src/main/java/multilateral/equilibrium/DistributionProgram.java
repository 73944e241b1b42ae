package multilateral.equilibrium;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The maximum of a linear function of a probability distribution under homogeneous linear
 * constraints, by the dual simplex method (Lemke 1954) with constraints generated as they are
 * violated.
 *
 * <p>A basis is a set of columns and, one fewer, of constraints that bind; with k columns in it and
 * n in all, a step takes about {@code 2 k² + k n / 10} operations, and k² + 4 n numbers of memory.
 * An end is believed only when it follows from an inverse of the basis that was computed anew; a
 * program that needs more than 10,000 pivots and 100 for each column is given up. Ties are broken
 * by changing the objective by some 1e-11, which bounds the error of the value and lets the method
 * end.
 */
final class DistributionProgram {

    /** What is known after a step. */
    enum State {
        /** The bound was lowered; go on. */
        IMPROVING,
        /** The point is the optimum. */
        OPTIMAL,
        /** No distribution satisfies the constraints. */
        INFEASIBLE,
        /** Rounding or the number of pivots prevents an end. */
        STUCK
    }

    private static final double SINGULAR = 1e-11;
    private static final double DRIFT = 1e-9;
    private static final int NONE = -1;

    private final HomogeneousRows rows;

    /** How many columns are probabilities; those after them are other variables, at least 0. */
    private final int masses;

    private final double[] objective;
    private final double[] perturbed;

    /** Columns that may not enter: those in the basis, and those that must be zero. */
    private final boolean[] closed;

    private final BasisInverse inverse = new BasisInverse();
    private final DevexWeights weights;
    private final PivotSchedule schedule;
    private final double[] slacks;
    private final double[] reduced;
    private final double[] pivots;

    private int[] safeBasis = new int[0];
    private int[] safeBinding = new int[0];
    private int size = 1;
    private int[] basis = new int[8];
    private int[] binding = new int[8];
    private double[] point = new double[8];
    private double[] duals = new double[8];
    private double[] multipliers = new double[8];
    private double[] image = new double[8];
    private double[] scratch = new double[8];

    /**
     * The position in the basis of the column that leaves, or NONE if a constraint starts to bind.
     */
    private int leaving = NONE;

    /** The constraint that starts to bind, or NONE. */
    private int generated = NONE;

    /**
     * Prepares a program.
     *
     * @param rows the constraints
     * @param masses how many columns are probabilities, the first ones
     * @param objective one coefficient per column, of the order of 1; not above zero for columns
     *     that are no probabilities
     * @param banned columns that must be zero, not all of the probabilities
     */
    DistributionProgram(HomogeneousRows rows, int masses, double[] objective, boolean[] banned) {
        this.rows = rows;
        this.masses = masses;
        this.objective = objective;
        closed = banned.clone();
        perturbed = new double[objective.length];
        int best = NONE;
        for (int column = 0; column < objective.length; column++) {
            perturbed[column] = RatioTest.perturbed(objective[column], column);
            boolean candidate = column < masses && !closed[column];
            if (candidate && (best < 0 || perturbed[column] > perturbed[best])) {
                best = column;
            }
        }
        basis[0] = best;
        closed[best] = true;
        slacks = new double[rows.rows()];
        weights = new DevexWeights(rows, objective.length);
        schedule = new PivotSchedule(objective.length);
        reduced = new double[objective.length];
        pivots = new double[objective.length];
        refactor();
    }

    /** Makes one pivot, if one is needed. */
    State step() {
        if (schedule.isSpent()) {
            renew();
            return State.STUCK;
        }
        rows.values(basis, point, size, slacks);
        weights.choose(basis, point, size, slacks);
        leaving = weights.leaving();
        generated = weights.generated();
        if (!schedule.isFresh() && !(drift() <= DRIFT)) {
            schedule.drifted();
            refactor();
            return State.IMPROVING;
        }
        if (leaving < 0 && generated < 0) {
            return settled(State.OPTIMAL);
        }
        if (generated >= 0) {
            for (int k = 0; k < size; k++) {
                scratch[k] = rows.coefficient(generated, basis[k]);
            }
            inverse.timesRow(scratch, multipliers);
        } else {
            inverse.row(leaving, multipliers);
        }
        combine(duals, reduced);
        for (int column = 0; column < reduced.length; column++) {
            reduced[column] -= perturbed[column];
        }
        combine(multipliers, pivots);
        if (generated >= 0) {
            rows.add(generated, -1, pivots);
        }
        int entering = RatioTest.entering(pivots, reduced, closed, multipliers, duals, size);
        if (entering < 0) {
            return settled(State.INFEASIBLE);
        }
        pivot(entering < pivots.length ? entering : NONE, entering - pivots.length);
        return State.IMPROVING;
    }

    /** By how much a constraint that binds is off zero, or the sum of probabilities off 1. */
    private double drift() {
        double drift = Math.abs(1 - total());
        for (int row = 1; row < size; row++) {
            drift = Math.max(drift, Math.abs(slacks[binding[row]]));
        }
        return drift;
    }

    private double total() {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += basis[k] < masses ? point[k] : 0;
        }
        return sum;
    }

    /** A linear combination of the constraints that bind. */
    private void combine(double[] factors, double[] to) {
        Arrays.fill(to, 0, masses, factors[0]);
        Arrays.fill(to, masses, to.length, 0);
        for (int row = 1; row < size; row++) {
            if (factors[row] != 0) {
                rows.add(binding[row], factors[row], to);
            }
        }
    }

    /** Lets a column enter, or if that is NONE the slack of a binding constraint. */
    private void pivot(int column, int slack) {
        double step;
        if (column >= 0) {
            fill(column, scratch);
            inverse.timesColumn(scratch, image);
            step = reduced[column] / pivots[column];
        } else {
            for (int k = 0; k < size; k++) {
                image[k] = -inverse.entry(k, slack);
            }
            step = duals[slack] / multipliers[slack];
        }
        weights.update(basis, image, size, column, column >= 0 ? NONE : binding[slack]);
        for (int row = 0; row < size; row++) {
            duals[row] -= step * multipliers[row];
        }
        if (generated >= 0) {
            bind(column, slack, step);
        } else {
            leave(column, slack);
        }
        if (schedule.pivoted(size)) {
            refactor();
        } else {
            evaluate();
        }
    }

    /** A constraint starts to bind, with a column, or in place of another constraint. */
    private void bind(int column, int slack, double step) {
        if (column < 0) {
            inverse.exchangeRow(slack, multipliers);
            binding[slack] = generated;
            duals[slack] = step;
            return;
        }
        inverse.border(multipliers, image, -pivots[column]);
        reserve();
        basis[size] = column;
        binding[size] = generated;
        duals[size] = step;
        closed[column] = true;
        size++;
    }

    /** A column leaves, for another one, or with a constraint that ceases to bind. */
    private void leave(int column, int slack) {
        closed[basis[leaving]] = false;
        if (column >= 0) {
            inverse.exchangeColumn(leaving, image);
            basis[leaving] = column;
            closed[column] = true;
            return;
        }
        inverse.drop(slack, leaving);
        size--;
        basis[leaving] = basis[size];
        binding[slack] = binding[size];
        duals[slack] = duals[size];
    }

    private void reserve() {
        if (size == basis.length) {
            int length = 2 * size;
            basis = Arrays.copyOf(basis, length);
            binding = Arrays.copyOf(binding, length);
            duals = Arrays.copyOf(duals, length);
            point = new double[length];
            multipliers = new double[length];
            image = new double[length];
            scratch = new double[length];
        }
    }

    /** Frees the point and the prices from what rounding has built up. */
    void renew() {
        if (!schedule.isFresh()) {
            refactor();
        }
    }

    /** Believes an end only with a fresh inverse. */
    private State settled(State state) {
        if (schedule.isFresh()) {
            return state;
        }
        refactor();
        return State.IMPROVING;
    }

    /**
     * Inverts the basis anew; if it has become singular, goes back to the last one that was not.
     */
    private void refactor() {
        if (invert() >= SINGULAR) {
            schedule.renewed();
        } else {
            goBack();
        }
        safeBasis = basis();
        safeBinding = binding();
        evaluate();
        refine();
        price(perturbed);
    }

    private void goBack() {
        schedule.wentBack();
        for (int k = 0; k < size; k++) {
            closed[basis[k]] = false;
        }
        size = safeBasis.length;
        System.arraycopy(safeBasis, 0, basis, 0, size);
        System.arraycopy(safeBinding, 0, binding, 0, size);
        for (int k = 0; k < size; k++) {
            closed[basis[k]] = true;
        }
        weights.restart();
        invert();
    }

    private double invert() {
        double[] matrix = new double[size * size];
        for (int column = 0; column < size; column++) {
            fill(basis[column], scratch);
            for (int row = 0; row < size; row++) {
                matrix[row * size + column] = scratch[row];
            }
        }
        return inverse.factor(matrix, size);
    }

    /** Takes out of the point what its constraints are off. */
    private void refine() {
        rows.values(basis, point, size, slacks);
        scratch[0] = total() - 1;
        for (int row = 1; row < size; row++) {
            scratch[row] = slacks[binding[row]];
        }
        inverse.timesColumn(scratch, image);
        for (int k = 0; k < size; k++) {
            point[k] -= image[k];
        }
    }

    /** The entries of a column in the constraints that bind. */
    private void fill(int column, double[] to) {
        to[0] = column < masses ? 1 : 0;
        for (int row = 1; row < size; row++) {
            to[row] = rows.coefficient(binding[row], column);
        }
    }

    private void evaluate() {
        for (int k = 0; k < size; k++) {
            point[k] = inverse.entry(k, 0);
        }
    }

    private void price(double[] costs) {
        for (int k = 0; k < size; k++) {
            scratch[k] = costs[basis[k]];
        }
        inverse.timesRow(scratch, duals);
    }

    /** By how much the point violated a constraint when the last step began; zero or more. */
    double violation() {
        return weights.violation();
    }

    /** The columns of the basis. */
    int[] basis() {
        return Arrays.copyOf(basis, size);
    }

    /** The constraints that bind; entry 0 stands for the sum of probabilities. */
    int[] binding() {
        return Arrays.copyOf(binding, size);
    }

    /** The values of the columns of the basis; some are negative before the optimum. */
    double[] point() {
        return Arrays.copyOf(point, size);
    }

    /**
     * The prices of the binding constraints, zero or more: by how much the maximum would rise if
     * each were loosened by 1. Entry 0 is without meaning.
     */
    double[] prices() {
        price(objective);
        double[] prices = negative(duals);
        price(perturbed);
        return prices;
    }

    /**
     * After {@link State#INFEASIBLE}: weights of the binding constraints with which they, and
     * {@link #unsatisfied} with weight 1, add up to less than zero for every distribution.
     */
    double[] contradiction() {
        return negative(multipliers);
    }

    private double[] negative(double[] values) {
        double[] prices = new double[size];
        for (int k = 0; k < prices.length; k++) {
            prices[k] = Math.max(0, -values[k]);
        }
        return prices;
    }

    /** After {@link State#INFEASIBLE}: the constraint that nothing satisfies beside the others. */
    OptionalInt unsatisfied() {
        return generated < 0 ? OptionalInt.empty() : OptionalInt.of(generated);
    }
}
