package multilateral.cooperative;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import multilateral.actor.CoalitionStructure;

/**
 * All partitions of a hedonic game that nobody leaves: the core (Drèze and Greenberg 1980;
 * Banerjee, Konishi and Sönmez 2001), the Nash, individually and contractually individually stable
 * partitions (Bogomolnaia and Jackson 2002). There may be none, except of the last.
 *
 * <p>Partitions are built block by block, the block of the lowest player left first, and given up
 * as soon as a player or a coalition among those placed would leave: who is placed stays where it
 * is. There are Bell(n) partitions, 4,213,597 of twelve, and 2<sup>n</sup> coalitions that may
 * object to each, so that a game without strict preferences can take minutes at the limit of
 * {@value #MOST_PLAYERS} players; take the first few, or {@link HedonicDynamics} for more players.
 *
 * @param stability what it takes to leave
 */
public record StablePartitions(HedonicStability stability) {

    /** The most players. */
    public static final int MOST_PLAYERS = 12;

    /**
     * Returns the enumeration.
     *
     * @param stability what it takes to leave
     * @return the enumeration
     */
    public static StablePartitions of(HedonicStability stability) {
        return new StablePartitions(stability);
    }

    /**
     * Enumerates all stable partitions, each once.
     *
     * @param game the game, of at most {@value #MOST_PLAYERS} players; each utility is asked once
     * @return a lazy stream for a single use, blocks by lowest member; the same order every time
     * @throws IllegalArgumentException if there are too many players, or a utility is not finite
     */
    public Stream<CoalitionStructure> all(HedonicGame game) {
        if (game.players() > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + game.players()
                            + ") must be at most "
                            + MOST_PLAYERS
                            + " to go through all partitions; use HedonicDynamics");
        }
        Iterator<CoalitionStructure> search = new StablePartitionSearch(game, stability);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        search, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT),
                false);
    }
}
