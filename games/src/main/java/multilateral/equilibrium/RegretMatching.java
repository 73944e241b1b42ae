package multilateral.equilibrium;

import java.util.Arrays;
import java.util.SplittableRandom;
import multilateral.game.MixedProfile;
import multilateral.game.StrategicGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;

/**
 * Regret matching (Hart and Mas-Colell 2000): everybody mixes in proportion to how much better each
 * action would have done so far; and regret matching+ (Tammelin 2014), in which no total falls
 * below zero, players move in turn, and later rounds weigh more in the average.
 *
 * <p>After {@code T} rounds the average regret of a player with {@code n} actions is at most the
 * spread of its payoffs times √(n / T). So the averages converge to equilibrium in zero-sum games
 * of two players. In other games it is the joint distribution of play that converges, to the set of
 * coarse correlated equilibria, and the answer, the product of each player's average, may have any
 * regret: the run then ends with its budget, a million rounds by default, and the certificate says
 * how good the best product was.
 */
public final class RegretMatching {

    private final boolean plus;
    private final double tolerance;
    private final Budget budget;

    private RegretMatching(boolean plus, double tolerance, Budget budget) {
        this.plus = plus;
        this.tolerance = tolerance;
        this.budget = budget;
    }

    /**
     * Returns the solver that matches regrets with a tolerance of 1e-3 and a budget of a million
     * rounds.
     *
     * @return the solver
     */
    public static RegretMatching withDefaults() {
        return new RegretMatching(false, 1e-3, LearningProcess.budget());
    }

    /**
     * Returns the solver for regret matching+.
     *
     * @return a new solver
     */
    public RegretMatching plus() {
        return new RegretMatching(true, tolerance, budget);
    }

    /**
     * Returns the solver with another tolerance.
     *
     * @param regret the largest regret accepted, as a share of the spread of the player's payoffs,
     *     above zero; in games that are not tables, in payoffs
     * @return a new solver
     * @throws IllegalArgumentException if the tolerance is not above zero
     */
    public RegretMatching withTolerance(double regret) {
        return new RegretMatching(plus, LearningProcess.checked(regret), budget);
    }

    /**
     * Returns the solver with another budget; a step is a round.
     *
     * @param other how much a run may cost
     * @return a new solver
     */
    public RegretMatching with(Budget other) {
        return new RegretMatching(plus, tolerance, other);
    }

    /**
     * Plays from the uniform profile; regrets are those of mixed strategies against each other, so
     * that nothing is random.
     *
     * @param game the game
     * @return the averages with their regret, or the best averages so far if the budget ended
     */
    public Outcome<MixedProfile, MaxRegret> solve(StrategicGame game) {
        PayoffField field = new PayoffField(game);
        return process(field, field.flat(MixedProfile.uniform(game)))
                .run(game, field, tolerance, budget);
    }

    /**
     * Plays from the uniform profile with actions drawn at random, as in the original: regrets are
     * those of the actions drawn, and the answer is how often each was drawn.
     *
     * @param game the game
     * @param seed the seed of the draws
     * @return the frequencies with their regret, or the best frequencies so far if the budget ended
     */
    public Outcome<MixedProfile, MaxRegret> solve(StrategicGame game, long seed) {
        PayoffField field = new PayoffField(game);
        double[] start = field.flat(MixedProfile.uniform(game));
        return new Drawn(field, start, plus, new SplittableRandom(seed))
                .run(game, field, tolerance, budget);
    }

    /**
     * Plays a number of rounds without chance.
     *
     * @param game the game
     * @param start the strategies of the first round
     * @param rounds how many rounds, at least 1
     * @param points how many averages to keep at most, at even distances; at least 2
     * @return the averages, with the number of rounds as their times
     * @throws IllegalArgumentException if the start is for a game of another shape, or there are
     *     too few rounds or points
     */
    public Trajectory trajectory(StrategicGame game, MixedProfile start, long rounds, int points) {
        PayoffField field = new PayoffField(game);
        return process(field, field.flat(start)).record(field, rounds, points);
    }

    private Matching process(PayoffField field, double[] start) {
        return plus ? new InTurn(field, start) : new Matching(field, start, false);
    }

    /** Everybody moves at once, against the mixed strategies of the others. */
    static class Matching implements LearningProcess {
        final PayoffField field;
        final double[] strategies;
        final double[] payoffs;
        private final boolean plus;
        private final double[] regrets;
        private final double[] totals;
        private final double[] averages;
        private double rounds;
        private double weight;

        Matching(PayoffField field, double[] start, boolean plus) {
            this.field = field;
            this.plus = plus;
            strategies = start;
            averages = start.clone();
            payoffs = new double[start.length];
            regrets = new double[start.length];
            totals = new double[start.length];
        }

        @Override
        public void advance() {
            field.deviations(strategies, payoffs);
            count(strategies);
            for (int player = 0; player < field.players(); player++) {
                update(player, field.expected(player, strategies, payoffs));
            }
        }

        /** Adds a round to the averages. */
        final void count(double[] played) {
            rounds++;
            double share = plus ? rounds : 1;
            weight += share;
            for (int a = 0; a < totals.length; a++) {
                totals[a] += share * played[a];
                averages[a] = totals[a] / weight;
            }
        }

        /** Adds a player's regrets for not having played each action, and matches them. */
        final void update(int player, double earned) {
            int from = field.offset(player);
            int to = field.offset(player + 1);
            double sum = 0;
            for (int a = from; a < to; a++) {
                double regret = regrets[a] + payoffs[a] - earned;
                regrets[a] = plus ? Math.max(0, regret) : regret;
                sum += Math.max(0, regret);
            }
            for (int a = from; a < to; a++) {
                strategies[a] = sum > 0 ? Math.max(0, regrets[a]) / sum : 1.0 / (to - from);
            }
        }

        /** The largest regret of a player per round, for one action played always. */
        final double averageRegret() {
            return Math.max(0, Arrays.stream(regrets).max().orElseThrow()) / rounds;
        }

        @Override
        public double[] answer() {
            return averages;
        }
    }

    /** Regret matching+: one player after the other. */
    private static final class InTurn extends Matching {

        InTurn(PayoffField field, double[] start) {
            super(field, start, true);
        }

        @Override
        public void advance() {
            for (int player = 0; player < field.players(); player++) {
                field.deviations(strategies, payoffs);
                update(player, field.expected(player, strategies, payoffs));
            }
            count(strategies);
        }
    }

    /** Everybody draws an action. */
    private static final class Drawn extends Matching {
        private final SplittableRandom random;
        private final double[] drawn;

        Drawn(PayoffField field, double[] start, boolean plus, SplittableRandom random) {
            super(field, start, plus);
            this.random = random;
            drawn = new double[start.length];
        }

        @Override
        public void advance() {
            Arrays.fill(drawn, 0);
            for (int player = 0; player < field.players(); player++) {
                double left = random.nextDouble();
                int action = field.offset(player);
                while (action < field.offset(player + 1) - 1 && left >= strategies[action]) {
                    left -= strategies[action++];
                }
                drawn[action] = 1;
            }
            field.deviations(drawn, payoffs);
            count(drawn);
            for (int player = 0; player < field.players(); player++) {
                update(player, field.expected(player, drawn, payoffs));
            }
        }
    }
}
