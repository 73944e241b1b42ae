package multilateral.game;

import java.util.function.LongToDoubleFunction;
import multilateral.actor.ActorSet;
import multilateral.actor.Coalition;
import multilateral.actor.Unit;

/**
 * A game in which each coalition of players has a worth that its members may share as they like
 * (transferable utility; von Neumann and Morgenstern 1944).
 *
 * <p>Coalitions are bit masks: bit <i>i</i> is player <i>i</i>. The empty coalition is worth zero.
 * The worths come from a table, from a function of the mask, or from a function that fills a block
 * of masks at once. A function must always give the same worth to the same coalition; it may be
 * called from several threads.
 */
public final class CoalitionalGame {

    /** The most players a table can hold: 2<sup>30</sup> worths, 8 GiB. */
    public static final int MOST_TABLE_PLAYERS = 30;

    private static final double[] NO_TABLE = {};

    private final ActorSet actors;
    private final Unit unit;
    private final Source source;

    private CoalitionalGame(ActorSet actors, Unit unit, Source source) {
        this.actors = actors;
        this.unit = unit;
        this.source = source;
    }

    /** Where worths come from. */
    private sealed interface Source {
        double worth(long coalition);

        void fill(long first, double[] worths);

        record Function(LongToDoubleFunction worth) implements Source {
            @Override
            public double worth(long coalition) {
                return coalition == 0 ? 0 : worth.applyAsDouble(coalition);
            }

            @Override
            public void fill(long first, double[] worths) {
                for (int low = first == 0 ? 1 : 0; low < worths.length; low++) {
                    worths[low] = worth.applyAsDouble(first + low);
                }
                if (first == 0) {
                    worths[0] = 0;
                }
            }
        }

        record Blocks(BlockWorth blocks) implements Source {
            @Override
            public double worth(long coalition) {
                double[] one = new double[1];
                fill(coalition, one);
                return one[0];
            }

            @Override
            public void fill(long first, double[] worths) {
                blocks.fill(first, worths);
                if (first == 0) {
                    worths[0] = 0;
                }
            }
        }

        /** A table of all worths; checked when it was made. */
        @SuppressWarnings("ArrayRecordComponent") // private, never compared or printed
        record Table(double[] worths) implements Source {
            @Override
            public double worth(long coalition) {
                return worths[(int) coalition];
            }

            @Override
            public void fill(long first, double[] into) {
                System.arraycopy(worths, (int) first, into, 0, into.length);
            }
        }
    }

    /**
     * Returns the game of a function.
     *
     * @param players one to 62 players
     * @param worth the worth of a coalition given as a mask; never asked about the empty one. It
     *     must be finite: a coalition whose worth is not is refused when it is read
     * @return the game, in units of utility
     * @throws IllegalArgumentException if there are too many players
     */
    public static CoalitionalGame of(ActorSet players, LongToDoubleFunction worth) {
        return new CoalitionalGame(checkPlayers(players), Unit.UTIL, new Source.Function(worth));
    }

    /**
     * Returns the game of a function that fills blocks.
     *
     * @param players one to 62 players
     * @param worth fills the worths of a block; what it says of the empty coalition is ignored
     * @return the game, in units of utility
     * @throws IllegalArgumentException if there are too many players
     */
    public static CoalitionalGame inBlocks(ActorSet players, BlockWorth worth) {
        return new CoalitionalGame(checkPlayers(players), Unit.UTIL, new Source.Blocks(worth));
    }

    /**
     * Returns the game of a table.
     *
     * @param players one to {@value #MOST_TABLE_PLAYERS} players
     * @param worth 2<sup>n</sup> finite worths; entry <i>m</i> is that of the coalition with mask
     *     <i>m</i>, and entry 0 is 0. Copied
     * @return the game, in units of utility
     * @throws IllegalArgumentException if there are too many players, the table has another length,
     *     entry 0 is not zero or an entry is not finite
     */
    public static CoalitionalGame table(ActorSet players, double... worth) {
        checkTablePlayers(players);
        long size = 1L << players.size();
        if (worth.length != size) {
            throw new IllegalArgumentException(
                    "worth ("
                            + worth.length
                            + " entries) must have "
                            + size
                            + ", one for each coalition of "
                            + players.size()
                            + " players");
        }
        if (worth[0] != 0) {
            throw new IllegalArgumentException(
                    "worth of the empty coalition (" + worth[0] + ") must be 0");
        }
        double[] copy = worth.clone();
        CoalitionalGame game = new CoalitionalGame(players, Unit.UTIL, new Source.Table(copy));
        game.check(0, copy);
        return game;
    }

