package multilateral.solve;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The work a solver has done: how many steps, and how long they took.
 *
 * <p>The number of steps is part of a reproducible result; the time is not. What a step is (a
 * pivot, an iteration, a sampled permutation) is stated by each solver. Two efforts are equal when
 * they count the same steps.
 */
public final class Effort {

    private final long steps;
    private final long startedAt;
    private final long readAt;
    private final LongSupplier nanoClock;

    private Effort(long steps, long startedAt, long readAt, LongSupplier nanoClock) {
        this.steps = steps;
        this.startedAt = startedAt;
        this.readAt = readAt;
        this.nanoClock = nanoClock;
    }

    /**
     * Starts the clock, with no step done.
     *
     * @return an effort of zero steps
     */
    public static Effort start() {
        return start(System::nanoTime);
    }

    /**
     * Starts a given clock, with no step done.
     *
     * @param nanoClock a clock that counts nanoseconds from any origin
     * @return an effort of zero steps
     */
    public static Effort start(LongSupplier nanoClock) {
        long now = nanoClock.getAsLong();
        return new Effort(0, now, now, nanoClock);
    }

    /**
     * Returns this effort after one more step, with the clock read again.
     *
     * @return a new effort of {@code steps() + 1} steps
     */
    public Effort next() {
        return plus(1);
    }

    /**
     * Returns this effort after some more steps, with the clock read again.
     *
     * @param more steps done since; zero or more
     * @return a new effort of {@code steps() + more} steps
     * @throws IllegalArgumentException if {@code more} is negative or the count passes a long
     */
    public Effort plus(long more) {
        long sum = steps + more;
        if (more < 0 || sum < 0) {
            throw new IllegalArgumentException(
                    "more (" + more + ") must be in [0, " + (Long.MAX_VALUE - steps) + "]");
        }
        return new Effort(sum, startedAt, nanoClock.getAsLong(), nanoClock);
    }

    /**
     * Returns how many steps were done.
     *
     * @return the number of steps, zero or more
     */
    public long steps() {
        return steps;
    }

    /**
     * Returns the time from the start to the last step.
     *
     * @return the time taken, as of the last call of {@link #next()} or {@link #plus(long)}
     */
    public Duration elapsed() {
        return Duration.ofNanos(readAt - startedAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Effort that && steps == that.steps;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(steps);
    }

    @Override
    public String toString() {
        return steps == 1 ? "1 step" : steps + " steps";
    }
}
