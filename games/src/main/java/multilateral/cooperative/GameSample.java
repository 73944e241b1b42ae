package multilateral.cooperative;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import multilateral.actor.ActorSet;
import multilateral.game.CoalitionalGame;

/**
 * A seeded class of random games with small whole worths, in which equal players, null players and
 * dummies are frequent: where counterexamples to axioms live.
 *
 * @param kind what kind of games
 * @param leastPlayers the fewest players
 * @param mostPlayers the most players, at most {@value #MOST_PLAYERS}
 * @param games how many games
 * @param seed the seed; the same seed gives the same games
 */
public record GameSample(Kind kind, int leastPlayers, int mostPlayers, int games, long seed) {

    /** The most players of a random game. */
    public static final int MOST_PLAYERS = 8;

    private static final int LARGEST = 12;

    /** Kinds of games. */
    public enum Kind {
        /** Any worths, negative ones too. */
        ANY,
        /** Nobody's joining makes a coalition worth less. */
        MONOTONE,
        /** Disjoint coalitions never lose by joining. */
        SUPERADDITIVE,
        /** A player adds the more the more are there: sums of non-negative dividends. */
        CONVEX
    }

    /**
     * Checks the numbers.
     *
     * @param kind what kind of games
     * @param leastPlayers the fewest players
     * @param mostPlayers the most players
     * @param games how many games
     * @param seed the seed
     * @throws IllegalArgumentException if numbers of players are not in [1, {@value #MOST_PLAYERS}]
     *     or not in order, or there are no games
     */
    public GameSample {
        if (!(1 <= leastPlayers && leastPlayers <= mostPlayers && mostPlayers <= MOST_PLAYERS)) {
            throw new IllegalArgumentException(
                    "leastPlayers ("
                            + leastPlayers
                            + ") and mostPlayers ("
                            + mostPlayers
                            + ") must rise within [1, "
                            + MOST_PLAYERS
                            + "]; counterexamples are small or none");
        }
        if (games < 1) {
            throw new IllegalArgumentException("games (" + games + ") must be at least 1");
        }
    }

    /**
     * Returns 300 games of two to four players.
     *
     * @param kind what kind of games
     * @param seed the seed
     * @return the class
     */
    public static GameSample of(Kind kind, long seed) {
        return new GameSample(kind, 2, 4, 300, seed);
    }

    /**
     * Returns this class with other numbers of players.
     *
     * @param least the fewest
     * @param most the most
     * @return a new class
     * @throws IllegalArgumentException if they are out of range
     */
    public GameSample withPlayers(int least, int most) {
        return new GameSample(kind, least, most, games, seed);
    }

    /**
     * Returns this class with more or fewer games.
     *
     * @param count how many, one or more
     * @return a new class
     * @throws IllegalArgumentException if there are none
     */
    public GameSample withGames(int count) {
        return new GameSample(kind, leastPlayers, mostPlayers, count, seed);
    }

    /**
     * Draws the games.
     *
     * @return the games in order, with tables, in units of utility; each depends on the seed and
     *     its number only
     */
    public Stream<CoalitionalGame> draw() {
        return LongStream.range(0, games)
                .mapToObj(k -> new SplittableRandom(seed * 0x9E3779B97F4A7C15L + k))
                .map(this::game);
    }

    private CoalitionalGame game(RandomGenerator random) {
        int players = random.nextInt(leastPlayers, mostPlayers + 1);
        double[] worths = new double[1 << players];
        for (int mask = 1; mask < worths.length; mask++) {
            worths[mask] = random.nextInt(kind == Kind.ANY ? -LARGEST : 0, LARGEST + 1);
        }
        int first = 1 << random.nextInt(players);
        int second = 1 << random.nextInt(players);
        int special = random.nextInt(4);
        if (special == 1) {
            equalise(worths, first, second);
        }
        if (kind == Kind.CONVEX) {
            sumOfParts(worths);
        }
        if (special > 1) {
            detach(worths, first, special == 2);
        }
        if (kind == Kind.MONOTONE || kind == Kind.SUPERADDITIVE) {
            raise(worths);
        }
        return CoalitionalGame.table(actors(players), worths);
    }

    static ActorSet actors(int players) {
        return ActorSet.of(
                IntStream.range(0, players)
                        .mapToObj(i -> String.valueOf((char) ('A' + i)))
                        .toArray(String[]::new));
    }

    private static void equalise(double[] worths, int first, int second) {
        for (int mask = 1; mask < worths.length; mask++) {
            if ((mask & first) != 0 && (mask & second) == 0) {
                worths[mask ^ first ^ second] = worths[mask];
            }
        }
    }

    /** Makes one a null player, or a dummy of the worth that it has alone. */
    private static void detach(double[] worths, int player, boolean nothing) {
        double alone = nothing ? 0 : worths[player];
        for (int mask = 1; mask < worths.length; mask++) {
            if ((mask & player) != 0) {
                worths[mask] = worths[mask ^ player] + alone;
            }
        }
    }

    /** Takes the numbers as dividends, and adds them up. */
    private static void sumOfParts(double[] worths) {
        for (int player = 1; player < worths.length; player <<= 1) {
            for (int mask = 1; mask < worths.length; mask++) {
                worths[mask] += (mask & player) != 0 ? worths[mask ^ player] : 0;
            }
        }
    }

    /** Raises worths, smaller coalitions first, to what their parts are worth. */
    private void raise(double[] worths) {
        for (int mask = 1; mask < worths.length; mask++) {
            for (int part = (mask - 1) & mask; part != 0; part = (part - 1) & mask) {
                double alone = kind == Kind.MONOTONE ? 0 : worths[mask ^ part];
                worths[mask] = Math.max(worths[mask], worths[part] + alone);
            }
        }
    }
}
