package multilateral.cooperative;

import java.util.Comparator;
import java.util.List;
import multilateral.actor.ActorSet;
import multilateral.actor.Coalition;
import multilateral.actor.CoalitionStructure;

/**
 * All partitions of a set given as a mask: there are Bell(n) of them, 115,975 for ten and 4,213,597
 * for twelve.
 */
final class SetPartitions {

    private SetPartitions() {}

    /** Takes note of one partition. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Takes note of a partition.
         *
         * @param blocks the blocks by lowest member, in the first {@code count} entries; used again
         *     for the next partition
         * @param count how many blocks there are
         */
        void at(long[] blocks, int count);
    }

    /** Visits all partitions of a set; the empty set has one, of no blocks. */
    static void each(long set, Visitor visitor) {
        extend(set, new long[Long.bitCount(set)], 0, visitor);
    }

    private static void extend(long rest, long[] blocks, int count, Visitor visitor) {
        if (rest == 0) {
            visitor.at(blocks, count);
            return;
        }
        long lowest = rest & -rest;
        long others = rest ^ lowest;
        long with = 0;
        do {
            blocks[count] = lowest | with;
            extend(others ^ with, blocks, count + 1, visitor);
            with = (with - others) & others;
        } while (with != 0);
    }

    /** The structure of some blocks that cover all players. */
    static CoalitionStructure structure(ActorSet players, long[] blocks, int count) {
        String[] texts = new String[count];
        for (int block = 0; block < count; block++) {
            texts[block] = String.join(",", new Coalition(players, blocks[block]).ids());
        }
        return CoalitionStructure.of(players, texts);
    }

    /** The blocks of a structure of at most 62 players as masks, in its order. */
    static long[] masks(CoalitionStructure structure) {
        long[] masks = new long[structure.size()];
        for (int block = 0; block < masks.length; block++) {
            for (int member : structure.members(block)) {
                masks[block] |= 1L << member;
            }
        }
        return masks;
    }

    /** The structure of some blocks that cover all players, ordered by lowest member. */
    static CoalitionStructure structure(ActorSet players, List<Long> blocks) {
        long[] sorted =
                blocks.stream()
                        .sorted(Comparator.comparingLong(block -> block & -block))
                        .mapToLong(Long::longValue)
                        .toArray();
        return structure(players, sorted, sorted.length);
    }
}
