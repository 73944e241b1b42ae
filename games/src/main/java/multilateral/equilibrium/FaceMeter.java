package multilateral.equilibrium;

import java.util.Optional;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import multilateral.solve.Why;

/** Counts the parts of faces looked at, and is asked inside long loops whether the run must end. */
final class FaceMeter {

    private final Budget budget;
    private Effort effort = Effort.start();
    private Optional<Why> stopped = Optional.empty();

    FaceMeter(Budget budget) {
        this.budget = budget;
    }

    /** Counts a step. */
    void step() {
        effort = effort.next();
        budget.progress().at(effort, Double.NaN);
        look();
    }

    /** Whether the run must end; looks at the clock, counts nothing. */
    boolean spent() {
        if (stopped.isEmpty()) {
            effort = effort.plus(0);
            look();
        }
        return stopped.isPresent();
    }

    private void look() {
        if (stopped.isEmpty()) {
            stopped = budget.exhaustedBy(effort);
        }
    }

    Effort effort() {
        return effort;
    }

    Optional<Why> stopped() {
        return stopped;
    }
}
