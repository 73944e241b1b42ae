package multilateral.cooperative;

/** The worth of a coalition, given how all others stand (Thrall and Lucas 1963). */
@FunctionalInterface
public interface EmbeddedWorth {

    /**
     * Returns the worth of an embedded coalition.
     *
     * @param coalition the members' mask, not empty
     * @param others the blocks of all other players as masks, by lowest member; none for the
     *     coalition of all. Not to be changed or kept
     * @return the worth, finite
     */
    double of(long coalition, long[] others);
}
