package multilateral.solve;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/**
 * Runs units on an executor within a sliding window and merges them in order.
 *
 * <p>A unit is a {@link FutureTask}, which runs once whoever starts it first: where the calling
 * thread would wait for a unit that no thread has begun, it does that unit itself. So a busy or
 * single-threaded executor, or one that turns units away, slows a run down but cannot stall it.
 */
final class ExecutorWorkers implements Workers {

    /** Units in flight per worker: enough to keep all busy while one unit is merged. */
    private static final int WINDOW_PER_WORKER = 4;

    private final Executor executor;
    private final int parallelism;

    ExecutorWorkers(Executor executor, int parallelism) {
        if (parallelism < 1) {
            throw new IllegalArgumentException(
                    "parallelism ("
                            + parallelism
                            + ") must be at least 1; for one thread use Workers.sequential()");
        }
        this.executor = executor;
        this.parallelism = parallelism;
    }

    @Override
    public <R extends Serializable> long run(long units, Work<R> work, Merge<R> merge) {
        SequentialWorkers.checkUnits(units);
        Deque<FutureTask<R>> window = new ArrayDeque<>();
        long submitted = 0;
        try {
            for (long unit = 0; unit < units; unit++) {
                while (submitted < units
                        && window.size() < (long) parallelism * WINDOW_PER_WORKER) {
                    window.add(submit(submitted++, work));
                }
                FutureTask<R> task = window.remove();
                task.run();
                if (!merge.accept(unit, join(task))) {
                    return unit + 1;
                }
            }
            return units;
        } finally {
            window.forEach(task -> task.cancel(true));
        }
    }

    private <R extends Serializable> FutureTask<R> submit(long unit, Work<R> work) {
        FutureTask<R> task = new FutureTask<>(() -> work.run(unit));
        try {
            executor.execute(() -> runOnPool(task));
        } catch (RejectedExecutionException e) {
            // The pool is full or shut down: the unit waits in the window for the calling thread.
            return task;
        }
        return task;
    }

    /**
     * Runs a unit on a thread of the pool. Cancelling a unit interrupts that thread; the interrupt
     * was meant for this unit, so the thread's next task must not see it.
     */
    private static void runOnPool(FutureTask<?> task) {
        task.run();
        if (task.isCancelled()) {
            Thread.interrupted();
        }
    }

    /** Waits for a unit; an interrupt is kept for the caller but does not lose the result. */
    private static <R> R join(FutureTask<R> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a unit of work failed", cause);
        } catch (CancellationException e) {
            throw new IllegalStateException("a unit of work was cancelled from outside", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
