package multilateral.equilibrium;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * How a polynomial of one variable in Bernstein form, of any degree up to a largest one, looks on a
 * part of [0, 1] with a smaller degree: a matrix for each degree, and a bound on what is lost.
 *
 * <p>The smaller polynomial meets the larger one in the Chebyshev points of the part. There is no
 * loss where the degree is not reduced. On all of [0, 1] the loss is measured: the smaller
 * polynomial is written with the larger degree again, and coefficients are compared. On a part the
 * loss is bounded by the size of the polynomial on an ellipse in the complex plane (Trefethen 2013,
 * theorem 8.2): on a few standard deviations of the binomial distribution degree 14 loses next to
 * nothing, whatever the coefficients are.
 */
final class BernsteinCell {

    /** What the loss is known from. */
    enum Loss {
        NONE,
        MEASURED,
        BOUNDED
    }

    /** Weights up to this are left out; far below what is allowed for rounding. */
    private static final double NEGLIGIBLE = 1e-17;

    /** After so many figures the caller is asked whether to go on. */
    private static final int LOOK = 1 << 16;

    /** So many figures of a block are reduced together; they and their sums stay in the cache. */
    private static final int TILE = 256;

    final double low;
    final double high;
    final int degree;
    final Loss loss;

    /** By degree, then old coefficient, then new one. */
    private final double[][] reductions;

    /** By degree: the first and the last old coefficient with a weight. */
    private final int[] first;

    private final int[] last;

    /** By degree, then old coefficient, then new one, transposed: how the new ones make the old. */
    private final double[][] elevations;

    /** The largest error of the value, and of the slope over [0, 1], for coefficients up to 1. */
    private final double valueLoss;

    private final double slopeLoss;

    private BernsteinCell(double low, double high, int largest, int degree, Loss loss) {
        this.low = low;
        this.high = high;
        this.degree = degree;
        this.loss = loss;
        reductions = new double[largest + 1][];
        first = new int[largest + 1];
        last = new int[largest + 1];
        Arrays.fill(last, -1);
        elevations = new double[loss == Loss.MEASURED ? largest + 1 : 0][];
        reductions[largest] =
                loss == Loss.NONE
                        ? BernsteinBasis.identity(largest)
                        : BernsteinBasis.interpolating(low, high, largest, degree);
        double[] bounds =
                loss == Loss.BOUNDED
                        ? BernsteinEllipse.losses(low, high, largest, degree)
                        : new double[2];
        valueLoss = bounds[0];
        slopeLoss = bounds[1];
    }

    /** Everything as it is. */
    static BernsteinCell exact(int degree) {
        return new BernsteinCell(0, 1, degree, degree, Loss.NONE);
    }

    /** All of [0, 1] with a smaller degree. */
    static BernsteinCell whole(int largest, int degree) {
        return new BernsteinCell(0, 1, largest, degree, Loss.MEASURED);
    }

    /** A part of [0, 1] with a smaller degree. */
    static BernsteinCell part(double low, double high, int largest, int degree) {
        return new BernsteinCell(low, high, largest, degree, Loss.BOUNDED);
    }

    /** The matrix for a degree; made when it is first asked for. */
    private double[] reduction(int m) {
        int known = m;
        while (reductions[known] == null) {
            known++;
        }
        for (; known > m; known--) {
            reductions[known - 1] =
                    BernsteinBasis.lowered(reductions[known], known - 1, degree + 1);
        }
        if (last[m] < 0) {
            window(m);
        }
        return reductions[m];
    }

    /** Old coefficients outside a window have next to no weight. */
    private void window(int m) {
        int count = degree + 1;
        first[m] = 0;
        last[m] = m;
        while (first[m] < m && negligible(reductions[m], first[m] * count, count)) {
            first[m]++;
        }
        while (last[m] > first[m] && negligible(reductions[m], last[m] * count, count)) {
            last[m]--;
        }
    }

