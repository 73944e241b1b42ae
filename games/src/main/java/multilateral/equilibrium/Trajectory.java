package multilateral.equilibrium;

import java.util.List;
import multilateral.game.MixedProfile;

/**
 * Profiles that a process passed, with their times, thinned to as many as a picture needs.
 *
 * @param moments the profiles in the order of their times, the first at the start and the last at
 *     the end
 */
public record Trajectory(List<Moment> moments) {

    /**
     * A profile at a time.
     *
     * @param time the time since the start: steps made, or time passed where it is continuous
     * @param profile the profile
     */
    public record Moment(double time, MixedProfile profile) {}

    /**
     * Copies the moments.
     *
     * @param moments the profiles in the order of their times
     * @throws IllegalArgumentException if there is none
     */
    public Trajectory {
        moments = List.copyOf(moments);
        if (moments.isEmpty()) {
            throw new IllegalArgumentException("moments must not be empty");
        }
    }

    /**
     * Returns the profile at the end.
     *
     * @return the last profile
     */
    public MixedProfile last() {
        return moments.get(moments.size() - 1).profile();
    }

    /**
     * Returns the times of all moments.
     *
     * @return a new array, in order
     */
    public double[] times() {
        return moments.stream().mapToDouble(Moment::time).toArray();
    }

    /**
     * Returns the probability of an action over time.
     *
     * @param player the player, from 0
     * @param action the action, from 0
     * @return a new array with the probability at every moment, in order
     * @throws IllegalArgumentException if there is no such player or action
     */
    public double[] probabilities(int player, int action) {
        return moments.stream()
                .mapToDouble(moment -> moment.profile().probability(player, action))
                .toArray();
    }
}
