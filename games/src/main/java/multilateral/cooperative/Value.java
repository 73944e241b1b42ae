package multilateral.cooperative;

import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;

/**
 * A solution concept that gives each player of a game one payoff, such as {@code ShapleyValue::of}.
 *
 * <p>Where a game has no such payoffs the value throws {@link IllegalArgumentException}, or {@link
 * java.util.NoSuchElementException} as {@link multilateral.solve.Outcome#orElseThrow()} does.
 */
@FunctionalInterface
public interface Value {

    /**
     * Values a game.
     *
     * @param game the game
     * @return one payoff per player, in the unit of the game
     */
    Quantities of(CoalitionalGame game);
}
