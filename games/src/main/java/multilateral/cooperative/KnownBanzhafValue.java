package multilateral.cooperative;

import multilateral.actor.Quantities;

/** A game whose structure gives its Banzhaf value without a look at all coalitions. */
public interface KnownBanzhafValue extends StructuredGame {

    /**
     * Returns the Banzhaf value by the formula of this kind of game.
     *
     * @return one figure per player: the mean contribution over all coalitions of the others
     * @throws IllegalArgumentException if the formula does not apply to these figures
     */
    Quantities banzhafValue();

    /**
     * Tells whether the formula applies to the figures of this game.
     *
     * @return true unless the kind of game says otherwise
     */
    default boolean hasBanzhafValue() {
        return true;
    }
}
