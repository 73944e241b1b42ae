package multilateral.solve;

/**
 * A listener that a solver tells, step by step, how far it is.
 *
 * <p>It is called on the thread that called the solver, between two steps, and must return soon.
 * What it throws reaches the caller of the solver.
 */
@FunctionalInterface
public interface Progress {

    /**
     * Takes note of where the solver stands.
     *
     * @param effort the work done so far
     * @param residual how far the best answer so far is from what is asked, as the solver defines
     *     it (most use {@link Certificate#residual()}); NaN where the solver cannot tell yet
     */
    void at(Effort effort, double residual);

    /**
     * Returns a listener that ignores everything.
     *
     * @return the silent listener
     */
    static Progress silent() {
        return (effort, residual) -> {};
    }
}
