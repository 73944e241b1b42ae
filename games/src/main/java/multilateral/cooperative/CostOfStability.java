package multilateral.cooperative;

import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;

/**
 * The smallest subsidy to all players together that lets them share so that no coalition could do
 * better alone (Bachrach, Elkind, Meir, Pasechnik, Zuckerman, Rothe and Rosenschein 2009). It is
 * zero if the core is not empty.
 *
 * @param subsidy what has to be added to the worth of all, zero or more, in the unit of the game
 * @param payoffs what each player then gets; all together the worth of all and the subsidy
 * @param weights balancing weights that prove that no smaller subsidy does: their weighted worths
 *     add up to the worth of all and the subsidy, or to less if the core is not empty
 */
public record CostOfStability(double subsidy, Quantities payoffs, BalancingWeights weights) {

    /**
     * Finds the smallest subsidy.
     *
     * @param game a game of 2 to {@value Nucleolus#MOST_PLAYERS} players
     * @return the subsidy, with the proof that it is the least
     * @throws IllegalArgumentException if there are too few or too many players or a worth is not
     *     finite
     */
    public static Outcome<CostOfStability, DualityGap> solve(CoalitionalGame game) {
        return solve(game, Budget.withDefaults());
    }

    /**
     * Finds the smallest subsidy within a budget.
     *
     * @param game a game of 2 to {@value Nucleolus#MOST_PLAYERS} players
     * @param budget how much a run may cost; a step is a scan of all coalitions
     * @return the subsidy, with the proof that it is the least; if the budget ended, one that is
     *     enough and a bound of the least
     * @throws IllegalArgumentException if there are too few or too many players or a worth is not
     *     finite
     */
    public static Outcome<CostOfStability, DualityGap> solve(CoalitionalGame game, Budget budget) {
        LevelAnswer.checkPlayers(game.players(), Nucleolus.MOST_PLAYERS);
        LevelAnswer answer = LevelAnswer.ofSubsidy(game, budget);
        Quantities stable = stable(game, answer);
        double missing = stable.total() - game.worth(game.grand());
        BalancingWeights weights = new BalancingWeights(answer.weights(game.actors()));
        double left = Math.max(0, -missing) / game.players();
        double[] payoffs = stable.toArray();
        for (int i = 0; i < payoffs.length; i++) {
            payoffs[i] += left;
        }
        return answer.outcome(
                new CostOfStability(
                        Math.max(0, missing),
                        Quantities.of(game.actors(), game.unit(), payoffs),
                        weights),
                gap(game, stable, weights));
    }

    /** Payoffs at which no proper coalition lacks anything, whatever they add up to. */
    static Quantities stable(CoalitionalGame game, LevelAnswer answer) {
        Quantities payoffs = answer.payoffs(game);
        if (answer.ended()) {
            return payoffs;
        }
        double largest = ExcessVector.of(game, payoffs).worst().get(0).excess();
        double[] raised = payoffs.toArray();
        for (int i = 0; i < raised.length; i++) {
            raised[i] += Math.max(0, largest);
        }
        return Quantities.of(game.actors(), game.unit(), raised);
    }

    /** What all get above the worth of all, against what the weights prove to be needed. */
    static DualityGap gap(CoalitionalGame game, Quantities stable, BalancingWeights weights) {
        double worth = game.worth(game.grand());
        double lacking = ExcessVector.of(game, stable).worst().get(0).excess();
        double attained = stable.total() + game.players() * Math.max(0, lacking) - worth;
        double carried = weights.least(game.players());
        return new DualityGap(
                attained, weights.worth(game) / carried - worth, weights.imbalance(stable));
    }

    /**
     * Finds the smallest subsidy in fractions.
     *
     * @param game a game of 2 to {@value ExactCoalitionalGame#MOST_PLAYERS} players
     * @return the subsidy, proven without rounding
     * @throws IllegalArgumentException if there are too few players
     */
    public static Outcome<ExactCostOfStability, DualityGap> exact(ExactCoalitionalGame game) {
        LevelAnswer.checkPlayers(game.players(), ExactCoalitionalGame.MOST_PLAYERS);
        ExactLevelAnswer answer = ExactLevelAnswer.ofSubsidy(game, Budget.withDefaults());
        ExactQuantities stable = answer.payoffs();
        ExactBalancingWeights weights = new ExactBalancingWeights(answer.weights());
        return answer.outcome(
                ExactCostOfStability.of(game, stable, weights), weights.gap(game, stable));
    }
}
