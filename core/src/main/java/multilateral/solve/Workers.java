package multilateral.solve;

import java.io.Serializable;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * Where independent pieces of work run: on the calling thread, on threads, or on other machines.
 *
 * <p>The work is split into numbered units before anything is scheduled, a unit's result depends on
 * its number alone, and results are merged one by one, in unit order, on the calling thread. So any
 * number of workers gives the same bits.
 */
public interface Workers {

    /**
     * One kind of work, cut into numbered units. It is serialisable so that it can be sent to
     * another machine, and it must not share mutable state between units.
     *
     * @param <R> the result of one unit
     */
    @FunctionalInterface
    interface Work<R extends Serializable> extends Serializable {
        /**
         * Does one unit of the work.
         *
         * @param unit the unit's number, from 0
         * @return the result, a function of {@code unit} alone
         */
        R run(long unit);
    }

    /**
     * Takes the results, in unit order.
     *
     * @param <R> the result of one unit
     */
    @FunctionalInterface
    interface Merge<R extends Serializable> {
        /**
         * Takes the result of the next unit.
         *
         * @param unit the unit's number: 0, then 1, and so on
         * @param result what the unit gave
         * @return whether to go on; false ends the run, and later results are thrown away
         */
        boolean accept(long unit, R result);
    }

    /**
     * Runs units 0 to {@code units - 1} and merges their results in that order.
     *
     * @param <R> the result of one unit
     * @param units how many units there are; zero or more
     * @param work what a unit does; an exception from it reaches the caller
     * @param merge takes the results on the calling thread
     * @return how many results were merged: {@code units}, or fewer if {@code merge} said stop
     * @throws IllegalArgumentException if {@code units} is negative
     */
    <R extends Serializable> long run(long units, Work<R> work, Merge<R> merge);

    /**
     * Returns workers that do everything on the calling thread.
     *
     * @return the sequential workers
     */
    static Workers sequential() {
        return SequentialWorkers.INSTANCE;
    }

    /**
     * Returns workers on the common pool of the virtual machine, with the calling thread helping.
     *
     * @return parallel workers, as many as there are processors
     */
    static Workers parallel() {
        return on(ForkJoinPool.commonPool(), Runtime.getRuntime().availableProcessors());
    }

    /**
     * Returns workers on the caller's own threads, with the calling thread helping.
     *
     * @param executor runs units; the caller owns it and shuts it down
     * @param parallelism how many units may run at once, one or more
     * @return parallel workers
     * @throws IllegalArgumentException if {@code parallelism} is below one
     */
    static Workers on(Executor executor, int parallelism) {
        return new ExecutorWorkers(executor, parallelism);
    }
}
