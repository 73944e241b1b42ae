package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.List;
import multilateral.game.NormalFormGame;

/**
 * Elimination of dominated actions round by round: in each, all actions of all players that are
 * then dominated fall at once (Luce and Raiffa 1957; Moulin 1979).
 *
 * <p>What survives strict dominance does not depend on the order, and holds all equilibria. What
 * survives weak dominance does: here it is that of maximal simultaneous elimination, and equilibria
 * can be lost. Comparisons are exact, see {@link NormalFormGame#exactPayoff}; a mixture whose proof
 * in exact fractions fails leaves its action in.
 *
 * <p>Each test of an action against mixtures is a linear program with one constraint for each
 * choice of the others, made only if the action is no best reply to any of these; a matrix of as
 * many rows as they have choices is held. For games in which that is too much, use {@link
 * Dominators#PURE}.
 */
public final class IteratedDominance {

    private IteratedDominance() {}

    /**
     * Eliminates strictly dominated actions, also those dominated by mixtures.
     *
     * @param game the game
     * @return what is left, and why each other action fell
     */
    public static DominanceReduction reduce(NormalFormGame game) {
        return reduce(game, Dominance.STRICT, Dominators.MIXED);
    }

    /**
     * Eliminates dominated actions.
     *
     * @param game the game
     * @param dominance when a strategy dominates
     * @param dominators which strategies may dominate
     * @return what is left, and why each other action fell
     */
    public static DominanceReduction reduce(
            NormalFormGame game, Dominance dominance, Dominators dominators) {
        SurvivingActions left = new SurvivingActions(game);
        DominationCheck test = new DominationCheck(left, dominance, dominators);
        List<DominatedAction> fallen = new ArrayList<>();
        for (int round = 1; ; round++) {
            List<DominatedAction> falling = new ArrayList<>();
            for (int player = 0; player < game.players(); player++) {
                for (int action : left.of(player)) {
                    test.of(round, player, game.actions(player), action).ifPresent(falling::add);
                }
            }
            if (falling.isEmpty()) {
                return DominanceReduction.of(game, left, fallen);
            }
            falling.forEach(dominated -> left.remove(dominated.player(), dominated.action()));
            fallen.addAll(falling);
        }
    }
}
