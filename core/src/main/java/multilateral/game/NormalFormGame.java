package multilateral.game;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A strategic game with all payoffs stored (von Neumann and Morgenstern 1944).
 *
 * <p>Memory: 8 bytes a player and profile. Payoffs read from a file as fractions or decimals are
 * kept exactly beside their doubles. Immutable.
 */
public final class NormalFormGame implements StrategicGame {

    private final ActorSet actors;
    private final List<List<String>> actionNames;

    /** Payoff of player p in profile number Σ action(q) · stride(q). */
    private final double[][] payoffs;

    /** Exact payoffs in the same order; no rows where the doubles are exact. */
    private final BigFraction[][] exact;

    private final int[] strides;

    private NormalFormGame(
            ActorSet actors,
            List<List<String>> actionNames,
            double[][] payoffs,
            BigFraction[][] exact) {
        this.actors = actors;
        this.actionNames = actionNames;
        this.payoffs = payoffs;
        this.exact = exact;
        this.strides = strides(actionNames);
    }

    /** The last player's action varies fastest. */
    private static int[] strides(List<List<String>> actionNames) {
        int[] strides = new int[actionNames.size()];
        int stride = 1;
        for (int player = strides.length - 1; player >= 0; player--) {
            strides[player] = stride;
            stride *= actionNames.get(player).size();
        }
        return strides;
    }

    /**
     * Returns a game of two players.
     *
     * @param row the row player's payoffs: [row][column], copied
     * @param column the column player's payoffs, of the same shape
     * @return the game; players "row" and "column"
     * @throws IllegalArgumentException if the matrices are empty, ragged or of different shapes, or
     *     a payoff is not finite
     */
    public static NormalFormGame bimatrix(double[][] row, double[][] column) {
        if (row.length == 0 || row[0].length == 0) {
            throw new IllegalArgumentException("row must have at least one row and one column");
        }
        if (column.length != row.length) {
            throw new IllegalArgumentException(
                    "column (" + column.length + " rows) must have " + row.length);
        }
        int columns = row[0].length;
        for (int i = 0; i < row.length; i++) {
            if (row[i].length != columns || column[i].length != columns) {
                throw new IllegalArgumentException(
                        "row "
                                + i
                                + " of both matrices must have "
                                + columns
                                + " columns but has "
                                + row[i].length
                                + " and "
                                + column[i].length);
            }
        }
        return of(
                ActorSet.of("row", "column"),
                numbered(row.length, columns),
                profile ->
                        new double[] {row[profile[0]][profile[1]], column[profile[0]][profile[1]]});
    }

    /**
     * Returns the game of a function.
     *
     * @param actions how many actions each player has, one or more
     * @param payoffs gives the payoffs of all players for a profile of actions
     * @return the game; players "1", "2" and so on, actions likewise
     * @throws IllegalArgumentException if there is no player, one has no action, the game is too
     *     large (the message says how large), or the function gives a wrong number of payoffs or
     *     one that is not finite
     */
    public static NormalFormGame of(int[] actions, Function<int[], double[]> payoffs) {
        return of(
                ActorSet.of(
                        IntStream.rangeClosed(1, actions.length)
                                .mapToObj(Integer::toString)
                                .toArray(String[]::new)),
                numbered(actions),
                payoffs);
    }

    /**
     * Returns the game of a function, with names.
     *
     * @param players the players
     * @param actionNames the names of each player's actions, in player order
     * @param payoffs gives the payoffs of all players for a profile of actions
     * @return the game
     * @throws IllegalArgumentException as for {@link #of(int[], Function)}, or if there are not as
     *     many lists of names as players
     */
    public static NormalFormGame of(
            ActorSet players, List<List<String>> actionNames, Function<int[], double[]> payoffs) {
        int cells = checkSize(players, actionNames);
        double[][] all = new double[players.size()][cells];
        int[] profile = new int[players.size()];
        for (int cell = 0; cell < cells; cell++) {
            double[] values = payoffs.apply(profile.clone());
            if (values.length != all.length) {
                throw new IllegalArgumentException(
                        "payoffs for profile "
                                + Arrays.toString(profile)
                                + " ("
                                + values.length
                                + " of them) must be one for each of "
                                + all.length
                                + " players");
            }
            for (int player = 0; player < all.length; player++) {
                if (!Double.isFinite(values[player])) {
                    throw new IllegalArgumentException(
                            "payoff of \""
                                    + players.get(player).id()
                                    + "\" for profile "
                                    + Arrays.toString(profile)
                                    + " ("
                                    + values[player]
                                    + ") must be finite");
                }
                all[player][cell] = values[player];
            }
            next(profile, actionNames);
        }
        return new NormalFormGame(players, copy(actionNames), all, new BigFraction[0][]);
    }

