package multilateral.game;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.NearMiss;

/**
 * A game in strategic form: every player chooses one action, all at once, and the profile of
 * actions gives each player a payoff.
 *
 * <p>Players and their actions are counted from 0. Indices come in the order player, then action. A
 * profile has one action per player, in player order. Payoffs are finite, and those of different
 * players are not comparable unless a method says so.
 *
 * <p>The default methods visit every profile for every answer. {@link NormalFormGame} is faster.
 */
public interface StrategicGame {

    /**
     * Returns how many players there are.
     *
     * @return the number of players, at least 1
     */
    default int players() {
        return actors().size();
    }

    /**
     * Returns how many actions a player has.
     *
     * @param player the player, from 0
     * @return the number of actions, at least 1
     * @throws IllegalArgumentException if there is no such player
     */
    int actions(int player);

    /**
     * Returns what a player gets.
     *
     * @param player the player, from 0
     * @param profile one action per player, from 0, in player order
     * @return the payoff, finite
     * @throws IllegalArgumentException if there is no such player or no such profile
     */
    double payoff(int player, int... profile);

    /**
     * Returns who the players are.
     *
     * @return one actor per player, in player order
     */
    ActorSet actors();

    /**
     * Returns what an action is called.
     *
     * @param player the player, from 0
     * @param action the action, from 0
     * @return its name; where none was given, its number counted from 1
     * @throws IllegalArgumentException if there is no such player or action
     */
    default String actionName(int player, int action) {
        if (action < 0 || action >= actions(player)) {
            throw new IllegalArgumentException(
                    "action ("
                            + action
                            + ") of player "
                            + player
                            + " must be in [0, "
                            + (actions(player) - 1)
                            + "]");
        }
        return Integer.toString(action + 1);
    }

    /**
     * Returns the action with a name.
     *
     * @param player the player, from 0
     * @param name the name of one of the player's actions
     * @return the action, from 0
     * @throws IllegalArgumentException if there is no such player or action
     */
    default int actionIndex(int player, String name) {
        int count = actions(player);
        for (int action = 0; action < count; action++) {
            if (actionName(player, action).equals(name)) {
                return action;
            }
        }
        throw new IllegalArgumentException(
                "action \""
                        + name
                        + "\" is not among those of player "
                        + player
                        + NearMiss.hint(
                                name,
                                IntStream.range(0, count)
                                        .mapToObj(action -> actionName(player, action))
                                        .toList()));
    }

    /**
     * Returns what a player expects to get when all mix their actions independently.
     *
     * @param player the player, from 0
     * @param profile one mixed strategy per player
     * @return the expected payoff
     * @throws IllegalArgumentException if there is no such player or the profile is for a game of
     *     another shape
     */
    default double expectedPayoff(int player, MixedProfile profile) {
        double[] payoffs = deviationPayoffs(player, profile);
        double sum = 0;
        for (int action = 0; action < payoffs.length; action++) {
            sum += profile.probability(player, action) * payoffs[action];
        }
        return sum;
    }

    /**
     * Returns what a player expects to get from each action while the others mix.
     *
     * @param player the player, from 0
     * @param profile one mixed strategy per player; the player's own does not matter
     * @return a new array with one expected payoff per action of the player
     * @throws IllegalArgumentException if there is no such player or the profile is for a game of
     *     another shape
     */
    default double[] deviationPayoffs(int player, MixedProfile profile) {
        profile.checkFits(this);
        double[] sums = new double[actions(player)];
        int[] at = new int[players()];
        int moved;
        do {
            double weight = 1;
            for (int other = 0; other < at.length; other++) {
                weight *= other == player ? 1 : profile.probability(other, at[other]);
            }
            if (weight != 0) {
                sums[at[player]] += weight * payoff(player, at.clone());
            }
            moved = 0;
            while (moved < at.length && ++at[moved] == actions(moved)) {
                at[moved++] = 0;
            }
        } while (moved < at.length);
        return sums;
    }

    /**
     * Returns what each player expects to get from each action while the others mix.
     *
     * @param profile one mixed strategy per player
     * @return new arrays, by player, then action
     * @throws IllegalArgumentException if the profile is for a game of another shape
     */
    default double[][] deviationPayoffs(MixedProfile profile) {
        double[][] payoffs = new double[players()][];
        Arrays.setAll(payoffs, player -> deviationPayoffs(player, profile));
        return payoffs;
    }

    /**
     * Returns this game as a table, with the same names.
     *
     * @return a game with the same payoffs, as doubles
     * @throws IllegalArgumentException if the table is too large
     */
    default NormalFormGame toNormalForm() {
        List<List<String>> names = Labels.actionNames(this);
        Function<int[], double[]> payoffs =
                at -> {
                    double[] values = new double[at.length];
                    Arrays.setAll(values, player -> payoff(player, at));
                    return values;
                };
        return Labels.areNumbers(names)
                ? NormalFormGame.of(actors(), Labels.counts(names), payoffs)
                : NormalFormGame.of(actors(), names, payoffs);
    }
}
