package multilateral.game;

import java.util.List;
import multilateral.actor.ActorSet;

/**
 * A game in which each player chooses one of finitely many actions at the same time, and gets a
 * payoff that depends on what all have chosen.
 *
 * <p>Index order is player, then action; both count from 0.
 */
public interface StrategicGame {

    /**
     * Returns the players.
     *
     * @return the players, in order
     */
    ActorSet actors();

    /**
     * Returns how many players there are.
     *
     * @return one or more
     */
    default int players() {
        return actors().size();
    }

    /**
     * Returns how many actions a player has.
     *
     * @param player the player
     * @return one or more
     * @throws IllegalArgumentException if there is no such player
     */
    int actions(int player);

    /**
     * Returns what a player's actions are called.
     *
     * @param player the player
     * @return one name per action
     * @throws IllegalArgumentException if there is no such player
     */
    List<String> actionNames(int player);

    /**
     * Returns what a player gets.
     *
     * @param player the player
     * @param profile the action of each player
     * @return the payoff, finite
     * @throws IllegalArgumentException if there is no such player or action, or the profile does
     *     not name one action per player
     */
    double payoff(int player, int... profile);

    /**
     * Returns what a player can expect when all mix.
     *
     * @param player the player
     * @param profile the mixed strategies of all players
     * @return the expected payoff
     * @throws IllegalArgumentException if the profile does not fit the game
     */
    double expectedPayoff(int player, MixedProfile profile);

    /**
     * Returns what a player can expect from each of its actions when the others mix.
     *
     * @param player the player
     * @param profile the mixed strategies of all players; that of {@code player} plays no part
     * @return one expected payoff per action
     * @throws IllegalArgumentException if the profile does not fit the game
     */
    double[] deviationPayoffs(int player, MixedProfile profile);
}
