package multilateral.equilibrium;

import java.util.Arrays;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import multilateral.solve.Outcome;
import multilateral.solve.Why;

/**
 * Logit quantal response equilibria: every player plays action {@code a} with a probability in
 * proportion to {@code exp(λ u(a))}, where {@code u(a)} is the expected payoff, unscaled (McKelvey
 * and Palfrey 1995).
 *
 * <p>At λ = 0 everybody mixes uniformly. From there the principal branch is followed by arc length
 * in logarithms of probabilities (Turocy 2005), through turning points, after which λ falls for a
 * while, and in almost every game to a Nash equilibrium as λ grows. Where branches cross, as in
 * games with symmetries, the smooth one is followed. {@code solve} returns the point of this branch
 * at a λ, the first one if the branch passes λ several times; there can be equilibria on other
 * branches.
 *
 * <p>Where λ times the spread of payoffs is so large that doubles cannot express a mixture as well
 * as the tolerance asks (from some 10^6 on at the default one), the run ends as stalled, with the
 * point of the branch and its residual, some 2^-50 times that product: give a larger tolerance. A
 * step of the budget is a step along the branch, taken or tried; it costs a few evaluations of the
 * derivatives of all payoffs, and the solution of a linear system with as many unknowns as all
 * players have actions. Where the branch cannot be followed any further, the run ends as stalled.
 */
public final class QuantalResponse {

    private static final double TOLERANCE = 1e-9;

    /** The largest share of the spread of payoffs that a player may gain in the limit. */
    private static final double REGRET = 1e-10;

    /** Where a trace ends by default: λ times the largest spread of payoffs. */
    private static final double END = 1e6;

    /** Where the limit is given up. */
    private static final double LAST = 1e13;

    private final double tolerance;
    private final double largest;
    private final double[] precision;
    private final Budget budget;

    private QuantalResponse(double tolerance, double largest, double[] precision, Budget budget) {
        this.tolerance = tolerance;
        this.largest = largest;
        this.precision = precision;
        this.budget = budget;
    }

    /**
     * Returns the solver with one λ for all players and a tolerance of 1e-9.
     *
     * @return the solver, without limits
     */
    public static QuantalResponse withDefaults() {
        return new QuantalResponse(TOLERANCE, 0, new double[0], Budget.withDefaults());
    }

    /**
     * Returns the solver with another tolerance.
     *
     * @param probability by how much a probability may differ from its response; above zero
     * @return a new solver
     * @throws IllegalArgumentException if the tolerance is not above zero
     */
    public QuantalResponse withTolerance(double probability) {
        if (!(probability > 0)) {
            throw new IllegalArgumentException(
                    "tolerance (" + probability + ") must be above 0; 1e-9 is usual");
        }
        return new QuantalResponse(probability, largest, precision, budget);
    }

    /**
     * Returns the solver for players who differ in precision: the response of player {@code i} has
     * the precision {@code multiples[i] * λ}.
     *
     * @param multiples one multiple of λ per player, finite and zero or more; copied
     * @return a new solver
     * @throws IllegalArgumentException if there is no multiple, or one is negative or not finite
     */
    public QuantalResponse withPrecision(double... multiples) {
        boolean fit = multiples.length > 0;
        for (double multiple : multiples) {
            fit &= multiple >= 0 && multiple < Double.POSITIVE_INFINITY;
        }
        if (!fit) {
            throw new IllegalArgumentException(
                    "multiples "
                            + Arrays.toString(multiples)
                            + " must be one per player, finite and zero or more");
        }
        return new QuantalResponse(tolerance, largest, multiples.clone(), budget);
    }

    /**
     * Returns the solver that traces and estimates up to another λ. By default that is where λ
     * times the largest spread of payoffs of a player reaches 10^6.
     *
     * @param lambda the largest λ, finite and above zero
     * @return a new solver
     * @throws IllegalArgumentException if {@code lambda} is not finite and above zero
     */
    public QuantalResponse withLargestLambda(double lambda) {
        if (!(lambda > 0 && lambda < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "lambda (" + lambda + ") must be above 0 and finite; for ∞ use limit");
        }
        return new QuantalResponse(tolerance, lambda, precision, budget);
    }

    /**
     * Returns the solver with another budget; a step is a step along the branch, taken or tried.
     *
     * @param other how much a run may cost; its progress is told the part of λ that is left, in a
     *     limit the regret, and in an estimate NaN
     * @return a new solver
     */
    public QuantalResponse with(Budget other) {
        return new QuantalResponse(tolerance, largest, precision, other);
    }

