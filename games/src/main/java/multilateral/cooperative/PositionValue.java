package multilateral.cooperative;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.CoalitionStructure;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Graph;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The position value (Meessen 1988; Borm, Owen and Tijs 1992): not players but links join in random
 * order, and each link's expected contribution goes half and half to its two ends. It pays those
 * who hold positions, where the {@link MyersonValue} pays those who are needed.
 *
 * <p>All get what they are worth alone first, and links divide what is beyond (the literature
 * supposes that nobody is worth anything alone). Connected components are taken one by one:
 * 2<sup>l</sup> sets of links for one of l links, each a step of a walk that adds one link to a
 * known set; 8 · 2<sup>l</sup> bytes.
 */
public final class PositionValue {

    /** The most links in one connected component: 2<sup>24</sup> sets of links. */
    public static final int MOST_LINKS = 24;

    private PositionValue() {}

    /**
     * Returns the position value.
     *
     * @param game the game, of up to 62 players
     * @param links who can act with whom; at most {@value #MOST_LINKS} links in one connected
     *     component
     * @return one share per player; those of a component add up to its worth
     * @throws IllegalArgumentException if the links are between other players, a component has too
     *     many, or a worth is not finite
     */
    public static Quantities of(CoalitionalGame game, Graph links) {
        SamePlayers.check("links", links.players(), game.actors());
        double[] shares =
                IntStream.range(0, game.players()).mapToDouble(i -> game.worth(1L << i)).toArray();
        CoalitionStructure components = links.components();
        for (int c = 0; c < components.size(); c++) {
            if (components.members(c).size() == 1) {
                continue;
            }
            LinkedPlayers linked = linked(links, components.members(c));
            int[][] pairs = linked.pairs();
            double[] worths = new LinkWalk(game, linked, pairs).worths();
            Quantities ofLinks =
                    ShapleyValue.of(CoalitionalGame.table(linkNames(pairs.length), worths));
            for (int link = 0; link < pairs.length; link++) {
                for (int end : pairs[link]) {
                    shares[linked.player(end)] += ofLinks.get(link) / 2;
                }
            }
        }
        return Quantities.of(game.actors(), game.unit(), shares);
    }

    private static LinkedPlayers linked(Graph links, List<Integer> members) {
        int count = members.stream().mapToInt(i -> links.neighbours(i).size()).sum() / 2;
        if (count > MOST_LINKS) {
            throw new IllegalArgumentException(
                    "links ("
                            + count
                            + " in one connected component) must be at most "
                            + MOST_LINKS
                            + ": each of 2^l sets of links has a worth; use MyersonValue, whose"
                            + " cost grows with players instead");
        }
        return new LinkedPlayers(links, members);
    }

    private static ActorSet linkNames(int links) {
        return ActorSet.of(
                IntStream.range(0, links).mapToObj(k -> "link " + k).toArray(String[]::new));
    }

    /**
     * Returns the exact position value.
     *
     * @param game the game
     * @param links who can act with whom; at most {@value #MOST_LINKS} links in one connected
     *     component
     * @return one share per player; those of a component add up to exactly its worth
     * @throws IllegalArgumentException if the links are between other players or a component has
     *     too many
     */
    public static ExactQuantities exact(ExactCoalitionalGame game, Graph links) {
        SamePlayers.check("links", links.players(), game.actors());
        BigFraction[] shares =
                IntStream.range(0, game.players())
                        .mapToObj(i -> game.worth(1L << i))
                        .toArray(BigFraction[]::new);
        CoalitionStructure components = links.components();
        for (int c = 0; c < components.size(); c++) {
            if (components.members(c).size() == 1) {
                continue;
            }
            LinkedPlayers linked = linked(links, components.members(c));
            int[][] pairs = linked.pairs();
            ExactQuantities ofLinks =
                    ShapleyValue.exact(
                            new ExactCoalitionalGame(
                                    linkNames(pairs.length),
                                    game.unit(),
                                    exactWorths(game, linked, pairs)));
            for (int link = 0; link < pairs.length; link++) {
                for (int end : pairs[link]) {
                    int player = linked.player(end);
                    shares[player] = shares[player].add(ofLinks.get(link).divide(2));
                }
            }
        }
        return ExactQuantities.of(game.actors(), game.unit(), shares);
    }

    private static List<BigFraction> exactWorths(
            ExactCoalitionalGame game, LinkedPlayers linked, int[][] pairs) {
        BigFraction[] worths = new BigFraction[1 << pairs.length];
        long[] parts = new long[linked.size()];
        BigFraction apart = BigFraction.ZERO;
        for (int set = 0; set < worths.length; set++) {
            Arrays.setAll(parts, k -> 1L << k);
            for (int rest = set; rest != 0; rest &= rest - 1) {
                int[] ends = pairs[Integer.numberOfTrailingZeros(rest)];
                long union = parts[ends[0]] | parts[ends[1]];
                for (long all = union; all != 0; all &= all - 1) {
                    parts[Long.numberOfTrailingZeros(all)] = union;
                }
            }
            BigFraction sum = BigFraction.ZERO;
            for (int k = 0; k < parts.length; k++) {
                if (Long.numberOfTrailingZeros(parts[k]) == k) {
                    sum = sum.add(game.worth(linked.inGame(parts[k])));
                }
            }
            apart = set == 0 ? sum : apart;
            worths[set] = sum.subtract(apart);
        }
        return Arrays.asList(worths);
    }
}
