package multilateral.equilibrium;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;

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
        return of(game, Budget.withDefaults());
    }

    /**
     * Eliminates, within a budget, what is no best reply to any belief. A step is a comparison of
     * two actions or a pivot of a linear program.
     *
     * @param game the game
     * @param budget how much the run may cost
     * @return what is left, and why each other action fell; if the budget ended, after the rounds
     *     before
     */
    public static DominanceReduction of(NormalFormGame game, Budget budget) {
        return IteratedDominance.reduce(game, Dominance.STRICT, Dominators.MIXED, budget);
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
        return point(game, Budget.withDefaults());
    }

    /**
     * Eliminates, within a budget, what is no best reply to any profile of actions. A step is an
     * action looked at.
     *
     * @param game the game
     * @param budget how much the run may cost
     * @return what is left, without dominators; if the budget ended, after the rounds before
     */
    public static DominanceReduction point(NormalFormGame game, Budget budget) {
        SupportMeter meter = new SupportMeter(budget);
        SurvivingActions left = new SurvivingActions(game);
        return IteratedDominance.rounds(
                game,
                left,
                meter,
                (round, player, action, choices) ->
                        !meter.step() || isBestReply(left, player, action, choices)
                                ? Optional.empty()
                                : Optional.of(never(round, player, action, game.actions(player))));
    }

    private static DominatedAction never(int round, int player, int action, int count) {
        return new DominatedAction(
                round, player, action, Collections.nCopies(count, 0.0), Double.NaN);
    }

    private static boolean isBestReply(
            SurvivingActions left, int player, int action, int[] choices) {
        return Arrays.stream(choices)
                .anyMatch(choice -> left.isBestReply(player, action, choice, false));
    }
}
