package multilateral.cooperative;

import multilateral.actor.Quantities;

/** A game whose structure gives its Shapley value without a look at all coalitions. */
public interface KnownShapleyValue extends StructuredGame {

    /**
     * Returns the Shapley value by the formula of this kind of game.
     *
     * @return one share per player
     * @throws IllegalArgumentException if the formula does not apply to these figures
     */
    Quantities shapleyValue();

    /**
     * Says what the formula is.
     *
     * @return a few words with the source and the cost
     */
    String shapleyMethod();

    /**
     * Tells whether the formula applies to the figures of this game.
     *
     * @return true unless the kind of game says otherwise
     */
    default boolean hasShapleyValue() {
        return true;
    }
}