    private static ActorSet checkPlayers(ActorSet players) {
        if (players.size() > Coalition.MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + players.size()
                            + ") must be at most "
                            + Coalition.MOST_PLAYERS
                            + " for coalitions as bit masks; for more use a sampled value of a"
                            + " JoiningGame, or a game whose structure gives a closed form");
        }
        return players;
    }

    private static void checkTablePlayers(ActorSet players) {
        if (players.size() > MOST_TABLE_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + players.size()
                            + ") must be at most "
                            + MOST_TABLE_PLAYERS
                            + " for a table: 2^"
                            + players.size()
                            + " worths would take "
                            + tableSize(players.size())
                            + "; sample, or use a game whose structure gives a closed form");
        }
    }

    private static String tableSize(int players) {
        double gib = Math.scalb(1.0, players + 3 - 30);
        return gib < 1 << 20 ? Math.round(gib) + " GiB" : "more than 2^" + (players + 2) + " bytes";
    }

    /**
     * Returns the same game in another unit.
     *
     * @param newUnit what worths count
     * @return a new game
     */
    public CoalitionalGame withUnit(Unit newUnit) {
        return new CoalitionalGame(actors, newUnit, source);
    }

    /**
     * Returns this game with all worths in a table, which is faster to read more than once.
     *
     * @return a game of 2<sup>n</sup> stored worths; this game if it has a table already
     * @throws IllegalArgumentException if there are more than {@value #MOST_TABLE_PLAYERS} players
     *     or a worth is not finite
     */
    public CoalitionalGame tabulated() {
        if (isTable()) {
            return this;
        }
        checkTablePlayers(actors);
        double[] worths = new double[1 << players()];
        int block = Math.min(worths.length, 1 << 11);
        double[] part = new double[block];
        for (int first = 0; first >= 0 && first < worths.length; first += block) {
            fill(first, part);
            System.arraycopy(part, 0, worths, first, block);
        }
        return new CoalitionalGame(actors, unit, new Source.Table(worths));
    }

    /**
     * Tells whether the worths are stored.
     *
     * @return true for a game made by {@link #table} or {@link #tabulated()}
     */
    public boolean isTable() {
        return source instanceof Source.Table;
    }

    /**
     * Returns the number of players.
     *
     * @return one or more
     */
    public int players() {
        return actors.size();
    }

    /**
     * Returns the players.
     *
     * @return the players; bit <i>i</i> of a mask is actor <i>i</i>
     */
    public ActorSet actors() {
        return actors;
    }

    /**
     * Returns what worths count.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * Returns the worth of a coalition.
     *
     * @param coalition the members' mask
     * @return the worth, finite; 0 for the empty coalition
     * @throws IllegalArgumentException if the mask names a player who does not exist or the worth
     *     is not finite
     */
    public double worth(long coalition) {
        if (coalition >>> players() != 0) {
            throw new IllegalArgumentException(
                    "coalition (0x"
                            + Long.toHexString(coalition)
                            + ") must be in [0x0, 0x"
                            + Long.toHexString(grand())
                            + "]; bit i is player i");
        }
        double worth = source.worth(coalition);
        if (!Double.isFinite(worth)) {
            throw notFinite(coalition, worth);
        }
        return worth;
    }

    /**
     * Returns the worth of a coalition.
     *
     * @param coalition a coalition of the players of this game
     * @return the worth
     * @throws IllegalArgumentException if the coalition is of other players or its worth is not
     *     finite
     */
    public double worth(Coalition coalition) {
        if (!coalition.players().equals(actors)) {
            throw new IllegalArgumentException("coalition is of other players than the game");
        }
        return worth(coalition.mask());
    }

    /**
     * Returns the coalition of all players.
     *
     * @return a mask with a bit for each player
     */
    public long grand() {
        return (1L << players()) - 1;
    }

    /**
     * Reads the worths of a block of coalitions.
     *
     * @param first mask of the first coalition; a multiple of {@code worths.length}
     * @param worths where to put the worths of {@code first} and the coalitions after it; its
     *     length is a power of two, at most 2<sup>n</sup>
     * @throws IllegalArgumentException if the block is not within the game or a worth is not finite
     */
    public void fill(long first, double[] worths) {
        int length = worths.length;
        if (Integer.bitCount(length) != 1
                || first < 0
                || first % length != 0
                || first > grand()
                || length - 1 > grand()) {
            throw new IllegalArgumentException(
                    "a block of "
                            + length
                            + " worths from "
                            + first
                            + " must have a power of two as length, start at a multiple of it and"
                            + " lie within 2^"
                            + players());
        }
        source.fill(first, worths);
        if (!isTable()) {
            check(first, worths);
        }
    }

    /** The stored worths, not to be changed; empty for a game without a table. */
    double[] table() {
        return source instanceof Source.Table stored ? stored.worths() : NO_TABLE;
    }

    private void check(long first, double[] worths) {
        double sum = 0;
        for (double worth : worths) {
            sum += worth * 0; // NaN as soon as one worth is not finite
        }
        if (sum != 0) {
            for (int low = 0; low < worths.length; low++) {
                if (!Double.isFinite(worths[low])) {
                    throw notFinite(first + low, worths[low]);
                }
            }
        }
    }

    private IllegalArgumentException notFinite(long coalition, double worth) {
        return new IllegalArgumentException(
                "worth of coalition {"
                        + String.join(", ", new Coalition(actors, coalition).ids())
                        + "} ("
                        + worth
                        + ") must be finite");
    }

    @Override
    public String toString() {
        return "coalitional game of " + players() + " players in " + unit + ": " + actors;
    }
}
