package multilateral.burden;

/** Which of the scales in the chain are rounded. */
public enum MachineScaleRounding {
    /** Only the final scale; the scales of the base periods are averaged as exact fractions. */
    FINAL_SCALE_ONLY,
    /**
     * The scale of each base period too, so that anybody can redo the average from printed figures.
     */
    EACH_SCALE
}
