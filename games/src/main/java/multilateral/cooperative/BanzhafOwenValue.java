package multilateral.cooperative;

import multilateral.actor.CoalitionStructure;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;

/**
 * The Banzhaf value with a-priori unions (Owen 1981): each player's mean contribution to a random
 * coalition of whole other blocs and a random part of its own, all equally likely. It does not
 * share out the worth of all.
 *
 * <p>Cost and limits are those of the {@link OwenValue}.
 */
public final class BanzhafOwenValue {

    private BanzhafOwenValue() {}

    /**
     * Returns the Banzhaf–Owen value.
     *
     * @param game the game, of up to 62 players
     * @param unions the blocs; for each, its members and the other blocs are together at most 30
     * @return one figure per player
     * @throws IllegalArgumentException if the unions are of other players, too many coalitions
     *     matter, or a worth is not finite
     */
    public static Quantities of(CoalitionalGame game, CoalitionStructure unions) {
        return UnionValue.BANZHAF_OWEN.of(game, unions);
    }

    /**
     * Returns the symmetric coalitional Banzhaf value (Alonso-Meijide and Fiestras-Janeiro 2002):
     * Banzhaf between blocs and Shapley inside each, so that a bloc's members share out its Banzhaf
     * value in the game between blocs.
     *
     * @param game the game, of up to 62 players
     * @param unions the blocs; for each, its members and the other blocs are together at most 30
     * @return one figure per player
     * @throws IllegalArgumentException if the unions are of other players, too many coalitions
     *     matter, or a worth is not finite
     */
    public static Quantities symmetric(CoalitionalGame game, CoalitionStructure unions) {
        return UnionValue.SYMMETRIC_BANZHAF.of(game, unions);
    }

    /**
     * Returns the exact Banzhaf–Owen value.
     *
     * @param game the game
     * @param unions the blocs
     * @return one figure per player
     * @throws IllegalArgumentException if the unions are of other players
     */
    public static ExactQuantities exact(ExactCoalitionalGame game, CoalitionStructure unions) {
        return UnionValue.BANZHAF_OWEN.exact(game, unions);
    }

    /**
     * Returns the exact symmetric coalitional Banzhaf value.
     *
     * @param game the game
     * @param unions the blocs
     * @return one figure per player
     * @throws IllegalArgumentException if the unions are of other players
     */
    public static ExactQuantities exactSymmetric(
            ExactCoalitionalGame game, CoalitionStructure unions) {
        return UnionValue.SYMMETRIC_BANZHAF.exact(game, unions);
    }
}
