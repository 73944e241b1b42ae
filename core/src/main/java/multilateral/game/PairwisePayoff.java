package multilateral.game;

/** What a player gets from meeting one other player, by both their actions. */
@FunctionalInterface
public interface PairwisePayoff {

    /**
     * Returns a payoff.
     *
     * @param player who gets it, from 0
     * @param action what that player does, from 0
     * @param other whom it meets, from 0
     * @param otherAction what the other does, from 0
     * @return the payoff, finite
     */
    double of(int player, int action, int other, int otherAction);
}
