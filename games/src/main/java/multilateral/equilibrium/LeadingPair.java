package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.List;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;

/**
 * Two leaders who bind themselves together to a lottery over their joint actions, in a game of
 * three players whose third sees the lottery, but not its draw, and replies.
 *
 * <p>The lottery may be correlated: then the set of commitments is convex and the best one is found
 * by linear programs as in {@link StackelbergEquilibrium}, which for independent mixtures it would
 * not be. The leaders maximise the sum of their payoffs, each times a weight. Adding payoffs up
 * supposes that they are comparable; without that, every choice of positive weights still gives a
 * commitment that is efficient for the pair.
 *
 * <p>The leaders have as many joint actions as the product of their numbers of actions, and there
 * is one program per reply. A step of the budget is a pivot.
 */
public final class LeadingPair {

    private final int first;
    private final int second;
    private final double firstWeight;
    private final double secondWeight;
    private final FollowerTie tie;
    private final Budget budget;

    private LeadingPair(
            int first,
            int second,
            double firstWeight,
            double secondWeight,
            FollowerTie tie,
            Budget budget) {
        this.first = first;
        this.second = second;
        this.firstWeight = firstWeight;
        this.secondWeight = secondWeight;
        this.tie = tie;
        this.budget = budget;
    }

    /**
     * Returns the solver for two leaders of equal weight, whom ties favour.
     *
     * @param first one leader, from 0 to 2
     * @param second the other, from 0 to 2
     * @return the solver, without limits
     * @throws IllegalArgumentException if they are the same or one is out of range
     */
    public static LeadingPair of(int first, int second) {
        if (first < 0 || first > 2 || second < 0 || second > 2 || first == second) {
            throw new IllegalArgumentException(
                    "leaders ("
                            + first
                            + " and "
                            + second
                            + ") must be two different players in [0, 2]");
        }
        return new LeadingPair(
                first, second, 1, 1, FollowerTie.FAVOURS_LEADER, Budget.withDefaults());
    }

    /**
     * Returns the solver with other weights.
     *
     * @param ofFirst the weight of the first leader's payoff, zero or more
     * @param ofSecond the weight of the second leader's payoff, zero or more
     * @return a new solver
     * @throws IllegalArgumentException if a weight is negative or not finite, or both are zero
     */
    public LeadingPair withWeights(double ofFirst, double ofSecond) {
        if (!(ofFirst >= 0 && ofSecond >= 0 && ofFirst + ofSecond > 0)
                || Double.isInfinite(ofFirst + ofSecond)) {
            throw new IllegalArgumentException(
                    "weights ("
                            + ofFirst
                            + " and "
                            + ofSecond
                            + ") must be zero or more and finite, and not both zero");
        }
        return new LeadingPair(first, second, ofFirst, ofSecond, tie, budget);
    }

    /**
     * Returns the solver with another rule for a follower who is indifferent.
     *
     * @param other which best reply is chosen; what the leaders like is their weighted sum
     * @return a new solver
     */
    public LeadingPair with(FollowerTie other) {
        return new LeadingPair(first, second, firstWeight, secondWeight, other, budget);
    }

    /**
     * Returns the solver with another budget; a step is a pivot.
     *
     * @param other how much a run may cost
     * @return a new solver
     */
    public LeadingPair with(Budget other) {
        return new LeadingPair(first, second, firstWeight, secondWeight, tie, other);
    }

    /**
     * Finds the best lottery.
     *
     * @param game a game of three players
     * @return the lottery, the reply and the proof that no lottery brings the weighted sum more, or
     *     the best so far if the budget ended
     * @throws IllegalArgumentException if there are not three players, or the payoffs of one differ
     *     by more than the largest double
     * @throws ArithmeticException if the payoffs have so many digits that rounding is too much
     */
    public Outcome<JointCommitment, CommitmentGap> solve(NormalFormGame game) {
        CommitmentProgram program = new CommitmentProgram(tables(game), tie);
        ProgramRun run = new ProgramRun(budget);
        program.run(run);
        return run.outcome(commitment(game, program.mix(), program.reply()), program.gap());
    }

    /**
     * Computes the gap of any commitment from the game and multipliers alone.
     *
     * @param game the game of three players
     * @param commitment a lottery and a reply
     * @param multipliers by reply, then other reply, as in {@link CommitmentGap}
     * @return the gap, with the weighted sum as the payoff
     * @throws IllegalArgumentException if there are not three players, or there is not one
     *     multiplier, zero or more, for each pair of replies
     */
    public CommitmentGap gap(
            NormalFormGame game, JointCommitment commitment, List<List<Double>> multipliers) {
        double[] mix =
                commitment.probabilities().stream()
                        .flatMap(List::stream)
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        return CommitmentGap.of(tables(game), mix, commitment.reply(), multipliers);
    }

    private LeaderTables tables(NormalFormGame game) {
        if (game.players() != 3) {
            throw new IllegalArgumentException(
                    "game (" + game.players() + " players) must have 3 players");
        }
        int joint = game.actions(first) * game.actions(second);
        double[][] leaders = new double[joint][game.actions(follower())];
        double[][] followers = new double[joint][game.actions(follower())];
        for (int action = 0; action < joint; action++) {
            for (int reply = 0; reply < leaders[action].length; reply++) {
                int[] at = profile(game, action, reply);
                leaders[action][reply] =
                        firstWeight * game.payoff(first, at)
                                + secondWeight * game.payoff(second, at);
                followers[action][reply] = game.payoff(follower(), at);
            }
        }
        return new LeaderTables(leaders, followers);
    }

    private int follower() {
        return 3 - first - second;
    }

    private int[] profile(NormalFormGame game, int joint, int reply) {
        int[] at = new int[3];
        at[first] = joint / game.actions(second);
        at[second] = joint % game.actions(second);
        at[follower()] = reply;
        return at;
    }

    private JointCommitment commitment(NormalFormGame game, double[] mix, int reply) {
        double[] payoffs = new double[3];
        List<List<Double>> probabilities = new ArrayList<>();
        for (int joint = 0; joint < mix.length; joint++) {
            if (joint % game.actions(second) == 0) {
                probabilities.add(new ArrayList<>());
            }
            probabilities.get(probabilities.size() - 1).add(mix[joint]);
            int[] at = profile(game, joint, reply);
            for (int player = 0; player < 3; player++) {
                payoffs[player] += mix[joint] * game.payoff(player, at);
            }
        }
        return new JointCommitment(
                probabilities, reply, List.of(payoffs[0], payoffs[1], payoffs[2]));
    }
}
