package multilateral.burden;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import multilateral.actor.Quantities;

/**
 * Shares the cost of the cheapest network that connects everybody with a source: each pays for the
 * last link on its way from the source (Bird 1976). The charges are in the core of the game in
 * which coalitions connect their own members (Granot and Huberman 1981).
 *
 * <p>The tree is grown from the source by its cheapest link out (Prim 1957), O(n²). Where several
 * trees are cheapest, charges depend on the tree: of equally cheap links the one to the actor with
 * the lowest position is taken, and from the one connected first.
 */
public final class BirdRule {

    private BirdRule() {}

    /**
     * The charges and the network.
     *
     * @param shares what each pays; the charges add up to the cost of the network
     * @param parents the position of the actor through which each is linked, −1 for the source, in
     *     actor order
     * @param ties whether equally cheap links were met, so that there may be other cheapest trees
     */
    public record Tree(CostShares shares, List<Integer> parents, boolean ties) {

        /**
         * Copies the list.
         *
         * @param shares what each pays
         * @param parents through whom each is linked
         * @param ties whether equally cheap links were met
         */
        public Tree {
            parents = List.copyOf(parents);
        }
    }

    /**
     * Connects everybody and shares the cost.
     *
     * @param costs what links cost
     * @return charges and network
     */
    public static Tree of(ConnectionCosts costs) {
        int size = costs.actors().size();
        double[] cheapest = new double[size];
        int[] parents = new int[size];
        boolean[] connected = new boolean[size];
        for (int i = 0; i < size; i++) {
            cheapest[i] = costs.fromSource(i);
        }
        Arrays.fill(parents, -1);
        boolean ties = false;
        for (int links = 0; links < size; links++) {
            int next = -1;
            for (int i = 0; i < size; i++) {
                if (!connected[i]) {
                    ties |= next >= 0 && cheapest[i] == cheapest[next];
                    next = next < 0 || cheapest[i] < cheapest[next] ? i : next;
                }
            }
            connected[next] = true;
            for (int i = 0; i < size; i++) {
                if (!connected[i]) {
                    double link = costs.between(next, i);
                    ties |= link == cheapest[i];
                    if (link < cheapest[i]) {
                        cheapest[i] = link;
                        parents[i] = next;
                    }
                }
            }
        }
        Quantities charges = Quantities.of(costs.actors(), costs.unit(), cheapest);
        return new Tree(
                new CostShares(charges, charges.total()),
                IntStream.of(parents).boxed().toList(),
                ties);
    }
}
