package multilateral.cooperative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import multilateral.actor.CoalitionStructure;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Graph;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The Myerson value (Myerson 1977): the Shapley value if only players who are linked, directly or
 * through others in the coalition, can act together. A coalition that falls apart is worth the sum
 * of its parts.
 *
 * <p>The members of each connected component share its worth, and a link is worth the same to both
 * ends. Components are taken one by one: 2<sup>c</sup> coalitions for one of c players.
 */
public final class MyersonValue {

    /** The most players in one connected component. */
    public static final int MOST_LINKED = 28;

    private MyersonValue() {}

    /**
     * Returns the Myerson value.
     *
     * @param game the game, of up to 62 players
     * @param links who can act with whom; at most {@value #MOST_LINKED} players in one connected
     *     component
     * @return one share per player; those of a component add up to its worth
     * @throws IllegalArgumentException if the links are between other players, a component is too
     *     large, or a worth is not finite
     */
    public static Quantities of(CoalitionalGame game, Graph links) {
        SamePlayers.check("links", links.players(), game.actors());
        double[] shares = new double[game.players()];
        CoalitionStructure components = links.components();
        for (int c = 0; c < components.size(); c++) {
            LinkedPlayers linked = linked(links, components.members(c));
            Quantities inside =
                    ShapleyValue.of(
                            CoalitionalGame.table(linked.actors(), restricted(game, linked)));
            for (int k = 0; k < linked.size(); k++) {
                shares[linked.player(k)] = inside.get(k);
            }
        }
        return Quantities.of(game.actors(), game.unit(), shares);
    }

    private static LinkedPlayers linked(Graph links, List<Integer> members) {
        if (members.size() > MOST_LINKED) {
            throw new IllegalArgumentException(
                    "links connect "
                            + members.size()
                            + " players; must be at most "
                            + MOST_LINKED
                            + " in one component; for more sample the restricted game with"
                            + " ShapleySampling");
        }
        return new LinkedPlayers(links, members);
    }

    /** The worths of the restricted game: a part is looked up before what remains without it. */
    private static double[] restricted(CoalitionalGame game, LinkedPlayers linked) {
        double[] worths = new double[1 << linked.size()];
        for (int mask = 1; mask < worths.length; mask++) {
            int part = linked.part(mask);
            worths[mask] =
                    part == mask
                            ? game.worth(linked.inGame(mask))
                            : worths[part] + worths[mask ^ part];
        }
        return worths;
    }

    /**
     * Returns the game in which only linked players act together (Myerson's graph-restricted game),
     * for use with any other concept.
     *
     * @param game the game
     * @param links who can act with whom
     * @return the game in which a coalition is worth the sum of its connected parts
     * @throws IllegalArgumentException if the links are between other players
     */
    public static CoalitionalGame restricted(CoalitionalGame game, Graph links) {
        SamePlayers.check("links", links.players(), game.actors());
        return CoalitionalGame.of(
                        game.actors(),
                        coalition -> {
                            double sum = 0;
                            for (long rest = coalition; rest != 0; ) {
                                long part =
                                        links.component(
                                                coalition, Long.numberOfTrailingZeros(rest));
                                sum += game.worth(part);
                                rest &= ~part;
                            }
                            return sum;
                        })
                .withUnit(game.unit());
    }

    /**
     * Returns the exact Myerson value.
     *
     * @param game the game
     * @param links who can act with whom
     * @return one share per player; those of a component add up to exactly its worth
     * @throws IllegalArgumentException if the links are between other players
     */
    public static ExactQuantities exact(ExactCoalitionalGame game, Graph links) {
        SamePlayers.check("links", links.players(), game.actors());
        BigFraction[] shares = new BigFraction[game.players()];
        Arrays.fill(shares, BigFraction.ZERO);
        CoalitionStructure components = links.components();
        for (int c = 0; c < components.size(); c++) {
            LinkedPlayers linked = new LinkedPlayers(links, components.members(c));
            List<BigFraction> worths = new ArrayList<>();
            worths.add(BigFraction.ZERO);
            for (int mask = 1; mask < 1 << linked.size(); mask++) {
                int part = linked.part(mask);
                worths.add(
                        part == mask
                                ? game.worth(linked.inGame(mask))
                                : worths.get(part).add(worths.get(mask ^ part)));
            }
            ExactQuantities inside =
                    ShapleyValue.exact(
                            new ExactCoalitionalGame(linked.actors(), game.unit(), worths));
            for (int k = 0; k < linked.size(); k++) {
                shares[linked.player(k)] = inside.get(k);
            }
        }
        return ExactQuantities.of(game.actors(), game.unit(), shares);
    }
}
