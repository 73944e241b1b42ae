package multilateral.solve;

/** The reason why a solver stopped before it was done. */
public enum Why {
    /** The {@link Budget#cancelled()} condition became true, or the thread was interrupted. */
    CANCELLED,
    /** As many steps as {@link Budget#maxSteps()} allows were made. */
    STEPS,
    /** {@link Budget#maxTime()} has passed. */
    TIME
}
