package multilateral.cooperative;

import multilateral.game.CoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A core in doubles.
 *
 * @param start its first point or the proof that it is empty
 * @param tolerance how much excess is overlooked
 * @param worths the worths by mask
 */
@SuppressWarnings("ArrayRecordComponent") // never compared or printed
record FloatingCore(CoreStart start, double tolerance, double[] worths) {

    /** What is overlooked, as a share of the largest gain of a coalition over its members'. */
    private static final double TOLERANCE = 1e-10;

    static FloatingCore of(CoalitionalGame game) {
        double[] worths = new double[1 << game.players()];
        double[] alone = new double[worths.length];
        double largest = 0;
        double gain = 0;
        for (int mask = 1; mask < worths.length; mask++) {
            worths[mask] = game.worth(mask);
            alone[mask] = alone[mask & mask - 1] + worths[mask & -mask];
            largest = Math.max(largest, Math.abs(worths[mask]));
            gain = Math.max(gain, Math.abs(worths[mask] - alone[mask]));
        }
        if (!(gain < Double.MAX_VALUE / worths.length)) {
            throw new IllegalArgumentException(
                    "worths (up to " + largest + ") are too large; use a larger unit");
        }
        return new FloatingCore(
                CoreStart.of(CoreStart.exact(game)),
                TOLERANCE * gain + 64 * Math.ulp(largest),
                worths);
    }

    boolean isEmpty() {
        return start.deficit().doubleValue() > tolerance;
    }

    CoreProof emptiness(CoalitionalGame game) {
        return CoreProof.empty(game, start.weights());
    }

    CorePolytope<double[]> polytope() {
        double[] first = start.payoffs().stream().mapToDouble(BigFraction::doubleValue).toArray();
        return CorePolytope.around(
                new FloatingCoreArithmetic(first.length, worths, tolerance), first);
    }
}
