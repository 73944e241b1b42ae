package multilateral.cooperative;

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
 * A point of the kernel of the grand coalition (Davis and Maschler 1965): payoffs at which nobody
 * gets less than alone, and nobody outweighs another who gets more than alone. It is empty only if
 * the players are worth more alone than all together; else it holds the nucleolus (Schmeidler 1969)
 * and lies in the bargaining set. This solver finds one point, not all.
 *
 * <p>In a zero-monotonic game it is the prekernel (Maschler, Peleg and Shapley 1972); in the core
 * of any game the two are the same. For the method and its cost see {@link PreKernel}.
 *
 * @param tolerance the largest objection accepted, as a share of the largest gain of a coalition
 *     over what its members are worth alone
 * @param budget how much a run may cost; a step is a change of the payoffs
 */
public record Kernel(double tolerance, Budget budget) {

    /**
     * Checks the tolerance.
     *
     * @param tolerance the largest objection accepted
     * @param budget how much a run may cost
     * @throws IllegalArgumentException if the tolerance is not above zero
     */
    public Kernel {
        PreKernel.checkTolerance(tolerance);
    }

    /**
     * Returns the solver with a tolerance of 10<sup>−10</sup>.
     *
     * @return the solver
     */
    public static Kernel withDefaults() {
        return new Kernel(1e-10, Budget.withDefaults());
    }

    /**
     * Sets the tolerance.
     *
     * @param share the largest objection accepted, above zero
     * @return a new solver
     * @throws IllegalArgumentException if it is not above zero
     */
    public Kernel withTolerance(double share) {
        return new Kernel(share, budget);
    }

    /**
     * Sets the budget.
     *
     * @param other how much a run may cost
     * @return a new solver
     */
    public Kernel with(Budget other) {
        return new Kernel(tolerance, other);
    }

    /**
     * Finds a point, starting where all share equally what they gain together.
     *
     * @param game a game of at most {@value SurplusMatrix#MOST_PLAYERS} players
     * @return the point; the best so far if the budget ended; or impossible if the players are
     *     worth more alone than all together, where the certificate shows what they would lack in
     *     equal parts
     * @throws IllegalArgumentException if there are too many players or a worth is not finite
     */
    public Outcome<Quantities, KernelMembership> solve(CoalitionalGame game) {
        SurplusMatrix.checkPlayers(game.players());
        Quantities start = PreKernel.equalGains(game);
        double[] bounds = new double[game.players()];
        double[] first = start.toArray();
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = game.worth(1L << i);
            first[i] = Math.max(first[i], bounds[i]);
        }
        SurplusBalancing balancing = new SurplusBalancing(game, bounds, first);
        double accepted = PreKernel.accepted(balancing, tolerance);
        KernelMembership proof = KernelMembership.of(game, start);
        if (proof.shortfall() > accepted) {
            return new Outcome.Impossible<>(proof, Effort.start());
        }
        Quantities best = start;
        for (Effort effort = Effort.start(); ; effort = effort.next()) {
            Quantities here = Quantities.of(game.actors(), game.unit(), balancing.payoffs());
            KernelMembership membership = KernelMembership.of(game, here);
            if (membership.residual() < proof.residual()) {
                best = here;
                proof = membership;
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

    /**
     * Tells whether payoffs are in the kernel, without rounding.
     *
     * @param game the game
     * @param payoffs what each player gets, in the unit of the game
     * @return whether they are
     * @throws IllegalArgumentException if the payoffs are of other players or in another unit
     */
    public static boolean contains(ExactCoalitionalGame game, ExactQuantities payoffs) {
        ExactSurpluses surpluses = ExactSurpluses.of(game, payoffs);
        return surpluses.isEfficient()
                && surpluses.isIndividuallyRational()
                && surpluses.nobodyIsOutweighed();
    }
}
