package multilateral.cooperative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import multilateral.cooperative.ProgramRow.Kind;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import multilateral.solve.Why;

/**
 * Lowers the largest excess, then the largest that can still be lowered, and so on, by one linear
 * program a level with constraints generated as they are violated (Maschler, Peleg and Shapley
 * 1979; Kopelowitz 1967).
 *
 * <p>A constraint is settled when its price is above zero: it is then tight at every solution of
 * the program, not just at the vertex found. One settled too few costs another level and never the
 * answer. A step is a scan of the table of worths.
 */
final class LexicographicDescent {

    private static final int PIVOTS_PER_ROW = 400;

    private final WorthTable table;
    private final boolean floors;
    private final Budget budget;
    private final int players;
    private final CoalitionProgram program;
    private final CoalitionSearch search;
    private final CoalitionSpan span;
    private final List<ProgramRow> settled = new ArrayList<>();
    private final List<SettledLevel> levels = new ArrayList<>();

    /** Players whose floor may still bind. */
    private final boolean[] open;

    private double tolerance;
    private double[] best;
    private double lowest = Double.POSITIVE_INFINITY;
    private Effort effort = Effort.start();
    private Optional<Why> why = Optional.empty();

    /**
     * A descent from the start.
     *
     * @param floors whether nobody may get less than alone
     */
    LexicographicDescent(WorthTable table, boolean floors, Budget budget) {
        this(table, 0, floors, budget);
    }

    /**
     * A descent in which the level may be paid to all on top of their worth.
     *
     * @param grand how often the level is missing from what all get; −1 to pay it
     */
    LexicographicDescent(WorthTable table, double grand, boolean floors, Budget budget) {
        this.table = table;
        this.floors = floors;
        this.budget = budget;
        players = table.players();
        program = new CoalitionProgram(players);
        search = new CoalitionSearch(table);
        span = new CoalitionSpan(players);
        tolerance = table.tolerance();
        best = new double[players];
        double worth = table.worth(table.grand());
        Arrays.fill(best, worth / players);
        settled.add(new ProgramRow(table.grand(), grand, worth, Kind.SETTLED));
        span.add(table.grand());
        open = new boolean[players];
        leaveOutSettled();
    }

    private void leaveOutSettled() {
        search.settle(span);
        for (int i = 0; i < players; i++) {
            open[i] = floors && !span.contains(1L << i);
        }
    }

    /** Goes on to the end, or for so many levels; false if the budget ended first. */
    boolean run(int mostLevels) {
        List<ProgramRow> basis = new ArrayList<>(settled);
        for (int i = 0; i < players; i++) {
            basis.add(excess(1 << i));
        }
        while (span.rank() < players && levels.size() < mostLevels) {
            program.start(basis);
            if (!descend()) {
                return false;
            }
            basis = settle();
        }
        return true;
    }

    /** What each player gets above what it is worth alone, in the best payoffs so far. */
    double[] best() {
        return best;
    }

    List<SettledLevel> levels() {
        return levels;
    }

    /** What the program stands at: of the last level, or where the budget ended. */
    SettledLevel last() {
        return new SettledLevel(
                program.point()[players],
                program.rows(),
                Arrays.stream(program.prices()).boxed().toList());
    }

    Effort effort() {
        return effort;
    }

    Optional<Why> why() {
        return why;
    }

    private ProgramRow excess(int coalition) {
        return new ProgramRow(
                coalition, table.coefficient(coalition), table.worth(coalition), Kind.EXCESS);
    }

    /** Solves the program of one level. */
    private boolean descend() {
        int pivots = 0;
        while (true) {
            Optional<ProgramRow> violated = worstKnown();
            if (violated.isPresent()) {
                if (!program.enter(violated.get()) || ++pivots > PIVOTS_PER_ROW * players) {
                    tolerance *= 10;
                    pivots = 0;
                }
                continue;
            }
            program.factor();
            why = budget.exhaustedBy(effort);
            if (why.isPresent()) {
                return false;
            }
            boolean found = search.scan(program.point(), tolerance);
            effort = effort.next();
            boolean done = !found && worstKnown().isEmpty();
            note(found ? search.largest() : 0);
            budget.progress().at(effort, found ? search.largest() : 0);
            if (done) {
                return true;
            }
        }
    }

    private Optional<ProgramRow> worstKnown() {
        double[] point = program.point();
        double most = tolerance;
        int floor = -1;
        for (int i = 0; i < players; i++) {
            if (open[i] && -point[i] > most) {
                most = -point[i];
                floor = i;
            }
        }
        int coalition = search.worstKnown(point, most);
        if (coalition != 0) {
            return Optional.of(excess(coalition));
        }
        return floor < 0
                ? Optional.empty()
                : Optional.of(new ProgramRow(1 << floor, 0, 0, Kind.FLOOR));
    }

    /** Keeps the payoffs if no others had a lower largest excess. */
    private void note(double violation) {
        double[] point = program.point();
        double level = point[players] + violation;
        boolean allowed = level < lowest;
        for (int i = 0; floors && i < players; i++) {
            allowed &= point[i] >= -tolerance;
        }
        if (allowed) {
            best = Arrays.copyOf(point, players);
            lowest = level;
        }
    }

    /** Settles what the prices show to be tight everywhere; returns the basis of the next level. */
    private List<ProgramRow> settle() {
        SettledLevel level = last();
        levels.add(level);
        best = Arrays.copyOf(program.point(), players);
        lowest = level.level();
        List<ProgramRow> left = new ArrayList<>();
        for (int j = 0; j <= players; j++) {
            ProgramRow row = level.rows().get(j);
            if (!level.settles(j)) {
                left.add(row);
            } else if (span.add(row.coalition())) {
                double gets = row.right() - row.coefficient() * level.level();
                settled.add(new ProgramRow(row.coalition(), 0, gets, Kind.SETTLED));
            }
        }
        leaveOutSettled();
        return span.rank() == players ? settled : nextBasis(left);
    }

    /**
     * What is settled, other constraints of the last basis, and the complement of one of them: the
     * two have equal prices, and the others none.
     */
    private List<ProgramRow> nextBasis(List<ProgramRow> left) {
        CoalitionSpan whole = span.copy();
        List<ProgramRow> others = new ArrayList<>();
        for (ProgramRow row : left) {
            if (whole.add(row.coalition())) {
                others.add(row);
            }
        }
        for (int i = 0; i < players; i++) {
            if (whole.add(1L << i)) {
                others.add(excess(1 << i));
            }
        }
        int pair = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < others.size(); k++) {
            double violation = program.violation(complement(others.get(k)));
            if (others.get(k).kind() == Kind.EXCESS && violation > most) {
                most = violation;
                pair = k;
            }
        }
        others.set(pair, excess(others.get(pair).coalition()));
        others.add(complement(others.get(pair)));
        others.addAll(settled);
        return others;
    }

    private ProgramRow complement(ProgramRow row) {
        return excess(table.grand() & ~row.coalition());
    }
}
