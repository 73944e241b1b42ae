package multilateral.equilibrium;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import multilateral.game.MixedProfile;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import multilateral.solve.Why;
import multilateral.solve.Workers;

/**
 * How the equilibria of a game change while a parameter moves over a range.
 *
 * <p>A solver that is given as a function lists the equilibria at equally spaced values. Equilibria
 * at neighbouring values are linked into branches: the nearest with the same support, or else the
 * nearest, if no probability differs by more than the reach. Where an equilibrium is not continued,
 * continues none or changes its support, the interval is halved until it is as small as the
 * tolerance; so an event is reported by two values between which it happens. Events of opposite
 * kinds within one step can hide each other: take more steps to see them.
 *
 * <p>Values are looked at by the workers, in rounds; any number of workers gives the same bits. A
 * step of the budget is a value of the parameter; the budget is looked at between rounds.
 */
public final class EquilibriumSweep {

    /** Lists equilibria; serialisable, so that it can be sent to workers elsewhere. */
    @FunctionalInterface
    public interface Profiles extends Serializable {
        /**
         * Lists the equilibria at a value of the parameter.
         *
         * @param parameter the value
         * @return the equilibria, of the same numbers of players and actions at all values
         */
        List<MixedProfile> at(double parameter);
    }

    /** Lists equilibria and says whether these are all; serialisable. */
    @FunctionalInterface
    public interface Reports extends Serializable {
        /**
         * Lists the equilibria at a value of the parameter.
         *
         * @param parameter the value
         * @return the equilibria, of the same numbers of players and actions at all values
         */
        EnumerationReport at(double parameter);
    }

    /**
     * What a worker sends back.
     *
     * @param strategies probabilities, by equilibrium, player and action
     * @param completeness how sure it is that none is missing
     */
    @SuppressWarnings("ArrayRecordComponent") // not shared, never compared or printed
    private record Found(double[][][] strategies, Completeness completeness)
            implements Serializable {
        static Found of(List<MixedProfile> profiles, Completeness completeness) {
            double[][][] strategies =
                    profiles.stream()
                            .map(
                                    profile ->
                                            IntStream.range(0, profile.players())
                                                    .mapToObj(profile::strategy)
                                                    .toArray(double[][]::new))
                            .toArray(double[][][]::new);
            return new Found(strategies, completeness);
        }
    }

    /** Looks at one value. */
    private interface Look extends Serializable {
        Found at(double parameter);
    }

    private final int steps;
    private final double tolerance;
    private final double reach;
    private final Workers workers;
    private final Budget budget;

    private EquilibriumSweep(
            int steps, double tolerance, double reach, Workers workers, Budget budget) {
        this.steps = steps;
        this.tolerance = tolerance;
        this.reach = reach;
        this.workers = workers;
        this.budget = budget;
    }

    /**
     * Returns the sweep in 100 steps, with events bracketed to 1e-6 of the range, a reach of 0.2,
     * on the calling thread and without limits.
     *
     * @return the sweep
     */
    public static EquilibriumSweep withDefaults() {
        return new EquilibriumSweep(100, 1e-6, 0.2, Workers.sequential(), Budget.withDefaults());
    }

