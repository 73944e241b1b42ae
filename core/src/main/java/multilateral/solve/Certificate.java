package multilateral.solve;

/**
 * A proof of an answer, recomputed from the input and the answer alone by code that shares nothing
 * with the solver that found it.
 *
 * <p>Every certificate boils down to one number, the {@link #residual()}: by how much the claim it
 * proves is violated at the worst place. Each implementation states its unit and its claim.
 */
public interface Certificate {

    /**
     * Returns by how much the claim is violated where it is violated most.
     *
     * @return the worst violation, in the unit that the implementation states; zero or less where
     *     the claim holds exactly, never NaN
     */
    double residual();

    /**
     * Tells whether the claim holds up to a tolerance.
     *
     * @param tolerance largest violation accepted, in the unit of {@link #residual()}; zero or more
     * @return whether the residual is at most {@code tolerance}
     * @throws IllegalArgumentException if {@code tolerance} is negative or NaN
     */
    default boolean holdsWithin(double tolerance) {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException(
                    "tolerance (" + tolerance + ") must be zero or more; 1e-9 is a usual choice");
        }
        return residual() <= tolerance;
    }
}
