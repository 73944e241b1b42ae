package multilateral.cooperative;

import multilateral.actor.Quantities;

/**
 * A game whose structure gives its nucleolus (Schmeidler 1969) in polynomial time.
 *
 * <p>It is the prenucleolus that is given. The two are one wherever it is individually rational: in
 * every game with a core, and in every zero-monotonic one.
 */
public interface KnownNucleolus extends StructuredGame {

    /**
     * Returns the nucleolus by the method of this kind of game.
     *
     * @return one share per player; they add up to the worth of all
     * @throws IllegalArgumentException if the method does not apply to these figures
     */
    Quantities nucleolus();

    /**
     * Names the method.
     *
     * @return a few words, with its source where it has one
     */
    String nucleolusMethod();

    /**
     * Tells whether the method applies to the figures of this game.
     *
     * @return true unless the kind of game says otherwise
     */
    default boolean hasNucleolus() {
        return true;
    }
}
