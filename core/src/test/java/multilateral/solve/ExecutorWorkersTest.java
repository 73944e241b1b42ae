package multilateral.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ExecutorWorkersTest {

    private static List<Long> squares(Workers workers, long units) {
        List<Long> squares = new ArrayList<>();
        workers.run(
                units,
                unit -> unit * unit,
                (unit, square) -> {
                    assertThat(unit).isEqualTo(squares.size());
                    return squares.add(square);
                });
        return squares;
    }

    @Test
    void aPoolThatTurnsUnitsAwayDoesNotFailARun() {
        ExecutorService closed = Executors.newSingleThreadExecutor();
        closed.shutdown();
        assertThat(squares(Workers.on(closed, 2), 50)).isEqualTo(squares(Workers.sequential(), 50));
        Workers full =
                Workers.on(
                        task -> {
                            throw new RejectedExecutionException("full");
                        },
                        3);
        assertThat(squares(full, 50)).isEqualTo(squares(Workers.sequential(), 50));
    }

    /** One thread that never clears its own interrupts, as some pools do not. */
    @Test
    void endingEarlyLeavesNoInterruptBehindOnThePool() throws InterruptedException {
        BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
        CountDownLatch caller = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        AtomicReference<String> found = new AtomicReference<>("nothing");
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                caller.await();
                                while (looked.getCount() > 0) {
                                    queue.take().run();
                                }
                            } catch (InterruptedException e) {
                                found.set("an interrupt while waiting for a task");
                                looked.countDown();
                            }
                        });
        thread.start();
        Workers workers = Workers.on(queue::add, 1);
        long merged =
                workers.run(
                        2,
                        unit -> {
                            if (unit == 1) {
                                begun.countDown();
                                spinUntilInterrupted(never);
                            } else {
                                caller.countDown();
                                await(begun);
                            }
                            return unit;
                        },
                        (unit, result) -> false);
        queue.add(
                () -> {
                    found.set(Thread.currentThread().isInterrupted() ? "an interrupt" : "none");
                    looked.countDown();
                });
        assertThat(looked.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(found).hasValue("none");
        assertThat(merged).isEqualTo(1);
        thread.join();
    }

    private static void spinUntilInterrupted(CountDownLatch never) {
        while (!Thread.currentThread().isInterrupted() && never.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void runsWithinRunsOnOneSmallPoolEnd() {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Workers workers = Workers.on(pool, 2);
            List<Long> sums = new ArrayList<>();
            workers.run(
                    20,
                    unit -> squares(workers, unit).stream().mapToLong(Long::longValue).sum(),
                    (unit, sum) -> sums.add(sum));
            assertThat(sums).hasSize(20).startsWith(0L, 0L, 1L, 5L, 14L);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void theFirstFailureInUnitOrderIsTheOneThatIsThrown() {
        for (int run = 0; run < 50; run++) {
            assertThatIllegalStateException()
                    .isThrownBy(
                            () ->
                                    Workers.parallel()
                                            .run(
                                                    40,
                                                    unit -> {
                                                        if (unit >= 5) {
                                                            throw new IllegalStateException(
                                                                    "unit " + unit);
                                                        }
                                                        return unit;
                                                    },
                                                    (unit, result) -> true))
                    .withMessage("unit 5");
        }
    }

    @Test
    void whatMergingThrowsReachesTheCaller() {
        for (Workers workers : List.of(Workers.sequential(), Workers.parallel())) {
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(
                            () ->
                                    workers.run(
                                            10,
                                            unit -> unit,
                                            (unit, result) -> 1 / (2 - unit) > 0 || unit < 9));
        }
    }

    @Test
    void checkedFailuresThatSlipThroughAreWrapped() {
        IOException cause = new IOException("disk");
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                Workers.parallel()
                                        .run(1, unit -> sneak(cause), (unit, result) -> true))
                .withCause(cause);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> Long sneak(Throwable cause) throws E {
        throw (E) cause;
    }

    @Test
    void workTravelsToOtherMachines() throws IOException, ClassNotFoundException {
        long offset = 7;
        Workers.Work<Long> work = unit -> unit + offset;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(work);
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Object copy = in.readObject();
            assertThat(copy).isInstanceOf(Workers.Work.class).isInstanceOf(Serializable.class);
            assertThat(first(copy).applyAsLong(5)).isEqualTo(12);
        }
    }

    private static ToLongFunction<Integer> first(Object work) {
        return unit -> (Long) ((Workers.Work<?>) work).run(unit);
    }
}
