package multilateral.game;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Games that have names in the literature, with those of their equilibria that are known in general
 * told where each is defined.
 */
public final class ClassicGames {

    private ClassicGames() {}

    /**
     * Matching pennies (von Neumann and Morgenstern 1944, 14.7): one wants the same side, the other
     * different ones. The only equilibrium is to toss a coin.
     *
     * @return a zero-sum game of two players
     */
    public static NormalFormGame matchingPennies() {
        return symmetricNames(
                List.of("heads", "tails"),
                new double[][] {{1, -1}, {-1, 1}},
                new double[][] {{-1, 1}, {1, -1}});
    }

    /**
     * Battle of the sexes (Luce and Raiffa 1957, 5.3): both want to meet, each at another place.
     * Three equilibria: each place, and each player going to its own with probability 2/3.
     *
     * @return a game of two players
     */
    public static NormalFormGame battleOfTheSexes() {
        return symmetricNames(
                List.of("opera", "football"),
                new double[][] {{2, 0}, {0, 1}},
                new double[][] {{1, 0}, {0, 2}});
    }

    /**
     * The prisoners' dilemma (Tucker 1950) with the payoffs 5, 3, 1 and 0 of Axelrod (1984). To
     * defect is dominant.
     *
     * @return a symmetric game of two players
     */
    public static NormalFormGame prisonersDilemma() {
        return symmetric(List.of("cooperate", "defect"), new double[][] {{3, 0}, {5, 1}});
    }

    /**
     * Chicken (Russell 1959; Rapoport and Chammah 1966). Three equilibria: one yields, or both
     * drive on with probability 1/10.
     *
     * @return a symmetric game of two players
     */
    public static NormalFormGame chicken() {
        return symmetric(List.of("yield", "drive on"), new double[][] {{0, -1}, {1, -10}});
    }

    /**
     * Rock, paper, scissors. The only equilibrium plays each with probability 1/3.
     *
     * @return a zero-sum game of two players
     */
    public static NormalFormGame rockPaperScissors() {
        return symmetric(
                List.of("rock", "paper", "scissors"),
                new double[][] {{0, -1, 1}, {1, 0, -1}, {-1, 1, 0}});
    }

    /**
     * Shapley's (1964) example in which fictitious play cycles for ever, for any number of actions:
     * the row player wins where the actions are equal, the column player where its own is the next
     * one round the circle. The only equilibrium is uniform.
     *
     * @param actions the number of actions, at least 3; Shapley has 3
     * @return a game of two players
     * @throws IllegalArgumentException if there are fewer than 3 actions
     */
    public static NormalFormGame shapley(int actions) {
        checkLeast("actions", actions, 3);
        return NormalFormGame.of(
                new int[] {actions, actions},
                at ->
                        new double[] {
                            at[0] == at[1] ? 1 : 0, at[1] == (at[0] + 1) % actions ? 1 : 0
                        });
    }

    /**
     * The stag hunt (Rousseau 1755) of any number of players: a stag takes all, a hare each alone.
     * Everybody hunting the stag and everybody hunting hares are the pure equilibria.
     *
     * @param players the number of players, at least 2
     * @param stag what each gets of a stag that all hunt, above {@code hare}
     * @param hare what a hare is worth, positive; who hunts a stag in vain gets nothing
     * @return a symmetric game
     * @throws IllegalArgumentException if there are too few players, or not {@code 0 < hare < stag}
     */
    public static NormalFormGame stagHunt(int players, double stag, double hare) {
        checkLeast("players", players, 2);
        checkBetween("hare", hare, 0, "stag", stag);
        return ofMany(
                players,
                List.of("stag", "hare"),
                at -> {
                    boolean all = Arrays.stream(at).sum() == 0;
                    return player -> at[player] == 1 ? hare : all ? stag : 0;
                });
    }

