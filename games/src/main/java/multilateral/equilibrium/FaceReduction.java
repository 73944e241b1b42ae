package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The polynomials of a face with smaller degrees, type by type: over all of [0, 1] where payoffs
 * are smooth in counts, else on parts of a few standard deviations. Where a gain keeps its sign
 * nothing is looked at further.
 */
@SuppressWarnings("ReferenceEquality") // a state that comes back itself was not reduced
final class FaceReduction {

    /** The degrees tried over all of [0, 1]. */
    private static final int[] DEGREES = {3, 6, 10, BernsteinCells.EXACT};

    /** What the reduction to the last of these degrees may lose of the largest gain. */
    private static final double LOSS = 1e-7;

    /** One part of the domain on which all polynomials have a small degree. */
    interface Visitor {
        /**
         * Takes a part of the domain.
         *
         * @param low where it starts in each variable
         * @param high where it ends
         * @param tensor the polynomials, on the part as [0, 1]
         * @param losses by polynomial: how wrong a value may be
         * @param slopeLosses by polynomial, then variable: how wrong a slope may be
         */
        void visit(
                double[] low,
                double[] high,
                BernsteinTensor tensor,
                double[] losses,
                double[][] slopeLosses);
    }

    /** The polynomials with the first variables of the order reduced. */
    @SuppressWarnings("ArrayRecordComponent") // not shared, never compared or printed
    private record State(
            int done,
            double[][] data,
            double[] halfSpreads,
            double[] losses,
            double[][] slopeLosses,
            double[] low,
            double[] high,
            int[] degrees,
            List<Doubt> doubts) {

        State about(List<Doubt> some) {
            return new State(
                    done, data, halfSpreads, losses, slopeLosses, low, high, degrees, some);
        }
    }

    /** Stands for a part on which some polynomial keeps its sign, or the end of the run. */
    private static final State NOTHING =
            new State(
                    -1,
                    new double[0][],
                    new double[0],
                    new double[0],
                    new double[0][],
                    new double[0],
                    new double[0],
                    new int[0],
                    List.of());

    private final FaceSystem system;
    private final BernsteinCells shared;
    private final FaceMeter meter;
    private final Visitor visitor;
    private final int count;

    /** By variable: its parts, or none as long as all of [0, 1] may do. */
    private final List<List<BernsteinCell>> cells = new ArrayList<>();

    /** The polynomial that kept its sign last. */
    private int favourite;

    FaceReduction(FaceSystem system, BernsteinCells shared, FaceMeter meter, Visitor visitor) {
        this.system = system;
        this.shared = shared;
        this.meter = meter;
        this.visitor = visitor;
        count = system.size();
        for (int d = 0; d < count; d++) {
            cells.add(List.of());
        }
    }

    /** Visits the whole domain. */
    void visit() {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        down(start(List.of(new Doubt(new double[count], ones))));
    }

    /** Visits those boxes of a grid, given by its borders, that meet some of the boxes in doubt. */
    void visit(double[][] borders, List<Doubt> doubts) {
        for (int d = 0; d < count; d++) {
            int largest = system.degree(d);
            cells.set(
                    d,
                    largest <= BernsteinCells.EXACT
                            ? List.of(shared.exact(largest))
                            : BernsteinCells.between(borders[d], largest));
        }
        down(start(doubts));
    }

    private State start(List<Doubt> doubts) {
        return new State(
                0,
                system.gains(),
                halfSpreads(system.gains()),
                system.rounding(),
                new double[count][count],
                new double[count],
                new double[count],
                new int[count],
                doubts);
    }

    private void down(State state) {
        if (state == NOTHING || meter.spent()) {
            return;
        }
        if (state.done == count) {
            BernsteinTensor tensor = new BernsteinTensor(state.degrees, state.data);
            visitor.visit(state.low, state.high, tensor, state.losses, state.slopeLosses);
            return;
        }
        int next = system.variable(state.done);
        int largest = system.degree(next);
        if (cells.get(next).isEmpty()) {
            if (largest <= BernsteinCells.EXACT || count == 1) {
                down(applied(state, shared.exact(largest)));
                return;
            }
            State smooth = whole(state, largest);
            if (smooth != state) {
                down(smooth);
                return;
            }
            cells.set(next, shared.parts(largest));
        }
        for (BernsteinCell cell : cells.get(next)) {
            List<Doubt> doubts =
                    state.doubts.stream()
                            .filter(doubt -> doubt.meets(next, cell.low, cell.high))
                            .toList();
            if (!doubts.isEmpty()) {
                down(applied(state.about(doubts), cell));
            }
        }
    }

