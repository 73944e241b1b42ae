package multilateral.cooperative;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import multilateral.cooperative.ProgramRow.Kind;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import multilateral.solve.Why;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The sequence of linear programs of {@link LexicographicDescent} in whole numbers. The bases of a
 * floating run are tried first: where one is right, which the prices and one scan of all coalitions
 * show without rounding, the level costs no pivot.
 */
final class ExactDescent {

    private final ExactWorths worths;
    private final boolean floors;
    private final Budget budget;
    private final int players;
    private final ExactProgram program;
    private final SettledSieve sieve;
    private final CoalitionSpan span;
    private final List<ExactRow> settled = new ArrayList<>();
    private Effort effort;
    private Optional<Why> why = Optional.empty();
    private int levels;

    /**
     * A descent from the start.
     *
     * @param grand what the payoffs of all add up to
     * @param floors whether nobody may get less than alone
     * @param before the work done before
     */
    ExactDescent(ExactWorths worths, ExactRow grand, boolean floors, Budget budget, Effort before) {
        this.worths = worths;
        this.floors = floors;
        this.budget = budget;
        effort = before;
        players = worths.players();
        program = new ExactProgram(players);
        sieve = new SettledSieve(players);
        span = new CoalitionSpan(players);
        settled.add(grand);
        span.add(worths.grand());
        sieve.set(span);
    }

    /** Goes on to the end, or for so many levels; false if the budget ended first. */
    boolean run(int mostLevels, List<SettledLevel> hints) {
        List<ExactRow> basis = new ArrayList<>(settled);
        for (int i = 0; i < players; i++) {
            basis.add(row(1 << i, Kind.EXCESS));
        }
        program.start(basis);
        while (levels < mostLevels && (levels == 0 || span.rank() < players)) {
            if (levels > 0) {
                basis = nextBasis();
            }
            if (levels >= hints.size() || !startsFrom(hints.get(levels))) {
                program.start(basis);
            }
            if (!descend()) {
                return false;
            }
            levels++;
            settle();
        }
        return true;
    }

    ExactProgram program() {
        return program;
    }

    /** What each player gets, then the level, in the game's units. */
    ExactPoint point() {
        ExactPoint point = program.point();
        return ExactPoint.reduced(
                point.numerators().toArray(BigInteger[]::new),
                point.denominator().multiply(worths.denominator()));
    }

    Effort effort() {
        return effort;
    }

    Optional<Why> why() {
        return why;
    }

    private ExactRow row(int coalition, Kind kind) {
        BigInteger coefficient =
                kind == Kind.EXCESS ? worths.coefficient(coalition) : BigInteger.ZERO;
        return ExactRow.of(
                coalition, players, coefficient, BigFraction.of(worths.worth(coalition)), kind);
    }

    /** The basis of a floating level, with what is settled here. */
    private List<ExactRow> hinted(SettledLevel hint) {
        List<ExactRow> basis = new ArrayList<>(settled);
        for (ProgramRow row : hint.rows()) {
            if (!row.settled() && !sieve.settled(row.coalition())) {
                basis.add(row(row.coalition(), row.kind()));
            }
        }
        return basis;
    }

    private boolean startsFrom(SettledLevel hint) {
        List<ExactRow> basis = hinted(hint);
        return basis.size() == players + 1 && program.start(basis);
    }

    private boolean descend() {
        while (true) {
            why = budget.exhaustedBy(effort);
            if (why.isPresent()) {
                return false;
            }
            ExactPoint point = program.point();
            int worst = worths.worst(point, sieve);
            effort = effort.next();
            budget.progress().at(effort, Double.NaN);
            int floor = worst == 0 ? worstFloor(point) : -1;
            if (worst == 0 && floor < 0) {
                return true;
            }
            program.enter(worst == 0 ? row(1 << floor, Kind.FLOOR) : row(worst, Kind.EXCESS));
        }
    }

    private int worstFloor(ExactPoint point) {
        BigInteger most = BigInteger.ZERO;
        int worst = -1;
        for (int i = 0; floors && i < players; i++) {
            BigInteger missing =
                    worths.worth(1 << i)
                            .multiply(point.denominator())
                            .subtract(point.numerators().get(i));
            if (missing.compareTo(most) > 0) {
                most = missing;
                worst = i;
            }
        }
        return worst;
    }

    private void settle() {
        BigFraction level = program.point().level();
        for (int j = 0; j <= players; j++) {
            ExactRow row = program.row(j);
            if (!row.settled() && program.price(j).signum() > 0 && span.add(row.coalition())) {
                BigFraction gets = row.right().subtract(level.multiply(row.coefficient()));
                settled.add(
                        ExactRow.of(row.coalition(), players, BigInteger.ZERO, gets, Kind.SETTLED));
            }
        }
        sieve.set(span);
    }

    /** As in the floating descent. */
    private List<ExactRow> nextBasis() {
        CoalitionSpan whole = span.copy();
        List<ExactRow> basis = new ArrayList<>();
        for (int j = 0; j <= players; j++) {
            ExactRow row = program.row(j);
            if (!row.settled() && whole.add(row.coalition())) {
                basis.add(row);
            }
        }
        int coalition = basis.get(0).coalition();
        basis.set(0, row(coalition, Kind.EXCESS));
        basis.add(row(worths.grand() & ~coalition, Kind.EXCESS));
        basis.addAll(settled);
        return basis;
    }
}
