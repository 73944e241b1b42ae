package multilateral.cooperative;

import java.util.List;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;

/**
 * Payoffs in the least core (Maschler, Peleg and Shapley 1979): efficient ones at which the largest
 * excess of a proper coalition is as small as it can be. The core is empty exactly if that excess
 * is above zero.
 *
 * <p>The least core may have many points; one of its vertices is returned, always the same. The
 * {@link Nucleolus} is in its middle.
 *
 * <p>The binding coalitions prove that no smaller excess is possible: their weights add up to one
 * and lie with the same sum on every player, so that every efficient payoff leaves them the same
 * excess on average. A step of the budget is a scan of all 2<sup>n</sup> coalitions.
 *
 * @param epsilon the largest excess of a proper coalition, in the unit of the game
 * @param payoffs what each player gets; all together the worth of all
 * @param binding coalitions of that excess with their weights above zero, the heaviest first
 */
public record LeastCore(double epsilon, Quantities payoffs, List<WeightedCoalition> binding) {

    /**
     * Copies the list.
     *
     * @param epsilon the largest excess
     * @param payoffs what each player gets
     * @param binding coalitions of that excess with their weights
     */
    public LeastCore {
        binding = List.copyOf(binding);
    }

    /**
     * Finds a point of the least core.
     *
     * @param game a game of 2 to {@value Nucleolus#MOST_PLAYERS} players
     * @return the point, with the proof that its largest excess is the least
     * @throws IllegalArgumentException if there are too few or too many players or a worth is not
     *     finite
     */
    public static Outcome<LeastCore, DualityGap> solve(CoalitionalGame game) {
        return solve(game, Budget.withDefaults());
    }

    /**
     * Finds a point of the least core within a budget.
     *
     * @param game a game of 2 to {@value Nucleolus#MOST_PLAYERS} players
     * @param budget how much a run may cost; a step is a scan of all coalitions
     * @return the point, with the proof that its largest excess is the least; if the budget ended,
     *     the payoffs so far and bounds of the least excess
     * @throws IllegalArgumentException if there are too few or too many players or a worth is not
     *     finite
     */
    public static Outcome<LeastCore, DualityGap> solve(CoalitionalGame game, Budget budget) {
        LevelAnswer.checkPlayers(game.players(), Nucleolus.MOST_PLAYERS);
        LevelAnswer answer = LevelAnswer.ofExcess(game, budget);
        Quantities payoffs = answer.efficient(game);
        List<WeightedCoalition> binding = answer.weights(game.actors());
        double largest = ExcessVector.of(game, payoffs).worst().get(0).excess();
        return answer.outcome(
                new LeastCore(largest, payoffs, binding), gap(game, payoffs, largest, binding));
    }

    /** Of efficient payoffs, the weighted mean of excesses is the same. */
    private static DualityGap gap(
            CoalitionalGame game,
            Quantities payoffs,
            double largest,
            List<WeightedCoalition> binding) {
        BalancingWeights weights = new BalancingWeights(binding);
        double total = binding.stream().mapToDouble(WeightedCoalition::weight).sum();
        double carried = weights.least(game.players());
        double bound = (weights.worth(game) - carried * game.worth(game.grand())) / total;
        return new DualityGap(largest, bound, weights.imbalance(payoffs));
    }

    /**
     * Finds a point of the least core in fractions.
     *
     * @param game a game of 2 to {@value ExactCoalitionalGame#MOST_PLAYERS} players
     * @return the point, proven without rounding
     * @throws IllegalArgumentException if there are too few players
     */
    public static Outcome<ExactLeastCore, DualityGap> exact(ExactCoalitionalGame game) {
        return exact(game, Budget.withDefaults());
    }

    /**
     * Finds a point of the least core in fractions within a budget.
     *
     * @param game a game of 2 to {@value ExactCoalitionalGame#MOST_PLAYERS} players
     * @param budget how much a run may cost; a step is a scan of all coalitions
     * @return the point, proven without rounding; if the budget ended, the payoffs so far and
     *     bounds of the least excess
     * @throws IllegalArgumentException if there are too few players
     */
    public static Outcome<ExactLeastCore, DualityGap> exact(
            ExactCoalitionalGame game, Budget budget) {
        LevelAnswer.checkPlayers(game.players(), ExactCoalitionalGame.MOST_PLAYERS);
        ExactLevelAnswer answer = ExactLevelAnswer.ofExcess(game, budget);
        ExactQuantities payoffs = answer.payoffs();
        ExactLeastCore point = ExactLeastCore.of(game, payoffs, answer.weights());
        return answer.outcome(point, point.gap(game));
    }
}