    /** The state after reduction over all of [0, 1], or the same if too much is lost. */
    private State whole(State state, int largest) {
        for (int degree : DEGREES) {
            State reduced = applied(state, shared.whole(largest, degree));
            if (reduced != state) {
                return reduced;
            }
        }
        return state;
    }

    /** The state with one more variable reduced, or the same if that loses too much. */
    private State applied(State state, BernsteinCell cell) {
        int next = system.variable(state.done);
        double[][] data = new double[count][];
        double[] losses = state.losses.clone();
        double[][] slopes =
                Arrays.stream(state.slopeLosses).map(double[]::clone).toArray(double[][]::new);
        for (int turn = 0; turn < count; turn++) {
            int f = (favourite + turn) % count;
            int[] remainders = system.remainders(next, f);
            int inner = state.data[f].length / old(remainders);
            double share = cell.degree == BernsteinCells.EXACT ? LOSS : FaceSystem.ROUNDING;
            double limit = share * system.largest(f);
            data[f] = new double[remainders.length * (cell.degree + 1) * inner];
            double loss =
                    cell.reduce(state.data[f], remainders, inner, data[f], limit, meter::spent);
            if (meter.stopped().isPresent()) {
                return NOTHING;
            }
            if (loss > limit) {
                return state;
            }
            double half = cell.valueLoss() == 0 ? 0 : state.halfSpreads[f];
            loss += half * cell.valueLoss();
            losses[f] += loss;
            if (BernsteinTensor.keepsSign(data[f], losses[f])) {
                favourite = f;
                return NOTHING;
            }
            for (int d = 0; d < count; d++) {
                int degree = Math.max(system.degree(d), BernsteinCells.EXACT);
                slopes[f][d] += d == next && half > 0 ? half * cell.slopeLoss() : 2 * degree * loss;
            }
            if (system.startsType(next)) {
                data[f] = rotated(data[f], coefficients(state, next, cell));
            }
        }
        return new State(
                state.done + 1,
                data,
                state.done + 1 < count ? halfSpreads(data) : new double[count],
                losses,
                slopes,
                with(state.low, next, cell.low),
                with(state.high, next, cell.high),
                with(state.degrees, next, cell.degree),
                state.doubts);
    }

    /** How many coefficients rows with these remainders have. */
    private static int old(int[] remainders) {
        int sum = remainders.length;
        for (int m : remainders) {
            sum += m;
        }
        return sum;
    }

    private static double[] halfSpreads(double[][] data) {
        double[] halves = new double[data.length];
        for (int f = 0; f < halves.length; f++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double value : data[f]) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            halves[f] = (high - low) / 2;
        }
        return halves;
    }

    private static double[] with(double[] values, int at, double value) {
        double[] changed = values.clone();
        changed[at] = value;
        return changed;
    }

    private static int[] with(int[] values, int at, int value) {
        int[] changed = values.clone();
        changed[at] = value;
        return changed;
    }

    /** How many coefficients there are in all variables of a type. */
    private int coefficients(State state, int first, BernsteinCell cell) {
        int coefficients = cell.degree + 1;
        for (int d = first + 1; d < count && !system.startsType(d); d++) {
            coefficients *= state.degrees[d] + 1;
        }
        return coefficients;
    }

    /** The first axis made the last, so that the next reduction has long blocks. */
    private static double[] rotated(double[] data, int length) {
        int rest = data.length / length;
        if (rest == 1) {
            return data;
        }
        double[] rotated = new double[data.length];
        int to = 0;
        for (int k = 0; k < rest; k++) {
            for (int from = k; from < data.length; from += rest) {
                rotated[to] = data[from];
                to++;
            }
        }
        return rotated;
    }
}
