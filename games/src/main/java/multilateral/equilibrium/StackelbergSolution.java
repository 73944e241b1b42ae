package multilateral.equilibrium;

import multilateral.game.MixedProfile;

/**
 * A leader's commitment and the follower's reply to it.
 *
 * @param profile the leader's mixed strategy and the follower's reply, a pure one
 * @param leaderPayoff what the leader expects; where {@code attained} is false, the least upper
 *     bound of what commitments close to this one bring
 * @param followerPayoff what the follower expects
 * @param attained whether a follower who breaks ties as asked for chooses a reply that is as good
 *     for the leader as this one
 */
public record StackelbergSolution(
        MixedProfile profile, double leaderPayoff, double followerPayoff, boolean attained) {}
