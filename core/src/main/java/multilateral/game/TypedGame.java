package multilateral.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;

/**
 * A game of many players of a few types: what a player gets depends on its type, its own action and
 * how many others of each type play what (Jiang, Leyton-Brown and Bhat 2011 call such games
 * action-graph games with counting functions).
 *
 * <p>Types, their actions and players are counted from 0; the players of the first type come first.
 * The table holds for each action of a type one payoff, 8 bytes, for every distribution of the
 * other players, own type with one member less: with 2 actions everywhere and members 64, 64 and 65
 * that is some 1.6 million payoffs. At most {@value #MOST_PAYOFFS} are held. Immutable.
 */
public final class TypedGame implements StrategicGame {

    /** The most payoffs that a game may have, over all types and actions. */
    public static final int MOST_PAYOFFS = 64_000_000;

    /** What the players of a type get. */
    @FunctionalInterface
    public interface Payoff {
        /**
         * Returns the payoff of a player.
         *
         * @param type the player's type, from 0
         * @param action its action, from 0
         * @param others by type, then action: how many others play it; the array is the callee's
         * @return the payoff, finite
         */
        double of(int type, int action, int[][] others);
    }

    private final TypedShape shape;
    private final ActorSet actors;

    private final TypedTable[] tables;
    private final TypedPayoffs payoffs;

    private TypedGame(TypedShape shape, ActorSet actors, TypedTable[] tables) {
        this.shape = shape;
        this.actors = actors;
        this.tables = tables;
        payoffs = new TypedPayoffs(shape, tables);
    }

    /**
     * Returns a game from a function. Types are called A, B and so on, actions 1, 2 and so on.
     *
     * @param members how many players there are of each type
     * @param actions how many actions each type has
     * @param payoff gives the finite payoff of a type's action; called once for each action and
     *     distribution of the others
     * @return the game
     * @throws IllegalArgumentException if there is no type or more than 26, a type has no member or
     *     no action, the table is too large, or a payoff is not finite
     */
    public static TypedGame of(int[] members, int[] actions, Payoff payoff) {
        if (actions.length != members.length || members.length > 26) {
            throw new IllegalArgumentException(
                    "actions ("
                            + actions.length
                            + " of them) must be given for each of the "
                            + members.length
                            + " types, at most 26; beyond that give names");
        }
        return of(
                IntStream.range(0, members.length)
                        .mapToObj(t -> Character.toString('A' + t))
                        .toList(),
                members,
                Arrays.stream(actions).mapToObj(TypedGame::numbered).toList(),
                payoff);
    }

    static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    /**
     * Returns a game of named types and actions from a function.
     *
     * @param types what the types are called, different; their players are called so with a number
     * @param members how many players there are of each type
     * @param actions for each type the names of its actions, different and not blank
     * @param payoff gives the finite payoff of a type's action; called once for each action and
     *     distribution of the others
     * @return the game
     * @throws IllegalArgumentException if there is no type, the lists differ in length, a type has
     *     no member or no action, a name is blank or occurs twice, the table is too large, or a
     *     payoff is not finite
     */
    public static TypedGame of(
            List<String> types, int[] members, List<List<String>> actions, Payoff payoff) {
        TypedShape shape = TypedShape.of(types, members, actions);
        List<String> ids = new ArrayList<>();
        for (int t = 0; t < members.length; t++) {
            for (int i = 1; i <= members[t]; i++) {
                ids.add(types.get(t) + " " + i);
            }
        }
        return filled(shape, ActorSet.of(ids.toArray(String[]::new)), payoff);
    }

    static TypedGame filled(TypedShape shape, ActorSet actors, Payoff payoff) {
        return new TypedGame(shape, actors, TypedTable.filled(shape, payoff));
    }

    /**
     * Returns how many types there are.
     *
     * @return the number of types, at least 1
     */
    public int types() {
        return shape.types();
    }

    /**
     * Returns what a type is called.
     *
     * @param type the type, from 0
     * @return its name
     * @throws IllegalArgumentException if there is no such type
     */
    public String typeName(int type) {
        return shape.typeName(type);
    }

    /**
     * Returns how many players there are of a type.
     *
     * @param type the type, from 0
     * @return their number, at least 1
     * @throws IllegalArgumentException if there is no such type
     */
    public int members(int type) {
        return shape.members(type);
    }

    /**
     * Returns what the actions of a type are called.
     *
     * @param type the type, from 0
     * @return one name per action
     * @throws IllegalArgumentException if there is no such type
     */
    public List<String> actionNames(int type) {
        return shape.actionNames(type);
    }

    /**
     * Returns the type of a player.
     *
     * @param player the player, from 0
     * @return its type, from 0
     * @throws IllegalArgumentException if there is no such player
     */
    public int typeOf(int player) {
        return shape.typeOf(player);
    }

    @Override
    public int actions(int player) {
        return shape.actions(typeOf(player));
    }

    @Override
    public int players() {
        return shape.players();
    }

    @Override
    public ActorSet actors() {
        return actors;
    }

    @Override
    public String actionName(int player, int action) {
        int type = typeOf(player);
        return shape.actionNames(type).get(shape.checkAction(type, action));
    }

    /**
     * Returns what a player of a type gets.
     *
     * @param type the type, from 0
     * @param action the player's action, from 0
     * @param others by type, then action: how many others play it
     * @return the payoff
     * @throws IllegalArgumentException if there is no such type or action, or the counts do not add
     *     up to the members of each type, the player's own without the player
     */
    public double payoffOf(int type, int action, int[]... others) {
        return tables[shape.checkType(type)].payoff(
                shape.checkAction(type, action), shape.cell(type, others));
    }

