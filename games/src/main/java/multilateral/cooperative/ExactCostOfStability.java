package multilateral.cooperative;

import multilateral.actor.ExactQuantities;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The smallest subsidy that leaves no coalition better off alone, in fractions; see {@link
 * CostOfStability}.
 *
 * @param subsidy what has to be added to the worth of all, zero or more
 * @param payoffs what each player then gets
 * @param weights balancing weights that prove that no smaller subsidy does
 */
public record ExactCostOfStability(
        BigFraction subsidy, ExactQuantities payoffs, ExactBalancingWeights weights) {

    static ExactCostOfStability of(
            ExactCoalitionalGame game, ExactQuantities stable, ExactBalancingWeights weights) {
        BigFraction missing = stable.total().subtract(game.worth((1L << game.players()) - 1));
        if (missing.signum() >= 0) {
            return new ExactCostOfStability(missing, stable, weights);
        }
        BigFraction left = missing.negate().divide(game.players());
        return new ExactCostOfStability(
                BigFraction.ZERO,
                new ExactQuantities(
                        game.actors(),
                        game.unit(),
                        stable.values().stream().map(x -> x.add(left)).toList()),
                weights);
    }
}
