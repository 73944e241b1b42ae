package multilateral.game;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import multilateral.actor.ActorSet;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A strategic game as a table: for every profile of actions the payoff of every player.
 *
 * <p>The table has one cell per profile and player, 8 bytes each. In it the first player's action
 * varies fastest: with 2, 3 and 4 actions the profile {@code (a, b, c)} is cell {@code a + 2 * b +
 * 6 * c}. A game of 2^31 cells or more, or of more than the heap holds, is refused.
 *
 * <p>Payoffs are doubles. Where a payoff was given as a fraction or a decimal that no double is,
 * such as {@code 3/7} in a file, the exact value is kept beside the nearest double; see {@link
 * #exactPayoff}. Such a payoff takes some 200 bytes more. Immutable.
 */
public final class NormalFormGame implements StrategicGame {

    private final ActorSet actors;

    /** By player, then action; empty if the actions have numbers only. */
    private final List<List<String>> actionNames;

    private final Shape shape;
    private final PayoffTable payoffs;
    private final String title;
    private final String comment;

    NormalFormGame(
            ActorSet actors,
            List<List<String>> actionNames,
            Shape shape,
            PayoffTable payoffs,
            String title,
            String comment) {
        this.actors = actors;
        this.actionNames = actionNames;
        this.shape = shape;
        this.payoffs = payoffs;
        this.title = title;
        this.comment = comment;
    }

    /**
     * Returns a game of two players from two matrices.
     *
     * @param row the row player's payoffs, by row, then column; copied
     * @param column the column player's payoffs, by row, then column; copied
     * @return the game of player 0, who chooses the row, and player 1, who chooses the column
     * @throws IllegalArgumentException if a matrix has no cell, the matrices differ in shape, or a
     *     payoff is not finite
     */
    public static NormalFormGame bimatrix(double[][] row, double[][] column) {
        int rows = row.length;
        int columns = rows == 0 ? 0 : row[0].length;
        if (columns == 0) {
            throw new IllegalArgumentException(
                    "row must have at least one row and one column; it has "
                            + rows
                            + " rows and "
                            + columns
                            + " columns");
        }
        PayoffTable.checkMatrix("row", row, rows, columns);
        PayoffTable.checkMatrix("column", column, rows, columns);
        return of(
                new int[] {rows, columns},
                at -> new double[] {row[at[0]][at[1]], column[at[0]][at[1]]});
    }

    /**
     * Returns a game from a function. The players are called 1, 2 and so on, and so are actions.
     *
     * @param actions the number of actions of each player
     * @param payoffs gives for a profile of actions, from 0, one finite payoff per player; called
     *     once per profile, the first player's action varying fastest
     * @return the game
     * @throws IllegalArgumentException if there is no player, a player has no action, the table is
     *     too large, or the function's result has the wrong length or is not finite
     */
    public static NormalFormGame of(int[] actions, Function<int[], double[]> payoffs) {
        Shape shape = Shape.of(actions);
        return filled(Labels.numbered(shape.players()), List.of(), shape, payoffs);
    }

    /**
     * Returns a game of given players from a function. The actions are called 1, 2 and so on.
     *
     * @param players the players
     * @param actions the number of actions of each player
     * @param payoffs gives for a profile of actions, from 0, one finite payoff per player; called
     *     once per profile, the first player's action varying fastest
     * @return the game
     * @throws IllegalArgumentException if there are not as many numbers of actions as players, a
     *     player has no action, the table is too large, or the function's result has the wrong
     *     length or is not finite
     */
    public static NormalFormGame of(
            ActorSet players, int[] actions, Function<int[], double[]> payoffs) {
        checkPlayers(players, actions.length);
        return filled(players, List.of(), Shape.of(actions), payoffs);
    }

    /**
     * Returns a game of given players and actions from a function.
     *
     * @param players the players
     * @param actions for each player the names of the actions, different and not blank; copied
     * @param payoffs gives for a profile of actions, from 0, one finite payoff per player; called
     *     once per profile, the first player's action varying fastest
     * @return the game
     * @throws IllegalArgumentException if there are not as many lists of actions as players, a
     *     player has no action, a name is blank or occurs twice, the table is too large, or the
     *     function's result has the wrong length or is not finite
     */
    public static NormalFormGame of(
            ActorSet players, List<List<String>> actions, Function<int[], double[]> payoffs) {
        checkPlayers(players, actions.size());
        List<List<String>> names = Labels.checked(actions);
        return filled(players, names, Shape.of(Labels.counts(names)), payoffs);
    }

    /**
     * Returns a game with exact payoffs from a function. The players are called 1, 2 and so on, and
     * so are actions.
     *
     * @param actions the number of actions of each player
     * @param payoffs gives for a profile of actions, from 0, one payoff per player; called once per
     *     profile, the first player's action varying fastest
     * @return the game
     * @throws IllegalArgumentException if there is no player, a player has no action, the table is
     *     too large, or the function's result has the wrong length or is beyond the range of a
     *     double
     */
    public static NormalFormGame exact(int[] actions, Function<int[], BigFraction[]> payoffs) {
        Shape shape = Shape.of(actions);
        PayoffTable table = PayoffTable.exact(shape, payoffs);
        return new NormalFormGame(
                Labels.numbered(shape.players()), List.of(), shape, table, "", "");
    }

    private static NormalFormGame filled(
            ActorSet players,
            List<List<String>> names,
            Shape shape,
            Function<int[], double[]> payoffs) {
        PayoffTable table = PayoffTable.of(shape, payoffs);
        return new NormalFormGame(players, names, shape, table, "", "");
    }

    private static void checkPlayers(ActorSet players, int count) {
        if (players.size() != count) {
            throw new IllegalArgumentException(
                    "actions ("
                            + count
                            + " of them) must be given for each of the "
                            + players.size()
                            + " players");
        }
    }

    /**
     * Reads a file in Gambit's strategic-form format, either variant.
     *
     * <p>Numbers such as {@code -2}, {@code .5}, {@code 1e-3} and {@code 3/7} are kept exactly,
     * whether the file says {@code R} or {@code D}. A player's label becomes the actor's name, and
     * its id with commas replaced. Blank labels become numbers, and repeated ones get a suffix.
     * Names of outcomes are dropped.
     *
     * @param nfg the file, in UTF-8
     * @return the game
     * @throws IOException if the file cannot be read or is not in the format; the message says line
     *     and column, what was expected and what was found
     */
    public static NormalFormGame read(Path nfg) throws IOException {
        return NfgReader.read(nfg);
    }

    /**
     * Writes this game in Gambit's strategic-form format, payoff by payoff.
     *
     * @param nfg the file, in UTF-8; replaced if it exists
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if a label or payoff would not read back
     * @see #write(Path, NfgVariant)
     */
    public void write(Path nfg) throws IOException {
        write(nfg, NfgVariant.PAYOFFS);
    }

    /**
     * Writes this game in Gambit's strategic-form format.
     *
     * <p>A payoff given as a double is written as the shortest decimal that reads back as the same
     * double. A payoff that no double is, is written as a fraction and reads back exactly. Players
     * are written by name if their ids can be read from the names, else by id.
     *
     * @param nfg the file, in UTF-8; replaced if it exists
     * @param variant payoffs for every profile, or a list of outcomes
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if a label or payoff would not read back
     */
    public void write(Path nfg, NfgVariant variant) throws IOException {
        new NfgWriter(this, shape, payoffs).write(nfg, variant);
    }

    @Override
    public int players() {
        return shape.players();
    }

    @Override
    public int actions(int player) {
        return shape.actions(player);
    }

    @Override
    public ActorSet actors() {
        return actors;
    }

    @Override
    public String actionName(int player, int action) {
        shape.checkAction(player, action);
        return actionNames.isEmpty()
                ? Integer.toString(action + 1)
                : actionNames.get(player).get(action);
    }

    /**
     * Tells whether the actions have names.
     *
     * @return false if the actions have numbers only
     */
    public boolean hasActionNames() {
        return !actionNames.isEmpty();
    }

    @Override
    public double payoff(int player, int... profile) {
        return payoffs.value(shape.checkPlayer(player), shape.index(profile));
    }

    /**
     * Returns what a player gets, exactly.
     *
     * @param player the player, from 0
     * @param profile one action per player, from 0, in player order
     * @return the payoff as it was given; one given as a double is converted without rounding
     * @throws IllegalArgumentException if there is no such player or no such profile
     */
    public BigFraction exactPayoff(int player, int... profile) {
        return payoffs.exact(shape.checkPlayer(player), shape.index(profile));
    }

    /**
     * Returns all payoffs of a player.
     *
     * @param player the player, from 0
     * @return a copy, one payoff per profile, the first player's action varying fastest
     * @throws IllegalArgumentException if there is no such player
     */
    public double[] payoffs(int player) {
        return payoffs.values(shape.checkPlayer(player)).clone();
    }

    /**
     * Copies some payoffs of a player into an array of the caller's.
     *
     * @param player the player, from 0
     * @param cell the place of the first among all {@link #payoffs}, from 0
     * @param to receives the payoffs, from its start
     * @param count how many payoffs to copy
     * @throws IllegalArgumentException if there is no such player
     * @throws IndexOutOfBoundsException if there are no such places
     */
    public void copyPayoffs(int player, int cell, double[] to, int count) {
        System.arraycopy(payoffs.values(shape.checkPlayer(player)), cell, to, 0, count);
    }

    /**
     * Returns what a player gets, by the place of a profile among the {@link #payoffs}.
     *
     * @param player the player, from 0
     * @param cell the place of the profile, from 0
     * @return the payoff
     * @throws IllegalArgumentException if there is no such player
     * @throws ArrayIndexOutOfBoundsException if there is no such place
     */
    public double payoffAt(int player, int cell) {
        return payoffs.value(shape.checkPlayer(player), cell);
    }

    /**
     * Tells whether a payoff of a player is no double, so that {@link #exactPayoff} and {@link
     * #payoff} differ.
     *
     * @param player the player, from 0
     * @return false if every payoff of the player is exactly what {@link #payoffs} says
     * @throws IllegalArgumentException if there is no such player
     */
    public boolean hasFractions(int player) {
        return payoffs.hasFractions(shape.checkPlayer(player));
    }

    Shape shape() {
        return shape;
    }

    PayoffTable payoffTable() {
        return payoffs;
    }

    /** The same players and actions with other payoffs. */
    NormalFormGame with(PayoffTable table) {
        return new NormalFormGame(actors, actionNames, shape, table, title, comment);
    }

    /** The payoffs of a player themselves, not a copy: for reading only. */
    double[] table(int player) {
        return payoffs.values(player);
    }

    /**
     * Returns the game with the payoffs of each player moved and stretched to the range from 0 to
     * 1, as doubles. That changes no equilibrium but for rounding, and makes the regrets of
     * different players and games comparable.
     *
     * @return the game in which the least payoff of each player is 0 and the greatest 1; a player
     *     whose payoffs are all equal gets 0 everywhere
     */
    public NormalFormGame normalised() {
        return GameTransformation.normalised(this);
    }

    @Override
    public double[] deviationPayoffs(int player, MixedProfile profile) {
        double[] payoffs = new double[shape.actions(player)];
        profile.checkFits(this);
        ExpectedPayoffs.of(this).deviations(player, profile.flat(), payoffs);
        return payoffs;
    }

    @Override
    public double[][] deviationPayoffs(MixedProfile profile) {
        profile.checkFits(this);
        return ExpectedPayoffs.of(this).deviations(profile);
    }

    @Override
    public NormalFormGame toNormalForm() {
        return this;
    }

    /**
     * Returns the title.
     *
     * @return the title, empty if there is none
     */
    public String title() {
        return title;
    }

    /**
     * Returns the comment.
     *
     * @return free text, empty if there is none
     */
    public String comment() {
        return comment;
    }

    /**
     * Returns this game with another title and comment.
     *
     * @param newTitle the title
     * @param newComment free text
     * @return the same game otherwise
     */
    public NormalFormGame titled(String newTitle, String newComment) {
        return new NormalFormGame(actors, actionNames, shape, payoffs, newTitle, newComment);
    }

    @Override
    public String toString() {
        return shape + " game of " + actors;
    }
}
