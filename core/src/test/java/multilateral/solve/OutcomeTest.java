package multilateral.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private record Gap(double residual) implements Certificate {}

    private static final Gap GAP = new Gap(0.5);

    @Test
    void onlyASolvedProblemHasASolution() {
        Effort effort = Effort.start().next();
        Outcome<String, Gap> solved = new Outcome.Solved<>("x", GAP, effort);
        Outcome<String, Gap> stopped = new Outcome.Stopped<>("y", GAP, effort, Why.TIME);
        Outcome<String, Gap> impossible = new Outcome.Impossible<>(GAP, effort);

        assertThat(solved.solution()).contains("x");
        assertThat(solved.orElseThrow()).isEqualTo("x");
        assertThat(stopped.solution()).isEmpty();
        assertThat(impossible.solution()).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(stopped::orElseThrow)
                .withMessageContaining("TIME")
                .withMessageContaining("1 step")
                .withMessageContaining("0.5");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(impossible::orElseThrow)
                .withMessageContaining("no solution");
        assertThat(impossible.certificate()).isEqualTo(GAP);
        assertThat(stopped.effort().steps()).isEqualTo(1);
    }

    @Test
    void certificatesHoldWithinATolerance() {
        assertThat(GAP.holdsWithin(0.5)).isTrue();
        assertThat(GAP.holdsWithin(0.4)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> GAP.holdsWithin(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> GAP.holdsWithin(-1));
    }

    @Test
    void effortCountsStepsAndReadsItsClock() {
        AtomicLong clock = new AtomicLong(100);
        Effort effort = Effort.start(clock::get);
        clock.set(600);
        assertThat(effort.elapsed()).isZero();
        Effort later = effort.plus(3);
        assertThat(later.elapsed()).isEqualTo(Duration.ofNanos(500));
        assertThat(later.steps()).isEqualTo(3);
        assertThat(later).hasToString("3 steps");
        assertThat(later).isEqualTo(Effort.start().plus(3));
        assertThat(later).hasSameHashCodeAs(Effort.start().plus(3));
        assertThat(later).isNotEqualTo(effort);
        assertThatIllegalArgumentException().isThrownBy(() -> effort.plus(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> later.plus(Long.MAX_VALUE));
    }

    @Test
    void budgetsSayWhyTheyAreExhausted() {
        AtomicLong clock = new AtomicLong();
        Effort effort = Effort.start(clock::get);
        Budget budget = Budget.withDefaults();
        assertThat(budget.exhaustedBy(effort)).isEmpty();
        assertThat(budget.withMaxSteps(2).exhaustedBy(effort.plus(2))).contains(Why.STEPS);
        clock.set(1_000_000);
        assertThat(budget.withMaxTime(Duration.ofMillis(1)).exhaustedBy(effort.next()))
                .contains(Why.TIME);
        assertThat(budget.withCancelled(() -> true).exhaustedBy(effort)).contains(Why.CANCELLED);
        Thread.currentThread().interrupt();
        assertThat(budget.exhaustedBy(effort)).contains(Why.CANCELLED);
        assertThat(Thread.interrupted()).isTrue();
        AtomicLong told = new AtomicLong();
        budget.withProgress((e, residual) -> told.set(e.steps()))
                .progress()
                .at(effort.plus(7), Double.NaN);
        assertThat(told).hasValue(7);
        budget.progress().at(effort, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> budget.withMaxSteps(0));
        assertThatIllegalArgumentException().isThrownBy(() -> budget.withMaxTime(Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> budget.withMaxTime(Duration.ofSeconds(-1)))
                .withMessageContaining("maxTime");
    }
}
