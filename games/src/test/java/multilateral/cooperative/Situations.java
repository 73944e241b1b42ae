package multilateral.cooperative;

import java.util.ArrayList;
import java.util.List;
import multilateral.actor.Actor;
import multilateral.actor.ActorSet;
import multilateral.actor.CoalitionStructure;
import multilateral.actor.Graph;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;

/** What values need beside a game of players P0, P1, …, tied to the players' ids. */
final class Situations {

    private Situations() {}

    private static int number(Actor actor) {
        return Integer.parseInt(actor.id().substring(1));
    }

    /** 1, 2, 3, … */
    static Quantities weights(ActorSet players) {
        double[] weights = new double[players.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = number(players.get(i)) + 1;
        }
        return Quantities.of(players, Unit.ONE, weights);
    }

    /** P0 alone, then P1 and P2, P3 to P5, P6 to P9. */
    static CoalitionStructure unions(ActorSet players) {
        List<String> unions = new ArrayList<>();
        for (int first = 0, size = 1; first < players.size(); first += size++) {
            List<String> union = new ArrayList<>();
            for (int k = first; k < Math.min(first + size, players.size()); k++) {
                union.add("P" + k);
            }
            unions.add(String.join(",", union));
        }
        return CoalitionStructure.of(players, unions.toArray(String[]::new));
    }

    /** Each linked with the next, and P1 with P3. */
    static Graph path(ActorSet players) {
        List<String> links = new ArrayList<>();
        for (int k = 1; k < players.size(); k++) {
            links.add("P" + (k - 1) + ",P" + k);
        }
        if (players.size() > 3) {
            links.add("P1,P3");
        }
        return Graph.of(players, links.toArray(String[]::new));
    }
}