    /** A game of exact payoffs, [player][cell], the last player's action varying fastest. */
    static NormalFormGame exact(
            ActorSet players, List<List<String>> actionNames, BigFraction[][] payoffs) {
        int cells = checkSize(players, actionNames);
        double[][] doubles = new double[players.size()][cells];
        boolean rounded = false;
        for (int player = 0; player < doubles.length; player++) {
            for (int cell = 0; cell < cells; cell++) {
                BigFraction value = payoffs[player][cell];
                double nearest = value.doubleValue();
                if (!Double.isFinite(nearest)) {
                    throw new IllegalArgumentException(
                            "payoff (" + value + ") is beyond the range of a double");
                }
                doubles[player][cell] = nearest;
                rounded |= !BigFraction.from(nearest).equals(value);
            }
        }
        return new NormalFormGame(
                players, copy(actionNames), doubles, rounded ? payoffs : new BigFraction[0][]);
    }

    private static List<List<String>> numbered(int... actions) {
        List<List<String>> names = new ArrayList<>();
        for (int player = 0; player < actions.length; player++) {
            if (actions[player] < 1) {
                throw new IllegalArgumentException(
                        "actions of player "
                                + player
                                + " ("
                                + actions[player]
                                + ") must be at least 1");
            }
            names.add(
                    IntStream.rangeClosed(1, actions[player]).mapToObj(Integer::toString).toList());
        }
        return names;
    }

    private static List<List<String>> copy(List<List<String>> names) {
        return names.stream().map(List::copyOf).toList();
    }

    static void next(int[] profile, List<List<String>> actionNames) {
        for (int player = profile.length - 1; player >= 0; player--) {
            profile[player]++;
            if (profile[player] < actionNames.get(player).size()) {
                return;
            }
            profile[player] = 0;
        }
    }

    static int checkSize(ActorSet players, List<List<String>> actionNames) {
        if (actionNames.size() != players.size()) {
            throw new IllegalArgumentException(
                    "actionNames ("
                            + actionNames.size()
                            + " lists) must be one for each of "
                            + players.size()
                            + " players");
        }
        BigInteger cells = BigInteger.ONE;
        for (int player = 0; player < actionNames.size(); player++) {
            int actions = actionNames.get(player).size();
            if (actions == 0) {
                throw new IllegalArgumentException(
                        "actions of \"" + players.get(player).id() + "\" must be at least 1");
            }
            cells = cells.multiply(BigInteger.valueOf(actions));
        }
        if (cells.bitLength() > 31 || cells.intValue() > Integer.MAX_VALUE - 8) {
            BigInteger bytes = cells.multiply(BigInteger.valueOf(8L * players.size()));
            throw new IllegalArgumentException(
                    "the game would have "
                            + cells
                            + " profiles and take "
                            + bytes.shiftRight(30)
                            + " GiB; a dense game has fewer than 2^31 profiles. Use fewer actions,"
                            + " or a form with structure");
        }
        return cells.intValue();
    }

    /**
     * Reads a file in Gambit's strategic form, of payoffs or of outcomes.
     *
     * @param nfg the file
     * @return the game, with payoffs kept exactly
     * @throws IOException if the file cannot be read or is malformed; the message says at which
     *     line and column
     */
    public static NormalFormGame read(Path nfg) throws IOException {
        return NfgReader.read(String.valueOf(nfg.getFileName()), Files.readString(nfg));
    }

