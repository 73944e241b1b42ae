package multilateral.equilibrium;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import multilateral.game.ExpectedPayoffs;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import multilateral.solve.Outcome;
import multilateral.solve.Why;

/**
 * One run of a search for one equilibrium, whatever the method: the game with payoffs scaled to the
 * range from 0 to 1, the work done, and the best profile so far.
 */
final class EquilibriumSearch {

    private final NormalFormGame game;
    private final NormalFormGame scaled;
    private final ExpectedPayoffs payoffs;
    private final double tolerance;
    private final Budget budget;
    private final double[] deviations;
    private Effort effort = Effort.start();
    private Optional<Why> why = Optional.empty();
    private MixedProfile best;
    private double regret;
    private boolean solved;
    private long improvements;
    private double[][] tables = new double[0][];

    /** A run whose best so far is the uniform profile. */
    EquilibriumSearch(NormalFormGame game, double tolerance, Budget budget) {
        this.game = game;
        this.tolerance = tolerance;
        this.budget = budget;
        scaled = game.normalised();
        payoffs = ExpectedPayoffs.of(scaled);
        deviations = new double[payoffs.size()];
        best = MixedProfile.uniform(game);
        regret = MaxRegret.of(scaled, best).residual();
        count(0);
    }

    /** Returns the tolerance, or complains. */
    static double checkTolerance(double tolerance) {
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException(
                    "tolerance ("
                            + tolerance
                            + ") must be above 0 and below 1, a share of the spread of payoffs;"
                            + " 1e-10 is the default");
        }
        return tolerance;
    }

    /** The game with payoffs from 0 to 1. */
    NormalFormGame scaled() {
        return scaled;
    }

    /** The expected payoffs of the scaled game. */
    ExpectedPayoffs payoffs() {
        return payoffs;
    }

    /** The payoffs of the scaled game by player, the first player's action varying fastest. */
    double[][] tables() {
        if (tables.length == 0) {
            tables = new double[scaled.players()][];
            Arrays.setAll(tables, scaled::payoffs);
        }
        return tables;
    }

    /** Counts some steps and looks at the budget; whether the run may go on. */
    boolean count(long steps) {
        if (steps > 0) {
            effort = effort.plus(steps);
        }
        budget.progress().at(effort, regret);
        if (why.isEmpty()) {
            why = budget.exhaustedBy(effort);
        }
        return goesOn();
    }

    /** Whether nothing was found yet and there is budget left. */
    boolean goesOn() {
        return !solved && why.isEmpty();
    }

    /** Whether an equilibrium was offered. */
    boolean isSolved() {
        return solved;
    }

    /** The smallest regret so far, in the scaled game. */
    double regret() {
        return regret;
    }

    long steps() {
        return effort.steps();
    }

    /** What is left of the budget for a solver with an interface of its own. */
    Budget rest() {
        return new Budget(
                Math.max(1, budget.maxSteps() - effort.steps()),
                budget.maxTime().minus(effort.elapsed()),
                budget.cancelled(),
                budget.progress());
    }

    /**
     * Takes a profile into account, after striking out what is below zero; whether it is an
     * equilibrium up to the tolerance.
     */
    boolean offer(double[] weights) {
        double[] clean = weights.clone();
        for (int player = 0; player < game.players(); player++) {
            normalise(clean, payoffs.offset(player), payoffs.offset(player + 1));
        }
        double found = regretOf(clean);
        boolean matters = found < regret || found <= tolerance;
        return matters ? offer(profile(clean)) : solved;
    }

    /** Takes a profile into account, as above; the first equilibrium is taken in any case. */
    boolean offer(MixedProfile profile) {
        double found = MaxRegret.of(scaled, profile).residual();
        boolean first = !solved && found <= tolerance;
        if (first || found < regret) {
            best = profile;
            improvements++;
            regret = found;
            solved |= first;
        }
        return solved;
    }

    private static void normalise(double[] weights, int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            weights[k] = Math.max(0, weights[k]);
            sum += weights[k];
        }
        for (int k = from; k < to; k++) {
            weights[k] = sum > 0 ? weights[k] / sum : 1.0 / (to - from);
        }
    }

    /** The largest regret in the scaled game; infinite where it is not a number. */
    double regretOf(double[] weights) {
        payoffs.deviations(weights, deviations);
        double worst = 0;
        for (int player = 0; player < game.players(); player++) {
            double most = Double.NEGATIVE_INFINITY;
            double mean = 0;
            for (int k = payoffs.offset(player); k < payoffs.offset(player + 1); k++) {
                most = Math.max(most, deviations[k]);
                mean += weights[k] * deviations[k];
            }
            worst = Math.max(worst, most - mean);
        }
        return worst >= 0 ? worst : Double.POSITIVE_INFINITY;
    }

    private MixedProfile profile(double[] weights) {
        double[][] strategies = new double[game.players()][];
        Arrays.setAll(
                strategies,
                player ->
                        Arrays.copyOfRange(
                                weights, payoffs.offset(player), payoffs.offset(player + 1)));
        return MixedProfile.of(strategies);
    }

    /** How often a profile was taken as the best so far. */
    long improvements() {
        return improvements;
    }

    /** The uniform profile, as weights. */
    double[] uniform() {
        double[] weights = new double[payoffs.size()];
        for (int player = 0; player < game.players(); player++) {
            normalise(weights, payoffs.offset(player), payoffs.offset(player + 1));
        }
        return weights;
    }

    /** A profile drawn uniformly from the mixed strategies, as weights. */
    double[] random(SplittableRandom random) {
        double[] weights = new double[payoffs.size()];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = -Math.log(1 - random.nextDouble());
        }
        for (int player = 0; player < game.players(); player++) {
            normalise(weights, payoffs.offset(player), payoffs.offset(player + 1));
        }
        return weights;
    }

    /** What came out; where there is budget left, the method gave up by itself. */
    Outcome<MixedProfile, MaxRegret> outcome() {
        MaxRegret certificate = MaxRegret.of(game, best);
        return regret <= tolerance
                ? new Outcome.Solved<>(best, certificate, effort)
                : new Outcome.Stopped<>(best, certificate, effort, why.orElse(Why.STALLED));
    }
}
