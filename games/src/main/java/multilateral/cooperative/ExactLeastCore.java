package multilateral.cooperative;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import multilateral.actor.ExactQuantities;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A point of the least core in fractions, see {@link LeastCore}.
 *
 * @param epsilon the largest excess of a proper coalition
 * @param payoffs what each player gets; all together the worth of all
 * @param binding coalitions of that excess with their weights above zero, the heaviest first
 */
public record ExactLeastCore(
        BigFraction epsilon, ExactQuantities payoffs, List<ExactWeightedCoalition> binding) {

    /**
     * Copies the list.
     *
     * @param epsilon the largest excess
     * @param payoffs what each player gets
     * @param binding coalitions of that excess with their weights
     */
    public ExactLeastCore {
        binding = List.copyOf(binding);
    }

    static ExactLeastCore of(
            ExactCoalitionalGame game,
            ExactQuantities payoffs,
            List<ExactWeightedCoalition> binding) {
        return new ExactLeastCore(largestExcess(game, payoffs), payoffs, binding);
    }

    /** The largest excess of a proper coalition. */
    static BigFraction largestExcess(ExactCoalitionalGame game, ExactQuantities payoffs) {
        BigFraction[] equal = new BigFraction[game.players() + 1];
        Arrays.fill(equal, BigFraction.ONE);
        ExactExcesses excesses = new ExactExcesses(game, payoffs, equal);
        BigInteger largest = excesses.excess(1);
        for (int mask = 2; mask < excesses.grand(); mask++) {
            largest = largest.max(excesses.excess(mask));
        }
        return excesses.unit().multiply(largest);
    }

    /** The mean excess that the weights prove, against the largest. */
    DualityGap gap(ExactCoalitionalGame game) {
        ExactBalancingWeights weights = new ExactBalancingWeights(binding);
        BigFraction total =
                binding.stream()
                        .map(ExactWeightedCoalition::weight)
                        .reduce(BigFraction.ZERO, BigFraction::add);
        BigFraction all = game.worth((1L << game.players()) - 1).multiply(weights.on(0));
        BigFraction bound = weights.worth(game).subtract(all).divide(total);
        return ExactBalancingWeights.gap(epsilon, bound, weights.imbalance(payoffs));
    }
}
