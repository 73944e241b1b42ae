package multilateral.cooperative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import multilateral.game.JoiningGame;
import multilateral.solve.Workers;

/**
 * Estimates the Shapley value from groups of orders spread over all places, with two control
 * variates of expectation zero made from the same worths.
 *
 * <p>Two first groups, in pairs, tell whether reversing orders pays: in a game that is its own dual
 * it does not, and the other groups then take twice as many orders instead. The groups are split
 * into halves, and each half gives the {@link Surrogate} behind the controls of the other. How much
 * of each control is taken off a group is decided by other folds of its own half. So nothing that
 * is taken off a group depends on the group, and every estimate is unbiased.
 *
 * <p>Worths are kept until the controls are made, in segments of at most 2<sup>22</sup>: 32 MiB.
 */
final class SpreadSampling {

    /** The smallest game and the fewest orders for which spreading is worth its while. */
    static final int FEWEST_PLAYERS = 8;

    static final long FEWEST_ORDERS = 64;

    /** Orders, from each start forth and back, in the largest group. */
    private static final int LARGEST_GROUP = 4;

    /** Groups to have before any is made larger. */
    private static final long ENOUGH_GROUPS = 256;

    private static final int PROBES = 2;

    /** Folds in one half. */
    private static final int FOLDS = 8;

    private static final long ENOUGH_UNITS = 64;
    private static final long LARGEST_BLOCK = 8;
    private static final long MOST_WORTHS_KEPT = 1 << 22;

    private final JoiningGame game;
    private final long seed;
    private final Workers workers;

    /** Orders to draw, each forth and back from each start; spread evenly over the groups. */
    private final long orders;

    private final long groups;
    private final long block;

    SpreadSampling(JoiningGame game, long count, long seed, Workers workers) {
        this.game = game;
        this.seed = seed;
        this.workers = workers;
        orders = count / SpreadOrders.walks(1);
        groups = orders / Math.max(1, Math.min(LARGEST_GROUP, orders / ENOUGH_GROUPS));
        block = Math.max(1, Math.min(LARGEST_BLOCK, groups / ENOUGH_UNITS));
    }

    Moments solve() {
        List<SpreadBatch> batches = new ArrayList<>();
        run(0, PROBES, true, batches);
        Pilot probe = pilot(batches);
        boolean reversing = probe.reversingPays();
        long units = PROBES + (groups - PROBES + block - 1) / block;
        long kept = units * block * SpreadOrders.walks(LARGEST_GROUP) * (game.players() + 1L);
        long segments = 1 + kept / MOST_WORTHS_KEPT;
        Moments sum = new Moments(game.players());
        long from = PROBES;
        for (long segment = 1; segment <= segments; segment++) {
            long to = PROBES + (units - PROBES) * segment / segments;
            run(from, to, reversing, batches);
            join(batches, sum);
            batches.clear();
            from = to;
        }
        return sum;
    }

    private void run(long from, long to, boolean reversing, List<SpreadBatch> batches) {
        workers.run(
                to - from,
                unit ->
                        SpreadBatch.of(
                                game,
                                ShapleySampling.mix(seed, from + unit),
                                sizes(from + unit),
                                reversing),
                (unit, batch) -> batches.add(batch));
    }

    /** The sizes of the groups in a unit; they differ by at most one. */
    private int[] sizes(long unit) {
        long first = unit < PROBES ? unit : PROBES + (unit - PROBES) * block;
        long end = unit < PROBES ? unit + 1 : Math.min(groups, first + block);
        int[] sizes = new int[(int) (end - first)];
        for (int k = 0; k < sizes.length; k++) {
            sizes[k] = (int) (orders / groups + (first + k < orders % groups ? 1 : 0));
        }
        return sizes;
    }

    private Pilot pilot(List<SpreadBatch> batches) {
        Pilot all = new Pilot(game.players());
        batches.forEach(batch -> all.add(batch.pilot()));
        return all;
    }

    /** Adds the estimates of a segment. */
    private void join(List<SpreadBatch> batches, Moments sum) {
        List<List<SpreadBatch>> halves = List.of(new ArrayList<>(), new ArrayList<>());
        for (int k = 0; k < batches.size(); k++) {
            halves.get(k % 2).add(batches.get(k));
        }
        Moments segment = new Moments(game.players());
        for (int half = 0; half < 2; half++) {
            half(halves.get(half), pilot(halves.get(1 - half)), segment);
        }
        sum.add(segment);
    }

    /**
     * Adds the estimates of a half. What the controls took from all players together is given back,
     * to each by how much it varied in the other half, so that the estimates share out the worth of
     * all.
     */
    private void half(List<SpreadBatch> batches, Pilot other, Moments sum) {
        Surrogate surrogate = new Surrogate(other);
        List<Controls> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            folds.add(new Controls(game.players()));
        }
        workers.run(
                batches.size(),
                unit -> batches.get((int) unit).controlled(surrogate),
                (unit, controls) -> {
                    folds.get((int) (unit % FOLDS)).add(controls);
                    return true;
                });
        double[] scale = Arrays.stream(other.variances()).map(Math::sqrt).toArray();
        int[] ranked =
                IntStream.range(0, scale.length)
                        .filter(i -> scale[i] > 0)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -scale[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        Moments half = new Moments(game.players());
        double surplus = 0;
        for (Controls held : folds) {
            Controls others = new Controls(game.players());
            folds.stream().filter(fold -> fold != held && fold.draws() > 0).forEach(others::add);
            if (held.draws() > 0) {
                surplus += others.adjust(held, scale, ranked, half);
            }
        }
        half.giveBack(surplus, scale);
        sum.add(half);
    }
}
