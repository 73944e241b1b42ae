package multilateral.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A set of players who act together, as a bit mask: bit <i>i</i> is player <i>i</i>.
 *
 * @param players all players of the game, at most {@value #MOST_PLAYERS}
 * @param mask the members; no bit at or above {@code players.size()}
 */
public record Coalition(ActorSet players, long mask) {

    /** The most players a mask can hold with its sign bit and one more to spare. */
    public static final int MOST_PLAYERS = 62;

    /**
     * Checks the mask.
     *
     * @param players all players of the game
     * @param mask the members
     * @throws IllegalArgumentException if there are too many players for a mask, or the mask names
     *     a player who does not exist
     */
    public Coalition {
        if (players.size() > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + players.size()
                            + ") must be at most "
                            + MOST_PLAYERS
                            + " for coalitions as bit masks; methods that sample take more");
        }
        if (mask >>> players.size() != 0) {
            throw new IllegalArgumentException(
                    "mask (0x"
                            + Long.toHexString(mask)
                            + ") must be in [0x0, 0x"
                            + Long.toHexString(everybody(players.size()))
                            + "]; bit i is player i");
        }
    }

    /**
     * Returns the coalition of some players.
     *
     * @param players all players
     * @param ids ids of the members, all different; none gives the empty coalition
     * @return the coalition
     * @throws IllegalArgumentException if an id is unknown or named twice, or there are too many
     *     players
     */
    public static Coalition of(ActorSet players, String... ids) {
        long mask = 0;
        for (int index : players.indicesOf(Arrays.asList(ids))) {
            mask |= 1L << index;
        }
        return new Coalition(players, mask);
    }

    /**
     * Returns the coalition of all players.
     *
     * @param players all players
     * @return the grand coalition
     * @throws IllegalArgumentException if there are too many players
     */
    public static Coalition grand(ActorSet players) {
        return new Coalition(players, everybody(Math.min(players.size(), MOST_PLAYERS)));
    }

    private static long everybody(int size) {
        return (1L << size) - 1;
    }

    /**
     * Returns how many members there are.
     *
     * @return the number of members
     */
    public int size() {
        return Long.bitCount(mask);
    }

    /**
     * Tells whether a player is a member.
     *
     * @param player the player's position
     * @return whether the player's bit is set
     * @throws IllegalArgumentException if there is no such player
     */
    public boolean contains(int player) {
        return (mask >>> players.checkIndex(player) & 1) != 0;
    }

    /**
     * Returns the players outside.
     *
     * @return the coalition of all others
     */
    public Coalition complement() {
        return new Coalition(players, everybody(players.size()) & ~mask);
    }

    /**
     * Returns the ids of the members.
     *
     * @return the ids, in player order
     */
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            ids.add(players.get(Long.numberOfTrailingZeros(rest)).id());
        }
        return ids;
    }

    @Override
    public String toString() {
        return "{" + String.join(", ", ids()) + "}";
    }
}
