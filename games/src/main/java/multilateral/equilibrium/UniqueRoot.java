package multilateral.equilibrium;

import java.util.Optional;

/**
 * A root of a system of supports, known to be the only one in a box around it.
 *
 * <p>In the box, combinations of the equations have derivatives that differ from the unit matrix by
 * less than one in the norm of row sums, so that no two points have the same values and the
 * simplified Newton map contracts towards a root, which is in the box (Krawczyk 1969). The
 * derivatives are linear in each strategy, so their ranges are read off the corners of the box.
 */
final class UniqueRoot {

    private static final double CONTRACTING = 0.9;
    private static final double LARGEST = 0.5;
    private static final double SMALLEST = 1e-6;

    /** Shrinks the box for the rounding of vertices. */
    private static final double INSIDE = 1 - 1e-9;

    private final SupportSystem system;

    private final double[] point;
    private final double radius;
    private final double error;
    private final int sign;

    private UniqueRoot(
            SupportSystem system, double[] point, double radius, double error, int sign) {
        this.system = system;
        this.point = point;
        this.radius = radius;
        this.error = error;
        this.sign = sign;
    }

    /** The probability of every coordinate. */
    double[] point() {
        return point;
    }

    /** By how much a probability of the root may differ from the point. */
    double error() {
        return error;
    }

    /** The sign of the determinant of the derivatives of the equations by the unknowns. */
    int sign() {
        return sign;
    }

    /** Whether a box lies in the one of this root, and so has no other. */
    boolean covers(SupportBox box) {
        for (int axis = 0; axis < system.sizes.length; axis++) {
            int size = system.sizes[axis];
            int first = system.firsts[axis];
            double[] vertices = box.vertices[axis];
            for (int k = 0; k < vertices.length; k++) {
                if (vertices[k] < point[first + k % size] - radius) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a point is in the box. */
    boolean covers(double[] other) {
        for (int k = 0; k < point.length; k++) {
            if (other[k] < point[k] - radius) {
                return false;
            }
        }
        return true;
    }

    /** Looks for a box around a point near a root in which the root is unique. */
    static Optional<UniqueRoot> around(
            SupportSystem system, SupportContraction contraction, double[] point) {
        double radius = LARGEST;
        while (radius > SMALLEST) {
            double spread = contraction.spread(SupportBox.around(system, point, radius));
            if (spread <= CONTRACTING) {
                double error = contraction.error() / (1 - spread);
                double slack = (double) system.coordinates * system.coordinates;
                if (error * slack >= 0.5) {
                    return Optional.empty();
                }
                return Optional.of(
                        new UniqueRoot(
                                system,
                                point.clone(),
                                radius * INSIDE,
                                error * radius * slack,
                                contraction.sign()));
            }
            radius *= Math.max(0.1, Math.min(0.7, 0.8 / spread));
        }
        return Optional.empty();
    }
}
