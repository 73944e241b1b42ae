package multilateral.equilibrium;

/**
 * A change of one player's action.
 *
 * @param player the player, from 0
 * @param from an action that the player plays, from 0: the one that gets least
 * @param to the action to change to, from 0
 * @param gain what the player would expect to gain over its strategy; below zero where it would
 *     lose, as in {@link Explanation#closest}
 */
public record Deviation(int player, int from, int to, double gain) {}
