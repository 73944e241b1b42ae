package multilateral.cooperative;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import multilateral.actor.CoalitionStructure;

/** Goes through the stable partitions of a hedonic game, block by block, on flat tables. */
final class StablePartitionSearch implements Iterator<CoalitionStructure> {

    private final HedonicGame game;
    private final HedonicStability stability;
    private final int players;
    private final double[] utilities;
    private final int[] objectors;
    private final double[] now;

    /** The blocks chosen, and at each depth who had no block and who joins the lowest of them. */
    private final long[] blocks;

    private final int[] rest;
    private final int[] with;

    private int depth;
    private boolean ready;

    StablePartitionSearch(HedonicGame game, HedonicStability stability) {
        this.game = game;
        this.stability = stability;
        players = game.players();
        utilities = new double[players * (1 << players)];
        for (int mask = 1; mask < 1 << players; mask++) {
            for (int members = mask; members != 0; members &= members - 1) {
                int member = Integer.numberOfTrailingZeros(members);
                utilities[member << players | mask] = game.utility(member, mask);
            }
        }
        objectors =
                stability.single()
                        ? new int[0]
                        : IntStream.range(1, 1 << players).filter(this::beatsAlone).toArray();
        now = new double[players];
        blocks = new long[players];
        rest = new int[players + 1];
        with = new int[players + 1];
        rest[0] = (1 << players) - 1;
        ready = advance();
    }

    private double utility(int player, int coalition) {
        return utilities[player << players | coalition];
    }

    /** Whether a coalition could object where nobody would rather be alone; single players may. */
    private boolean beatsAlone(int coalition) {
        boolean alone = (coalition & (coalition - 1)) == 0;
        for (int members = coalition; members != 0 && !alone; members &= members - 1) {
            int member = Integer.numberOfTrailingZeros(members);
            double gain = utility(member, coalition) - utility(member, 1 << member);
            if (stability == HedonicStability.CORE ? gain <= 0 : gain < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean hasNext() {
        return ready;
    }

    @Override
    public CoalitionStructure next() {
        if (!ready) {
            throw new NoSuchElementException("no further stable partition");
        }
        CoalitionStructure found = SetPartitions.structure(game.actors(), blocks, depth);
        depth--;
        ready = advance();
        return found;
    }

    /** Goes on to the next stable partition; false if there is none left. */
    private boolean advance() {
        while (depth >= 0) {
            int lowest = rest[depth] & -rest[depth];
            int others = rest[depth] ^ lowest;
            if (with[depth] < 0) {
                depth--;
                continue;
            }
            int block = lowest | with[depth];
            int following = (with[depth] - others) & others;
            with[depth] = following == 0 ? -1 : following;
            blocks[depth] = block;
            if (place(block)) {
                int left = rest[depth] ^ block;
                depth++;
                rest[depth] = left;
                with[depth] = 0;
                if (left == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Places a block; whether nobody placed so far would leave. */
    private boolean place(int block) {
        for (int members = block; members != 0; members &= members - 1) {
            int member = Integer.numberOfTrailingZeros(members);
            now[member] = utility(member, block);
        }
        return stability.single() ? playersStay(block) : coalitionsStay(block);
    }

    private boolean coalitionsStay(int block) {
        int outside = rest[depth] ^ block;
        for (int objector : objectors) {
            if ((objector & outside) == 0 && (objector & block) != 0 && objects(objector)) {
                return false;
            }
        }
        return true;
    }

    private boolean objects(int coalition) {
        boolean all = true;
        boolean some = false;
        for (int members = coalition; members != 0; members &= members - 1) {
            int member = Integer.numberOfTrailingZeros(members);
            double then = utility(member, coalition);
            if (then < now[member]) {
                return false;
            }
            all &= then > now[member];
            some |= then > now[member];
        }
        return stability == HedonicStability.CORE ? all : some;
    }

    private boolean playersStay(int block) {
        if (moves(block, 0)) {
            return false;
        }
        for (int earlier = 0; earlier < depth; earlier++) {
            int other = (int) blocks[earlier];
            if (moves(block, other) || moves(other, block)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a member of one block may and would join another. */
    private boolean moves(int from, int to) {
        for (int members = from; members != 0; members &= members - 1) {
            int bit = members & -members;
            int member = Integer.numberOfTrailingZeros(members);
            if (utility(member, to | bit) > now[member]
                    && (stability == HedonicStability.NASH || content(to, to | bit))
                    && (stability != HedonicStability.CONTRACTUAL_INDIVIDUAL
                            || content(from ^ bit, from ^ bit))) {
                return true;
            }
        }
        return false;
    }

    /** Whether none of some players would like a coalition less than where they stand. */
    private boolean content(int some, int coalition) {
        for (int members = some; members != 0; members &= members - 1) {
            int member = Integer.numberOfTrailingZeros(members);
            if (utility(member, coalition) < now[member]) {
                return false;
            }
        }
        return true;
    }
}
