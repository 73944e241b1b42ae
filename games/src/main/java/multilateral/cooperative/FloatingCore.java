package multilateral.cooperative;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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
        CorePolytope<double[]> walked =
                CorePolytope.around(
                        new FloatingCoreArithmetic(first.length, worths, tolerance), first);
        List<double[]> vertices = new ArrayList<>();
        for (int k = 0; k < walked.tight().size(); k++) {
            vertices.add(settled(walked.vertices().get(k), walked.tight().get(k)));
        }
        return new CorePolytope<>(vertices, walked.tight());
    }

    /** The vertex computed from its tight coalitions, without what rounding added on the way. */
    private double[] settled(double[] vertex, BitSet tight) {
        int players = vertex.length;
        double[][] rows = new double[players][players + 1];
        insert(rows, worths.length - 1);
        tight.stream().forEach(mask -> insert(rows, mask));
        double[] settled = new double[players];
        double moved = 0;
        for (int i = 0; i < players; i++) {
            settled[i] = rows[i][players];
            moved = Math.max(moved, Math.abs(settled[i] - vertex[i]));
        }
        return moved <= tolerance / 64 ? settled : vertex;
    }

    /** Adds a coalition to the solved equations, unless it depends on those that are there. */
    private void insert(double[][] rows, int mask) {
        int players = rows.length;
        double[] row = new double[players + 1];
        row[players] = worths[mask];
        for (int i = 0; i < players; i++) {
            row[i] = mask >> i & 1;
        }
        for (int i = 0; i < players; i++) {
            subtract(row, rows[i], row[i] * rows[i][i]);
        }
        int pivot = 0;
        for (int i = 1; i < players; i++) {
            pivot = Math.abs(row[i]) > Math.abs(row[pivot]) ? i : pivot;
        }
        if (Math.abs(row[pivot]) > 1e-9) {
            double lead = row[pivot];
            for (int c = 0; c <= players; c++) {
                row[c] /= lead;
            }
            for (int i = 0; i < players; i++) {
                subtract(rows[i], row, rows[i][pivot]);
            }
            rows[pivot] = row;
        }
    }

    private static void subtract(double[] row, double[] other, double factor) {
        for (int c = 0; factor != 0 && c < row.length; c++) {
            row[c] -= factor * other[c];
        }
    }
}
