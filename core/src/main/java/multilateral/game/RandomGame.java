package multilateral.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import multilateral.actor.Graph;

/**
 * Random games, the same for the same seed on every machine.
 *
 * <p>Payoffs are drawn from {@link Random}, whose sequence is part of the Java specification, so
 * that other languages can draw the same games.
 */
public final class RandomGame {

    private RandomGame() {}

    /**
     * Draws every payoff alone and uniformly among the integers of a range.
     *
     * <p>All payoffs of the first player are drawn first, then those of the second, and so on; the
     * profiles of each are in lexicographic order, the last player's action varying fastest. For
     * two players that is the row player's matrix row by row, then the column player's.
     *
     * @param seed the seed of the generator
     * @param low the least payoff
     * @param high the greatest payoff, at least {@code low}
     * @param actions the number of actions of each player
     * @return the game
     * @throws IllegalArgumentException if {@code high} is below {@code low} or there are 2^31
     *     integers between them, if there is no player or a player has no action, or if the table
     *     is too large
     */
    public static NormalFormGame uniform(long seed, int low, int high, int... actions) {
        return uniform(new Random(seed), low, count(low, high), actions);
    }

    private static NormalFormGame uniform(Random random, int low, int values, int[] actions) {
        Shape shape = Shape.of(actions);
        PayoffTable table = new PayoffTable(shape);
        int[] at = new int[actions.length];
        for (int player = 0; player < actions.length; player++) {
            for (int drawn = 0; drawn < shape.cells(); drawn++) {
                table.set(player, shape.index(at), low + (double) random.nextInt(values));
                next(at, actions);
            }
        }
        return game(shape, table);
    }