    @Override
    public double payoff(int player, int... profile) {
        int type = typeOf(player);
        if (profile.length != players()) {
            throw new IllegalArgumentException(
                    "profile "
                            + Arrays.toString(profile)
                            + " must have one action for each of the "
                            + players()
                            + " players");
        }
        int[][] others = new int[types()][];
        Arrays.setAll(others, t -> new int[shape.actions(t)]);
        int other = 0;
        for (int t = 0; t < others.length; t++) {
            for (int i = 0; i < shape.members(t); i++) {
                others[t][shape.checkAction(t, profile[other])] += other == player ? 0 : 1;
                other++;
            }
        }
        return payoffOf(type, profile[player], others);
    }

    /**
     * Returns by how much one action pays more than another against every distribution of the
     * others.
     *
     * <p>The distributions come in lexicographic order, by type, then action; the last action of
     * each type takes the rest and is not counted on.
     *
     * @param type the type, from 0
     * @param action the action, from 0
     * @param over the other action, from 0
     * @return a new array
     * @throws IllegalArgumentException if there is no such type or action
     */
    public double[] gains(int type, int action, int over) {
        return tables[shape.checkType(type)].gains(
                shape.checkAction(type, action), shape.checkAction(type, over));
    }

    /**
     * Returns by how much one action pays more than another while the others play some of their
     * actions only.
     *
     * @param type the type, from 0
     * @param action the action, from 0
     * @param over the other action, from 0
     * @param kept for each type the actions that others of it play, from 0, ascending
     * @return a new array in the order of the smaller game {@link #restrictedTo}
     * @throws IllegalArgumentException if there is no such type or action, or the lists are not as
     *     there
     */
    public double[] gains(int type, int action, int over, int[]... kept) {
        TypedTable table = tables[shape.checkType(type)];
        shape.checkAction(type, action);
        shape.checkAction(type, over);
        shape.restrictedTo(kept);
        return table.gains(action, over, shape.places(type, kept));
    }

    /**
     * Returns the least and the greatest payoff of a type.
     *
     * @param type the type, from 0
     * @return two payoffs
     * @throws IllegalArgumentException if there is no such type
     */
    public double[] range(int type) {
        return tables[shape.checkType(type)].range();
    }

    /**
     * Returns what the players of each type expect from each action when all members of a type mix
     * alike.
     *
     * <p>Distributions less likely than 1e-22 are left out, so that the work is that of a window of
     * the table.
     *
     * @param strategies for each type one probability per action
     * @return new arrays, by type, then action
     * @throws IllegalArgumentException if there is not one strategy for each type, one probability
     *     for each action, or the probabilities of a type are not a distribution
     */
    public double[][] expectedPayoffs(double[]... strategies) {
        MixedProfile mixed = MixedProfile.of(strategies);
        boolean fits = strategies.length == types();
        for (int t = 0; fits && t < strategies.length; t++) {
            fits = strategies[t].length == shape.actions(t);
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "strategies "
                            + mixed
                            + " must be one for each type, with one probability for each action");
        }
        return payoffs.against(strategies);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Where the others mix differently, their distribution is built one by one.
     */
    @Override
    public double[] deviationPayoffs(int player, MixedProfile profile) {
        typeOf(player);
        profile.checkFits(this);
        return payoffs.deviations(player, profile);
    }

    @Override
    public double[][] deviationPayoffs(MixedProfile profile) {
        profile.checkFits(this);
        return payoffs.deviations(profile);
    }

    /**
     * Returns the profile in which all members of a type mix alike.
     *
     * @param strategies for each type one probability per action
     * @return one strategy per player
     * @throws IllegalArgumentException if the strategies do not fit the types and their actions
     */
    public MixedProfile profile(double[]... strategies) {
        double[][] all = new double[players()][];
        Arrays.setAll(
                all,
                player ->
                        typeOf(player) < strategies.length
                                ? strategies[typeOf(player)]
                                : new double[0]);
        MixedProfile profile = MixedProfile.of(all);
        profile.checkFits(this);
        return profile;
    }

    /**
     * Returns the game in which every type has some of its actions only.
     *
     * @param kept for each type the actions it keeps, from 0, ascending
     * @return the smaller game
     * @throws IllegalArgumentException if a type keeps no action, has no such action, or the lists
     *     are not ascending or not one for each type
     */
    public TypedGame restrictedTo(int[]... kept) {
        TypedShape smaller = shape.restrictedTo(kept);
        if (IntStream.range(0, kept.length).allMatch(t -> kept[t].length == shape.actions(t))) {
            return this;
        }
        TypedTable[] smallerTables = new TypedTable[kept.length];
        Arrays.setAll(smallerTables, t -> tables[t].restrictedTo(kept[t], shape.places(t, kept)));
        return new TypedGame(smaller, actors, smallerTables);
    }

    /**
     * Returns this game as a table over all profiles, for few players.
     *
     * @return the same game
     * @throws IllegalArgumentException if the table is too large
     */
    @Override
    public NormalFormGame toNormalForm() {
        return NormalFormGame.of(
                actors,
                IntStream.range(0, players())
                        .mapToObj(player -> shape.actionNames(typeOf(player)))
                        .toList(),
                profile ->
                        IntStream.range(0, profile.length)
                                .mapToDouble(player -> payoff(player, profile))
                                .toArray());
    }

    @Override
    public String toString() {
        return "game of " + shape;
    }
}
