package multilateral.solve;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * How much a run may cost and who listens to it: everything that changes the run and nothing that
 * changes the answer of a run that ends by itself.
 *
 * @param maxSteps the most steps a solver may make, one or more; the solver states what a step is
 * @param maxTime the most time it may take, more than zero; it is looked at between steps
 * @param cancelled asked between steps: true ends the run. An interrupted thread counts as
 *     cancelled too, and stays interrupted
 * @param progress told between steps where the solver stands
 */
public record Budget(
        long maxSteps, Duration maxTime, BooleanSupplier cancelled, Progress progress) {

    /** The longest time that can be asked for: about 292 years. */
    private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

    /**
     * Checks the limits.
     *
     * @param maxSteps the most steps a solver may make
     * @param maxTime the most time it may take
     * @param cancelled asked between steps
     * @param progress told between steps where the solver stands
     * @throws IllegalArgumentException if {@code maxSteps} is below one or {@code maxTime} is not
     *     above zero
     */
    public Budget {
        if (maxSteps < 1) {
            throw new IllegalArgumentException(
                    "maxSteps ("
                            + maxSteps
                            + ") must be at least 1; for no limit use Budget.withDefaults()");
        }
        if (maxTime.isZero() || maxTime.isNegative()) {
            throw new IllegalArgumentException(
                    "maxTime ("
                            + maxTime
                            + ") must be more than zero; for no limit use Budget.withDefaults()");
        }
    }

    /**
     * Returns a budget without limits that nobody cancels or watches.
     *
     * @return the unlimited budget
     */
    public static Budget withDefaults() {
        return new Budget(Long.MAX_VALUE, FOREVER, () -> false, Progress.silent());
    }

    /**
     * Returns this budget with another limit on steps.
     *
     * @param steps the most steps, one or more
     * @return a new budget
     * @throws IllegalArgumentException if {@code steps} is below one
     */
    public Budget withMaxSteps(long steps) {
        return new Budget(steps, maxTime, cancelled, progress);
    }

    /**
     * Returns this budget with another limit on time.
     *
     * @param time the most time, more than zero
     * @return a new budget
     * @throws IllegalArgumentException if {@code time} is not above zero
     */
    public Budget withMaxTime(Duration time) {
        return new Budget(maxSteps, time, cancelled, progress);
    }

    /**
     * Returns this budget with another condition that ends the run.
     *
     * @param condition asked between steps; true ends the run
     * @return a new budget
     */
    public Budget withCancelled(BooleanSupplier condition) {
        return new Budget(maxSteps, maxTime, condition, progress);
    }

    /**
     * Returns this budget with another listener.
     *
     * @param listener told between steps where the solver stands
     * @return a new budget
     */
    public Budget withProgress(Progress listener) {
        return new Budget(maxSteps, maxTime, cancelled, listener);
    }

    /**
     * Tells whether, and why, a run must end here.
     *
     * @param effort the work done so far
     * @return the reason, or empty while there is budget left; being cancelled comes before steps,
     *     and steps before time
     */
    public Optional<Why> exhaustedBy(Effort effort) {
        if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            return Optional.of(Why.CANCELLED);
        }
        if (effort.steps() >= maxSteps) {
            return Optional.of(Why.STEPS);
        }
        if (effort.elapsed().compareTo(maxTime) >= 0) {
            return Optional.of(Why.TIME);
        }
        return Optional.empty();
    }
}