    /**
     * Draws a zero-sum game: the row player's payoffs uniformly among the integers of a range, row
     * by row, and the column player's as the same below zero.
     *
     * @param seed the seed of the generator
     * @param low the least payoff of the row player
     * @param high the greatest, at least {@code low}
     * @param rows the number of actions of the row player
     * @param columns the number of actions of the column player
     * @return the game
     * @throws IllegalArgumentException if {@code high} is below {@code low} or there are 2^31
     *     integers between them, a player has no action, or the table is too large
     */
    public static NormalFormGame zeroSum(long seed, int low, int high, int rows, int columns) {
        int values = count(low, high);
        Shape shape = Shape.of(rows, columns);
        Random random = new Random(seed);
        PayoffTable table = new PayoffTable(shape);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double payoff = low + (double) random.nextInt(values);
                int cell = shape.index(row, column);
                table.set(0, cell, payoff);
                table.set(1, cell, -payoff);
            }
        }
        return game(shape, table);
    }

    /**
     * Draws normal payoffs that are correlated between players (the covariant games of Nudelman,
     * Wortman, Shoham and Leyton-Brown 2004): each has mean 0 and variance 1, those of different
     * profiles are independent, and those of two players at one profile have a given correlation.
     *
     * <p>With correlation 1 all interests are common, and with the least one, {@code -1 / (players
     * - 1)}, payoffs add up to zero. Profiles are drawn in lexicographic order, and the players at
     * each one after the other.
     *
     * @param seed the seed of the generator
     * @param correlation the correlation, from {@code -1 / (players - 1)} to 1
     * @param actions the number of actions of each player, for at least two players
     * @return the game
     * @throws IllegalArgumentException if there are fewer than two players, the correlation is out
     *     of its range, a player has no action, or the table is too large
     */
    public static NormalFormGame covariant(long seed, double correlation, int... actions) {
        int players = actions.length;
        double least = -1.0 / (players - 1);
        if (players < 2 || !(correlation >= least && correlation <= 1)) {
            throw new IllegalArgumentException(
                    "correlation ("
                            + correlation
                            + ") must be in [-1 / (players - 1), 1] for at least 2 players, here "
                            + players);
        }
        double alone = Math.sqrt(1 - correlation);
        double rest = Math.sqrt(Math.max(0, 1 + (players - 1) * correlation));
        double common = (rest - alone) / players;
        Random random = new Random(seed);
        double[] drawn = new double[players];
        return lexicographic(
                actions,
                at -> {
                    Arrays.setAll(drawn, player -> random.nextGaussian());
                    double sum = common * Arrays.stream(drawn).sum();
                    return player -> alone * drawn[player] + sum;
                });
    }

    /**
     * Draws a coordination game: where all take the same action everybody gets an integer from 1 to
     * {@code most}, elsewhere one from {@code -most} to 0, each player its own. Each common action
     * is an equilibrium.
     *
     * @param seed the seed of the generator
     * @param most the largest size of a payoff, from 1 to 2^30
     * @param players the number of players
     * @param actions the number of actions of each
     * @return the game
     * @throws IllegalArgumentException if {@code most} is out of its range, there is no player or
     *     action, or the table is too large
     */
    public static NormalFormGame coordination(long seed, int most, int players, int actions) {
        checkRange("most", most, 1, 1 << 30);
        Random random = new Random(seed);
        return lexicographic(
                same(players, actions),
                at -> {
                    boolean common = Arrays.stream(at).allMatch(action -> action == at[0]);
                    double[] drawn = new double[players];
                    Arrays.setAll(
                            drawn,
                            player ->
                                    common ? 1 + random.nextInt(most) : -random.nextInt(most + 1));
                    return player -> drawn[player];
                });
    }

    /**
     * Draws a dispersion game (Grenager, Powers and Shoham 2002): the fewer take a player's action,
     * the more it gets, whatever the action is. For each number of takers the payoff falls by an
     * integer from 1 to {@code most} that is drawn once for all. The pure equilibria are the
     * profiles that spread the players as evenly as possible.
     *
     * @param seed the seed of the generator
     * @param most the largest fall of the payoff from one taker more, from 1 to 2^20
     * @param players the number of players
     * @param actions the number of actions of each
     * @return a symmetric game
     * @throws IllegalArgumentException if {@code most} is out of its range, there is no player or
     *     action, or the table is too large
     */
    public static NormalFormGame dispersion(long seed, int most, int players, int actions) {
        checkRange("most", most, 1, 1 << 20);
        int[] counts = same(players, actions);
        Random random = new Random(seed);
        double[] byTakers = new double[players + 1];
        for (int takers = 2; takers <= players; takers++) {
            byTakers[takers] = byTakers[takers - 1] - 1 - random.nextInt(most);
        }
        return lexicographic(
                counts,
                at -> {
                    int[] takers = takers(at, actions);
                    return player -> byTakers[takers[at[player]]];
                });
    }

    /**
     * Draws a congestion game (Rosenthal 1973) in which each player uses one of some facilities: it
     * pays what that costs each user, which rises with their number by integers from 0 to {@code
     * most}, each facility for itself. There is an exact potential, and so a pure equilibrium.
     *
     * @param seed the seed of the generator
     * @param most the largest rise of a cost by one user more, from 0 to 2^20
     * @param players the number of players
     * @param facilities the number of facilities, which are the actions of each
     * @return a symmetric game with costs as negative payoffs
     * @throws IllegalArgumentException if {@code most} is out of its range, there is no player or
     *     facility, or the table is too large
     */
    public static NormalFormGame congestion(long seed, int most, int players, int facilities) {
        checkRange("most", most, 0, 1 << 20);
        int[] counts = same(players, facilities);
        Random random = new Random(seed);
        double[][] costs = new double[facilities][players + 1];
        for (double[] cost : costs) {
            for (int users = 1; users <= players; users++) {
                cost[users] = cost[users - 1] + random.nextInt(most + 1);
            }
        }
        return lexicographic(
                counts,
                at -> {
                    int[] users = takers(at, facilities);
                    return player -> -costs[at[player]][users[at[player]]];
                });
    }

    /**
     * Draws a degenerate game: payoffs are integers from 0 to {@code most}, so that ties are
     * common, and for each player with more than one action the toss of a coin decides whether its
     * last action is a copy of its first, for everybody's payoffs.
     *
     * @param seed the seed of the generator
     * @param most the greatest payoff, from 0 to 2^30
     * @param actions the number of actions of each player
     * @return the game
     * @throws IllegalArgumentException if {@code most} is out of its range, there is no player, a
     *     player has no action, or the table is too large
     */
    public static NormalFormGame degenerate(long seed, int most, int... actions) {
        checkRange("most", most, 0, 1 << 30);
        Random random = new Random(seed);
        NormalFormGame drawn = uniform(random, 0, most + 1, actions);
        boolean[] copied = new boolean[actions.length];
        for (int player = 0; player < copied.length; player++) {
            copied[player] = random.nextBoolean() && actions[player] > 1;
        }
        return lexicographic(
                actions,
                at -> {
                    int[] source = at.clone();
                    for (int player = 0; player < source.length; player++) {
                        boolean last = source[player] == actions[player] - 1;
                        source[player] = copied[player] && last ? 0 : source[player];
                    }
                    return player -> drawn.payoff(player, source);
                });
    }

    /**
     * Draws a polymatrix game on a random graph (Erdős and Rényi 1959): each two players are linked
     * with the same probability, and each payoff from a link is drawn uniformly among the integers
     * of a range.
     *
     * <p>Links are drawn first, the pairs in lexicographic order; then, for each player in turn and
     * each of its neighbours in turn, its matrix row by row.
     *
     * @param seed the seed of the generator
     * @param low the least payoff from a link
     * @param high the greatest, at least {@code low}
     * @param linked the probability of a link, from 0 to 1
     * @param actions the number of actions of each player
     * @return the game
     * @throws IllegalArgumentException if {@code high} is below {@code low} or there are 2^31
     *     integers between them, the probability is not in [0, 1], there is no player, or a player
     *     has no action
     */
    public static PolymatrixGame polymatrix(
            long seed, int low, int high, double linked, int... actions) {
        int values = count(low, high);
        if (!(linked >= 0 && linked <= 1)) {
            throw new IllegalArgumentException("linked (" + linked + ") must be in [0, 1]");
        }
        Random random = new Random(seed);
        List<String> links = new ArrayList<>();
        for (int player = 1; player <= actions.length; player++) {
            for (int other = player + 1; other <= actions.length; other++) {
                if (random.nextDouble() < linked) {
                    links.add(player + "," + other);
                }
            }
        }
        return PolymatrixGame.of(
                Graph.of(Labels.numbered(actions.length), links.toArray(String[]::new)),
                actions,
                (player, action, other, otherAction) -> low + (double) random.nextInt(values));
    }

    private static int[] same(int players, int actions) {
        checkRange("players", players, 1, Integer.MAX_VALUE);
        int[] counts = new int[players];
        Arrays.fill(counts, actions);
        return counts;
    }

    private static int[] takers(int[] profile, int actions) {
        int[] takers = new int[actions];
        for (int action : profile) {
            takers[action]++;
        }
        return takers;
    }

    private static int count(int low, int high) {
        long values = (long) high - low + 1;
        if (values < 1 || values > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "high ("
                            + high
                            + ") must be from "
                            + low
                            + " to "
                            + Math.min(Integer.MAX_VALUE, low + (Integer.MAX_VALUE - 1L)));
        }
        return (int) values;
    }

    private static void checkRange(String name, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    name + " (" + value + ") must be in [" + low + ", " + high + "]");
        }
    }

    /** Gives for a profile every player's payoff. */
    private interface Draw {
        IntToDoubleFunction at(int[] profile);
    }

    /** Fills a game profile by profile in lexicographic order. */
    private static NormalFormGame lexicographic(int[] actions, Draw draw) {
        Shape shape = Shape.of(actions);
        PayoffTable table = new PayoffTable(shape);
        int[] at = new int[actions.length];
        for (int drawn = 0; drawn < shape.cells(); drawn++) {
            IntToDoubleFunction payoff = draw.at(at);
            int cell = shape.index(at);
            for (int player = 0; player < actions.length; player++) {
                table.set(player, cell, payoff.applyAsDouble(player));
            }
            next(at, actions);
        }
        return game(shape, table);
    }

    private static NormalFormGame game(Shape shape, PayoffTable table) {
        return new NormalFormGame(
                Labels.numbered(shape.players()), List.of(), shape, table, "", "");
    }

    /** The next profile in lexicographic order; after the last comes the first. */
    private static void next(int[] at, int[] actions) {
        for (int player = at.length - 1; player >= 0; player--) {
            at[player]++;
            if (at[player] < actions[player]) {
                return;
            }
            at[player] = 0;
        }
    }
}
