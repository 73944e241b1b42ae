package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import multilateral.game.TypedGame;

/**
 * When all actions of a face of a typed game pay alike: one polynomial for each action but the last
 * of each type, what it gains over the last, in as many variables in [0, 1]: the probability of the
 * type's first action, that of its second if not the first, and so on. The payoffs themselves are
 * its coefficients, by the binomial distribution of counts.
 *
 * <p>The degree is reduced, type by type: over all of [0, 1] where payoffs are smooth in counts,
 * else on parts of a few standard deviations. Where a gain keeps its sign nothing is looked at
 * further.
 */
final class FaceSystem {

    /** Up to this degree nothing is reduced; parts have it. */
    private static final int EXACT = 14;

    /** The degrees tried over all of [0, 1]. */
    private static final int[] DEGREES = {3, 6, 10, EXACT};

    /** What the reduction to the last of these degrees may lose of the largest gain. */
    private static final double LOSS = 1e-7;

    /** Parts are this wide, in standard deviations. */
    private static final double PART = 4;

    private static final double ROUNDING = 1e-12;

    /** A variable: the probability of an action if none of its type before it is played. */
    private record Variable(int type, int part, int largest) {}

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

    private final TypedGame face;
    private final List<Variable> variables = new ArrayList<>();

    /** By polynomial: whose gain it is, and the gains. */
    private final int[] owners;

    private final double[][] gains;
    private final double[] largest;
    private final double[] rounding;

    /** In which order variables are reduced: type by type, from each one's last. */
    private final int[] order;

    FaceSystem(TypedGame face) {
        this.face = face;
        int mixing = 0;
        for (int t = 0; t < face.types(); t++) {
            mixing += face.actionNames(t).size() > 1 ? 1 : 0;
        }
        for (int t = 0; t < face.types(); t++) {
            for (int part = 0; part < face.actionNames(t).size() - 1; part++) {
                int largest = face.members(t) - (mixing == 1 ? 1 : 0);
                variables.add(new Variable(t, part, largest));
            }
        }
        int count = variables.size();
        owners = variables.stream().mapToInt(Variable::type).toArray();
        gains = new double[count][];
        largest = new double[count];
        rounding = new double[count];
        order = order();
        for (int f = 0; f < count; f++) {
            int type = owners[f];
            gains[f] = face.gains(type, variables.get(f).part(), face.actionNames(type).size() - 1);
            largest[f] = largest(gains[f]);
            rounding[f] = ROUNDING * largest[f];
        }
    }

