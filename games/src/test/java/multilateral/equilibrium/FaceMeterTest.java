package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import multilateral.solve.Budget;
import multilateral.solve.Why;
import org.junit.jupiter.api.Test;

class FaceMeterTest {

    @Test
    void countsStepsAndStopsForGood() {
        FaceMeter meter = new FaceMeter(Budget.withDefaults().withMaxSteps(2));
        assertThat(meter.spent()).isFalse();
        meter.step();
        assertThat(meter.spent()).isFalse();
        meter.step();
        assertThat(meter.spent()).isTrue();
        assertThat(meter.stopped()).contains(Why.STEPS);
        assertThat(meter.effort().steps()).isEqualTo(2);
    }

    @Test
    void asksWithoutCounting() {
        FaceMeter meter = new FaceMeter(Budget.withDefaults().withCancelled(() -> true));
        assertThat(meter.spent()).isTrue();
        assertThat(meter.stopped()).contains(Why.CANCELLED);
        assertThat(meter.effort().steps()).isZero();
    }
}
