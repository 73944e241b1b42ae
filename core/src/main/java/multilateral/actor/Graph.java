package multilateral.actor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Who has a link with whom: an undirected graph on the players, without loops (Myerson 1977).
 *
 * <p>Immutable. Any number of players; what takes a coalition as a bit mask (bit <i>i</i> is player
 * <i>i</i>) takes at most {@value Coalition#MOST_PLAYERS}.
 *
 * <p>Two graphs are equal when equal players have the same links, in whatever order they were
 * given.
 */
public final class Graph {

    private final ActorSet players;
    private final List<List<Integer>> neighbours;

    /** The neighbours of each player as a mask; empty if there are too many players for one. */
    private final long[] masks;

    private Graph(ActorSet players, List<List<Integer>> neighbours) {
        this.players = players;
        this.neighbours = neighbours;
        this.masks = new long[players.size() <= Coalition.MOST_PLAYERS ? players.size() : 0];
        for (int player = 0; player < masks.length; player++) {
            for (int neighbour : neighbours.get(player)) {
                masks[player] |= 1L << neighbour;
            }
        }
    }

    /**
     * Returns the graph of some links.
     *
     * @param players all players
     * @param links one text per link, its two ends' ids separated by a comma, as in {@code
     *     "USA,GBR"}; the order of the ends does not matter, and none gives the graph without links
     * @return the graph
     * @throws IllegalArgumentException if a text does not name two different players, or a link is
     *     named twice
     */
    public static Graph of(ActorSet players, String... links) {
        List<BitSet> sets = new ArrayList<>();
        for (int player = 0; player < players.size(); player++) {
            sets.add(new BitSet());
        }
        for (String link : links) {
            List<String> ids = Arrays.stream(link.split(",", -1)).map(String::strip).toList();
            if (ids.size() != 2) {
                throw new IllegalArgumentException(
                        "link \""
                                + link
                                + "\" must have two ends and has "
                                + ids.size()
                                + "; write it as \"USA,GBR\"");
            }
            List<Integer> ends = players.indicesOf(ids);
            if (sets.get(ends.get(0)).get(ends.get(1))) {
                throw new IllegalArgumentException(
                        "link \"" + link + "\" is named twice; leave one out");
            }
            sets.get(ends.get(0)).set(ends.get(1));
            sets.get(ends.get(1)).set(ends.get(0));
        }
        return new Graph(players, sets.stream().map(set -> set.stream().boxed().toList()).toList());
    }

    /**
     * Returns all players.
     *
     * @return the players
     */
    public ActorSet players() {
        return players;
    }

    /**
     * Returns how many links there are.
     *
     * @return the number of links, zero or more
     */
    public long size() {
        return neighbours.stream().mapToLong(List::size).sum() / 2;
    }

    /**
     * Returns those who have a link with a player.
     *
     * @param player the player's position
     * @return the neighbours' positions, ascending; without the player
     * @throws IllegalArgumentException if there is no such player
     */
    public List<Integer> neighbours(int player) {
        return neighbours.get(players.checkIndex(player));
    }

    /**
     * Returns the finest structure in which linked players stand together: one bloc for each
     * connected component. Linear in players and links.
     *
     * @return the components, ordered by their first players
     */
    public CoalitionStructure components() {
        int[] blocOf = new int[players.size()];
        Arrays.fill(blocOf, -1);
        int blocs = 0;
        Deque<Integer> open = new ArrayDeque<>();
        for (int first = 0; first < blocOf.length; first++) {
            if (blocOf[first] >= 0) {
                continue;
            }
            blocOf[first] = blocs;
            open.add(first);
            while (!open.isEmpty()) {
                for (int neighbour : neighbours.get(open.remove())) {
                    if (blocOf[neighbour] < 0) {
                        blocOf[neighbour] = blocs;
                        open.add(neighbour);
                    }
                }
            }
            blocs++;
        }
        return CoalitionStructure.ofBlocNumbers(players, blocOf, blocs);
    }

    /**
     * Returns the members of a coalition whom one member reaches over links inside the coalition.
     * Allocates nothing, so that it can stand in a loop over all coalitions.
     *
     * @param coalition the coalition's mask
     * @param member a member's position
     * @return the mask of the member's component, the member included
     * @throws IllegalArgumentException if the mask names a player who does not exist, the player is
     *     not in it, or there are too many players for a mask
     */
    public long component(long coalition, int member) {
        checkMask(coalition);
        if ((coalition >>> players.checkIndex(member) & 1) == 0) {
            throw new IllegalArgumentException(
                    "member ("
                            + member
                            + ") must be in the coalition (0x"
                            + Long.toHexString(coalition)
                            + ")");
        }
        return reach(coalition, 1L << member);
    }

    /**
     * Returns the parts into which a coalition falls if only linked members can act together.
     *
     * @param coalition the coalition's mask
     * @return the masks of its connected components, by their first players; none for the empty
     *     coalition
     * @throws IllegalArgumentException if the mask names a player who does not exist, or there are
     *     too many players for a mask
     */
    public List<Long> components(long coalition) {
        checkMask(coalition);
        List<Long> components = new ArrayList<>();
        for (long rest = coalition; rest != 0; ) {
            long component = reach(coalition, Long.lowestOneBit(rest));
            components.add(component);
            rest &= ~component;
        }
        return List.copyOf(components);
    }

    /**
     * Tells whether the members of a coalition reach each other over links inside it.
     *
     * @param coalition the coalition's mask
     * @return whether there is at most one component; true for the empty coalition
     * @throws IllegalArgumentException if the mask names a player who does not exist, or there are
     *     too many players for a mask
     */
    public boolean isConnected(long coalition) {
        checkMask(coalition);
        return reach(coalition, Long.lowestOneBit(coalition)) == coalition;
    }

    private long reach(long coalition, long from) {
        long reached = from;
        for (long edge = from; edge != 0; ) {
            int player = Long.numberOfTrailingZeros(edge);
            long fresh = masks[player] & coalition & ~reached;
            reached |= fresh;
            edge = (edge & (edge - 1)) | fresh;
        }
        return reached;
    }

    private void checkMask(long coalition) {
        if (masks.length == 0 || coalition >>> masks.length != 0) {
            // Throws, and says what is wrong.
            new Coalition(players, coalition).size();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Graph that
                && players.equals(that.players)
                && neighbours.equals(that.neighbours);
    }

    @Override
    public int hashCode() {
        return 31 * players.hashCode() + neighbours.hashCode();
    }

    @Override
    public String toString() {
        List<String> links = new ArrayList<>();
        for (int player = 0; player < players.size(); player++) {
            for (int neighbour : neighbours.get(player)) {
                if (player < neighbour) {
                    links.add(players.get(player).id() + "–" + players.get(neighbour).id());
                }
            }
        }
        return "{" + String.join(", ", links) + "}";
    }
}
