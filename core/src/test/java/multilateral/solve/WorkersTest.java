package multilateral.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class WorkersTest {

    /** A sum whose bits depend on the order of its terms. */
    private static double sum(Workers workers) {
        double[] sum = new double[1];
        long merged =
                workers.run(
                        1000,
                        unit ->
                                new SplittableRandom(unit).nextDouble()
                                        * Math.scalb(1.0, (int) unit % 60),
                        (unit, term) -> {
                            sum[0] += term;
                            return true;
                        });
        assertThat(merged).isEqualTo(1000);
        return sum[0];
    }

    @Test
    void anyNumberOfWorkersGivesTheSameBits() {
        double expected = sum(Workers.sequential());
        assertThat(sum(Workers.parallel())).isEqualTo(expected);
        for (int threads : new int[] {1, 2, 5}) {
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            try {
                assertThat(sum(Workers.on(pool, 8))).isEqualTo(expected);
            } finally {
                pool.shutdownNow();
            }
        }
    }

    /** An executor that never runs anything: the calling thread does all the work itself. */
    @Test
    void aBusyPoolDoesNotStallARun() {
        assertThat(sum(Workers.on(task -> {}, 2))).isEqualTo(sum(Workers.sequential()));
    }

    @Test
    void resultsComeInOrderAndMergingMayStop() {
        for (Workers workers : List.of(Workers.sequential(), Workers.parallel())) {
            List<Long> seen = new ArrayList<>();
            long merged =
                    workers.run(
                            100,
                            unit -> unit * 10,
                            (unit, result) -> {
                                seen.add(result);
                                return unit < 4;
                            });
            assertThat(merged).isEqualTo(5);
            assertThat(seen).containsExactly(0L, 10L, 20L, 30L, 40L);
            assertThat(workers.run(0, unit -> unit, (unit, result) -> true)).isZero();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> workers.run(-1, unit -> unit, (unit, result) -> true));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workers.on(Runnable::run, 0))
                .withMessageContaining("parallelism (0)");
    }

    @Test
    void whatAUnitThrowsReachesTheCaller() {
        for (Workers workers : List.of(Workers.sequential(), Workers.parallel())) {
            assertThatIllegalStateException()
                    .isThrownBy(
                            () ->
                                    workers.run(
                                            9,
                                            unit -> {
                                                if (unit == 3) {
                                                    throw new IllegalStateException("unit 3");
                                                }
                                                return unit;
                                            },
                                            (unit, result) -> true))
                    .withMessage("unit 3");
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(
                            () ->
                                    workers.run(
                                            1,
                                            unit -> {
                                                throw new AssertionError("bad");
                                            },
                                            (unit, result) -> true));
        }
    }

    @Test
    void anInterruptIsKeptAndLosesNothing() {
        Thread.currentThread().interrupt();
        double interrupted = sum(Workers.parallel());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupted).isEqualTo(sum(Workers.sequential()));
    }
}
