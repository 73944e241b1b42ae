package multilateral.equilibrium;

import java.util.List;
import java.util.Locale;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Certificate;

/**
 * The proof that a reply is best and that no commitment brings the leader more, by the duals of one
 * linear program per reply.
 *
 * <p>Take a reply {@code j} and one multiplier, zero or more, for every other reply {@code k}, in
 * row {@code j} of the multipliers. Wherever {@code j} is a best reply, the leader's payoff is at
 * most that payoff plus the multipliers times what the follower gets from {@code j} more than from
 * {@code k}, and that is at most its largest value over the leader's pure actions. The multiplier
 * of {@code j} itself is the weight of the leader's payoff; where a follower that harms the leader
 * is as well off with other replies whatever the leader does, these have weights too, and the
 * weights add up to 1. A row of zeros leaves a reply out: one that such a follower never has to
 * choose.
 *
 * @param payoff what the leader gets, or leaders weighted
 * @param bound what no commitment brings more than
 * @param followerRegret by how much another reply would be better for the follower; zero or more
 * @param multipliers by reply, then other reply; copied
 */
public record CommitmentGap(
        double payoff, double bound, double followerRegret, List<List<Double>> multipliers)
        implements Certificate {

    /**
     * Copies the multipliers.
     *
     * @param payoff what the leader gets
     * @param bound what no commitment brings more than
     * @param followerRegret by how much another reply would be better
     * @param multipliers by reply, then other reply
     */
    public CommitmentGap {
        multipliers = multipliers.stream().map(List::copyOf).toList();
    }

    /**
     * Computes the gap for a game of two players.
     *
     * @param game the game
     * @param leader who leads, 0 or 1
     * @param profile the leader's commitment, and the follower's reply as a pure strategy
     * @param multipliers by reply, then other reply, zero or more
     * @return the gap
     * @throws IllegalArgumentException if there are not two players, the leader is none of them,
     *     the reply is mixed, the profile is for a game of another shape, there is not one
     *     multiplier for each pair of replies, or one is below zero
     */
    public static CommitmentGap of(
            NormalFormGame game, int leader, MixedProfile profile, List<List<Double>> multipliers) {
        StackelbergEquilibrium.check(game, leader);
        double[] reply = profile.strategy(1 - leader);
        int chosen = 0;
        while (chosen < reply.length && reply[chosen] != 1) {
            chosen++;
        }
        double[] mix = profile.strategy(leader);
        if (chosen >= reply.length
                || mix.length != game.actions(leader)
                || reply.length != game.actions(1 - leader)) {
            throw new IllegalArgumentException(
                    "profile "
                            + profile
                            + " must have the numbers of actions of the game and a pure strategy"
                            + " of the follower, player "
                            + (1 - leader));
        }
        return of(LeaderTables.of(game, leader), mix, chosen, multipliers);
    }

    /** Computes the gap for a mixed action of one leader, or of several together. */
    static CommitmentGap of(
            LeaderTables tables, double[] mix, int reply, List<List<Double>> multipliers) {
        double bound = Double.NEGATIVE_INFINITY;
        double best = Double.NEGATIVE_INFINITY;
        for (int other = 0; other < tables.replies(); other++) {
            bound = Math.max(bound, bound(tables, other, row(multipliers, other, tables)));
            best = Math.max(best, tables.follower(mix, other));
        }
        return new CommitmentGap(
                tables.leader(mix, reply),
                bound,
                Math.max(0, best - tables.follower(mix, reply)),
                multipliers);
    }

    private static double[] row(List<List<Double>> multipliers, int reply, LeaderTables tables) {
        int count = tables.replies();
        if (multipliers.size() != count || multipliers.get(reply).size() != count) {
            throw new IllegalArgumentException(
                    "multipliers must be "
                            + count
                            + " rows of "
                            + count
                            + ", one for each pair of replies");
        }
        double[] row = new double[count];
        for (int other = 0; other < count; other++) {
            row[other] = multipliers.get(reply).get(other);
            if (!(row[other] >= 0)) {
                throw new IllegalArgumentException(
                        String.format(
                                Locale.ROOT,
                                "multiplier (%s) of replies %d and %d must be zero or more",
                                row[other],
                                reply,
                                other));
            }
        }
        return row;
    }

    private static double bound(LeaderTables tables, int reply, double[] row) {
        boolean[] alike = new boolean[row.length];
        double weight = 0;
        for (int other = 0; other < row.length; other++) {
            alike[other] = tables.alike(reply, other);
            weight += alike[other] ? row[other] : 0;
        }
        double bound = Double.NEGATIVE_INFINITY;
        for (int action = 0; weight > 0 && action < tables.actions(); action++) {
            double sum = 0;
            for (int other = 0; other < row.length; other++) {
                if (row[other] != 0) {
                    sum +=
                            alike[other]
                                    ? row[other] / weight * tables.leader(action, other)
                                    : row[other]
                                            * (tables.follower(action, reply)
                                                    - tables.follower(action, other));
                }
            }
            bound = Math.max(bound, sum);
        }
        return bound;
    }

    /**
     * Returns by how much the claim is off: the most that the leader could still gain, or the
     * follower.
     *
     * @return the larger of the two, each in the own payoffs, unscaled
     */
    @Override
    public double residual() {
        return Math.max(bound - payoff, followerRegret);
    }
}
