package multilateral.cooperative;

import java.util.Arrays;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Equal division: all get the same part of the worth of all, whoever they are (van den Brink 2007
 * states the axioms). {@link #withShapley} mixes it with the Shapley value.
 */
public final class EgalitarianValue {

    private EgalitarianValue() {}

    /**
     * Returns equal shares. One worth is read.
     *
     * @param game the game
     * @return one share per player, all equal; they add up to the worth of all
     * @throws IllegalArgumentException if the worth of all is not finite
     */
    public static Quantities of(CoalitionalGame game) {
        return Surplus.equally(game, new double[game.players()]);
    }

    /**
     * Returns exact equal shares.
     *
     * @param game the game
     * @return one share per player, all equal
     */
    public static ExactQuantities exact(ExactCoalitionalGame game) {
        BigFraction[] nothing = new BigFraction[game.players()];
        Arrays.fill(nothing, BigFraction.ZERO);
        return Surplus.equally(game, nothing);
    }

    /**
     * Returns an egalitarian Shapley value: part of it goes by contribution, the rest in equal
     * shares (Joosten 1996).
     *
     * @param game the game; see {@link ShapleyValue#of(CoalitionalGame)} for cost
     * @param shapleyPart the part that goes by contribution: 0 for equal division to 1 for the
     *     Shapley value
     * @return one share per player; they add up to the worth of all
     * @throws IllegalArgumentException if the part is out of range or a worth is not finite
     */
    public static Quantities withShapley(CoalitionalGame game, double shapleyPart) {
        return Mixture.of("shapleyPart", shapleyPart, ShapleyValue.of(game), of(game));
    }

    /**
     * Returns an exact egalitarian Shapley value.
     *
     * @param game the game
     * @param shapleyPart the part that goes by contribution, from 0 to 1
     * @return one share per player; they add up to exactly the worth of all
     * @throws IllegalArgumentException if the part is out of range
     */
    public static ExactQuantities exactWithShapley(
            ExactCoalitionalGame game, BigFraction shapleyPart) {
        return Mixture.exact("shapleyPart", shapleyPart, ShapleyValue.exact(game), exact(game));
    }
}
