package multilateral.cooperative;

import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;

/**
 * A coalitional game whose structure gives its Shapley value in closed form, for any number of
 * players.
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
     * Returns the Shapley value by the formula of this kind of game.
     *
     * @return one share per player
     */
    Quantities shapleyValue();

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
}
