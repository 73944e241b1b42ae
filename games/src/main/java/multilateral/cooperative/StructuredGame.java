package multilateral.cooperative;

import multilateral.actor.ActorSet;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;

/**
 * A coalitional game told by what it is about (claims, costs, weights, a network) instead of by its
 * 2<sup>n</sup> worths, for any number of players.
 *
 * <p>What the structure is good for is said by the interfaces that a kind of game implements:
 * {@link KnownShapleyValue}, {@link KnownBanzhafValue}, {@link KnownNucleolus}, {@link KnownCore}.
 * {@link ShapleyValue#of(StructuredGame)} takes the best way that there is.
 */
public interface StructuredGame {

    /**
     * Returns the players.
     *
     * @return the players
     */
    ActorSet actors();

    /**
     * Returns what worths count.
     *
     * @return the unit
     */
    Unit unit();

    /**
     * Returns the same game without its structure: what a general method would see.
     *
     * @return the game as a function of the coalition
     * @throws IllegalArgumentException if there are more players than a mask holds
     */
    CoalitionalGame unstructured();

    /**
     * Returns the same game as one that players join, for sampling.
     *
     * @return the game, for any number of players
     */
    JoiningGame joining();

    /**
     * Tells whether worths are costs. Values are the same either way; the core and the nucleolus
     * are those of the game of negated costs, with the shares negated back: nobody pays more than
     * alone.
     *
     * @return true for a cost game
     */
    default boolean worthsAreCosts() {
        return false;
    }

    /**
     * Returns how many players there are.
     *
     * @return one or more
     */
    default int players() {
        return actors().size();
    }
}
