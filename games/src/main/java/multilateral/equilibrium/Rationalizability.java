package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import multilateral.game.NormalFormGame;

/**
 * What players may do who are rational, and know that all are, and so on (Bernheim 1984, Pearce
 * 1984): actions that are best replies to beliefs about others of the same kind.
 *
 * <p>Beliefs may be correlated, so that with three players or more an action can survive that is a
 * best reply only to a belief under which the others' actions depend on each other. Independent
 * conjectures, which rule that out, are not covered; for two players there is no difference.
 */
public final class Rationalizability {

    private Rationalizability() {}

    /**
     * Eliminates what is no best reply to any belief: the same as what is strictly dominated,
     * possibly by a mixture (Pearce 1984, lemma 3).
     *
     * @param game the game
     * @return what is left, and why each other action fell
     */
    public static DominanceReduction of(NormalFormGame game) {
        return IteratedDominance.reduce(game);
    }

    /**
     * Eliminates what is no best reply to any profile of actions: beliefs are certain (Bernheim
     * 1984, point rationalizability). The work of a round is a reading of the payoffs that are
     * left, times the number of actions.
     *
     * @param game the game
     * @return what is left; there are no dominators
     */
    public static DominanceReduction point(NormalFormGame game) {
        SurvivingActions left = new SurvivingActions(game);
        List<DominatedAction> fallen = new ArrayList<>();
        for (int round = 1; ; round++) {
            List<DominatedAction> falling = new ArrayList<>();
            for (int player = 0; player < game.players(); player++) {
                int[] choices = left.choicesOfOthers(player);
                for (int action : left.of(player)) {
                    if (!isBestReply(left, player, action, choices)) {
                        List<Double> none = Collections.nCopies(game.actions(player), 0.0);
                        falling.add(new DominatedAction(round, player, action, none, Double.NaN));
                    }
                }
            }
            if (falling.isEmpty()) {
                return DominanceReduction.of(game, left, fallen);
            }
            falling.forEach(never -> left.remove(never.player(), never.action()));
            fallen.addAll(falling);
        }
    }

    private static boolean isBestReply(
            SurvivingActions left, int player, int action, int[] choices) {
        return Arrays.stream(choices)
                .anyMatch(choice -> left.isBestReply(player, action, choice, false));
    }
}
