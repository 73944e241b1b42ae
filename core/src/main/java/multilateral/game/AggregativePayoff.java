package multilateral.game;

/** What a player gets by its own action and the aggregate of all actions. */
@FunctionalInterface
public interface AggregativePayoff {

    /**
     * Returns a payoff.
     *
     * @param player who gets it, from 0
     * @param action what that player does, from 0
     * @param aggregate the sum of the weights of all players' actions, the player's own included
     * @return the payoff, finite
     */
    double of(int player, int action, long aggregate);
}
