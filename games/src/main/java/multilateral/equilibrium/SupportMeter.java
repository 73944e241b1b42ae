package multilateral.equilibrium;

import java.time.Duration;
import java.util.Optional;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import multilateral.solve.Outcome;
import multilateral.solve.Why;

/** Counts the steps of one run against its budget. */
final class SupportMeter {

    private final Budget budget;
    private Effort effort = Effort.start();
    private Optional<Why> stopped = Optional.empty();

    SupportMeter(Budget budget) {
        this.budget = budget;
    }

    /** Counts a step; false, from then on, if there is no budget left for it. */
    boolean step() {
        if (stopped.isEmpty()) {
            stopped = budget.exhaustedBy(effort);
        }
        if (stopped.isPresent()) {
            return false;
        }
        budget.progress().at(effort, Double.NaN);
        effort = effort.next();
        return true;
    }

    /** What is left of the budget, for a solver that counts for itself. */
    Budget rest() {
        Duration left = budget.maxTime().minus(effort.elapsed());
        return new Budget(
                Math.max(1, budget.maxSteps() - effort.steps()),
                left.isNegative() || left.isZero() ? Duration.ofNanos(1) : left,
                budget.cancelled(),
                budget.progress());
    }

    /** Counts what that solver did. */
    void add(Outcome<?, ?> outcome) {
        long steps = outcome.effort().steps();
        effort = steps > 0 ? effort.plus(steps) : effort;
        stopped = budget.exhaustedBy(effort);
    }

    Effort effort() {
        return effort;
    }

    Optional<Why> stopped() {
        return stopped;
    }
}
