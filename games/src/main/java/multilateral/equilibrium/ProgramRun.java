package multilateral.equilibrium;

import java.util.Optional;
import multilateral.solve.Budget;
import multilateral.solve.Certificate;
import multilateral.solve.Effort;
import multilateral.solve.Outcome;
import multilateral.solve.Why;

/** Counts the pivots of linear programs, and looks at the budget after every few of them. */
final class ProgramRun {

    private static final int PIVOTS_BETWEEN_LOOKS = 8;

    private final Budget budget;
    private Effort effort = Effort.start();
    private Optional<Why> why = Optional.empty();

    ProgramRun(Budget budget) {
        this.budget = budget;
    }

    /** Solves a program; false if the budget ended first. */
    boolean toEnd(DenseSimplex program) {
        while (!program.ended()) {
            why = budget.exhaustedBy(effort);
            if (why.isPresent()) {
                return false;
            }
            budget.progress().at(effort, Double.NaN);
            long left = budget.maxSteps() - effort.steps();
            effort = effort.plus(program.advance((int) Math.min(PIVOTS_BETWEEN_LOOKS, left)));
        }
        return true;
    }

    /** Why the budget ended, if it did. */
    Optional<Why> why() {
        return why;
    }

    Effort effort() {
        return effort;
    }

    /** The answer, or the best so far if the budget ended. */
    <S, C extends Certificate> Outcome<S, C> outcome(S answer, C certificate) {
        return why.isPresent()
                ? new Outcome.Stopped<>(answer, certificate, effort, why.get())
                : new Outcome.Solved<>(answer, certificate, effort);
    }
}
