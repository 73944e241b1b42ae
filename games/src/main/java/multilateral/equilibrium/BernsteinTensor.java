package multilateral.equilibrium;

import java.util.Arrays;

/**
 * As many polynomials in Bernstein form as variables, on a box: one flat array of coefficients for
 * each, the last variable varying fastest. Values lie between the least and the greatest
 * coefficient, slopes between the least and the greatest difference of neighbours times the degree.
 */
final class BernsteinTensor {

    private final int[] degrees;
    private final double[][] coefficients;

    BernsteinTensor(int[] degrees, double[][] coefficients) {
        this.degrees = degrees;
        this.coefficients = coefficients;
    }

    int variables() {
        return degrees.length;
    }

    int degree(int variable) {
        return degrees[variable];
    }

    /** How many coefficients lie between neighbours of a variable. */
    private int stride(int variable) {
        int stride = 1;
        for (int d = variable + 1; d < degrees.length; d++) {
            stride *= degrees[d] + 1;
        }
        return stride;
    }

    /** Whether some polynomial keeps its sign although each value may be wrong by its loss. */
    boolean keepsSign(double[] losses) {
        for (int f = 0; f < coefficients.length; f++) {
            if (keepsSign(coefficients[f], losses[f])) {
                return true;
            }
        }
        return false;
    }

    static boolean keepsSign(double[] values, double loss) {
        boolean positive = true;
        boolean negative = true;
        for (int i = 0; i < values.length && (positive || negative); i++) {
            positive &= values[i] > loss;
            negative &= values[i] < -loss;
        }
        return positive || negative;
    }

    /** Whether some mixture of the polynomials keeps its sign although values may be wrong. */
    boolean excludesZero(NearestPoint hull, double[] losses) {
        double[][] scaled = new double[coefficients.length][];
        double[] slacks = new double[coefficients.length];
        for (int f = 0; f < scaled.length; f++) {
            double largest = largest(f);
            double factor = largest == 0 ? 0 : 1 / largest;
            slacks[f] = losses[f] * factor;
            scaled[f] = new double[coefficients[f].length];
            for (int i = 0; i < scaled[f].length; i++) {
                scaled[f][i] = coefficients[f][i] * factor;
            }
        }
        return hull.excludesOrigin(scaled, slacks);
    }

