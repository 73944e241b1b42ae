package multilateral.cooperative;

import java.util.List;
import multilateral.actor.ExactQuantities;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Balancing weights in fractions, see {@link BalancingWeights}.
 *
 * @param weights coalitions with weights above zero
 */
public record ExactBalancingWeights(List<ExactWeightedCoalition> weights) {

    /**
     * Copies the list.
     *
     * @param weights coalitions with weights above zero
     */
    public ExactBalancingWeights {
        weights = List.copyOf(weights);
    }

    /**
     * Adds up the weighted worths.
     *
     * @param game the game
     * @return the sum
     */
    public BigFraction worth(ExactCoalitionalGame game) {
        BigFraction sum = BigFraction.ZERO;
        for (ExactWeightedCoalition weighted : weights) {
            sum = sum.add(game.worth(weighted.coalition().mask()).multiply(weighted.weight()));
        }
        return sum;
    }

    /**
     * Tells whether the weights prove that the core is empty.
     *
     * @param game the game
     * @return whether the weighted worths exceed the worth of all
     */
    public boolean provesEmptyCore(ExactCoalitionalGame game) {
        return worth(game).compareTo(game.worth((1L << game.players()) - 1)) > 0;
    }

    /** The weight on a player. */
    BigFraction on(int player) {
        BigFraction sum = BigFraction.ZERO;
        for (ExactWeightedCoalition weighted : weights) {
            if (weighted.coalition().contains(player)) {
                sum = sum.add(weighted.weight());
            }
        }
        return sum;
    }

    /** What the differences of weights between players are worth at some payoffs. */
    BigFraction imbalance(ExactQuantities payoffs) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < payoffs.values().size(); i++) {
            sum = sum.add(on(i).subtract(on(0)).abs().multiply(payoffs.get(i).abs()));
        }
        return sum;
    }

    /** What all get above the worth of all, against what the weights prove to be needed. */
    DualityGap gap(ExactCoalitionalGame game, ExactQuantities stable) {
        BigFraction worth = game.worth((1L << game.players()) - 1);
        BigFraction lacking = ExactLeastCore.largestExcess(game, stable);
        BigFraction most = lacking.signum() > 0 ? lacking : BigFraction.ZERO;
        return gap(
                stable.total().add(most.multiply(game.players())).subtract(worth),
                worth(game).subtract(worth),
                imbalance(stable));
    }

    /** A gap whose width is rounded, not its ends. */
    static DualityGap gap(BigFraction attained, BigFraction bound, BigFraction imbalance) {
        double low = bound.doubleValue();
        return new DualityGap(
                low + attained.subtract(bound).doubleValue(), low, imbalance.doubleValue());
    }
}
