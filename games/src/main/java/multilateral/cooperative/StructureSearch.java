package multilateral.cooperative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import multilateral.game.CoalitionalGame;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import multilateral.solve.Why;

/**
 * Branch and bound over the ways to write n as a sum of block sizes, the most promising first
 * (Rahwan, Ramchurn, Jennings and Giovannucci 2009). Within sizes the block of the lowest player is
 * fixed, then that of the lowest player left, as long as the bounds on the rest leave hope. Once
 * all who are left are among the last two thirds, or the last {@value #MOST_SETTLED}, a table of
 * best partitions of those says how to go on, whatever the sizes.
 */
final class StructureSearch {

    /** Coalitions looked at in one step. */
    private static final int STRIDE = 1 << 14;

    /** The most players who are settled beforehand. */
    private static final int MOST_SETTLED = 18;

    private final CoalitionalGame game;
    private final Budget budget;
    private final StructureBounds bounds;
    private final int[] open;
    private final long[] path;
    private final int shift;
    private final PartitionTable table;
    private List<Long> best;
    private double bestValue;
    private double bound;
    private ViableBlocks viable;
    private int chosen;
    private int looked;
    private Effort effort = Effort.start();
    private Optional<Why> why = Optional.empty();

    StructureSearch(CoalitionalGame game, Budget budget) {
        this.game = game;
        this.budget = budget;
        this.bounds = StructureBounds.of(game);
        this.open = new int[game.players() + 1];
        this.path = new long[game.players()];
        this.best = new StructureClimb(game).climb();
        this.bestValue = best.stream().mapToDouble(game::worth).sum();
        this.bound = Math.max(bestValue, bounds.overall());
        int settled = Math.min(MOST_SETTLED, game.players() * 2 / 3);
        this.shift = game.players() - settled;
        this.table = new PartitionTable(last(settled), settled, bounds, shift, bestValue);
        this.viable = ViableBlocks.none();
    }

    /** The worths of the coalitions of the last players. */
    private double[] last(int settled) {
        double[] worths = new double[1 << settled];
        for (int set = 1; set < worths.length; set++) {
            worths[set] = game.worth((long) set << shift);
        }
        return worths;
    }

    List<Long> best() {
        return best;
    }

    /** No partition is worth more. */
    double bound() {
        return bound;
    }

    Effort effort() {
        return effort;
    }

    /** Searches; why it could not finish, if so. */
    Optional<Why> search() {
        tell();
        while (why.isEmpty() && bestValue < bound && !table.complete()) {
            table.step();
            effort = effort.next();
            tell();
        }
        if (why.isEmpty() && bestValue < bound) {
            viable = ViableBlocks.of(game, bounds, bestValue, shift);
        }
        for (Sizes sizes : subspaces()) {
            if (why.isPresent() || Math.min(bound, sizes.bound()) <= bestValue) {
                break;
            }
            bound = Math.min(bound, sizes.bound());
            Arrays.fill(open, 0);
            for (int size : sizes.sizes()) {
                open[size]++;
            }
            branch(game.grand(), 0, bounds.shares(game.grand()));
        }
        if (why.isEmpty()) {
            bound = bestValue;
            budget.progress().at(effort, 0);
        }
        return why;
    }

    private void tell() {
        bound = Math.max(bound, bestValue);
        budget.progress().at(effort, bound - bestValue);
        why = budget.exhaustedBy(effort);
    }

    /** One way to write the number of players as a sum, with a bound on its partitions. */
    private record Sizes(List<Integer> sizes, double bound) {}

    private List<Sizes> subspaces() {
        List<Sizes> all = new ArrayList<>();
        write(game.players(), game.players(), new ArrayList<>(), 0, all);
        all.sort(Comparator.comparingDouble(sizes -> -sizes.bound()));
        return all;
    }

    private void write(int rest, int largest, List<Integer> sizes, double sum, List<Sizes> all) {
        if (rest == 0) {
            all.add(new Sizes(List.copyOf(sizes), sum));
        }
        for (int size = Math.min(rest, largest); size >= 1; size--) {
            sizes.add(size);
            write(rest - size, size, sizes, sum + bounds.most(size, 0), all);
            sizes.remove(sizes.size() - 1);
        }
    }

    /** Chooses the block of the lowest player left. */
    private void branch(long rest, double value, double shares) {
        int lowest = Long.numberOfTrailingZeros(rest);
        if (lowest >= shift) {
            finish((int) (rest >>> shift), value);
            return;
        }
        for (int size = open.length - 1; size >= 1 && why.isEmpty(); size--) {
            if (open[size] > 0) {
                open[size]--;
                double others = value + hope(lowest + 1);
                if (others + bounds.mostFrom(size, lowest) > bestValue) {
                    choose(new Node(rest, value, shares, others), lowest, size);
                }
                open[size]++;
            }
        }
    }

    /** The most that the blocks still to choose are worth without any player below. */
    private double hope(int lowest) {
        double hope = 0;
        for (int size = 1; size < open.length; size++) {
            if (open[size] > 0) {
                hope += open[size] * bounds.most(size, lowest);
            }
        }
        return hope;
    }

    /** What is fixed while a block is chosen. */
    private record Node(long rest, double value, double shares, double others) {}

    /** Goes through the viable blocks, or through all, whichever are fewer. */
    private void choose(Node node, int lowest, int size) {
        if (!viable.shorter(lowest, size, coalitions(Long.bitCount(node.rest()) - 1, size - 1))) {
            long bit = node.rest() & -node.rest();
            choose(node, bit, node.rest() ^ bit, size - 1);
            return;
        }
        int count = viable.count(lowest, size);
        for (int position = 0; position < count && why.isEmpty(); position++) {
            long block = viable.block(lowest, size, position);
            if ((block & ~node.rest()) == 0) {
                take(node, block);
            } else {
                look();
            }
        }
    }

    /** How many coalitions of a size there are. */
    private static double coalitions(int members, int size) {
        double count = 1;
        for (int k = 0; k < size; k++) {
            count = count * (members - k) / (k + 1);
        }
        return count;
    }

    private void choose(Node node, long block, long candidates, int missing) {
        if (missing == 0) {
            take(node, block);
            return;
        }
        long left = candidates;
        while (why.isEmpty() && Long.bitCount(left) >= missing) {
            long bit = left & -left;
            left ^= bit;
            choose(node, block | bit, left, missing - 1);
        }
    }

    private void look() {
        if (++looked == STRIDE) {
            looked = 0;
            effort = effort.next();
            tell();
        }
    }

    private void take(Node node, long block) {
        look();
        double worth = game.worth(block);
        if (node.others() + worth > bestValue) {
            double shares = node.shares() - bounds.shares(block);
            if (node.value() + worth + shares > bestValue) {
                path[chosen++] = block;
                branch(node.rest() ^ block, node.value() + worth, shares);
                chosen--;
            }
        }
    }

    /** Puts a best partition of the last players who are left beside the blocks chosen. */
    private void finish(int rest, double value) {
        double total = value + table.best(rest);
        if (total > bestValue) {
            bestValue = total;
            best = new ArrayList<>();
            for (int block = 0; block < chosen; block++) {
                best.add(path[block]);
            }
            for (long block : table.partition(rest)) {
                best.add(block << shift);
            }
        }
    }
}
