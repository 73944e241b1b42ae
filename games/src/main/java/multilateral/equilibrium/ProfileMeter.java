package multilateral.equilibrium;

import java.util.Optional;
import multilateral.solve.Budget;
import multilateral.solve.Why;

/** Counts profiles looked at against a budget, 256 to a step. */
final class ProfileMeter {

    private static final int PROFILES = 256;

    private final SupportMeter steps;
    private int left;

    ProfileMeter(Budget budget) {
        steps = new SupportMeter(budget);
    }

    /** Counts a profile; false, from then on, if there is no budget left for it. */
    boolean look() {
        if (left == 0) {
            if (!steps.step()) {
                return false;
            }
            left = PROFILES;
        }
        left--;
        return true;
    }

    Optional<Why> stopped() {
        return steps.stopped();
    }

    boolean isStopped() {
        return stopped().isPresent();
    }
}
