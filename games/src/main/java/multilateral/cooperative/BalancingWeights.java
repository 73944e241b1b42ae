package multilateral.cooperative;

import java.util.List;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;

/**
 * Weights on proper coalitions that add up to one on every player. If the weighted worths add up to
 * more than the worth of all, the core is empty; if no such weights do, it is not (Bondareva 1963;
 * Shapley 1967).
 *
 * @param weights coalitions with weights above zero
 */
public record BalancingWeights(List<WeightedCoalition> weights) {

    /**
     * Copies the list.
     *
     * @param weights coalitions with weights above zero
     */
    public BalancingWeights {
        weights = List.copyOf(weights);
    }

    /**
     * Finds the weights of the largest weighted worth.
     *
     * @param game a game of 2 to {@value Nucleolus#MOST_PLAYERS} players
     * @return the weights; the certificate bounds by how much their worth exceeds that of all
     * @throws IllegalArgumentException if there are too few or too many players or a worth is not
     *     finite
     */
    public static Outcome<BalancingWeights, DualityGap> solve(CoalitionalGame game) {
        return solve(game, Budget.withDefaults());
    }

    /**
     * Finds the weights of the largest weighted worth within a budget.
     *
     * @param game a game of 2 to {@value Nucleolus#MOST_PLAYERS} players
     * @param budget how much a run may cost; a step is a scan of all coalitions
     * @return the weights, or the best so far; they prove what they prove even then
     * @throws IllegalArgumentException if there are too few or too many players or a worth is not
     *     finite
     */
    public static Outcome<BalancingWeights, DualityGap> solve(CoalitionalGame game, Budget budget) {
        LevelAnswer.checkPlayers(game.players(), Nucleolus.MOST_PLAYERS);
        LevelAnswer answer = LevelAnswer.ofSubsidy(game, budget);
        BalancingWeights weights = new BalancingWeights(answer.weights(game.actors()));
        return answer.outcome(
                weights, CostOfStability.gap(game, CostOfStability.stable(game, answer), weights));
    }

    /**
     * Finds the weights of the largest weighted worth in fractions.
     *
     * @param game a game of 2 to {@value ExactCoalitionalGame#MOST_PLAYERS} players
     * @return the weights
     * @throws IllegalArgumentException if there are too few players
     */
    public static Outcome<ExactBalancingWeights, DualityGap> exact(ExactCoalitionalGame game) {
        LevelAnswer.checkPlayers(game.players(), ExactCoalitionalGame.MOST_PLAYERS);
        ExactLevelAnswer answer = ExactLevelAnswer.ofSubsidy(game, Budget.withDefaults());
        ExactBalancingWeights weights = new ExactBalancingWeights(answer.weights());
        return answer.outcome(weights, weights.gap(game, answer.payoffs()));
    }

    /**
     * Adds up the weighted worths.
     *
     * @param game the game
     * @return the sum
     */
    public double worth(CoalitionalGame game) {
        double sum = 0;
        for (WeightedCoalition weighted : weights) {
            sum += weighted.weight() * game.worth(weighted.coalition());
        }
        return sum;
    }

    /**
     * Tells whether the weights prove that the core is empty.
     *
     * @param game the game
     * @param tolerance by how much the weighted worths have to exceed the worth of all; zero or
     *     more
     * @return whether they do
     */
    public boolean provesEmptyCore(CoalitionalGame game, double tolerance) {
        return worth(game) - game.worth(game.grand()) > tolerance;
    }

    /** The weight on the player with the least. */
    double least(int players) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < players; i++) {
            least = Math.min(least, on(i));
        }
        return least;
    }

    private double on(int player) {
        double sum = 0;
        for (WeightedCoalition weighted : weights) {
            sum += weighted.coalition().contains(player) ? weighted.weight() : 0;
        }
        return sum;
    }

    /** What the differences of weights between players are worth at some payoffs. */
    double imbalance(Quantities payoffs) {
        double least = least(payoffs.size());
        double sum = 0;
        for (int i = 0; i < payoffs.size(); i++) {
            sum += (on(i) - least) * Math.abs(payoffs.get(i));
        }
        return sum;
    }
}
