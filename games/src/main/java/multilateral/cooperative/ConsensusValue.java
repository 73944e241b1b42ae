package multilateral.cooperative;

import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The consensus value (Ju, Borm and Ruys 2007): players stand in an order; from the last back to
 * the first, each and those who came before, as one party, share half and half what they have
 * together beyond their separate worths; the mean over all orders.
 *
 * <p>It is the mean of the {@link ShapleyValue} and the {@link CentreOfImputations}, which is how
 * it is computed: one pass over 2<sup>n</sup> worths.
 */
public final class ConsensusValue {

    private ConsensusValue() {}

    /**
     * Returns the consensus value.
     *
     * @param game the game; see {@link ShapleyValue#of(CoalitionalGame)} for cost
     * @return one share per player; they add up to the worth of all
     * @throws IllegalArgumentException if a worth is not finite
     */
    public static Quantities of(CoalitionalGame game) {
        return of(game, 0.5);
    }

    /**
     * Returns a generalised consensus value: the newcomer gets another part of each joint surplus
     * than half.
     *
     * @param game the game
     * @param newcomerPart the newcomer's part of the joint surplus, from 0 (which gives the centre
     *     of the imputation set) to 1 (which gives the Shapley value)
     * @return one share per player; they add up to the worth of all
     * @throws IllegalArgumentException if the part is out of range or a worth is not finite
     */
    public static Quantities of(CoalitionalGame game, double newcomerPart) {
        return Mixture.of(
                "newcomerPart", newcomerPart, ShapleyValue.of(game), CentreOfImputations.of(game));
    }

    /**
     * Returns the exact consensus value.
     *
     * @param game the game
     * @return one share per player; they add up to exactly the worth of all
     */
    public static ExactQuantities exact(ExactCoalitionalGame game) {
        return exact(game, BigFraction.of(1, 2));
    }

    /**
     * Returns an exact generalised consensus value.
     *
     * @param game the game
     * @param newcomerPart the newcomer's part of the joint surplus, from 0 to 1
     * @return one share per player; they add up to exactly the worth of all
     * @throws IllegalArgumentException if the part is out of range
     */
    public static ExactQuantities exact(ExactCoalitionalGame game, BigFraction newcomerPart) {
        return Mixture.exact(
                "newcomerPart",
                newcomerPart,
                ShapleyValue.exact(game),
                CentreOfImputations.exact(game));
    }
}
