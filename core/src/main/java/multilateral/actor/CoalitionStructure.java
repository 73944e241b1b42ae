package multilateral.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A partition of the players into blocs: everybody stands in exactly one, maybe alone (Aumann and
 * Drèze 1974).
 *
 * <p>Two structures are equal when they hold the same blocs, in the same order, of equal players.
 */
public final class CoalitionStructure {

    private final ActorSet players;
    private final int[] blocOf;
    private final List<List<Integer>> blocs;

    private CoalitionStructure(ActorSet players, int[] blocOf, List<List<Integer>> blocs) {
        this.players = players;
        this.blocOf = blocOf;
        this.blocs = blocs;
    }

    /**
     * Returns the structure of some blocs; players in none stand alone.
     *
     * @param players all players
     * @param blocs one text per bloc, its members' ids separated by commas, as in {@code "USA,GBR"}
     * @return the structure: the blocs in the order given, then the lone players in player order
     * @throws IllegalArgumentException if a bloc is empty, an id is unknown, or a player is named
     *     twice
     */
    public static CoalitionStructure of(ActorSet players, String... blocs) {
        int[] blocOf = new int[players.size()];
        Arrays.fill(blocOf, -1);
        List<List<Integer>> all = new ArrayList<>();
        for (String bloc : blocs) {
            List<String> ids = Arrays.stream(bloc.split(",", -1)).map(String::strip).toList();
            List<Integer> members = players.indicesOf(ids).stream().sorted().toList();
            for (int member : members) {
                if (blocOf[member] >= 0) {
                    throw new IllegalArgumentException(
                            "id \""
                                    + players.get(member).id()
                                    + "\" is in two blocs, \""
                                    + blocs[blocOf[member]]
                                    + "\" and \""
                                    + bloc
                                    + "\"; a player stands in one");
                }
                blocOf[member] = all.size();
            }
            all.add(members);
        }
        for (int player = 0; player < blocOf.length; player++) {
            if (blocOf[player] < 0) {
                blocOf[player] = all.size();
                all.add(List.of(player));
            }
        }
        return new CoalitionStructure(players, blocOf, List.copyOf(all));
    }

    /** Returns the structure in which each player stands in the bloc of its number, from 0. */
    static CoalitionStructure ofBlocNumbers(ActorSet players, int[] blocOf, int blocs) {
        List<List<Integer>> all = new ArrayList<>();
        for (int bloc = 0; bloc < blocs; bloc++) {
            all.add(new ArrayList<>());
        }
        for (int player = 0; player < blocOf.length; player++) {
            all.get(blocOf[player]).add(player);
        }
        return new CoalitionStructure(
                players, blocOf.clone(), all.stream().map(List::copyOf).toList());
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
     * Returns how many blocs there are, lone players included.
     *
     * @return the number of blocs, one or more
     */
    public int size() {
        return blocs.size();
    }

    /**
     * Returns the members of a bloc.
     *
     * @param bloc the bloc's position, from 0
     * @return the members' positions, ascending
     * @throws IllegalArgumentException if there is no such bloc
     */
    public List<Integer> members(int bloc) {
        if (bloc < 0 || bloc >= size()) {
            throw new IllegalArgumentException(
                    "bloc (" + bloc + ") must be in [0, " + (size() - 1) + "]");
        }
        return blocs.get(bloc);
    }

    /**
     * Returns the bloc a player stands in.
     *
     * @param player the player's position
     * @return the bloc's position
     * @throws IllegalArgumentException if there is no such player
     */
    public int blocOf(int player) {
        return blocOf[players.checkIndex(player)];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CoalitionStructure that
                && players.equals(that.players)
                && blocs.equals(that.blocs);
    }

    @Override
    public int hashCode() {
        return 31 * players.hashCode() + blocs.hashCode();
    }

    @Override
    public String toString() {
        return blocs.stream()
                .map(
                        bloc ->
                                bloc.stream()
                                        .map(player -> players.get(player).id())
                                        .collect(Collectors.joining(", ", "{", "}")))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
