package multilateral.equilibrium;

import java.util.List;

/**
 * A lottery over the joint actions of two leaders, and the reply of a follower who knows the
 * lottery but not its draw.
 *
 * @param probabilities by action of the first leader, then of the second; copied
 * @param reply the follower's action, from 0
 * @param payoffs what each player of the game expects, in player order; copied
 */
public record JointCommitment(List<List<Double>> probabilities, int reply, List<Double> payoffs) {

    /**
     * Copies the lists.
     *
     * @param probabilities by action of the first leader, then of the second
     * @param reply the follower's action
     * @param payoffs what each player of the game expects
     */
    public JointCommitment {
        probabilities = probabilities.stream().map(List::copyOf).toList();
        payoffs = List.copyOf(payoffs);
    }

    /**
     * Returns the probability of a joint action.
     *
     * @param first the action of the first leader, from 0
     * @param second the action of the second leader, from 0
     * @return the probability with which both are drawn together
     * @throws IllegalArgumentException if there is no such action
     */
    public double probability(int first, int second) {
        check("first", first, probabilities.size());
        check("second", second, probabilities.get(first).size());
        return probabilities.get(first).get(second);
    }

    private static void check(String leader, int action, int count) {
        if (action < 0 || action >= count) {
            throw new IllegalArgumentException(
                    leader + " (" + action + ") must be in [0, " + (count - 1) + "]");
        }
    }
}
