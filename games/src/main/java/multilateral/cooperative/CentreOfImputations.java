package multilateral.cooperative;

import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The centre of the imputation set: all get what they are worth alone, and what is left of the
 * worth of all is shared equally (Driessen and Funaki 1991; also called equal surplus division).
 *
 * <p>If nothing is left but a loss, because the players are worth more alone than together, there
 * is no imputation to be the centre of; the loss is then shared equally all the same. Only n + 1
 * worths are read, so 62 players are no more trouble than three.
 */
public final class CentreOfImputations {

    private CentreOfImputations() {}

    /**
     * Returns the centre of the imputation set.
     *
     * @param game the game
     * @return one share per player; they add up to the worth of all
     * @throws IllegalArgumentException if a worth that is read is not finite
     */
    public static Quantities of(CoalitionalGame game) {
        int players = game.players();
        double[] alone = new double[players];
        for (int i = 0; i < players; i++) {
            alone[i] = game.worth(1L << i);
        }
        return Surplus.equally(game, alone);
    }

    /**
     * Returns the exact centre of the imputation set.
     *
     * @param game the game
     * @return one share per player; they add up to exactly the worth of all
     */
    public static ExactQuantities exact(ExactCoalitionalGame game) {
        int players = game.players();
        BigFraction[] alone = new BigFraction[players];
        for (int i = 0; i < players; i++) {
            alone[i] = game.worth(1L << i);
        }
        return Surplus.equally(game, alone);
    }
}
