package multilateral.equilibrium;

/**
 * A part of the strategies with one profile of supports: a simplex for each mixing player, and the
 * rows of the system at all combinations of their vertices. The range of a row over the box is that
 * of these values.
 *
 * <p>A box is halved along an edge of one simplex, or shrunk to the strategies whose weights on the
 * vertices have given lower bounds, which again is a simplex. Both make the new values from the old
 * ones by averaging, so that rounding adds up slowly: {@link #age()} counts how often.
 */
final class SupportBox {

    /** The weight of the length of an edge beside the change of the equations along it. */
    private static final double LENGTH = 1e-6;

    /** By how much a box must shrink before Newton's method is tried again. */
    private static final double LATER = 8;

    private final SupportSystem system;

    /** By row, then corner. */
    final double[] values;

    /** By mixer, then vertex, then action of the support. */
    final double[][] vertices;

    private int age;

    /** The diameter at which Newton's method is tried next. */
    private double due = Double.POSITIVE_INFINITY;

    private SupportBox(SupportSystem system, double[] values, double[][] vertices, int age) {
        this.system = system;
        this.values = values;
        this.vertices = vertices;
        this.age = age;
    }

    /** All strategies with the supports. */
    static SupportBox whole(SupportSystem system) {
        double[][] vertices = new double[system.sizes.length][];
        for (int axis = 0; axis < vertices.length; axis++) {
            int size = system.sizes[axis];
            vertices[axis] = new double[size * size];
            for (int t = 0; t < size; t++) {
                vertices[axis][t * size + t] = 1;
            }
        }
        return new SupportBox(system, system.values.clone(), vertices, 0);
    }

    /**
     * The strategies whose probabilities are less by no more than a radius than those of a point.
     */
    static SupportBox around(SupportSystem system, double[] point, double radius) {
        double[] values = system.values.clone();
        double[] scratch = new double[system.corners];
        double[][] vertices = new double[system.sizes.length][];
        for (int axis = 0; axis < vertices.length; axis++) {
            int size = system.sizes[axis];
            vertices[axis] = new double[size * size];
            for (int t = 0; t < size; t++) {
                for (int a = 0; a < size; a++) {
                    vertices[axis][t * size + a] =
                            point[system.firsts[axis] + a]
                                    + (a == t ? size * radius - radius : -radius);
                }
            }
            system.mix(values, axis, vertices[axis], scratch);
        }
        return new SupportBox(system, values, vertices, 0);
    }

    /**
     * The half of this box at vertex {@code kept}; the vertex {@code moved} moves half way to it.
     */
    SupportBox half(int axis, int kept, int moved) {
        double[][] corners = vertices.clone();
        corners[axis] = vertices[axis].clone();
        int size = system.sizes[axis];
        for (int a = 0; a < size; a++) {
            corners[axis][moved * size + a] =
                    0.5 * (vertices[axis][moved * size + a] + vertices[axis][kept * size + a]);
        }
        double[] halved = values.clone();
        int stride = system.strides[axis];
        int block = system.strides[axis + 1];
        for (int start = 0; start < halved.length; start += block) {
            int to = start + moved * stride;
            int from = start + kept * stride;
            for (int k = 0; k < stride; k++) {
                halved[to + k] = 0.5 * (halved[to + k] + halved[from + k]);
            }
        }
        SupportBox half = new SupportBox(system, halved, corners, age + 1);
        half.due = due;
        return half;
    }

    /** Keeps the strategies in which the weight on each vertex has a lower bound; in place. */
    void shrink(int axis, double[] lower, double[] scratch) {
        int size = system.sizes[axis];
        int first = system.firsts[axis];
        double rest = 1;
        for (int t = 0; t < size; t++) {
            rest -= lower[first + t];
        }
        shrink(values, system.strides[axis], size, lower, first, rest, scratch);
        vertices[axis] = vertices[axis].clone();
        shrink(vertices[axis], size, size, lower, first, rest, scratch);
        age++;
    }

    private static void shrink(
            double[] table,
            int stride,
            int size,
            double[] lower,
            int first,
            double rest,
            double[] base) {
        int block = stride * size;
        for (int start = 0; start < table.length; start += block) {
            for (int k = 0; k < stride; k++) {
                base[k] = lower[first] * table[start + k];
            }
            for (int t = 1; t < size; t++) {
                int from = start + t * stride;
                for (int k = 0; k < stride; k++) {
                    base[k] += lower[first + t] * table[from + k];
                }
            }
            for (int t = 0; t < size; t++) {
                int from = start + t * stride;
                for (int k = 0; k < stride; k++) {
                    table[from + k] = base[k] + rest * table[from + k];
                }
            }
        }
    }

    /** The middle of every simplex, by coordinate. */
    void centre(double[] point) {
        for (int axis = 0; axis < vertices.length; axis++) {
            int size = system.sizes[axis];
            for (int a = 0; a < size; a++) {
                double sum = 0;
                for (int t = 0; t < size; t++) {
                    sum += vertices[axis][t * size + a];
                }
                point[system.firsts[axis] + a] = sum / size;
            }
        }
    }

    /** How often values were averaged. */
    int age() {
        return age;
    }

    /** Whether the box is much smaller than when this was asked last; asked once. */
    boolean isDueForNewton(double diameter) {
        boolean isDue = diameter <= due;
        due = isDue ? diameter / LATER : due;
        return isDue;
    }

    /** Whether no equation is further from zero than a bound, anywhere in the box. */
    boolean isFlat(double bound) {
        double most = 0;
        for (int k = 0; k < system.equalities * system.corners; k++) {
            most = Math.max(most, Math.abs(values[k]));
        }
        return most < bound;
    }

    /**
     * How much the equations change along an edge of a simplex: the largest change of each, added
     * up; a little is added for the length, so that no edge is forgotten.
     */
    double change(int axis, int t, int s) {
        int stride = system.strides[axis];
        int block = system.strides[axis + 1];
        int step = (t - s) * stride;
        double sum = 0;
        for (int row = 0; row < system.unknowns; row++) {
            double most = 0;
            int end = (row + 1) * system.corners;
            for (int start = row * system.corners + s * stride; start < end; start += block) {
                for (int k = start; k < start + stride; k++) {
                    most = Math.max(most, Math.abs(values[k + step] - values[k]));
                }
            }
            sum += most;
        }
        return sum + LENGTH * length(axis, t, s);
    }

    /** How far apart two vertices of a simplex are, by the probability that differs most. */
    private double length(int axis, int t, int s) {
        int size = system.sizes[axis];
        double most = 0;
        for (int a = 0; a < size; a++) {
            most =
                    Math.max(
                            most,
                            Math.abs(vertices[axis][t * size + a] - vertices[axis][s * size + a]));
        }
        return most;
    }

    /** The largest length of an edge. */
    double diameter() {
        double most = 0;
        for (int axis = 0; axis < vertices.length; axis++) {
            for (int t = 1; t < system.sizes[axis]; t++) {
                for (int s = 0; s < t; s++) {
                    most = Math.max(most, length(axis, t, s));
                }
            }
        }
        return most;
    }
}
