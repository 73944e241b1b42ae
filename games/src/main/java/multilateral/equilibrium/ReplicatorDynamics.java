package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import multilateral.game.MixedProfile;
import multilateral.game.StrategicGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;

/**
 * Replicator dynamics (Taylor and Jonker 1978) with one population per player: the share of an
 * action grows at the rate by which it pays more than the average.
 *
 * <p>Time passes in units of payoffs divided by the spread of the player's payoffs; in games that
 * are not tables, of payoffs as they are. The equations are integrated in logarithms of shares, in
 * which they neither leave the simplex nor meet subnormal numbers, by the method of Dormand and
 * Prince of order 8 with errors of some 1e-10. Actions that nobody plays at the start stay
 * unplayed, so the profile can rest where it is no equilibrium; the regret of the certificate looks
 * at all actions.
 *
 * <p>Strict equilibria attract, and strictly dominated actions die out. In zero-sum games with an
 * interior equilibrium shares move in circles around it for ever, but their averages over time
 * converge to it: see {@link #timeAverage()}. Otherwise the run may end with its budget, 10,000
 * units of time by default.
 */
public final class ReplicatorDynamics {

    private static final long MOST_UNITS = 10_000;

    private final boolean average;
    private final double tolerance;
    private final Budget budget;

    private ReplicatorDynamics(boolean average, double tolerance, Budget budget) {
        this.average = average;
        this.tolerance = tolerance;
        this.budget = budget;
    }

    /**
     * Returns the solver with a tolerance of 1e-3 and a budget of 10,000 units of time.
     *
     * @return the solver
     */
    public static ReplicatorDynamics withDefaults() {
        return new ReplicatorDynamics(false, 1e-3, Budget.withDefaults().withMaxSteps(MOST_UNITS));
    }

    /**
     * Returns the solver that answers with the averages of all shares over time.
     *
     * @return a new solver
     */
    public ReplicatorDynamics timeAverage() {
        return new ReplicatorDynamics(true, tolerance, budget);
    }

    /**
     * Returns the solver with another tolerance.
     *
     * @param regret the largest regret accepted, as a share of the spread of the player's payoffs,
     *     above zero; in games that are not tables, in payoffs
     * @return a new solver
     * @throws IllegalArgumentException if the tolerance is not above zero
     */
    public ReplicatorDynamics withTolerance(double regret) {
        return new ReplicatorDynamics(average, LearningProcess.checked(regret), budget);
    }

    /**
     * Returns the solver with another budget; a step is a unit of time.
     *
     * @param other how much a run may cost
     * @return a new solver
     */
    public ReplicatorDynamics with(Budget other) {
        return new ReplicatorDynamics(average, tolerance, other);
    }

    /**
     * Starts from the uniform profile.
     *
     * @param game the game
     * @return the profile with its regret, or the best so far if the budget ended
     */
    public Outcome<MixedProfile, MaxRegret> solve(StrategicGame game) {
        return solve(game, MixedProfile.uniform(game));
    }

    /**
     * Starts from a random profile with all actions played, uniform among all mixtures.
     *
     * @param game the game
     * @param seed the seed of the start
     * @return the profile with its regret, or the best so far if the budget ended
     */
    public Outcome<MixedProfile, MaxRegret> solve(StrategicGame game, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PayoffField field = new PayoffField(game);
        double[] weights = new double[field.size()];
        for (int a = 0; a < weights.length; a++) {
            weights[a] = -Math.log(1 - random.nextDouble()) + Double.MIN_NORMAL;
        }
        return solve(game, field.profile(weights));
    }

    /**
     * Starts from a profile.
     *
     * @param game the game
     * @param start the shares at the start
     * @return the profile with its regret, or the best so far if the budget ended
     * @throws IllegalArgumentException if the start is for a game of another shape
     */
    public Outcome<MixedProfile, MaxRegret> solve(StrategicGame game, MixedProfile start) {
        PayoffField field = new PayoffField(game);
        return new ReplicatorFlow(field, start, average).run(game, field, tolerance, budget);
    }

    /**
     * Follows the shares, or their averages, over time.
     *
     * @param game the game
     * @param start the shares at the start
     * @param time for how long, above zero
     * @param points how many profiles to keep, at even distances; at least 2
     * @return the profiles with their times
     * @throws IllegalArgumentException if the start is for a game of another shape, the time is not
     *     finite and above zero, or there are too few points
     */
    public Trajectory trajectory(StrategicGame game, MixedProfile start, double time, int points) {
        if (!(time > 0 && time < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("time (" + time + ") must be above 0 and finite");
        }
        LearningProcess.checkPoints(points);
        PayoffField field = new PayoffField(game);
        ReplicatorFlow flow = new ReplicatorFlow(field, start, average);
        List<Trajectory.Moment> moments = new ArrayList<>();
        moments.add(new Trajectory.Moment(0, start));
        for (int point = 1; point < points; point++) {
            double until = time * point / (points - 1);
            flow.advanceTo(until);
            moments.add(new Trajectory.Moment(until, field.profile(flow.answer())));
        }
        return new Trajectory(moments);
    }
}
