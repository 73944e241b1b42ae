package multilateral.burden;

import multilateral.actor.Quantities;

/**
 * An amount too small to meet everybody's claim (O'Neill 1982): an estate and its creditors, or a
 * budget and what each could pay at most.
 *
 * @param estate amount to divide, in {@code claims.unit()}; from 0 to {@code claims.total()}
 * @param claims one non-negative claim per actor, in actor order
 */
public record ClaimsProblem(double estate, Quantities claims) {

    /**
     * Checks the claims and the estate.
     *
     * @param estate amount to divide
     * @param claims one claim per actor
     * @throws IllegalArgumentException if a claim is missing or negative, or the estate is not
     *     within its range
     */
    public ClaimsProblem {
        double[] values = claims.toArray();
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0)) {
                throw new IllegalArgumentException(
                        "claim of \""
                                + claims.actors().get(i).id()
                                + "\" ("
                                + values[i]
                                + ") must be zero or more");
            }
        }
        double total = claims.total();
        if (!(estate >= 0 && estate <= total)) {
            throw new IllegalArgumentException(
                    "estate ("
                            + estate
                            + ") must be in [0, "
                            + total
                            + "], the upper end being the sum of the claims; there is nothing to"
                            + " ration beyond it");
        }
    }
}