    /**
     * The volunteer's dilemma (Diekmann 1985): a good exists as soon as one provides it at a cost.
     * Pure equilibria are those with one volunteer; in the symmetric one each abstains with
     * probability {@code (cost / benefit)^(1 / (players - 1))}. With two players it is a game of
     * chicken.
     *
     * @param players the number of players, at least 2
     * @param benefit what the good is worth to each, above {@code cost}
     * @param cost what a volunteer pays, positive
     * @return a symmetric game
     * @throws IllegalArgumentException if there are too few players, or not {@code 0 < cost <
     *     benefit}
     */
    public static NormalFormGame volunteersDilemma(int players, double benefit, double cost) {
        checkLeast("players", players, 2);
        checkBetween("cost", cost, 0, "benefit", benefit);
        return ofMany(
                players,
                List.of("volunteer", "abstain"),
                at -> {
                    double good = Arrays.stream(at).sum() < at.length ? benefit : 0;
                    return player -> good - (at[player] == 0 ? cost : 0);
                });
    }

    /**
     * The minimum-effort game (Bryant 1983; Van Huyck, Battalio and Beil 1990): what comes out is
     * the least effort of all, and each bears the cost of its own. The pure equilibria are those in
     * which all make the same effort.
     *
     * @param players the number of players, at least 2
     * @param levels the number of efforts, from 1 to {@code levels}; at least 2
     * @param benefit what a unit of the least effort is worth to each, above {@code cost}
     * @param cost what a unit of own effort costs, positive
     * @return a symmetric game
     * @throws IllegalArgumentException if there are too few players or levels, or not {@code 0 <
     *     cost < benefit}
     */
    public static NormalFormGame minimumEffort(
            int players, int levels, double benefit, double cost) {
        checkLeast("players", players, 2);
        checkLeast("levels", levels, 2);
        checkBetween("cost", cost, 0, "benefit", benefit);
        List<String> names = IntStream.rangeClosed(1, levels).mapToObj(i -> "effort " + i).toList();
        return ofMany(
                players,
                names,
                at -> {
                    double least = benefit * (1 + Arrays.stream(at).min().orElseThrow());
                    return player -> least - cost * (1 + at[player]);
                });
    }

    /**
     * The public-goods game with linear payoffs (Isaac and Walker 1988): of an endowment of {@code
     * levels - 1} units each keeps some, and the others are multiplied and shared by all. With a
     * factor below the number of players to contribute nothing is dominant; above 1 it would be
     * better for all to contribute everything.
     *
     * @param players the number of players, at least 2
     * @param levels the number of contributions, from 0 to {@code levels - 1}; at least 2
     * @param factor by what contributions are multiplied, positive
     * @return a symmetric game
     * @throws IllegalArgumentException if there are too few players or levels, or the factor is not
     *     positive and finite
     */
    public static NormalFormGame publicGoods(int players, int levels, double factor) {
        checkLeast("players", players, 2);
        checkLeast("levels", levels, 2);
        checkBetween("factor", factor, 0, "infinity", Double.POSITIVE_INFINITY);
        List<String> names = IntStream.range(0, levels).mapToObj(i -> "give " + i).toList();
        return ofMany(
                players,
                names,
                at -> {
                    double share = factor * Arrays.stream(at).sum() / players;
                    return player -> levels - 1 - at[player] + share;
                });
    }

    private static NormalFormGame symmetric(List<String> names, double[][] row) {
        double[][] column = new double[row.length][row.length];
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                column[i][j] = row[j][i];
            }
        }
        return symmetricNames(names, row, column);
    }

    private static NormalFormGame symmetricNames(
            List<String> names, double[][] row, double[][] column) {
        return NormalFormGame.of(
                Labels.numbered(2),
                List.of(names, names),
                at -> new double[] {row[at[0]][at[1]], column[at[0]][at[1]]});
    }

    private static NormalFormGame ofMany(int players, List<String> names, Payoffs payoffs) {
        return NormalFormGame.of(
                Labels.numbered(players),
                Collections.nCopies(players, names),
                at -> {
                    double[] values = new double[players];
                    Arrays.setAll(values, payoffs.at(at));
                    return values;
                });
    }

    /** Gives for a profile every player's payoff. */
    private interface Payoffs {
        IntToDoubleFunction at(int[] profile);
    }

    private static void checkLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " (" + value + ") must be at least " + least);
        }
    }

    private static void checkBetween(
            String name, double value, double low, String above, double high) {
        if (!(value > low && value < high)) {
            throw new IllegalArgumentException(
                    name
                            + " ("
                            + value
                            + ") must be above "
                            + low
                            + " and below "
                            + above
                            + " ("
                            + high
                            + ")");
        }
    }
}
