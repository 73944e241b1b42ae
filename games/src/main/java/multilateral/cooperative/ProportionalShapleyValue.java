package multilateral.cooperative;

import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The proportional Shapley value (Béal, Ferrières, Rémila and Solal 2018; Besner 2019): each
 * coalition's dividend is shared in proportion to what its members are worth alone.
 *
 * <p>It is defined if everybody alone is worth something, all with the same sign. It is not
 * additive: the worths alone are weights too.
 */
public final class ProportionalShapleyValue {

    private ProportionalShapleyValue() {}

    /**
     * Returns the proportional Shapley value. O(n 2<sup>n</sup>).
     *
     * @param game a game of at most {@value WeightedShapleyValue#MOST_PLAYERS} players in which
     *     everybody is worth more than zero alone, or everybody less
     * @return one share per player; they add up to the worth of all
     * @throws IllegalArgumentException if there are too many players, a worth is not finite, or the
     *     value is not defined
     */
    public static Quantities of(CoalitionalGame game) {
        double[] alone = new double[game.players()];
        boolean negative = game.worth(1) < 0;
        for (int i = 0; i < alone.length; i++) {
            alone[i] = game.worth(1L << i);
            check(game.actors().get(i).id(), alone[i], Math.signum(alone[i]), negative);
            alone[i] = Math.abs(alone[i]);
        }
        return WeightedShapleyValue.of(game, Quantities.of(game.actors(), Unit.ONE, alone));
    }

    /**
     * Returns the exact proportional Shapley value.
     *
     * @param game a game in which everybody is worth more than zero alone, or everybody less
     * @return one share per player; they add up to exactly the worth of all
     * @throws IllegalArgumentException if the value is not defined
     */
    public static ExactQuantities exact(ExactCoalitionalGame game) {
        BigFraction[] alone = new BigFraction[game.players()];
        boolean negative = game.worth(1).signum() < 0;
        for (int i = 0; i < alone.length; i++) {
            BigFraction worth = game.worth(1L << i);
            check(game.actors().get(i).id(), worth, worth.signum(), negative);
            alone[i] = worth.abs();
        }
        return WeightedShapleyValue.exact(game, ExactQuantities.of(game.actors(), Unit.ONE, alone));
    }

    private static void check(String id, Object worth, double sign, boolean negative) {
        if (sign != (negative ? -1 : 1)) {
            throw new IllegalArgumentException(
                    "worth of \""
                            + id
                            + "\" alone ("
                            + worth
                            + ") must be "
                            + (negative ? "negative like the first player's" : "positive")
                            + " to share in proportion to it; use WeightedShapleyValue with weights"
                            + " of another kind");
        }
    }
}
