package multilateral.equilibrium;

import java.util.Arrays;
import java.util.Optional;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.StrategicGame;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import multilateral.solve.Outcome;
import multilateral.solve.Why;

/**
 * Logit dynamics: smoothed best replies. In every round each player moves part of the way from its
 * mixture to the logit response {@code p(a) ∝ exp(λ u(a))} to the others (Fudenberg and Levine
 * 1998, chapter 4), on payoffs as they are.
 *
 * <p>The rest points are the logit equilibria, the same as {@link QuantalResponse} follows; only
 * those that attract are found. In zero-sum games and potential games play converges; in others it
 * may cycle, so that the run ends with its budget, 100,000 rounds by default.
 *
 * <p>{@link #stationary} is about the other logit dynamics, of pure actions (Blume 1993): one
 * player at a time, drawn at random, revises its action by the logit response.
 */
public final class LogitDynamics {

    private static final long MOST_ROUNDS = 100_000;

    private final double step;
    private final double tolerance;
    private final Budget budget;

    private LogitDynamics(double step, double tolerance, Budget budget) {
        this.step = step;
        this.tolerance = tolerance;
        this.budget = budget;
    }

    /**
     * Returns the solver that goes a tenth of the way in every round, with a tolerance of 1e-9 and
     * a budget of 100,000 rounds.
     *
     * @return the solver
     */
    public static LogitDynamics withDefaults() {
        return new LogitDynamics(0.1, 1e-9, Budget.withDefaults().withMaxSteps(MOST_ROUNDS));
    }

    /**
     * Returns the solver with another step; short ones converge where longer ones overshoot.
     *
     * @param part which part of the way players go in a round, above 0 and at most 1
     * @return a new solver
     * @throws IllegalArgumentException if the part is out of range
     */
    public LogitDynamics withStep(double part) {
        if (!(part > 0 && part <= 1)) {
            throw new IllegalArgumentException("step (" + part + ") must be in (0, 1]");
        }
        return new LogitDynamics(part, tolerance, budget);
    }

    /**
     * Returns the solver with another tolerance.
     *
     * @param probability by how much a probability may differ from its response; above zero
     * @return a new solver
     * @throws IllegalArgumentException if the tolerance is not above zero
     */
    public LogitDynamics withTolerance(double probability) {
        return new LogitDynamics(step, LearningProcess.checked(probability), budget);
    }

    /**
     * Returns the solver with another budget; a step is a round.
     *
     * @param other how much a run may cost
     * @return a new solver
     */
    public LogitDynamics with(Budget other) {
        return new LogitDynamics(step, tolerance, other);
    }

    /**
     * Starts from the uniform profile.
     *
     * @param game the game
     * @param lambda the precision of all players, zero or more
     * @return a logit equilibrium, or the profile nearest to its responses so far if the budget
     *     ended
     * @throws IllegalArgumentException if {@code lambda} is negative or not finite
     */
    public Outcome<MixedProfile, LogitResidual> solve(StrategicGame game, double lambda) {
        return solve(game, MixedProfile.uniform(game), lambda);
    }

    /**
     * Starts from a profile.
     *
     * @param game the game
     * @param start the mixtures at the start
     * @param lambda the precision of all players, zero or more
     * @return a logit equilibrium, or the profile nearest to its responses so far if the budget
     *     ended
     * @throws IllegalArgumentException if the start is for a game of another shape, or {@code
     *     lambda} is negative or not finite
     */
    public Outcome<MixedProfile, LogitResidual> solve(
            StrategicGame game, MixedProfile start, double lambda) {
        MixedProfile profile = start;
        MixedProfile best = start;
        LogitResidual least = LogitResidual.of(game, start, lambda);
        Responses responses = new Responses(game, lambda);
        for (Effort effort = Effort.start(); ; effort = effort.next()) {
            budget.progress().at(effort, least.residual());
            if (least.holdsWithin(tolerance)) {
                return new Outcome.Solved<>(best, least, effort);
            }
            Optional<Why> why = budget.exhaustedBy(effort);
            if (why.isPresent()) {
                return new Outcome.Stopped<>(best, least, effort, why.get());
            }
            profile = profile.towards(responses.to(profile), step);
            LogitResidual residual = LogitResidual.of(game, profile, lambda);
            if (residual.residual() < least.residual()) {
                best = profile;
                least = residual;
            }
        }
    }

    /**
     * Plays a number of rounds.
     *
     * @param game the game
     * @param start the mixtures at the start
     * @param lambda the precision of all players, zero or more
     * @param rounds how many rounds, at least 1
     * @param points how many profiles to keep at most, at even distances; at least 2
     * @return the profiles, with the number of rounds as their times
     * @throws IllegalArgumentException if the start is for a game of another shape, {@code lambda}
     *     is negative or not finite, or there are too few rounds or points
     */
    public Trajectory trajectory(
            StrategicGame game, MixedProfile start, double lambda, long rounds, int points) {
        PayoffField field = new PayoffField(game);
        double[] flat = field.flat(start);
        Responses responses = new Responses(game, LogitResidual.checked(lambda));
        LearningProcess process =
                new LearningProcess() {
                    private MixedProfile profile = start;
                    private double[] answer = flat;

                    @Override
                    public void advance() {
                        profile = profile.towards(responses.to(profile), step);
                        answer = field.flat(profile);
                    }

                    @Override
                    public double[] answer() {
                        return answer;
                    }
                };
        return process.record(field, rounds, points);
    }

    /**
     * Computes how often every profile of actions is played in the long run, when in every period
     * one player, drawn uniformly, revises its action by the logit response to those of the others
     * (Blume 1993). In a game with an exact potential that is in proportion to exp(λ · potential).
     *
     * @param game the game, with at most 1,000 profiles: the work grows with their third power
     * @param lambda the precision of all players, zero or more
     * @return the only stationary distribution, exact but for rounding
     * @throws IllegalArgumentException if {@code lambda} is negative or not finite, or the game has
     *     more profiles
     */
    public LogitStationary stationary(NormalFormGame game, double lambda) {
        return LogitStationary.of(game, LogitResidual.checked(lambda));
    }

    /** The logit responses of all players, from payoffs as shares of each one's spread. */
    private static final class Responses {
        private final PayoffField field;
        private final double[] payoffs;

        /** By player, λ times the spread of payoffs, half of it where that is infinite. */
        private final double[] precisions;

        private final int[] exponents;

        Responses(StrategicGame game, double lambda) {
            field = new PayoffField(game);
            payoffs = new double[field.size()];
            precisions = new double[field.players()];
            exponents = new int[field.players()];
            Arrays.fill(precisions, lambda);
            if (game instanceof NormalFormGame table) {
                for (int player = 0; player < precisions.length; player++) {
                    double low = Arrays.stream(table.payoffs(player)).min().orElseThrow();
                    double high = Arrays.stream(table.payoffs(player)).max().orElseThrow();
                    exponents[player] = Double.isFinite(high - low) ? 0 : 1;
                    precisions[player] *= exponents[player] == 0 ? high - low : high / 2 - low / 2;
                }
            }
        }

        MixedProfile to(MixedProfile profile) {
            field.deviations(field.flat(profile), payoffs);
            double[][] responses = new double[precisions.length][];
            for (int player = 0; player < responses.length; player++) {
                double[] own =
                        Arrays.copyOfRange(payoffs, field.offset(player), field.offset(player + 1));
                responses[player] =
                        LogitResidual.response(own, precisions[player], exponents[player]);
            }
            return MixedProfile.of(responses);
        }
    }
}
