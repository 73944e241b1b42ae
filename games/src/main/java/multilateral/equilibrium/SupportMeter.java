package multilateral.equilibrium;

import java.util.Optional;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
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

    Effort effort() {
        return effort;
    }

    Optional<Why> stopped() {
        return stopped;
    }
}
