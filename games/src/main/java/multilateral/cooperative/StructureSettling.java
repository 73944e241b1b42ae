package multilateral.cooperative;

import java.util.List;
import java.util.Optional;
import multilateral.game.CoalitionalGame;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import multilateral.solve.Why;

/**
 * Dynamic programming for the best partition of all: the block of the last player beside a best
 * partition of the rest, where only sets without the last player are settled. As soon as some of
 * the first players are, the last one with all who are not is a partition to go by.
 */
final class StructureSettling {

    private final Budget budget;
    private final double[] worths;
    private final PartitionTable table;
    private List<Long> blocks;
    private double most;
    private double bound;
    private int rest = -1;
    private Effort effort = Effort.start();

    /** Starts from a partition that was found otherwise. */
    StructureSettling(
            CoalitionalGame game,
            Budget budget,
            StructureBounds bounds,
            List<Long> start,
            double most) {
        this.budget = budget;
        this.worths = new double[1 << game.players()];
        game.fill(0, worths);
        this.table = new PartitionTable(worths, game.players() - 1, bounds, 0, most);
        this.blocks = start;
        this.most = most;
        this.bound = Math.max(most, bounds.overall());
    }

    List<Long> best() {
        return blocks;
    }

    /** No partition is worth more. */
    double bound() {
        return bound;
    }

    Effort effort() {
        return effort;
    }

    /** Settles all sets; why it could not finish, if so. */
    Optional<Why> settle() {
        complement(0);
        Optional<Why> why = budget.exhaustedBy(effort);
        while (why.isEmpty() && !table.complete()) {
            int before = table.settled();
            table.step();
            if (table.settled() > before) {
                complement(1 << before);
            }
            effort = effort.next();
            if (!table.complete()) {
                budget.progress().at(effort, bound - most);
                why = budget.exhaustedBy(effort);
            }
        }
        if (rest >= 0) {
            blocks = table.partition(rest);
            blocks.add((long) ((worths.length - 1) ^ rest));
        }
        if (why.isEmpty()) {
            bound = most;
        }
        budget.progress().at(effort, bound - most);
        return why;
    }

    /** Puts the last player with all others beside a best partition of each set just settled. */
    private void complement(int first) {
        int grand = worths.length - 1;
        for (int set = first; set < Math.max(1, 2 * first); set++) {
            double sum = worths[grand ^ set] + table.best(set);
            if (sum > most || (rest >= 0 && sum == most)) {
                most = sum;
                rest = set;
            }
        }
        bound = Math.max(bound, most);
    }
}
