package multilateral.game;

import java.util.function.Supplier;
import multilateral.actor.ActorSet;
import multilateral.actor.Unit;

/**
 * A coalitional game of any number of players, told by what happens as they join one by one: all
 * that a sampled value needs, and all that hundreds of players allow.
 *
 * @param actors the players
 * @param unit what worths count
 * @param newCoalition gives an empty coalition that players can join; called once for each thread
 *     and piece of work, and the coalitions it gives must not share state
 */
public record JoiningGame(ActorSet actors, Unit unit, Supplier<Growing> newCoalition) {

    /** A coalition that grows. */
    public interface Growing {

        /** Makes the coalition empty again. */
        void clear();

        /**
         * Lets a player join.
         *
         * @param player a player who is not yet a member
         * @return the worth of the coalition with the player in it; it must be finite
         */
        double join(int player);
    }

    /**
     * Returns a game in units of utility.
     *
     * @param players the players
     * @param newCoalition gives an empty coalition that players can join
     * @return the game
     */
    public static JoiningGame of(ActorSet players, Supplier<Growing> newCoalition) {
        return new JoiningGame(players, Unit.UTIL, newCoalition);
    }

    /**
     * Returns a game of at most 62 players as one in which players join.
     *
     * @param game the game
     * @return the same game
     */
    public static JoiningGame of(CoalitionalGame game) {
        return new JoiningGame(
                game.actors(),
                game.unit(),
                () ->
                        new Growing() {
                            private long members;

                            @Override
                            public void clear() {
                                members = 0;
                            }

                            @Override
                            public double join(int player) {
                                members |= 1L << player;
                                return game.worth(members);
                            }
                        });
    }

    /**
     * Returns the number of players.
     *
     * @return one or more
     */
    public int players() {
        return actors.size();
    }
}