    /**
     * Finds the logit equilibrium on the principal branch at a λ.
     *
     * @param game the game
     * @param lambda the precision, zero or more, on payoffs as they are
     * @return the equilibrium, or the last point of the branch before it if the budget ended; the
     *     equilibrium as well as doubles can express it, if that is not within the tolerance
     * @throws IllegalArgumentException if {@code lambda}, or its product with the spread of
     *     payoffs, is negative or not finite, or there are not as many multiples of precision as
     *     players
     */
    public Outcome<MixedProfile, LogitResidual> solve(NormalFormGame game, double lambda) {
        LogitSystem system = system(game);
        double target = position(system, lambda);
        LogitBranch branch = new LogitBranch(system);
        for (Effort effort = Effort.start(); ; effort = effort.next()) {
            budget.progress().at(effort, target == 0 ? 0 : 1 - branch.position() / target);
            Optional<double[]> found = target == 0 ? Optional.of(branch.point()) : Optional.empty();
            if (branch.reached(target) && found.isEmpty()) {
                found = branch.at(target);
                if (found.isEmpty()) {
                    branch.back();
                }
            }
            MixedProfile profile = system.profile(found.orElseGet(branch::point));
            Optional<Why> why = stopped(branch, effort);
            if (found.isPresent() || why.isPresent()) {
                LogitResidual residual = LogitResidual.of(game, profile, lambdas(game, lambda));
                return found.isPresent() && residual.holdsWithin(tolerance)
                        ? new Outcome.Solved<>(profile, residual, effort)
                        : new Outcome.Stopped<>(profile, residual, effort, why.orElse(Why.STALLED));
            }
            branch.advance();
        }
    }

    /**
     * Follows the principal branch.
     *
     * @param game the game
     * @return a lazy, single-use stream of the points of the branch in the order in which it passes
     *     them, from the uniform profile at λ = 0 to the largest λ; it ends earlier if the budget
     *     ends or the branch cannot be followed
     * @throws IllegalArgumentException if there are not as many multiples of precision as players,
     *     or the product of the largest λ and the spread of payoffs is not finite
     */
    public Stream<LogitPoint> trace(NormalFormGame game) {
        return StreamSupport.stream(new Trace(game), false);
    }

    /**
     * Follows the principal branch to its limit, a Nash equilibrium, and finds that by Newton's
     * method on its support once the branch points at it.
     *
     * <p>In degenerate games, where the limit may not be isolated, the branch is followed until its
     * own points are accurate enough.
     *
     * @param game the game
     * @return the limit, which no player would gain 1e-10 of the spread of its payoffs by leaving,
     *     or the point of least regret so far if the budget ended
     * @throws IllegalArgumentException if there are not as many multiples of precision as players,
     *     or a multiple is zero
     */
    public Outcome<MixedProfile, MaxRegret> limit(NormalFormGame game) {
        for (double multiple : precision) {
            if (multiple == 0) {
                throw new IllegalArgumentException(
                        "multiples "
                                + Arrays.toString(precision)
                                + " must be above 0 for a limit that is a Nash equilibrium");
            }
        }
        LogitSystem system = system(game);
        NormalFormGame normalised = game.normalised();
        LogitBranch branch = new LogitBranch(system);
        LogitLimit limit = new LogitLimit(system, normalised, REGRET);
        MixedProfile best = system.profile(branch.point());
        double least = MaxRegret.of(normalised, best).residual();
        boolean moved = true;
        for (Effort effort = Effort.start(); ; effort = effort.next()) {
            budget.progress().at(effort, least);
            Optional<MixedProfile> found =
                    moved || branch.isStuck() ? limit.from(branch) : Optional.empty();
            if (found.isPresent()) {
                MixedProfile answer = found.get();
                return new Outcome.Solved<>(answer, MaxRegret.of(game, answer), effort);
            }
            Optional<Why> why =
                    branch.position() > LAST ? Optional.of(Why.STALLED) : stopped(branch, effort);
            if (why.isPresent()) {
                return new Outcome.Stopped<>(best, MaxRegret.of(game, best), effort, why.get());
            }
            moved = branch.advance();
            MixedProfile profile = system.profile(branch.point());
            double regret = MaxRegret.of(normalised, profile).residual();
            if (regret < least) {
                best = profile;
                least = regret;
            }
        }
    }

