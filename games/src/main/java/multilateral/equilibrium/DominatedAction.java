package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.List;
import multilateral.game.StrategicGame;

/**
 * An action that was eliminated, and why.
 *
 * @param round in which round it fell, from 1
 * @param player whose action it is, from 0
 * @param action the action, from 0
 * @param dominator for each action of the player its probability in the strategy that dominates;
 *     all zero if the action fell because it is no best reply
 * @param margin what the dominating strategy gets more, at least, over all that the others could do
 *     in that round; zero if dominance is weak; NaN if there is no dominator
 */
public record DominatedAction(
        int round, int player, int action, List<Double> dominator, double margin) {

    /**
     * Copies the dominating strategy.
     *
     * @param round in which round it fell
     * @param player whose action it is
     * @param action the action
     * @param dominator the probabilities of the strategy that dominates
     * @param margin what that strategy gets more, at least
     */
    public DominatedAction {
        dominator = List.copyOf(dominator);
    }

    /**
     * Says what happened, with the names of the game.
     *
     * @param game the game in which the action was eliminated
     * @return one sentence
     */
    public String explain(StrategicGame game) {
        List<String> parts = new ArrayList<>();
        for (int other = 0; other < dominator.size(); other++) {
            double share = dominator.get(other);
            if (share == 1) {
                parts.add(game.actionName(player, other));
            } else if (share > 0) {
                String percent = SignificantDigits.text(100 * share) + " % ";
                parts.add(percent + game.actionName(player, other));
            }
        }
        String who = game.actors().get(player).name() + ": " + game.actionName(player, action);
        String when = " in round " + round;
        if (parts.isEmpty()) {
            return who + " is no best reply" + when;
        }
        String more =
                margin > 0
                        ? " by at least " + SignificantDigits.text(margin)
                        : " without ever getting less";
        return who + " is dominated by " + String.join(" + ", parts) + when + more;
    }
}
