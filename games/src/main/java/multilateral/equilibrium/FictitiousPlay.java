package multilateral.equilibrium;

import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import multilateral.game.MixedProfile;
import multilateral.game.StrategicGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;

/**
 * Fictitious play (Brown 1951): in every round all players at once play a best reply to the average
 * of what the others have played, as if each of them mixed by it.
 *
 * <p>The answer is the profile of averages, in which the start counts as one round. It converges to
 * equilibrium in zero-sum games (Robinson 1951), 2 × n games, potential games and those that
 * iterated strict dominance solves, slowly; in others it may cycle for ever (Shapley 1964), so that
 * the run ends with its budget: a million rounds by default. Replies that are equal up to 1e-12 of
 * the spread of payoffs are tied.
 *
 * @param tolerance the largest regret accepted, as a share of the spread of the player's payoffs,
 *     above zero; in games that are not tables, in payoffs
 * @param budget how much a run may cost; a step is a round
 */
public record FictitiousPlay(double tolerance, Budget budget) {

    private static final double TIED = 1e-12;

    /**
     * Checks the tolerance.
     *
     * @param tolerance the largest regret accepted
     * @param budget how much a run may cost
     * @throws IllegalArgumentException if the tolerance is not above zero
     */
    public FictitiousPlay {
        LearningProcess.checked(tolerance);
    }

    /**
     * Returns the solver with a tolerance of 1e-3 and a budget of a million rounds.
     *
     * @return the solver
     */
    public static FictitiousPlay withDefaults() {
        return new FictitiousPlay(1e-3, LearningProcess.budget());
    }

    /**
     * Returns the solver with another budget; a step is a round.
     *
     * @param other how much a run may cost
     * @return a new solver
     */
    public FictitiousPlay with(Budget other) {
        return new FictitiousPlay(tolerance, other);
    }

    /**
     * Returns the solver with another tolerance.
     *
     * @param regret the largest regret accepted, as a share of the spread of payoffs; above zero
     * @return a new solver
     * @throws IllegalArgumentException if the tolerance is not above zero
     */
    public FictitiousPlay withTolerance(double regret) {
        return new FictitiousPlay(regret, budget);
    }

    /**
     * Plays from the uniform profile, breaking ties for the first action.
     *
     * @param game the game
     * @return the averages with their regret, or the best averages so far if the budget ended
     */
    public Outcome<MixedProfile, MaxRegret> solve(StrategicGame game) {
        return solve(game, MixedProfile.uniform(game));
    }

    /**
     * Plays from the uniform profile, breaking ties at random.
     *
     * @param game the game
     * @param seed the seed of the ties
     * @return the averages with their regret, or the best averages so far if the budget ended
     */
    public Outcome<MixedProfile, MaxRegret> solve(StrategicGame game, long seed) {
        return solve(game, new SplittableRandom(seed));
    }

    /**
     * Plays from the uniform profile, breaking ties at random.
     *
     * @param game the game
     * @param random breaks the ties
     * @return the averages with their regret, or the best averages so far if the budget ended
     */
    public Outcome<MixedProfile, MaxRegret> solve(StrategicGame game, RandomGenerator random) {
        return run(game, MixedProfile.uniform(game), random::nextInt);
    }

    /**
     * Plays from given averages, breaking ties for the first action.
     *
     * @param game the game
     * @param start the averages at the start, which count as one round
     * @return the averages with their regret, or the best averages so far if the budget ended
     * @throws IllegalArgumentException if the start is for a game of another shape
     */
    public Outcome<MixedProfile, MaxRegret> solve(StrategicGame game, MixedProfile start) {
        return run(game, start, count -> 0);
    }

    private Outcome<MixedProfile, MaxRegret> run(
            StrategicGame game, MixedProfile start, IntUnaryOperator ties) {
        PayoffField field = new PayoffField(game);
        return new Play(field, field.flat(start), ties).run(game, field, tolerance, budget);
    }

    /**
     * Plays a number of rounds, breaking ties for the first action.
     *
     * @param game the game
     * @param start the averages at the start, which count as one round
     * @param rounds how many rounds, at least 1
     * @param points how many averages to keep at most, at even distances; at least 2
     * @return the averages, with the number of rounds as their times
     * @throws IllegalArgumentException if the start is for a game of another shape, or there are
     *     too few rounds or points
     */
    public Trajectory trajectory(StrategicGame game, MixedProfile start, long rounds, int points) {
        PayoffField field = new PayoffField(game);
        return new Play(field, field.flat(start), count -> 0).record(field, rounds, points);
    }

    /** The counts of what was played. */
    private static final class Play implements LearningProcess {
        private final PayoffField field;
        private final IntUnaryOperator ties;
        private final double[] counts;
        private final double[] averages;
        private final double[] payoffs;
        private double rounds = 1;

        Play(PayoffField field, double[] start, IntUnaryOperator ties) {
            this.field = field;
            this.ties = ties;
            counts = start;
            averages = start.clone();
            payoffs = new double[start.length];
        }

        @Override
        public void advance() {
            field.deviations(averages, payoffs);
            for (int player = 0; player < field.players(); player++) {
                counts[reply(player)]++;
            }
            rounds++;
            for (int a = 0; a < counts.length; a++) {
                averages[a] = counts[a] / rounds;
            }
        }

        private int reply(int player) {
            double best = Double.NEGATIVE_INFINITY;
            for (int a = field.offset(player); a < field.offset(player + 1); a++) {
                best = Math.max(best, payoffs[a]);
            }
            int tied = 0;
            for (int a = field.offset(player); a < field.offset(player + 1); a++) {
                tied += payoffs[a] >= best - TIED ? 1 : 0;
            }
            int left = tied == 1 ? 0 : ties.applyAsInt(tied);
            int reply = field.offset(player);
            while (payoffs[reply] < best - TIED || left-- > 0) {
                reply++;
            }
            return reply;
        }

        @Override
        public double[] answer() {
            return averages;
        }
    }
}