    /**
     * Returns the sweep with another number of steps.
     *
     * @param count into how many equal intervals the range is cut, at least 1
     * @return a new sweep
     * @throws IllegalArgumentException if the count is below 1
     */
    public EquilibriumSweep withSteps(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("steps (" + count + ") must be at least 1");
        }
        return new EquilibriumSweep(count, tolerance, reach, workers, budget);
    }

    /**
     * Returns the sweep with events bracketed more or less closely.
     *
     * @param width the largest bracket, as a part of the range; more than zero
     * @return a new sweep
     * @throws IllegalArgumentException if the width is not above zero
     */
    public EquilibriumSweep withTolerance(double width) {
        if (!(width > 0)) {
            throw new IllegalArgumentException(
                    "tolerance (" + width + ") must be above zero; 1e-6 is a usual choice");
        }
        return new EquilibriumSweep(steps, width, reach, workers, budget);
    }

    /**
     * Returns the sweep that links equilibria over another distance.
     *
     * @param distance the most by which a probability may differ, in (0, 1]
     * @return a new sweep
     * @throws IllegalArgumentException if the distance is not in (0, 1]
     */
    public EquilibriumSweep withReach(double distance) {
        if (!(distance > 0 && distance <= 1)) {
            throw new IllegalArgumentException("reach (" + distance + ") must be in (0, 1]");
        }
        return new EquilibriumSweep(steps, tolerance, distance, workers, budget);
    }

    /**
     * Returns the sweep on other workers.
     *
     * @param others where values are looked at
     * @return a new sweep
     */
    public EquilibriumSweep with(Workers others) {
        return new EquilibriumSweep(steps, tolerance, reach, others, budget);
    }

    /**
     * Returns the sweep with another budget; a step is a value of the parameter.
     *
     * @param other how much a run may cost
     * @return a new sweep
     */
    public EquilibriumSweep with(Budget other) {
        return new EquilibriumSweep(steps, tolerance, reach, workers, other);
    }

    /**
     * Sweeps with a solver that lists equilibria; the points then say {@link
     * Completeness#HEURISTIC}.
     *
     * @param from the first value of the parameter, finite
     * @param to the last, above the first
     * @param solver lists the equilibria at a value; an exception from it reaches the caller
     * @return the branches
     * @throws IllegalArgumentException if the range is empty or not finite
     */
    public EquilibriumBranches solve(double from, double to, Profiles solver) {
        return sweep(from, to, at -> Found.of(solver.at(at), Completeness.HEURISTIC));
    }

    /**
     * Sweeps with a solver that says whether it has found all equilibria.
     *
     * @param from the first value of the parameter, finite
     * @param to the last, above the first
     * @param solver lists the equilibria at a value; an exception from it reaches the caller
     * @return the branches
     * @throws IllegalArgumentException if the range is empty or not finite
     */
    public EquilibriumBranches reports(double from, double to, Reports solver) {
        return sweep(
                from,
                to,
                at -> {
                    EnumerationReport report = solver.at(at);
                    return Found.of(report.equilibria(), report.completeness());
                });
    }

    private EquilibriumBranches sweep(double from, double to, Look look) {
        if (!(Double.isFinite(from) && Double.isFinite(to) && from < to)) {
            throw new IllegalArgumentException(
                    "range from " + from + " to " + to + " must be finite and not empty");
        }
        double[] grid = new double[steps + 1];
        Arrays.setAll(grid, i -> from + (to - from) * i / steps);
        grid[steps] = to;
        Effort effort = Effort.start();
        List<SweepPoint> points = look(grid, look);
        effort = effort.plus(grid.length);
        Optional<Why> stopped = Optional.empty();
        double[] middles = middles(points, tolerance * (to - from));
        while (middles.length > 0 && stopped.isEmpty()) {
            budget.progress().at(effort, Double.NaN);
            stopped = budget.exhaustedBy(effort);
            if (stopped.isEmpty()) {
                points = merged(points, look(middles, look));
                effort = effort.plus(middles.length);
                middles = middles(points, tolerance * (to - from));
            }
        }
        return assembled(points, effort, stopped);
    }

    private List<SweepPoint> look(double[] places, Look look) {
        List<SweepPoint> points = new ArrayList<>();
        workers.run(
                places.length,
                unit -> look.at(places[(int) unit]),
                (unit, found) -> {
                    List<MixedProfile> profiles =
                            Arrays.stream(found.strategies()).map(MixedProfile::of).toList();
                    points.add(new SweepPoint(places[(int) unit], profiles, found.completeness()));
                    return true;
                });
        return points;
    }

    /** The middles of the intervals in which something happens and that are still too wide. */
    private double[] middles(List<SweepPoint> points, double width) {
        return IntStream.range(1, points.size())
                .filter(
                        i ->
                                points.get(i).parameter() - points.get(i - 1).parameter() > width
                                        && !links(points, i).complete())
                .mapToDouble(i -> (points.get(i - 1).parameter() + points.get(i).parameter()) / 2)
                .filter(middle -> points.stream().noneMatch(at -> at.parameter() == middle))
                .toArray();
    }

    private BranchLinks links(List<SweepPoint> points, int i) {
        return BranchLinks.of(points.get(i - 1).equilibria(), points.get(i).equilibria(), reach);
    }

    private static List<SweepPoint> merged(List<SweepPoint> some, List<SweepPoint> others) {
        List<SweepPoint> all = new ArrayList<>(some);
        all.addAll(others);
        all.sort((a, b) -> Double.compare(a.parameter(), b.parameter()));
        return all;
    }

    private EquilibriumBranches assembled(
            List<SweepPoint> points, Effort effort, Optional<Why> stopped) {
        BranchBook book = new BranchBook();
        book.start(points.get(0));
        for (int i = 1; i < points.size(); i++) {
            book.next(points.get(i), links(points, i));
        }
        return new EquilibriumBranches(points, book.branches(), book.events(), effort, stopped);
    }
}
