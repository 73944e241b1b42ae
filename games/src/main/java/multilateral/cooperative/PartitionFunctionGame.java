package multilateral.cooperative;

import java.util.Arrays;
import java.util.function.LongToDoubleFunction;
import multilateral.actor.ActorSet;
import multilateral.actor.Coalition;
import multilateral.actor.CoalitionStructure;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;

/**
 * A game in partition function form: what a coalition is worth depends on how the others stand
 * (Thrall and Lucas 1963).
 *
 * <p>A coalition that asks what it is worth by itself must expect something of the others: each
 * expectation makes a {@link CoalitionalGame}, to which every value and the core apply. In all of
 * them the coalition of all is worth what it is here. {@link #gamma()} and {@link #delta()} look at
 * one partition of the others each, and take as many players as a mask; the others go through
 * partitions, of which there are Bell(n), and state how many players they take.
 */
public final class PartitionFunctionGame {

    /** The most players for whom each coalition goes through all partitions of the others. */
    public static final int MOST_PLAYERS = 12;

    /** The most players where each coalition may also divide itself in every way. */
    public static final int MOST_DIVIDED = 10;

    /** The most players for recursive expectations. */
    public static final int MOST_RECURSIVE = 7;

    private final ActorSet actors;
    private final Unit unit;
    private final EmbeddedWorth worth;

    private PartitionFunctionGame(ActorSet actors, Unit unit, EmbeddedWorth worth) {
        this.actors = actors;
        this.unit = unit;
        this.worth = worth;
    }

    /** What a coalition expects where the others could settle in several ways. */
    public enum Expectation {
        /** The way that is worst for the coalition. */
        PESSIMISTIC,
        /** The way that is best for the coalition. */
        OPTIMISTIC
    }

    /**
     * Returns the game of a function.
     *
     * @param players one to 62 players
     * @param worth the worth of a coalition given how all others stand; asked when needed, and
     *     refused then if it is not finite
     * @return the game, in units of utility
     * @throws IllegalArgumentException if there are too many players
     */
    public static PartitionFunctionGame of(ActorSet players, EmbeddedWorth worth) {
        return new PartitionFunctionGame(Coalition.grand(players).players(), Unit.UTIL, worth);
    }

