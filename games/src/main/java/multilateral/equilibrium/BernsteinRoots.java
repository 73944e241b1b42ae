package multilateral.equilibrium;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * All common zeros of as many polynomials in Bernstein form as variables, on the box [0, 1]^d.
 *
 * <p>A box is dropped if some mixture of the polynomials keeps its sign on it: one that straightens
 * the system, or any other, since then the convex hull of the coefficients misses the origin. It
 * holds at most one zero if the straightened system has slopes close to the identity, and then
 * Newton's method finds it. All other boxes are halved (Sherbrooke and Patrikalakis 1993; Mourrain
 * and Pavone 2009). Where polynomials are as small as the error they are known with, the box is set
 * aside.
 */
final class BernsteinRoots {

    /** How far out of its box a zero may lie by rounding, as a part of the whole box. */
    private static final double SLACK = 1e-9;

    /** Where values are up to so many times what halving has lost, the whole tensor is cut anew. */
    private static final double MARGIN = 32;

    /**
     * Where a closer look is possible it is taken where values are up to so many times what they
     * have lost: halving boxes further would cost more.
     */
    private static final double CLOSER = 1000;

    private static final double SMALLEST_WIDTH = 1e-13;
    private static final int NEWTON_STEPS = 40;

    /** Tensors of degrees from 4 to this are reduced where little is lost by it. */
    private static final int REDUCIBLE = 14;

    /** What a reduction may lose, as a part of the largest coefficient on the box. */
    private static final double REDUCTION = 1e-5;

    /** A part of the whole box, and what its polynomials have lost in all. */
    @SuppressWarnings("ArrayRecordComponent") // not shared, never compared or printed
    private record Box(
            BernsteinTensor tensor,
            double[] low,
            double[] width,
            double[] losses,
            boolean reducible) {}

    private final BernsteinTensor whole;
    private final double[] losses;
    private final double[][] slopeLosses;
    private final double margin;
    private final int variables;
    private final LinearSystem system;
    private final NearestPoint hull;

    /** By degree: its reduction to half the degree. */
    private final BernsteinCell[] cells = new BernsteinCell[REDUCIBLE + 1];

    private final Deque<Box> open = new ArrayDeque<>();
    private final List<double[]> zeros = new ArrayList<>();
    private final List<Doubt> unclear = new ArrayList<>();

    /**
     * Starts a search.
     *
     * @param losses by polynomial: how wrong its values may be
     * @param slopeLosses by polynomial, then variable: how wrong its slopes may be
     * @param reduced whether a closer look at a box would make the losses smaller
     */
    BernsteinRoots(
            BernsteinTensor whole, double[] losses, double[][] slopeLosses, boolean reduced) {
        margin = reduced ? CLOSER : 2;
        this.whole = whole;
        this.losses = losses;
        this.slopeLosses = slopeLosses;
        variables = whole.variables();
        system = new LinearSystem(variables);
        hull = new NearestPoint(variables);
        double[] ones = new double[variables];
        Arrays.fill(ones, 1);
        open.push(new Box(whole, new double[variables], ones, losses, variables > 1));
    }

    /** Whether there are boxes left to look at. */
    boolean unfinished() {
        return !open.isEmpty();
    }

    /** Looks at one box. */
    void step() {
        Box given = open.pop();
        if (given.tensor.keepsSign(given.losses)) {
            return;
        }
        Box box = reduced(given);
        if (box.tensor.flat(losses, margin)) {
            setAside(box);
            return;
        }
        if (box.tensor.flat(box.losses, MARGIN) && !Arrays.equals(box.losses, losses)) {
            BernsteinTensor full = whole.restricted(box.low, box.width);
            open.push(new Box(full, box.low, box.width, losses, false));
            return;
        }
        if (Arrays.stream(box.width).max().orElseThrow() < SMALLEST_WIDTH) {
            setAside(box);
            return;
        }
        if (variables > 1 && box.tensor.excludesZero(hull, box.losses)) {
            return;
        }
        double[] slopes = box.tensor.meanSlopes();
        if (system.factor(slopes) > 0) {
            double[] inverse = inverse();
            BernsteinTensor straight = box.tensor.mixed(inverse);
            if (straight.keepsSign(mixed(inverse, box.losses))) {
                return;
            }
            if (injective(straight, inverse, box) && zeroIn(box)) {
                return;
            }
        }
        halve(box);
    }

