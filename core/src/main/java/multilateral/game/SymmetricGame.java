package multilateral.game;

import java.util.List;
import multilateral.actor.ActorSet;

/**
 * A game of players who are all alike: what a player gets depends on its own action and on how many
 * others play what.
 *
 * <p>The table holds for each of k actions one payoff, 8 bytes, for every distribution of the n − 1
 * others over the actions: C(n + k − 2, k − 1) of them, so 18,721 for 193 players with 3 actions
 * and 1.2 million with 4. At most {@value TypedGame#MOST_PAYOFFS} payoffs are held. Immutable.
 */
public final class SymmetricGame implements StrategicGame {

    /** What a player gets. */
    @FunctionalInterface
    public interface Payoff {
        /**
         * Returns the payoff of a player.
         *
         * @param action its own action, from 0
         * @param others by action: how many others play it; the array is the callee's
         * @return the payoff, finite
         */
        double of(int action, int[] others);
    }

    private final TypedGame typed;

    private SymmetricGame(TypedGame typed) {
        this.typed = typed;
    }

    /**
     * Returns a game from a function. Players and actions are called 1, 2 and so on.
     *
     * @param players how many players there are
     * @param actions how many actions each has
     * @param payoff gives the finite payoff of an action; called once for each action and
     *     distribution of the others
     * @return the game
     * @throws IllegalArgumentException if there is no player or no action, the table is too large,
     *     or a payoff is not finite
     */
    public static SymmetricGame of(int players, int actions, Payoff payoff) {
        return of(players, TypedGame.numbered(actions), payoff);
    }

    /**
     * Returns a game with named actions from a function. Players are called 1, 2 and so on.
     *
     * @param players how many players there are
     * @param actions the names of the actions, different and not blank
     * @param payoff gives the finite payoff of an action; called once for each action and
     *     distribution of the others
     * @return the game
     * @throws IllegalArgumentException if there is no player or no action, a name is blank or
     *     occurs twice, the table is too large, or a payoff is not finite
     */
    public static SymmetricGame of(int players, List<String> actions, Payoff payoff) {
        TypedShape shape = TypedShape.of(List.of("all"), new int[] {players}, List.of(actions));
        return new SymmetricGame(
                TypedGame.filled(
                        shape,
                        Labels.numbered(players),
                        (type, action, others) -> payoff.of(action, others[0])));
    }

    /**
     * Returns this game as one of a single type.
     *
     * @return the same game; nothing is copied
     */
    public TypedGame asTyped() {
        return typed;
    }

    /**
     * Returns how many actions every player has.
     *
     * @return the number of actions
     */
    public int actions() {
        return typed.actionNames(0).size();
    }

    /**
     * Returns what a player gets.
     *
     * @param action its own action, from 0
     * @param others by action: how many others play it
     * @return the payoff
     * @throws IllegalArgumentException if there is no such action, or the counts do not add up to
     *     the number of others
     */
    public double payoffOf(int action, int... others) {
        return typed.payoffOf(0, action, others);
    }

    /**
     * Returns what a player expects from each action when all others mix alike.
     *
     * @param strategy one probability per action
     * @return a new array with one expected payoff per action
     * @throws IllegalArgumentException if there is not one probability for each action, or they are
     *     not a distribution
     */
    public double[] expectedPayoffs(double... strategy) {
        return typed.expectedPayoffs(strategy)[0];
    }

    /**
     * Returns the profile in which all players mix alike.
     *
     * @param strategy one probability per action
     * @return one strategy per player
     * @throws IllegalArgumentException if there is not one probability for each action, or they are
     *     not a distribution
     */
    public MixedProfile profile(double... strategy) {
        return typed.profile(strategy);
    }

    /**
     * Returns this game as a table over all profiles, for few players.
     *
     * @return the same game
     * @throws IllegalArgumentException if the table is too large
     */
    @Override
    public NormalFormGame toNormalForm() {
        return typed.toNormalForm();
    }

    @Override
    public int players() {
        return typed.players();
    }

    @Override
    public int actions(int player) {
        return typed.actions(player);
    }

    @Override
    public ActorSet actors() {
        return typed.actors();
    }

    @Override
    public String actionName(int player, int action) {
        return typed.actionName(player, action);
    }

    @Override
    public double payoff(int player, int... profile) {
        return typed.payoff(player, profile);
    }

    @Override
    public double[] deviationPayoffs(int player, MixedProfile profile) {
        return typed.deviationPayoffs(player, profile);
    }

    @Override
    public double[][] deviationPayoffs(MixedProfile profile) {
        return typed.deviationPayoffs(profile);
    }

    @Override
    public String toString() {
        return "symmetric game of " + players() + " players with " + actions() + " actions";
    }
}