    /**
     * Estimates λ from observed choices by maximum likelihood: the point of the principal branch,
     * up to the largest λ, under which the choices are likeliest.
     *
     * <p>Where the likelihood rises up to the largest λ, as it does for choices that are a Nash
     * equilibrium, that λ is the estimate.
     *
     * @param game the game
     * @param counts for each player how often each action was observed, zero or more
     * @return the estimate, with the residual of its equilibrium; or the likeliest point so far if
     *     the budget ended, or if doubles cannot express it as well as the tolerance asks
     * @throws IllegalArgumentException if there is not one count per action, a count is negative or
     *     all are zero, there are not as many multiples of precision as players, or the product of
     *     the largest λ and the spread of payoffs is not finite
     */
    public Outcome<LogitEstimate, LogitResidual> estimate(NormalFormGame game, long[][] counts) {
        LogitSystem system = system(game);
        LogitLikelihood likelihood = new LogitLikelihood(system, game, counts);
        double end = end(system);
        LogitBranch branch = new LogitBranch(system);
        likelihood.start(branch);
        for (Effort effort = Effort.start(); ; effort = effort.next()) {
            budget.progress().at(effort, Double.NaN);
            Optional<Why> why = stopped(branch, effort);
            boolean ended = branch.position() >= end;
            if (ended || why.isPresent()) {
                LogitEstimate best = likelihood.best();
                LogitResidual residual =
                        LogitResidual.of(game, best.profile(), lambdas(game, best.lambda()));
                return ended && residual.holdsWithin(tolerance)
                        ? new Outcome.Solved<>(best, residual, effort)
                        : new Outcome.Stopped<>(best, residual, effort, why.orElse(Why.STALLED));
            }
            if (branch.advance()) {
                likelihood.passed(branch, end);
            }
        }
    }

    private Optional<Why> stopped(LogitBranch branch, Effort effort) {
        return branch.isStuck() ? Optional.of(Why.STALLED) : budget.exhaustedBy(effort);
    }

    private LogitSystem system(NormalFormGame game) {
        return new LogitSystem(game, lambdas(game, 1));
    }

    /** The λ of each player. */
    private double[] lambdas(NormalFormGame game, double lambda) {
        double[] lambdas = new double[game.players()];
        if (precision.length > 0 && precision.length != lambdas.length) {
            throw new IllegalArgumentException(
                    "multiples "
                            + Arrays.toString(precision)
                            + " must be one for each of the "
                            + lambdas.length
                            + " players");
        }
        for (int player = 0; player < lambdas.length; player++) {
            lambdas[player] = precision.length == 0 ? lambda : precision[player] * lambda;
        }
        return lambdas;
    }

    private static double position(LogitSystem system, double lambda) {
        double position = system.position(LogitResidual.checked(lambda));
        if (!(position < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "lambda ("
                            + lambda
                            + ") times the spread of payoffs must be finite; for ∞ use limit");
        }
        return position;
    }

    private double end(LogitSystem system) {
        return largest > 0 ? position(system, largest) : END;
    }

    /** The points of one branch, one after the other. */
    private final class Trace extends Spliterators.AbstractSpliterator<LogitPoint> {

        private final NormalFormGame game;
        private final LogitSystem system;
        private final LogitBranch branch;
        private final double end;
        private Effort effort = Effort.start();
        private boolean started;
        private boolean ended;

        Trace(NormalFormGame game) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.game = game;
            system = system(game);
            end = end(system);
            branch = new LogitBranch(system);
        }

        @Override
        public boolean tryAdvance(Consumer<? super LogitPoint> action) {
            if (ended) {
                return false;
            }
            if (!started) {
                started = true;
                action.accept(at(branch.point()));
                return true;
            }
            while (stopped(branch, effort).isEmpty()) {
                budget.progress().at(effort, 1 - branch.position() / end);
                effort = effort.next();
                if (branch.advance()) {
                    if (isBeyond()) {
                        break;
                    }
                    if (!branch.reached(end)) {
                        action.accept(at(branch.point()));
                        return true;
                    }
                    Optional<double[]> last = branch.at(end);
                    if (last.isPresent()) {
                        ended = true;
                        action.accept(at(last.get()));
                        return true;
                    }
                    branch.back();
                }
            }
            ended = true;
            return false;
        }

        /** Whether λ of the point where the branch is has grown beyond the doubles. */
        private boolean isBeyond() {
            return !Double.isFinite(system.lambda(branch.position()));
        }

        private LogitPoint at(double[] point) {
            double lambda = system.lambda(point[system.size()]);
            MixedProfile profile = system.profile(point);
            return new LogitPoint(
                    lambda,
                    profile,
                    LogitResidual.of(game, profile, lambdas(game, lambda)).residual(),
                    MaxRegret.of(game, profile).residual());
        }
    }
}
