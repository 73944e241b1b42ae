package multilateral.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private final AtomicLong clock = new AtomicLong(5);
    private final Effort start = Effort.start(clock::get);

    @Test
    void withoutLimitsNothingEndsARun() {
        Budget budget = Budget.withDefaults();
        clock.set(Long.MAX_VALUE - 10);
        assertThat(budget.exhaustedBy(start.plus(Long.MAX_VALUE - 1))).isEmpty();
        budget.progress().at(start, Double.NaN);
    }

    @Test
    void stepsEndARun() {
        Budget budget = Budget.withDefaults().withMaxSteps(3);
        assertThat(budget.exhaustedBy(start.plus(2))).isEmpty();
        assertThat(budget.exhaustedBy(start.plus(3))).contains(Why.STEPS);
    }

    @Test
    void timeEndsARun() {
        Budget budget = Budget.withDefaults().withMaxTime(Duration.ofNanos(100));
        clock.set(104);
        assertThat(budget.exhaustedBy(start.next())).isEmpty();
        clock.set(105);
        assertThat(budget.exhaustedBy(start.next())).contains(Why.TIME);
        assertThat(budget.exhaustedBy(start)).as("the clock is read with a step").isEmpty();
    }

    @Test
    void cancellingComesBeforeStepsAndStepsBeforeTime() {
        Budget all =
                Budget.withDefaults()
                        .withMaxSteps(1)
                        .withMaxTime(Duration.ofNanos(1))
                        .withCancelled(() -> true);
        clock.set(100);
        Effort effort = start.next();
        assertThat(all.exhaustedBy(effort)).contains(Why.CANCELLED);
        assertThat(all.withCancelled(() -> false).exhaustedBy(effort)).contains(Why.STEPS);
    }

    @Test
    void anInterruptCancelsAndStays() {
        Thread.currentThread().interrupt();
        assertThat(Budget.withDefaults().exhaustedBy(start)).contains(Why.CANCELLED);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void eachPartIsReplacedAlone() {
        AtomicLong told = new AtomicLong();
        Budget budget =
                Budget.withDefaults()
                        .withProgress((effort, residual) -> told.set(effort.steps()))
                        .withMaxSteps(7)
                        .withMaxTime(Duration.ofSeconds(2));
        budget.progress().at(start.plus(4), 0);
        assertThat(told).hasValue(4);
        assertThat(budget.maxSteps()).isEqualTo(7);
        assertThat(budget.maxTime()).isEqualTo(Duration.ofSeconds(2));
        assertThat(budget.cancelled().getAsBoolean()).isFalse();
    }

    @Test
    void refusesLimitsThatAllowNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Budget.withDefaults().withMaxSteps(0))
                .withMessageContaining("maxSteps (0)");
        for (Duration time : new Duration[] {Duration.ZERO, Duration.ofNanos(-1)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Budget.withDefaults().withMaxTime(time))
                    .withMessageContaining("maxTime (" + time + ")");
        }
    }
}