    private static boolean negligible(double[] matrix, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (Math.abs(matrix[i]) > NEGLIGIBLE) {
                return false;
            }
        }
        return true;
    }

    private double[] elevation(int m) {
        int known = m;
        while (known > degree && elevations[known] == null) {
            known--;
        }
        if (known == degree) {
            elevations[degree] = BernsteinBasis.identity(degree);
        }
        for (; known < m; known++) {
            elevations[known + 1] = BernsteinBasis.raised(elevations[known], known + 1, degree + 1);
        }
        return elevations[m];
    }

    /** The largest error of a value if coefficients differ from their middle by up to 1. */
    double valueLoss() {
        return valueLoss;
    }

    /** The largest error of the slope, over the part as [0, 1], for such coefficients. */
    double slopeLoss() {
        return slopeLoss;
    }

    /**
     * Reduces rows of blocks: row {@code r} has {@code remainders[r] + 1} blocks of {@code inner}
     * figures; it becomes {@code degree + 1} blocks.
     *
     * @return the larger of {@code limit} and the largest difference between a figure and what the
     *     reduced ones give when raised again, if the loss is measured; else 0. Beyond the limit
     *     the rest is not reduced, nor after the caller says so
     */
    double reduce(
            double[] data,
            int[] remainders,
            int inner,
            double[] reduced,
            double limit,
            BooleanSupplier spent) {
        double[] sums = new double[inner];
        int looked = 0;
        double largest = 0;
        int from = 0;
        int to = 0;
        for (int m : remainders) {
            if (from - looked > LOOK) {
                looked = from;
                if (spent.getAsBoolean()) {
                    return largest;
                }
            }
            if (inner == 1) {
                single(data, from, m, reduced, to);
            } else {
                blocks(data, from, m, inner, reduced, to);
            }
            if (loss == Loss.MEASURED && m > degree) {
                largest = Math.max(largest, measured(data, from, m, sums, reduced, to));
                if (largest > limit) {
                    return largest;
                }
            }
            from += (m + 1) * inner;
            to += (degree + 1) * inner;
        }
        return largest;
    }

    /** One figure a block: four sums at a time. */
    private void single(double[] data, int from, int m, double[] reduced, int to) {
        int count = degree + 1;
        double[] matrix = reduction(m);
        int j = 0;
        for (; j + 3 < count; j += 4) {
            double a = 0;
            double b = 0;
            double c = 0;
            double d = 0;
            for (int old = first[m]; old <= last[m]; old++) {
                double value = data[from + old];
                int at = old * count + j;
                a += matrix[at] * value;
                b += matrix[at + 1] * value;
                c += matrix[at + 2] * value;
                d += matrix[at + 3] * value;
            }
            reduced[to + j] = a;
            reduced[to + j + 1] = b;
            reduced[to + j + 2] = c;
            reduced[to + j + 3] = d;
        }
        for (; j < count; j++) {
            double a = 0;
            for (int old = first[m]; old <= last[m]; old++) {
                a += matrix[old * count + j] * data[from + old];
            }
            reduced[to + j] = a;
        }
    }

    /** Blocks, tile by tile: four old ones at a time. */
    private void blocks(double[] data, int from, int m, int inner, double[] reduced, int to) {
        double[] matrix = reduction(m);
        for (int tile = 0; tile < inner; tile += TILE) {
            int length = Math.min(TILE, inner - tile);
            tile(data, from + tile, m, inner, matrix, reduced, to + tile, length);
        }
    }

    private void tile(
            double[] data,
            int from,
            int m,
            int inner,
            double[] matrix,
            double[] reduced,
            int to,
            int length) {
        int count = degree + 1;
        int old = first[m];
        for (; old + 3 <= last[m]; old += 4) {
            int at = from + old * inner;
            for (int j = 0; j < count; j++) {
                int weight = old * count + j;
                quadruple(
                        data,
                        at,
                        inner,
                        matrix[weight],
                        matrix[weight + count],
                        matrix[weight + 2 * count],
                        matrix[weight + 3 * count],
                        reduced,
                        to + j * inner,
                        length);
            }
        }
        for (; old <= last[m]; old++) {
            int at = from + old * inner;
            for (int j = 0; j < count; j++) {
                double weight = matrix[old * count + j];
                int into = to + j * inner;
                for (int i = 0; i < length; i++) {
                    reduced[into + i] += weight * data[at + i];
                }
            }
        }
    }

    private static void quadruple(
            double[] data,
            int at,
            int inner,
            double a,
            double b,
            double c,
            double d,
            double[] reduced,
            int into,
            int length) {
        for (int i = 0; i < length; i++) {
            reduced[into + i] +=
                    a * data[at + i]
                            + b * data[at + inner + i]
                            + (c * data[at + 2 * inner + i] + d * data[at + 3 * inner + i]);
        }
    }

    private double measured(
            double[] data, int from, int m, double[] sums, double[] reduced, int to) {
        int count = degree + 1;
        int inner = sums.length;
        double[] matrix = elevation(m);
        double largest = 0;
        if (inner == 1) {
            for (int old = 0; old <= m; old++) {
                double rest = data[from + old];
                int row = old * count;
                int end = Math.min(degree, old);
                for (int j = Math.max(0, old - m + degree); j <= end; j++) {
                    rest -= matrix[row + j] * reduced[to + j];
                }
                largest = Math.max(largest, Math.abs(rest));
            }
            return largest;
        }
        for (int old = 0; old <= m; old++) {
            System.arraycopy(data, from + old * inner, sums, 0, inner);
            for (int j = Math.max(0, old - m + degree); j <= Math.min(degree, old); j++) {
                double weight = matrix[old * count + j];
                int at = to + j * inner;
                for (int i = 0; i < inner; i++) {
                    sums[i] -= weight * reduced[at + i];
                }
            }
            for (int i = 0; i < inner; i++) {
                largest = Math.max(largest, Math.abs(sums[i]));
            }
        }
        return largest;
    }
}
