package multilateral.cooperative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;

/**
 * The cost of lines in a fixed tree: each player stands at a place of its own, with one line
 * towards the root, and a coalition pays for all lines between its members and the root (Megiddo
 * 1978). An airport is a tree without branches. The game of costs is concave.
 *
 * @param costs what each player's line towards the root costs, zero or more
 * @param towards the position of the player to whom each player's line leads, in actor order; −1
 *     for the root; copied
 */
public record TreeGame(Quantities costs, List<Integer> towards)
        implements KnownShapleyValue, KnownBanzhafValue, KnownNucleolus, KnownCore {

    /**
     * Checks costs and lines.
     *
     * @param costs what each player's line towards the root costs
     * @param towards the position of the player to whom each player's line leads
     * @throws IllegalArgumentException if a cost is missing or negative, there are not as many
     *     lines as players, or a line leads to nobody or round in a circle
     */
    public TreeGame {
        AmountChecks.nonNegative("cost", costs);
        towards = List.copyOf(towards);
        if (towards.size() != costs.size()) {
            throw new IllegalArgumentException(
                    "towards ("
                            + towards.size()
                            + " lines) must have one line per player ("
                            + costs.size()
                            + ")");
        }
        for (int i = 0; i < towards.size(); i++) {
            int next = towards.get(i);
            if (next < -1 || next >= towards.size()) {
                throw new IllegalArgumentException(
                        "line of \""
                                + costs.actors().get(i).id()
                                + "\" must lead to a player from 0 to "
                                + (towards.size() - 1)
                                + ", or to the root (-1), not to "
                                + next);
            }
        }
        if (rootFirst(towards).size() < towards.size()) {
            throw new IllegalArgumentException(
                    "lines must lead to the root (-1), and some lead round in a circle: "
                            + towards);
        }
    }

    /** Those who can be reached from the root, each after the one its line leads to. */
    private static List<Integer> rootFirst(List<Integer> towards) {
        List<List<Integer>> beyond = new ArrayList<>();
        for (int i = 0; i <= towards.size(); i++) {
            beyond.add(new ArrayList<>());
        }
        for (int i = 0; i < towards.size(); i++) {
            beyond.get(towards.get(i) + 1).add(i);
        }
        List<Integer> order = new ArrayList<>(beyond.get(0));
        for (int k = 0; k < order.size(); k++) {
            order.addAll(beyond.get(order.get(k) + 1));
        }
        return order;
    }

    @Override
    public ActorSet actors() {
        return costs.actors();
    }

    @Override
    public Unit unit() {
        return costs.unit();
    }

    @Override
    public boolean worthsAreCosts() {
        return true;
    }

    /** Each line is paid equally by all who need it. O(n). */
    @Override
    public Quantities shapleyValue() {
        return shared((cost, needing) -> cost / needing);
    }

    @Override
    public String shapleyMethod() {
        return "lines shared by all who need them (Megiddo 1978), O(n)";
    }

    @Override
    public Quantities banzhafValue() {
        return shared((cost, needing) -> Math.scalb(cost, 1 - needing));
    }

    private interface Share {
        double each(double cost, int needing);
    }

    private Quantities shared(Share share) {
        List<Integer> order = rootFirst(towards);
        int[] needing = new int[players()];
        Arrays.fill(needing, 1);
        for (int k = order.size() - 1; k >= 0; k--) {
            int next = towards.get(order.get(k));
            if (next >= 0) {
                needing[next] += needing[order.get(k)];
            }
        }
        double[] shares = new double[players()];
        for (int player : order) {
            int next = towards.get(player);
            shares[player] =
                    (next < 0 ? 0 : shares[next]) + share.each(costs.get(player), needing[player]);
        }
        return Quantities.of(actors(), unit(), shares);
    }

    /**
     * The nucleolus: trunks are settled from the root on, as for an airport; see Megiddo (1978) and
     * Granot, Maschler, Owen and Zhu (1996) for other ways. At worst O(n²) passes over the tree, a
     * few in practice.
     */
    @Override
    public Quantities nucleolus() {
        return Quantities.of(actors(), unit(), TreeNucleolus.of(costs.toArray(), towards));
    }

    @Override
    public String nucleolusMethod() {
        return "trunks settled from the root on, O(n²) passes over the tree at worst";
    }

    /** The Shapley value, which is in the core because the game of costs is concave. */
    @Override
    public Optional<Quantities> corePoint() {
        return Optional.of(shapleyValue());
    }

    @Override
    public CoalitionalGame unstructured() {
        return GrowingMembers.masks(actors(), unit(), this::cost);
    }

    @Override
    public JoiningGame joining() {
        return GrowingMembers.joining(actors(), unit(), this::cost);
    }

    private double cost(boolean[] members) {
        boolean[] built = new boolean[members.length];
        double sum = 0;
        for (int i = 0; i < members.length; i++) {
            for (int at = members[i] ? i : -1; at >= 0 && !built[at]; at = towards.get(at)) {
                built[at] = true;
                sum += costs.get(at);
            }
        }
        return sum;
    }
}