    /** The box with smaller degrees where that loses little. */
    private Box reduced(Box box) {
        double[] limits = new double[variables];
        Arrays.setAll(limits, f -> REDUCTION * box.tensor.largest(f));
        double[] lost = box.losses.clone();
        BernsteinTensor tensor = box.tensor;
        for (int d = 0; box.reducible && d < variables; d++) {
            int degree = tensor.degree(d);
            if (degree > 3 && degree <= REDUCIBLE) {
                if (cells[degree] == null) {
                    cells[degree] = BernsteinCell.whole(degree, degree / 2);
                }
                tensor = tensor.reduced(d, cells[degree], limits, lost);
            }
        }
        return new Box(tensor, box.low, box.width, lost, box.reducible);
    }

    private double[] inverse() {
        double[] inverse = new double[variables * variables];
        double[] column = new double[variables];
        for (int d = 0; d < variables; d++) {
            Arrays.fill(column, 0);
            column[d] = 1;
            system.solve(column);
            for (int row = 0; row < variables; row++) {
                inverse[row * variables + d] = column[row];
            }
        }
        return inverse;
    }

    private double[] mixed(double[] inverse, double[] figures) {
        double[] mixed = new double[variables];
        for (int row = 0; row < variables; row++) {
            for (int f = 0; f < variables; f++) {
                mixed[row] += Math.abs(inverse[row * variables + f]) * figures[f];
            }
        }
        return mixed;
    }

    /** Whether the slopes differ from the identity by less than 1 in every row. */
    private boolean injective(BernsteinTensor straight, double[] inverse, Box box) {
        for (int row = 0; row < variables; row++) {
            double sum = 0;
            for (int d = 0; d < variables && sum < 1; d++) {
                sum += straight.slopeDistance(row, d, row == d ? 1 : 0);
                for (int f = 0; f < variables; f++) {
                    double loss =
                            slopeLosses[f][d] * box.width[d]
                                    + 2 * REDUCIBLE * (box.losses[f] - losses[f]);
                    sum += Math.abs(inverse[row * variables + f]) * loss;
                }
            }
            if (!(sum < 1)) {
                return false;
            }
        }
        return true;
    }

    /** Newton's method on the polynomials of the whole box; whether it ended in the part. */
    private boolean zeroIn(Box box) {
        double[] at = new double[variables];
        double[] values = new double[variables];
        double[] slopes = new double[variables * variables];
        Arrays.setAll(at, d -> box.low[d] + box.width[d] / 2);
        for (int step = 0; step < NEWTON_STEPS; step++) {
            whole.evaluate(at, values, slopes);
            if (system.factor(slopes) == 0) {
                return false;
            }
            system.solve(values);
            double largest = 0;
            for (int d = 0; d < variables; d++) {
                at[d] -= values[d];
                largest = Math.max(largest, Math.abs(values[d]));
                if (!(at[d] > box.low[d] - box.width[d] && at[d] < box.low[d] + 2 * box.width[d])) {
                    return false;
                }
            }
            if (largest < 1e-14) {
                break;
            }
        }
        for (int d = 0; d < variables; d++) {
            if (at[d] < box.low[d] - SLACK || at[d] > box.low[d] + box.width[d] + SLACK) {
                return false;
            }
        }
        zeros.add(at);
        return true;
    }

    private void halve(Box box) {
        int variable = box.tensor.steepest(box.width);
        BernsteinTensor[] halves = box.tensor.halves(variable);
        double[] width = box.width.clone();
        width[variable] /= 2;
        double[] middle = box.low.clone();
        middle[variable] += width[variable];
        open.push(new Box(halves[1], middle, width, box.losses, box.reducible));
        open.push(new Box(halves[0], box.low, width, box.losses, box.reducible));
    }

    private void setAside(Box box) {
        double[] high = new double[variables];
        Arrays.setAll(high, d -> box.low[d] + box.width[d]);
        unclear.add(new Doubt(box.low, high));
    }

    /** Sets all boxes aside that have not been looked at. */
    void giveUp() {
        while (unfinished()) {
            setAside(open.pop());
        }
    }

    /** The zeros found; one on the border of two boxes twice. */
    List<double[]> zeros() {
        return zeros;
    }

    /** The boxes set aside. */
    List<Doubt> unclear() {
        return unclear;
    }
}