    /** Whether all coefficients are at most some times the losses. */
    boolean flat(double[] losses, double times) {
        for (int f = 0; f < coefficients.length; f++) {
            for (double value : coefficients[f]) {
                if (Math.abs(value) > times * losses[f]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The mean slope of every polynomial along every variable, row by row. */
    double[] meanSlopes() {
        int count = degrees.length;
        double[] slopes = new double[count * count];
        for (int f = 0; f < count; f++) {
            double[] values = coefficients[f];
            for (int d = 0; d < count; d++) {
                int stride = stride(d);
                int block = stride * (degrees[d] + 1);
                double sum = 0;
                for (int from = 0; from < values.length; from += block) {
                    for (int i = from; i < from + stride; i++) {
                        sum += values[i + block - stride] - values[i];
                    }
                }
                slopes[f * count + d] = sum * block / stride / values.length;
            }
        }
        return slopes;
    }

    /** The polynomials mixed by a square matrix. */
    BernsteinTensor mixed(double[] matrix) {
        int count = degrees.length;
        double[][] mixed = new double[count][coefficients[0].length];
        for (int row = 0; row < count; row++) {
            double[] into = mixed[row];
            for (int f = 0; f < count; f++) {
                double weight = matrix[row * count + f];
                double[] from = coefficients[f];
                for (int i = 0; i < into.length; i++) {
                    into[i] += weight * from[i];
                }
            }
        }
        return new BernsteinTensor(degrees, mixed);
    }

    /** How far the slope of a polynomial along a variable can be from a value. */
    double slopeDistance(int polynomial, int variable, double from) {
        double[] values = coefficients[polynomial];
        int degree = degrees[variable];
        int stride = stride(variable);
        int block = stride * (degree + 1);
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int start = 0; start < values.length; start += block) {
            for (int i = start; i < start + block - stride; i++) {
                double step = values[i + stride] - values[i];
                least = Math.min(least, step);
                greatest = Math.max(greatest, step);
            }
        }
        return Math.max(Math.abs(degree * greatest - from), Math.abs(from - degree * least));
    }

    /** The two halves along a variable (de Casteljau 1959). */
    BernsteinTensor[] halves(int variable) {
        double[][] lower = new double[coefficients.length][];
        double[][] upper = new double[coefficients.length][];
        for (int f = 0; f < coefficients.length; f++) {
            upper[f] = coefficients[f].clone();
            lower[f] = new double[upper[f].length];
            split(upper[f], lower[f], degrees[variable], stride(variable), 0.5);
        }
        return new BernsteinTensor[] {
            new BernsteinTensor(degrees, lower), new BernsteinTensor(degrees, upper)
        };
    }

    /** The same polynomials on a part of the box. */
    BernsteinTensor restricted(double[] low, double[] width) {
        double[][] restricted = new double[coefficients.length][];
        for (int f = 0; f < coefficients.length; f++) {
            double[] upper = coefficients[f].clone();
            double[] lower = new double[upper.length];
            for (int d = 0; d < degrees.length; d++) {
                split(upper, lower, degrees[d], stride(d), low[d]);
                double[] swapped = lower;
                lower = upper.clone();
                upper = swapped;
                split(lower.clone(), upper, degrees[d], stride(d), width[d] / (1 - low[d]));
            }
            restricted[f] = upper;
        }
        return new BernsteinTensor(degrees, restricted);
    }

    /** Cuts at a place: what is above stays, what is below goes to the other array. */
    private static void split(
            double[] upper, double[] lower, int degree, int stride, double place) {
        int block = stride * (degree + 1);
        for (int from = 0; from < upper.length; from += block) {
            System.arraycopy(upper, from, lower, from, stride);
            for (int r = 1; r <= degree; r++) {
                int end = from + (degree - r + 1) * stride;
                for (int i = from; i < end; i++) {
                    upper[i] = (1 - place) * upper[i] + place * upper[i + stride];
                }
                System.arraycopy(upper, from, lower, from + r * stride, stride);
            }
        }
    }

    /**
     * Computes all polynomials and their slopes at a point.
     *
     * @param values receives the values
     * @param slopes receives the slopes, row by row
     */
    void evaluate(double[] at, double[] values, double[] slopes) {
        int count = degrees.length;
        double[][] bases = new double[count][];
        double[][] derived = new double[count][];
        for (int d = 0; d < count; d++) {
            bases[d] = new double[degrees[d] + 1];
            derived[d] = new double[degrees[d] + 1];
            derivedBasis(degrees[d], at[d], bases[d], derived[d]);
        }
        for (int f = 0; f < count; f++) {
            values[f] = contracted(coefficients[f], bases);
            for (int d = 0; d < count; d++) {
                double[] plain = bases[d];
                bases[d] = derived[d];
                slopes[f * count + d] = contracted(coefficients[f], bases);
                bases[d] = plain;
            }
        }
    }

    private static void derivedBasis(int degree, double at, double[] basis, double[] derived) {
        if (degree > 0) {
            double[] lower = new double[degree];
            BernsteinBasis.values(degree - 1, at, lower);
            for (int i = 0; i < degree; i++) {
                derived[i] -= degree * lower[i];
                derived[i + 1] += degree * lower[i];
            }
        }
        BernsteinBasis.values(degree, at, basis);
    }

    private static double contracted(double[] values, double[][] weights) {
        double[] rest = values;
        for (int d = weights.length - 1; d >= 0; d--) {
            double[] weight = weights[d];
            double[] shorter = new double[rest.length / weight.length];
            for (int row = 0; row < shorter.length; row++) {
                double sum = 0;
                for (int i = 0; i < weight.length; i++) {
                    sum += weight[i] * rest[row * weight.length + i];
                }
                shorter[row] = sum;
            }
            rest = shorter;
        }
        return rest[0];
    }

    /**
     * The polynomials with a smaller degree in one variable, or these if some would lose too much.
     *
     * @param limits by polynomial: the most it may lose
     * @param losses by polynomial: what it has lost is added
     */
    BernsteinTensor reduced(int variable, BernsteinCell cell, double[] limits, double[] losses) {
        int degree = degrees[variable];
        int stride = stride(variable);
        int[] remainders = new int[coefficients[0].length / stride / (degree + 1)];
        Arrays.fill(remainders, degree);
        double[][] reduced = new double[coefficients.length][];
        double[] lost = new double[coefficients.length];
        for (int f = 0; f < reduced.length; f++) {
            reduced[f] = new double[remainders.length * (cell.degree + 1) * stride];
            lost[f] =
                    cell.reduce(
                            coefficients[f],
                            remainders,
                            stride,
                            reduced[f],
                            limits[f],
                            () -> false);
            if (lost[f] > limits[f]) {
                return this;
            }
        }
        Arrays.setAll(losses, f -> losses[f] + lost[f]);
        int[] smaller = degrees.clone();
        smaller[variable] = cell.degree;
        return new BernsteinTensor(smaller, reduced);
    }

    /** The greatest absolute coefficient of a polynomial. */
    double largest(int polynomial) {
        double largest = 0;
        for (double value : coefficients[polynomial]) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /**
     * The variable along which to halve: the widest of those along which some polynomial, measured
     * by its largest value, changes nearly as much as along any.
     */
    int steepest(double[] widths) {
        double[] changes = new double[degrees.length];
        for (int f = 0; f < coefficients.length; f++) {
            double largest = largest(f);
            for (int d = 0; largest > 0 && d < changes.length; d++) {
                changes[d] = Math.max(changes[d], slopeDistance(f, d, 0) / largest);
            }
        }
        double most = Arrays.stream(changes).max().orElseThrow();
        int steepest = -1;
        for (int d = 0; d < changes.length; d++) {
            boolean nearly = changes[d] >= most / 8;
            if (nearly && (steepest < 0 || widths[d] > widths[steepest])) {
                steepest = d;
            }
        }
        return steepest;
    }
}
