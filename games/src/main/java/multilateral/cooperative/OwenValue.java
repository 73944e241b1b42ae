package multilateral.cooperative;

import multilateral.actor.CoalitionStructure;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;

/**
 * The Owen value (Owen 1977): the Shapley value with a-priori unions. Players join in random order,
 * but the members of a bloc one right after the other; so a bloc as a whole gets its Shapley value
 * in the game between blocs.
 *
 * <p>A member's contribution to whole other blocs and a part of its own is all that counts, and the
 * other blocs are summed out first: 2<sup>m − 1 + b</sup> worths are read for each bloc of b ≥ 2
 * members among m, and 2<sup>m</sup> for all lone players together. That is never more than about
 * two reads of a table, and ten blocs of six take 0.3 million worths instead of 2<sup>60</sup>.
 */
public final class OwenValue {

    private OwenValue() {}

    /**
     * Returns the Owen value.
     *
     * @param game the game, of up to 62 players
     * @param unions the blocs; for each, its members and the other blocs are together at most 30
     * @return one share per player; they add up to the worth of all
     * @throws IllegalArgumentException if the unions are of other players, too many coalitions
     *     matter, or a worth is not finite
     */
    public static Quantities of(CoalitionalGame game, CoalitionStructure unions) {
        return UnionValue.OWEN.of(game, unions);
    }

    /**
     * Returns the exact Owen value.
     *
     * @param game the game
     * @param unions the blocs
     * @return one share per player; they add up to exactly the worth of all
     * @throws IllegalArgumentException if the unions are of other players
     */
    public static ExactQuantities exact(ExactCoalitionalGame game, CoalitionStructure unions) {
        return UnionValue.OWEN.exact(game, unions);
    }
}
