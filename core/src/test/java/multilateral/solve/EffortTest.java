package multilateral.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EffortTest {

    @Test
    void stepsAddUpAndTheClockIsReadWithThem() {
        AtomicLong clock = new AtomicLong(Long.MAX_VALUE);
        Effort start = Effort.start(clock::get);
        clock.addAndGet(50);
        Effort later = start.next().plus(4);
        assertThat(start.steps()).isZero();
        assertThat(start.elapsed()).isZero();
        assertThat(later.steps()).isEqualTo(5);
        assertThat(later.elapsed()).as("the clock may wrap").isEqualTo(Duration.ofNanos(50));
    }

    @Test
    void refusesToGoBackOrPastALong() {
        Effort two = Effort.start().plus(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.plus(-1))
                .withMessageContaining("more (-1)");
        assertThatIllegalArgumentException().isThrownBy(() -> two.plus(Long.MAX_VALUE - 1));
        assertThat(two.plus(Long.MAX_VALUE - 2).steps()).isEqualTo(Long.MAX_VALUE);
        assertThat(two.plus(0)).isEqualTo(two);
    }

    @Test
    void equalityCountsStepsAndNotTime() {
        Effort one = Effort.start(() -> 1).next();
        assertThat(one)
                .isEqualTo(Effort.start().next())
                .hasSameHashCodeAs(Effort.start().next())
                .isNotEqualTo(Effort.start())
                .isNotEqualTo("1 step");
        assertThat(one).hasToString("1 step");
        assertThat(one.next()).hasToString("2 steps");
    }
}
