package multilateral.cooperative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import multilateral.cooperative.PartitionFunctionGame.Expectation;

/**
 * Where those who are left settle (Huang and Sjöström 2003; Kóczy 2007): in a partition with
 * payoffs that share out what each block is worth and that no coalition of theirs would leave,
 * given what it expects of the rest; anywhere if there is none.
 */
final class RecursiveExpectations {

    private final PartitionFunctionGame game;
    private final Expectation expectation;

    /** How those without a block settle, by the blocks of the others. */
    private final Map<List<Long>, List<long[]>> settled = new HashMap<>();

    RecursiveExpectations(PartitionFunctionGame game, Expectation expectation) {
        this.game = game;
        this.expectation = expectation;
    }

    /** What a coalition expects if it is the first to leave. */
    double worth(long coalition) {
        return expected(game.grand() ^ coalition, new long[0], coalition);
    }

    /** What a coalition expects that leaves some others, beside blocks that have left before. */
    private double expected(long left, long[] gone, long coalition) {
        long[] outside = with(gone, new long[] {coalition});
        double expected = Double.NaN;
        for (long[] partition : settle(left, outside)) {
            long[] all = with(outside, partition);
            double worth = game.worth(all, all.length, coalition);
            if (Double.isNaN(expected)
                    || (expectation == Expectation.PESSIMISTIC
                            ? worth < expected
                            : worth > expected)) {
                expected = worth;
            }
        }
        return expected;
    }

    private static long[] with(long[] blocks, long[] more) {
        long[] all = Arrays.copyOf(blocks, blocks.length + more.length);
        System.arraycopy(more, 0, all, blocks.length, more.length);
        return all;
    }

    private List<long[]> settle(long left, long[] gone) {
        List<Long> key = Arrays.stream(gone).sorted().boxed().toList();
        List<long[]> known = settled.get(key);
        if (known == null) {
            known = residualCore(left, gone);
            settled.put(key, known);
        }
        return known;
    }

    private List<long[]> residualCore(long left, long[] gone) {
        List<long[]> all = new ArrayList<>();
        SetPartitions.each(left, (blocks, count) -> all.add(Arrays.copyOf(blocks, count)));
        if (Long.bitCount(left) < 2) {
            return all;
        }
        int members = Long.bitCount(left);
        double[] claims = new double[1 << members];
        for (int part = 1; part < claims.length; part++) {
            long coalition = spread(part, left);
            claims[part] = expected(left ^ coalition, gone, coalition);
        }
        List<long[]> stable = all.stream().filter(p -> holds(p, left, gone, claims)).toList();
        return stable.isEmpty() ? all : stable;
    }

    /** Whether the worths of the blocks can be shared out so that every claim is met. */
    private boolean holds(long[] partition, long left, long[] gone, double[] claims) {
        double[] needs = claims.clone();
        long[] all = with(gone, partition);
        double total = 0;
        for (long block : partition) {
            double worth = game.worth(all, all.length, block);
            int part = gather(block, left);
            needs[part] = Math.max(needs[part], worth);
            total += worth;
        }
        return BalancedCover.within(needs, Long.bitCount(left), total);
    }

    /** Puts the bits of a small number where the bits of a set are, lowest first. */
    private static long spread(int part, long set) {
        long spread = 0;
        long places = set;
        for (int bits = part; bits != 0; bits >>= 1) {
            spread |= (bits & 1) * (places & -places);
            places &= places - 1;
        }
        return spread;
    }

    /** The small number whose bits spread over a set are some of its members. */
    private static int gather(long members, long set) {
        int part = 0;
        int bit = 1;
        for (long places = set; places != 0; places &= places - 1) {
            part |= (members & places & -places) == 0 ? 0 : bit;
            bit <<= 1;
        }
        return part;
    }
}
