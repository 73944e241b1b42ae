package multilateral.solve;

/** The reason why a solver stopped before it was done. */
public enum Why {
    /** The {@link Budget#cancelled()} condition became true, or the thread was interrupted. */
    CANCELLED,
    /**
     * The method itself gets no further, whatever budget is left: rounding prevents progress or a
     * proof, its path cannot be followed or comes back to where it was, or all that it tries was
     * tried. A larger tolerance, another start or another method may help; more steps or time do
     * not.
     */
    STALLED,
    /** As many steps as {@link Budget#maxSteps()} allows were made. */
    STEPS,
    /** {@link Budget#maxTime()} has passed. */
    TIME
}
