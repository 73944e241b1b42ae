package multilateral.equilibrium;

import java.util.List;
import java.util.stream.IntStream;
import multilateral.game.MixedProfile;
import multilateral.game.StrategicGame;

/**
 * The profiles of actions that best replies passed, round by round.
 *
 * @param profiles the profiles, each with one action per player: the start, and the one after each
 *     round; no profile occurs twice
 * @param returnsTo the index of the profile that the round after the last leads back to: the last
 *     itself at an equilibrium, an earlier one in a cycle; -1 if the budget ended before
 */
public record BestResponsePath(List<List<Integer>> profiles, int returnsTo) {

    /**
     * Copies the profiles.
     *
     * @param profiles the profiles
     * @param returnsTo the index of the profile that the path leads back to, or -1
     * @throws IllegalArgumentException if there is no profile, or none with such an index
     */
    public BestResponsePath {
        profiles = profiles.stream().map(List::copyOf).toList();
        if (profiles.isEmpty() || returnsTo < -1 || returnsTo >= profiles.size()) {
            throw new IllegalArgumentException(
                    "returnsTo ("
                            + returnsTo
                            + ") must be in [-1, "
                            + (profiles.size() - 1)
                            + "], for at least one profile");
        }
    }

    /**
     * Tells whether the path ended where nobody gains from another action.
     *
     * @return whether the last profile is an equilibrium
     */
    public boolean endsAtEquilibrium() {
        return returnsTo == profiles.size() - 1;
    }

    /**
     * Returns the profiles that repeat for ever.
     *
     * @return the cycle in order; one profile at an equilibrium, none if the budget ended before
     */
    public List<List<Integer>> cycle() {
        return returnsTo < 0 ? List.of() : profiles.subList(returnsTo, profiles.size());
    }

    /**
     * Returns the path as mixed profiles, for pictures.
     *
     * @param game the game
     * @return the profiles with the number of rounds as their times
     * @throws IllegalArgumentException if the path is not one of such a game
     */
    public Trajectory trajectory(StrategicGame game) {
        return new Trajectory(
                IntStream.range(0, profiles.size())
                        .mapToObj(
                                round ->
                                        new Trajectory.Moment(
                                                round, MixedProfile.pure(game, actions(round))))
                        .toList());
    }

    private int[] actions(int round) {
        return profiles.get(round).stream().mapToInt(Integer::intValue).toArray();
    }
}
