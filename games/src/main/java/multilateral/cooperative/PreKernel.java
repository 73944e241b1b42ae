package multilateral.cooperative;

import java.util.Arrays;
import java.util.Optional;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import multilateral.solve.Outcome;
import multilateral.solve.Why;

/**
 * A point of the prekernel: efficient payoffs at which no player could gain more without another
 * than that one without him (Davis and Maschler 1965; Maschler, Peleg and Shapley 1979). There is
 * always one, the prenucleolus; this solver finds one, not all.
 *
 * <p>Each step reads all 2<sup>n</sup> worths and compares n² / 4 times as many: see {@link
 * SurplusMatrix#MOST_PLAYERS}. By least squares it mostly takes fewer than ten steps; where those
 * do not help it falls back to transfers, which converge more slowly.
 *
 * @param tolerance the largest imbalance accepted, as a share of the largest gain of a coalition
 *     over what its members are worth alone
 * @param budget how much a run may cost; a step is a change of the payoffs
 */
public record PreKernel(double tolerance, Budget budget) {

    /**
     * Checks the tolerance.
     *
     * @param tolerance the largest imbalance accepted
     * @param budget how much a run may cost
     * @throws IllegalArgumentException if the tolerance is not above zero
     */
    public PreKernel {
        checkTolerance(tolerance);
    }

    static void checkTolerance(double tolerance) {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException(
                    "tolerance (" + tolerance + ") must be above zero; 1e-10 is a usual choice");
        }
    }

    /**
     * Returns the solver with a tolerance of 10<sup>−10</sup>.
     *
     * @return the solver
     */
    public static PreKernel withDefaults() {
        return new PreKernel(1e-10, Budget.withDefaults());
    }

    /**
     * Sets the tolerance.
     *
     * @param share the largest imbalance accepted, above zero
     * @return a new solver
     * @throws IllegalArgumentException if it is not above zero
     */
    public PreKernel withTolerance(double share) {
        return new PreKernel(share, budget);
    }

    /**
     * Sets the budget.
     *
     * @param other how much a run may cost
     * @return a new solver
     */
    public PreKernel with(Budget other) {
        return new PreKernel(tolerance, other);
    }

    /**
     * Finds a point, starting where all share equally what they gain together.
     *
     * @param game a game of at most {@value SurplusMatrix#MOST_PLAYERS} players
     * @return the point, or the best so far if the budget ended
     * @throws IllegalArgumentException if there are too many players or a worth is not finite
     */
    public Outcome<Quantities, SurplusMatrix> solve(CoalitionalGame game) {
        SurplusMatrix.checkPlayers(game.players());
        return solve(game, equalGains(game));
    }

    /**
     * Finds a point from a start.
     *
     * @param game a game of at most {@value SurplusMatrix#MOST_PLAYERS} players
     * @param start payoffs in the unit of the game; what they lack to the worth of all is added in
     *     equal parts
     * @return the point, or the best so far if the budget ended
     * @throws IllegalArgumentException if there are too many players, the payoffs are of other
     *     players or in another unit, or a worth is not finite
     */
    public Outcome<Quantities, SurplusMatrix> solve(CoalitionalGame game, Quantities start) {
        SurplusMatrix.check(game, start);
        double lacking = (game.worth(game.grand()) - start.total()) / game.players();
        double[] bounds = new double[game.players()];
        Arrays.fill(bounds, Double.NEGATIVE_INFINITY);
        SurplusBalancing balancing =
                new SurplusBalancing(
                        game,
                        bounds,
                        Arrays.stream(start.toArray()).map(x -> x + lacking).toArray());
        double accepted = accepted(balancing, tolerance);
        Quantities best = start;
        SurplusMatrix proof = SurplusMatrix.of(game, start);
        for (Effort effort = Effort.start(); ; effort = effort.next()) {
            Quantities here = Quantities.of(game.actors(), game.unit(), balancing.payoffs());
            SurplusMatrix surpluses = SurplusMatrix.of(game, here);
            if (effort.steps() == 0 || surpluses.residual() < proof.residual()) {
                best = here;
                proof = surpluses;
            }
            budget.progress().at(effort, proof.residual());
            if (proof.residual() <= accepted) {
                return new Outcome.Solved<>(best, proof, effort);
            }
            Optional<Why> why = budget.exhaustedBy(effort);
            if (why.isPresent()) {
                return new Outcome.Stopped<>(best, proof, effort, why.get());
            }
            balancing.step();
        }
    }

    /** A tolerance in the unit of the game, not below what rounding alone brings about. */
    static double accepted(SurplusBalancing balancing, double tolerance) {
        return tolerance * balancing.scale() + balancing.rounding();
    }

    static Quantities equalGains(CoalitionalGame game) {
        double[] payoffs = new double[game.players()];
        double left = game.worth(game.grand());
        for (int i = 0; i < payoffs.length; i++) {
            payoffs[i] = game.worth(1L << i);
            left -= payoffs[i];
        }
        for (int i = 0; i < payoffs.length; i++) {
            payoffs[i] += left / payoffs.length;
        }
        return Quantities.of(game.actors(), game.unit(), payoffs);
    }

    /**
     * Tells whether payoffs are in the prekernel, without rounding.
     *
     * @param game the game
     * @param payoffs what each player gets, in the unit of the game
     * @return whether they are efficient and all surpluses balanced
     * @throws IllegalArgumentException if the payoffs are of other players or in another unit
     */
    public static boolean contains(ExactCoalitionalGame game, ExactQuantities payoffs) {
        ExactSurpluses surpluses = ExactSurpluses.of(game, payoffs);
        return surpluses.isEfficient() && surpluses.isBalanced();
    }
}