    /**
     * Returns the same game in another unit.
     *
     * @param newUnit what worths count
     * @return a new game
     */
    public PartitionFunctionGame withUnit(Unit newUnit) {
        return new PartitionFunctionGame(actors, newUnit, worth);
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
     * Returns the worth of a block of a structure.
     *
     * @param structure how all players stand
     * @param bloc the block's position in it
     * @return the worth, finite
     * @throws IllegalArgumentException if the structure is of others, has no such block, or the
     *     worth is not finite
     */
    public double worth(CoalitionStructure structure, int bloc) {
        if (!structure.players().equals(actors)) {
            throw new IllegalArgumentException("structure is of other players than the game");
        }
        long block = 0;
        for (int member : structure.members(bloc)) {
            block |= 1L << member;
        }
        long[] blocks = SetPartitions.masks(structure);
        return worth(blocks, blocks.length, block);
    }

    /**
     * Returns what all blocks of a structure are worth together.
     *
     * @param structure how all players stand
     * @return the sum of the worths
     * @throws IllegalArgumentException if the structure is of others, or a worth is not finite
     */
    public double total(CoalitionStructure structure) {
        double sum = 0;
        for (int bloc = 0; bloc < structure.size(); bloc++) {
            sum += worth(structure, bloc);
        }
        return sum;
    }

    /** The worth of a block, given all blocks, itself among them or not, in any order. */
    double worth(long[] blocks, int count, long block) {
        long[] others = new long[count];
        int filled = 0;
        for (int k = 0; k < count; k++) {
            if (blocks[k] != block) {
                int at = filled++;
                while (at > 0 && (others[at - 1] & -others[at - 1]) > (blocks[k] & -blocks[k])) {
                    others[at] = others[at - 1];
                    at--;
                }
                others[at] = blocks[k];
            }
        }
        double value = worth.of(block, Arrays.copyOf(others, filled));
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "worth of "
                            + new Coalition(actors, block)
                            + " beside "
                            + Arrays.stream(others, 0, filled)
                                    .mapToObj(other -> new Coalition(actors, other))
                                    .toList()
                            + " ("
                            + value
                            + ") must be finite");
        }
        return value;
    }

    /**
     * Returns the game of maximin expectations (α): a coalition chooses how its members stand, then
     * the others choose what hurts it most.
     *
     * <p>A coalition may divide itself, because that can be worth more; where no coalition gains by
     * dividing, it is the worst of all partitions of the others that counts.
     *
     * @return a table
     * @throws IllegalArgumentException if there are more than {@value #MOST_DIVIDED} players, or a
     *     worth is not finite
     */
    public CoalitionalGame alpha() {
        checkPlayers(MOST_DIVIDED, "to divide each coalition and the others; use gamma or delta");
        return table(
                coalition ->
                        Expected.most(
                                coalition,
                                own ->
                                        Expected.least(
                                                grand() ^ coalition, out -> together(own, out))));
    }

    /**
     * Returns the game of minimax expectations (β): the others choose how they stand, then a
     * coalition chooses what is best for it. No coalition is worth less than with {@link #alpha()}.
     *
     * @return a table
     * @throws IllegalArgumentException if there are more than {@value #MOST_DIVIDED} players, or a
     *     worth is not finite
     */
    public CoalitionalGame beta() {
        checkPlayers(MOST_DIVIDED, "to divide each coalition and the others; use gamma or delta");
        return table(
                coalition ->
                        Expected.least(
                                grand() ^ coalition,
                                out -> Expected.most(coalition, own -> together(own, out))));
    }

    /**
     * Returns the game in which the others fall apart (γ; Hart and Kurz 1983; Chander and Tulkens
     * 1997): everyone outside stands alone.
     *
     * @return a game that asks this one when it is read
     */
    public CoalitionalGame gamma() {
        return CoalitionalGame.of(
                        actors,
                        coalition -> {
                            long[] blocks = new long[players()];
                            int count = 0;
                            for (long rest = grand() ^ coalition; rest != 0; rest &= rest - 1) {
                                blocks[count++] = rest & -rest;
                            }
                            return worth(blocks, count, coalition);
                        })
                .withUnit(unit);
    }

    /**
     * Returns the game in which the others stand together (δ; Hart and Kurz 1983).
     *
     * @return a game that asks this one when it is read
     */
    public CoalitionalGame delta() {
        return CoalitionalGame.of(
                        actors,
                        coalition -> {
                            long[] others = {grand() ^ coalition};
                            return worth(others, others[0] == 0 ? 0 : 1, coalition);
                        })
                .withUnit(unit);
    }

    /**
     * Returns the game of recursive expectations (Huang and Sjöström 2003; Kóczy 2007): once a
     * coalition has left, the others settle in the core of the game that is left to them, where
     * each of their coalitions expects the same of those it leaves in turn. Where that core is
     * empty, they may end anywhere.
     *
     * <p>The core of what is left is decided by linear programs, to within a billionth of the
     * largest worth.
     *
     * @param expectation what is expected where that core has several partitions
     * @return a table
     * @throws IllegalArgumentException if there are more than {@value #MOST_RECURSIVE} players, or
     *     a worth is not finite
     */
    public CoalitionalGame recursive(Expectation expectation) {
        checkPlayers(MOST_RECURSIVE, "for a core within each core; use gamma or delta");
        RecursiveExpectations residual = new RecursiveExpectations(this, expectation);
        return table(residual::worth);
    }

    /**
     * Returns the game of average expectations (Macho-Stadler, Pérez-Castrillo and Wettstein 2007):
     * the others stand as the cycles of a random permutation do.
     *
     * @return a table
     * @throws IllegalArgumentException if there are more than {@value #MOST_PLAYERS} players, or a
     *     worth is not finite
     */
    public CoalitionalGame average() {
        checkPlayers(MOST_PLAYERS, "to go through all partitions; use gamma or delta");
        return table(coalition -> Expected.average(this, coalition));
    }

    void checkPlayers(int most, String why) {
        if (players() > most) {
            throw new IllegalArgumentException(
                    "players (" + players() + ") must be at most " + most + " " + why);
        }
    }

    long grand() {
        return (1L << players()) - 1;
    }

    /** What the blocks of {@code own} are worth together, given those of {@code out}. */
    private double together(long[] own, long[] out) {
        long[] all = Arrays.copyOf(own, own.length + out.length);
        System.arraycopy(out, 0, all, own.length, out.length);
        double sum = 0;
        for (long block : own) {
            sum += worth(all, all.length, block);
        }
        return sum;
    }

    private CoalitionalGame table(LongToDoubleFunction expected) {
        double[] worths = new double[1 << players()];
        for (int coalition = 1; coalition < worths.length; coalition++) {
            worths[coalition] = expected.applyAsDouble(coalition);
        }
        worths[worths.length - 1] = worth(new long[0], 0, grand());
        return CoalitionalGame.table(actors, worths).withUnit(unit);
    }

    @Override
    public String toString() {
        return "partition function game of " + players() + " players in " + unit + ": " + actors;
    }
}