    private int[] order() {
        int[] places = new int[owners.length];
        int from = 0;
        for (int t = 0; t < face.types(); t++) {
            int count = face.actionNames(t).size() - 1;
            for (int i = 0; i < count; i++) {
                places[from + i] = from + count - 1 - i;
            }
            from += count;
        }
        return places;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    int size() {
        return owners.length;
    }

    /** Whether some action is better than another of the face whatever the others do in it. */
    boolean dominated() {
        for (int f = 0; f < owners.length; f++) {
            if (BernsteinTensor.keepsSign(gains[f], 0)) {
                return true;
            }
            for (int g = 0; g < f; g++) {
                if (owners[g] == owners[f] && ordered(gains[f], gains[g])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean ordered(double[] some, double[] others) {
        boolean above = true;
        boolean below = true;
        for (int i = 0; i < some.length && (above || below); i++) {
            above &= some[i] > others[i];
            below &= some[i] < others[i];
        }
        return above || below;
    }

    /** The mixed strategies at a point, by type. */
    double[][] strategies(double[] at) {
        double[][] strategies = new double[face.types()][];
        int variable = 0;
        for (int t = 0; t < strategies.length; t++) {
            strategies[t] = new double[face.actionNames(t).size()];
            double left = 1;
            int last = strategies[t].length - 1;
            for (int part = 0; part < last; part++) {
                double share = Math.min(1, Math.max(0, at[variable]));
                strategies[t][part] = left * share;
                left *= 1 - share;
                variable++;
            }
            strategies[t][last] = left;
        }
        return strategies;
    }

    /** What each action gains over the last of its type at a point, from the game's payoffs. */
    double[] gainsAt(double[] at) {
        double[][] payoffs = face.expectedPayoffs(strategies(at));
        double[] values = new double[owners.length];
        for (int f = 0; f < values.length; f++) {
            double[] own = payoffs[owners[f]];
            values[f] = own[variables.get(f).part()] - own[own.length - 1];
        }
        return values;
    }

    /** How wide parts are in an angle whose squared sine is a variable of a degree. */
    private static double width(int degree) {
        return PART / 2 / Math.sqrt(degree);
    }

    /** How wide parts are in each variable. */
    double[] widths() {
        return variables.stream().mapToDouble(variable -> width(variable.largest())).toArray();
    }

    /**
     * By how much the regret of a player can differ between the middle and any other point of a
     * box, as a part of the spread of payoffs: one summand for each variable. A payoff changes by
     * at most the spread times the probability that anybody acts otherwise.
     */
    double[] sway(Doubt box) {
        double[] sway = new double[owners.length];
        for (int d = 0; d < sway.length; d++) {
            int members = face.members(owners[d]);
            sway[d] = (2 * members + 1) * (box.high()[d] - box.low()[d]) / 2;
        }
        return sway;
    }

    /** How far a loss is more than rounding. */
    boolean reduced(double[] losses) {
        for (int f = 0; f < losses.length; f++) {
            if (losses[f] > 4 * rounding[f]) {
                return true;
            }
        }
        return false;
    }

    /** Visits the whole domain. */
    void visit(Visitor visitor) {
        new Reduction(visitor, new double[0], new double[0]).down(start(0));
    }

    /** Visits one part of the domain, reduced there. */
    void visit(double[] low, double[] high, Visitor visitor) {
        new Reduction(visitor, low, high).down(start(0));
    }

    private State start(int done) {
        int count = owners.length;
        return new State(
                done,
                gains,
                rounding,
                new double[count][count],
                new double[count],
                new double[count],
                new int[count]);
    }

    /** Stands for the number of variables of a part on which some polynomial keeps its sign. */
    private static final int EMPTY = -1;

    /** The polynomials with the first variables of the order reduced. */
    @SuppressWarnings("ArrayRecordComponent") // not shared, never compared or printed
    private record State(
            int done,
            double[][] data,
            double[] losses,
            double[][] slopeLosses,
            double[] low,
            double[] high,
            int[] degrees) {}

    private final class Reduction {
        private final Visitor visitor;
        private final double[] low;
        private final double[] high;

        /** The polynomial that kept its sign last. */
        private int favourite;

        private final List<List<BernsteinCell>> cells = new ArrayList<>();

        Reduction(Visitor visitor, double[] low, double[] high) {
            this.visitor = visitor;
            this.low = low;
            this.high = high;
            variables.forEach(variable -> cells.add(new ArrayList<>()));
        }

        void down(State state) {
            if (state.done == EMPTY) {
                return;
            }
            if (state.done == owners.length) {
                BernsteinTensor tensor = new BernsteinTensor(state.degrees, state.data);
                visitor.visit(state.low, state.high, tensor, state.losses, state.slopeLosses);
                return;
            }
            int next = order[state.done];
            int largest = variables.get(next).largest();
            if (low.length > 0 && largest > EXACT) {
                down(applied(state, BernsteinCell.part(low[next], high[next], largest, EXACT)));
            } else if (largest <= EXACT || owners.length == 1) {
                down(applied(state, BernsteinCell.exact(largest)));
            } else if (cells.get(next).isEmpty()) {
                State smooth = whole(state, largest);
                if (smooth.done != state.done) {
                    down(smooth);
                    return;
                }
                cells.get(next).addAll(parts(largest));
                parts(state);
            } else {
                parts(state);
            }
        }

        private void parts(State state) {
            for (BernsteinCell cell : cells.get(order[state.done])) {
                down(applied(state, cell));
            }
        }

        /** Equal parts of the angle whose squared sine is the variable. */
        private List<BernsteinCell> parts(int largest) {
            int count = (int) Math.ceil(Math.PI / 2 / width(largest));
            List<BernsteinCell> parts = new ArrayList<>();
            double from = 0;
            for (int i = 1; i <= count; i++) {
                double sine = Math.sin(Math.PI / 2 * i / count);
                double to = i == count ? 1 : sine * sine;
                parts.add(BernsteinCell.part(from, to, largest, EXACT));
                from = to;
            }
            return parts;
        }

        /** The state after reduction over all of [0, 1], or the same if too much is lost. */
        private State whole(State state, int largest) {
            for (int degree : DEGREES) {
                State reduced = applied(state, BernsteinCell.whole(largest, degree));
                if (reduced.done != state.done) {
                    return reduced;
                }
            }
            return state;
        }

        private State applied(State state, BernsteinCell cell) {
            int count = owners.length;
            int next = order[state.done];
            double[][] data = new double[count][];
            double[] losses = state.losses.clone();
            double[][] slopes =
                    Arrays.stream(state.slopeLosses).map(double[]::clone).toArray(double[][]::new);
            for (int turn = 0; turn < count; turn++) {
                int f = (favourite + turn) % count;
                int[] remainders = remainders(next, owners[f]);
                int inner =
                        state.data[f].length
                                / (Arrays.stream(remainders).sum() + remainders.length);
                double limit = (cell.degree == EXACT ? LOSS : ROUNDING) * largest[f];
                data[f] = new double[remainders.length * (cell.degree + 1) * inner];
                double loss = cell.reduce(state.data[f], remainders, inner, data[f], limit);
                if (loss > limit) {
                    return state;
                }
                double half = cell.valueLoss() == 0 ? 0 : halfSpread(state.data[f]);
                loss += half * cell.valueLoss();
                losses[f] += loss;
                if (BernsteinTensor.keepsSign(data[f], losses[f])) {
                    favourite = f;
                    return start(EMPTY);
                }
                for (int d = 0; d < count; d++) {
                    int degree = Math.max(variables.get(d).largest(), EXACT);
                    slopes[f][d] +=
                            d == next && half > 0 ? half * cell.slopeLoss() : 2 * degree * loss;
                }
                if (variables.get(next).part() == 0) {
                    data[f] = rotated(data[f], coefficients(state, next, cell));
                }
            }
            return new State(
                    state.done + 1,
                    data,
                    losses,
                    slopes,
                    with(state.low, next, cell.low),
                    with(state.high, next, cell.high),
                    with(state.degrees, next, cell.degree));
        }
    }

    private static double halfSpread(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return (high - low) / 2;
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
        int type = variables.get(first).type();
        int coefficients = cell.degree + 1;
        for (int d = first + 1; d < owners.length && variables.get(d).type() == type; d++) {
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
        for (int i = 0; i < length; i++) {
            for (int k = 0; k < rest; k++) {
                rotated[k * length + i] = data[i * rest + k];
            }
        }
        return rotated;
    }

    /** What is left for an action and the last one, in the order of counts of the ones before. */
    private int[] remainders(int variable, int owner) {
        Variable at = variables.get(variable);
        int members = face.members(at.type()) - (at.type() == owner ? 1 : 0);
        List<Integer> lefts = new ArrayList<>();
        collect(members, at.part(), lefts);
        return lefts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void collect(int left, int parts, List<Integer> lefts) {
        if (parts == 0) {
            lefts.add(left);
            return;
        }
        for (int count = 0; count <= left; count++) {
            collect(left - count, parts - 1, lefts);
        }
    }
}
