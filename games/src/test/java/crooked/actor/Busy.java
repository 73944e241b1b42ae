package crooked.actor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/** Starts threads, or uses them behind the caller's back. */
public final class Busy {
    private Busy() {}

    /** Makes a thread. */
    public static void thread() {
        new Thread(Busy::pool, "own").start();
    }

    /**
     * Makes a pool.
     *
     * @return the pool
     */
    public static ExecutorService pool() {
        return Executors.newSingleThreadExecutor();
    }

    /**
     * Makes a pool of another kind.
     *
     * @return the pool
     */
    public static ForkJoinPool fork() {
        return new ForkJoinPool(1);
    }

    /**
     * Runs on the common pool.
     *
     * @return what comes
     */
    public static CompletableFuture<Integer> later() {
        return CompletableFuture.supplyAsync(() -> 1);
    }

    /**
     * Runs on the common pool.
     *
     * @return a sum
     */
    public static int sum() {
        return IntStream.range(0, 4).parallel().sum();
    }

    /**
     * Names the common pool outside the one place for it.
     *
     * @return the pool
     */
    public static ForkJoinPool common() {
        return ForkJoinPool.commonPool();
    }
}
