package multilateral.payoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import multilateral.actor.Quantities;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import multilateral.solve.Outcome;
import multilateral.solve.Why;

/**
 * How far one parameter may move before somebody overtakes somebody else.
 *
 * <p>The figures are computed on a grid, and each change of places between two neighbours of the
 * grid is closed in by bisection. Two changes of the same pair between the same neighbours cancel
 * and are missed: a finer grid finds them. Figures that differ by less than 1e-12 of the largest
 * are tied, and a tie that forms or dissolves is no change of places. O(n²) for n actors at each
 * point.
 *
 * @param points into how many steps a range is cut, one or more
 * @param tolerance how wide a bracket may be, as a part of the range, above zero
 * @param budget how many times the figures may be computed, and for how long; a step is one
 *     computation
 */
public record RankRobustness(int points, double tolerance, Budget budget) {

    /**
     * Checks the parameters.
     *
     * @param points into how many steps a range is cut
     * @param tolerance how wide a bracket may be
     * @param budget how many times the figures may be computed
     * @throws IllegalArgumentException if {@code points} is below one or the tolerance is not in
     *     (0, 1)
     */
    public RankRobustness {
        if (points < 1) {
            throw new IllegalArgumentException("points (" + points + ") must be at least 1");
        }
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException(
                    "tolerance (" + tolerance + ") must be in (0, 1); 1e-9 is a usual choice");
        }
    }

    /**
     * Returns the usual search: 200 steps, brackets of 1e-9 of the range, no limit.
     *
     * @return the search
     */
    public static RankRobustness withDefaults() {
        return new RankRobustness(200, 1e-9, Budget.withDefaults());
    }

    /**
     * Returns this search with another grid.
     *
     * @param steps into how many steps a range is cut, one or more
     * @return a new search
     * @throws IllegalArgumentException if there are none
     */
    public RankRobustness withPoints(int steps) {
        return new RankRobustness(steps, tolerance, budget);
    }

    /**
     * Returns this search with narrower or wider brackets.
     *
     * @param width how wide a bracket may be, as a part of the range, in (0, 1)
     * @return a new search
     * @throws IllegalArgumentException if the width is out of range
     */
    public RankRobustness withTolerance(double width) {
        return new RankRobustness(points, width, budget);
    }

    /**
     * Returns this search with another budget.
     *
     * @param other how many times the figures may be computed
     * @return a new search
     */
    public RankRobustness with(Budget other) {
        return new RankRobustness(points, tolerance, other);
    }

    /**
     * Where nobody overtakes anybody.
     *
     * @param from the lower end
     * @param to the upper end
     * @param ends the first changes of places beyond the ends, the lower one first; an end without
     *     one is the end of the range that was searched
     */
    public record Interval(double from, double to, List<RankChange> ends) {

        /**
         * Copies the list.
         *
         * @param from the lower end
         * @param to the upper end
         * @param ends the first changes of places beyond the ends
         */
        public Interval {
            ends = List.copyOf(ends);
        }
    }

    /**
     * Returns the largest interval around the present in which no two actors change places.
     *
     * @param figures what the actors have, by the parameter
     * @param from the lower end of the range to search
     * @param present the parameter as it is, within the range
     * @param to the upper end of the range
     * @return the interval, with the brackets of its ends as proof; stopped early, the part that
     *     was searched
     * @throws IllegalArgumentException if {@code from}, {@code present} and {@code to} are not
     *     finite and in this order, or the figures cannot be computed
     */
    public Outcome<Interval, RankBrackets> interval(
            DoubleFunction<Quantities> figures, double from, double present, double to) {
        if (!(Double.isFinite(to - from) && from <= present && present <= to)) {
            throw new IllegalArgumentException(
                    "from ("
                            + from
                            + "), present ("
                            + present
                            + ") and to ("
                            + to
                            + ") must be finite and rise");
        }
        Run run = new Run(figures);
        double[] now = run.at(present);
        List<RankChange> ends = new ArrayList<>();
        double lower = outward(run, now, present, from, to - from, ends);
        double upper = outward(run, now, present, to, to - from, ends);
        return run.outcome(new Interval(lower, upper, ends), ends);
    }

    /** Goes outward until a pair has changed places; returns how far none has. */
    private double outward(
            Run run,
            double[] now,
            double present,
            double end,
            double range,
            List<RankChange> ends) {
        double good = present;
        for (int k = 1; k <= points && end != present; k++) {
            if (run.stopped()) {
                return good;
            }
            double next = k == points ? end : present + (end - present) * k / points;
            Optional<int[]> pair = reversed(now, run.at(next));
            if (pair.isPresent()) {
                return closeIn(run, now, good, next, pair.get(), range, ends);
            }
            good = next;
        }
        return good;
    }

    private double closeIn(
            Run run,
            double[] now,
            double unchanged,
            double changed,
            int[] firstPair,
            double range,
            List<RankChange> ends) {
        double good = unchanged;
        double bad = changed;
        int[] pair = firstPair;
        while (Math.abs(bad - good) > tolerance * range && !run.stopped()) {
            double middle = good + (bad - good) / 2;
            if (middle == good || middle == bad) {
                break;
            }
            Optional<int[]> there = reversed(now, run.at(middle));
            if (there.isPresent()) {
                bad = middle;
                pair = there.get();
            } else {
                good = middle;
            }
        }
        ends.add(new RankChange(pair[0], pair[1], good, bad));
        return good;
    }

    /** The first pair of which the one that was ahead now is behind. */
    private static Optional<int[]> reversed(double[] before, double[] after) {
        double tieBefore = RankChange.tie(before);
        double tieAfter = RankChange.tie(after);
        for (int i = 0; i < before.length; i++) {
            for (int j = 0; j < before.length; j++) {
                if (before[i] - before[j] > tieBefore && after[j] - after[i] > tieAfter) {
                    return Optional.of(new int[] {i, j});
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Returns who overtakes whom while the parameter runs over a range.
     *
     * @param figures what the actors have, by the parameter
     * @param from the lower end of the range
     * @param to the upper end, above {@code from}
     * @return the changes of places in the order of the parameter, then of actors; stopped early,
     *     those found so far
     * @throws IllegalArgumentException if the range is empty or not finite, or the figures cannot
     *     be computed
     */
    public Outcome<List<RankChange>, RankBrackets> changes(
            DoubleFunction<Quantities> figures, double from, double to) {
        if (!(from < to && Double.isFinite(to - from))) {
            throw new IllegalArgumentException(
                    "from (" + from + ") must be below to (" + to + "), both finite");
        }
        Run run = new Run(figures);
        List<RankChange> found = new ArrayList<>();
        double last = from;
        double[] figuresThere = run.at(from);
        int size = figuresThere.length;
        int[] order = new int[size * size];
        compare(figuresThere, order, (i, j) -> {});
        for (int k = 1; k <= points && !run.stopped(); k++) {
            double next = k == points ? to : from + (to - from) * k / points;
            double low = last;
            compare(
                    run.at(next),
                    order,
                    (i, j) -> found.add(bracket(run, i, j, low, next, to - from)));
            last = next;
        }
        found.sort(
                Comparator.comparingDouble(RankChange::at)
                        .thenComparingInt(RankChange::overtaken)
                        .thenComparingInt(RankChange::overtaking));
        return run.outcome(List.copyOf(found), found);
    }

    /** Told of a pair that has changed places. */
    private interface Pair {
        void changed(int overtaken, int overtaking);
    }

    /** Brings the last strict order of each pair up to date and tells what was reversed. */
    private static void compare(double[] figures, int[] order, Pair pair) {
        double tie = RankChange.tie(figures);
        int size = figures.length;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (figures[j] - figures[i] > tie) {
                    if (order[i * size + j] > 0) {
                        pair.changed(i, j);
                    }
                    order[i * size + j] = -1;
                } else if (figures[i] - figures[j] > tie) {
                    order[i * size + j] = 1;
                }
            }
        }
    }

    private RankChange bracket(Run run, int i, int j, double from, double to, double range) {
        double low = from;
        double high = to;
        while (high - low > tolerance * range && !run.stopped()) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                break;
            }
            double[] there = run.at(middle);
            if (there[j] - there[i] > RankChange.tie(there)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return new RankChange(i, j, low, high);
    }

    /** Computes figures and counts. */
    private final class Run {
        private final DoubleFunction<Quantities> figures;
        private Effort effort = Effort.start();
        private Optional<Why> why = Optional.empty();

        Run(DoubleFunction<Quantities> figures) {
            this.figures = figures;
        }

        double[] at(double parameter) {
            double[] there = figures.apply(parameter).toArray();
            effort = effort.next();
            budget.progress().at(effort, Double.NaN);
            return there;
        }

        boolean stopped() {
            if (why.isEmpty()) {
                why = budget.exhaustedBy(effort);
            }
            return why.isPresent();
        }

        <S> Outcome<S, RankBrackets> outcome(S answer, List<RankChange> changes) {
            RankBrackets brackets = RankBrackets.of(figures, changes);
            return why.isPresent()
                    ? new Outcome.Stopped<>(answer, brackets, effort, why.get())
                    : new Outcome.Solved<>(answer, brackets, effort);
        }
    }
}
