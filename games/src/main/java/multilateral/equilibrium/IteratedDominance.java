package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;

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
        return reduce(game, dominance, dominators, Budget.withDefaults());
    }

    /**
     * Eliminates dominated actions within a budget. A step is a comparison of two actions or a
     * pivot of a linear program.
     *
     * @param game the game
     * @param dominance when a strategy dominates
     * @param dominators which strategies may dominate
     * @param budget how much the run may cost
     * @return what is left, and why each other action fell; if the budget ended, after the rounds
     *     before
     */
    public static DominanceReduction reduce(
            NormalFormGame game, Dominance dominance, Dominators dominators, Budget budget) {
        SupportMeter meter = new SupportMeter(budget);
        SurvivingActions left = new SurvivingActions(game);
        DominationCheck test = new DominationCheck(left, dominance, dominators, meter);
        return rounds(
                game,
                left,
                meter,
                (round, player, action, choices) ->
                        test.of(round, player, game.actions(player), action, choices));
    }

    /** Looks at one action in one round, given what the others may do. */
    @FunctionalInterface
    interface Test {
        Optional<DominatedAction> of(int round, int player, int action, int[] choices);
    }

    /** Eliminates round by round what a test says, until it says nothing or the meter ends. */
    static DominanceReduction rounds(
            NormalFormGame game, SurvivingActions left, SupportMeter meter, Test test) {
        List<DominatedAction> fallen = new ArrayList<>();
        for (int round = 1; ; round++) {
            List<DominatedAction> falling = new ArrayList<>();
            for (int player = 0; player < game.players(); player++) {
                int[] choices = left.choicesOfOthers(player);
                for (int action : left.of(player)) {
                    test.of(round, player, action, choices).ifPresent(falling::add);
                }
            }
            if (falling.isEmpty() || meter.stopped().isPresent()) {
                return DominanceReduction.of(game, left, fallen, meter);
            }
            falling.forEach(gone -> left.remove(gone.player(), gone.action()));
            fallen.addAll(falling);
        }
    }
}