    /**
     * Writes a file in Gambit's strategic form, as a list of payoffs.
     *
     * @param nfg the file; replaced if it is there
     * @throws IOException if the file cannot be written
     */
    public void write(Path nfg) throws IOException {
        Files.writeString(nfg, NfgWriter.payoffs(this), StandardCharsets.UTF_8);
    }

    /**
     * Writes a file in Gambit's strategic form, as a list of outcomes.
     *
     * @param nfg the file; replaced if it is there
     * @throws IOException if the file cannot be written
     */
    public void writeOutcomes(Path nfg) throws IOException {
        Files.writeString(nfg, NfgWriter.outcomes(this), StandardCharsets.UTF_8);
    }

    @Override
    public ActorSet actors() {
        return actors;
    }

    @Override
    public int actions(int player) {
        return actionNames(player).size();
    }

    @Override
    public List<String> actionNames(int player) {
        actors.get(player);
        return actionNames.get(player);
    }

    @Override
    public double payoff(int player, int... profile) {
        actors.get(player);
        return payoffs[player][cell(profile)];
    }

    /**
     * Returns what a player gets, exactly.
     *
     * @param player the player
     * @param profile the action of each player
     * @return the payoff as a fraction: what the file said, or the exact value of the double
     * @throws IllegalArgumentException if there is no such player or action
     */
    public BigFraction exactPayoff(int player, int... profile) {
        actors.get(player);
        int cell = cell(profile);
        return exact.length == 0 ? BigFraction.from(payoffs[player][cell]) : exact[player][cell];
    }

    private int cell(int... profile) {
        if (profile.length != players()) {
            throw new IllegalArgumentException(
                    "profile ("
                            + profile.length
                            + " actions) must have one for each of "
                            + players()
                            + " players");
        }
        int cell = 0;
        for (int player = 0; player < profile.length; player++) {
            int actions = actionNames.get(player).size();
            if (profile[player] < 0 || profile[player] >= actions) {
                throw new IllegalArgumentException(
                        "action of \""
                                + actors.get(player).id()
                                + "\" ("
                                + profile[player]
                                + ") must be in [0, "
                                + (actions - 1)
                                + "]");
            }
            cell += profile[player] * strides[player];
        }
        return cell;
    }

    @Override
    public double expectedPayoff(int player, MixedProfile profile) {
        double[] deviations = deviationPayoffs(player, profile);
        double sum = 0;
        for (int action = 0; action < deviations.length; action++) {
            sum += profile.probability(player, action) * deviations[action];
        }
        return sum;
    }

    /** Contracts one axis after another, the slowest first; linear in the number of profiles. */
    @Override
    public double[] deviationPayoffs(int player, MixedProfile profile) {
        actors.get(player);
        checkShape(profile);
        double[] values = payoffs[player];
        int kept = 1;
        int rest = values.length;
        for (int axis = 0; axis < players(); axis++) {
            int actions = actions(axis);
            rest /= actions;
            if (axis == player) {
                kept = actions;
                continue;
            }
            double[] weights = profile.strategy(axis);
            double[] contracted = new double[kept * rest];
            for (int k = 0; k < kept; k++) {
                for (int action = 0; action < actions; action++) {
                    int from = (k * actions + action) * rest;
                    for (int j = 0; j < rest; j++) {
                        contracted[k * rest + j] += weights[action] * values[from + j];
                    }
                }
            }
            values = contracted;
        }
        return values == payoffs[player] ? values.clone() : values;
    }

    private void checkShape(MixedProfile profile) {
        boolean fits = profile.players() == players();
        for (int player = 0; fits && player < players(); player++) {
            fits = profile.strategy(player).length == actions(player);
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "profile (" + profile + ") must have one probability for each action");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NormalFormGame that
                && actors.equals(that.actors)
                && actionNames.equals(that.actionNames)
                && Arrays.deepEquals(payoffs, that.payoffs)
                && Arrays.deepEquals(exact, that.exact);
    }

    @Override
    public int hashCode() {
        return 31 * actors.hashCode() + Arrays.deepHashCode(payoffs);
    }

    @Override
    public String toString() {
        return "game of "
                + actors
                + " with "
                + actionNames.stream().map(List::size).toList()
                + " actions";
    }
}
