package multilateral.cooperative;

import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Equal shares of what is not separable: all get what they add to all the others (their separable
 * contribution or cost), and the rest, mostly negative for profits and positive for costs, is
 * shared equally (Straffin and Heaney 1981, after the accounts of the Tennessee Valley Authority).
 *
 * <p>It is the {@link CentreOfImputations} of the dual game. Only n + 1 worths are read.
 */
public final class EqualNonSeparable {

    private EqualNonSeparable() {}

    /**
     * Returns separable contributions and equal shares of the rest.
     *
     * @param game the game, of profits or of costs
     * @return one share per player; they add up to the worth of all
     * @throws IllegalArgumentException if a worth that is read is not finite
     */
    public static Quantities of(CoalitionalGame game) {
        long all = game.grand();
        double[] separable = new double[game.players()];
        for (int i = 0; i < separable.length; i++) {
            separable[i] = game.worth(all) - game.worth(all ^ 1L << i);
        }
        return Surplus.equally(game, separable);
    }

    /**
     * Returns exact separable contributions and equal shares of the rest.
     *
     * @param game the game, of profits or of costs
     * @return one share per player; they add up to exactly the worth of all
     */
    public static ExactQuantities exact(ExactCoalitionalGame game) {
        long all = game.worths().size() - 1L;
        BigFraction[] separable = new BigFraction[game.players()];
        for (int i = 0; i < separable.length; i++) {
            separable[i] = game.worth(all).subtract(game.worth(all ^ 1L << i));
        }
        return Surplus.equally(game, separable);
    }
}
