package multilateral.equilibrium;

/**
 * A {@link PolytopeTableau} in exact 64-bit integers over one common denominator, with products of
 * 128 bits where needed: each pivot divides by the denominator before it without a remainder
 * (Edmonds 1967; Bareiss 1968), by multiplication with the inverse of its odd part modulo 2^64.
 *
 * <p>Where a result would not fit, the pivot is refused.
 */
final class LongTableau extends PolytopeTableau {

    /** Entries stay below this size, so that sums and negations cannot overflow. */
    private static final double LIMIT = 0x1p61;

    private final int stride;

    /** By row: the entry of each column, then the constant, times the positive denominator. */
    private final long[] entries;

    private long denominator = 1;

    /** Whether products of two entries may not fit into 64 bits. */
    private boolean wide;

    /** A matrix of positive numbers below 2^61, row by row; copied. */
    LongTableau(long[] matrix, int rows, int columns, int firstRow, int firstColumn) {
        super(rows, columns, firstRow, firstColumn);
        stride = columns + 1;
        entries = new long[rows * stride];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(matrix, row * columns, entries, row * stride, columns);
            entries[row * stride + columns] = 1;
        }
        measure();
    }

    private void measure() {
        long bits = 0;
        for (long entry : entries) {
            bits |= Math.abs(entry);
        }
        wide = bits >>> 31 != 0;
    }

    @Override
    boolean visit(long target) {
        return moveTo(target);
    }

    @Override
    int sign(int row, int column) {
        return Long.signum(entries[row * stride + column]);
    }

    @Override
    double size(int row, int column) {
        return Math.abs((double) entries[row * stride + column]);
    }

    @Override
    int compareRatios(int row, int otherRow, int column, int second) {
        long a = entries[row * stride + second];
        long b = entries[otherRow * stride + column];
        long c = entries[otherRow * stride + second];
        long d = entries[row * stride + column];
        if (!wide) {
            return Long.compare(a * b, c * d);
        }
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    @Override
    boolean pivot(int row, int column) {
        int from = row * stride;
        boolean negative = entries[from + column] < 0;
        if (negative) {
            for (int j = from; j < from + stride; j++) {
                entries[j] = -entries[j];
            }
        }
        long pivot = entries[from + column];
        int shift = Long.numberOfTrailingZeros(denominator);
        long inverse = inverse(denominator >> shift);
        for (int k = 0; k < entries.length; k += stride) {
            if (k != from) {
                long factor = entries[k + column];
                if (!wide) {
                    combine(k, from, pivot, factor, shift, inverse);
                } else if (!combineWide(k, from, pivot, factor, shift, inverse)) {
                    return false;
                }
                entries[k + column] = negative ? factor : -factor;
            }
        }
        entries[from + column] = negative ? -denominator : denominator;
        denominator = pivot;
        measure();
        return true;
    }

    private void combine(int k, int from, long pivot, long factor, int shift, long inverse) {
        for (int j = 0; j < stride; j++) {
            long difference = entries[k + j] * pivot - factor * entries[from + j];
            entries[k + j] = (difference >> shift) * inverse;
        }
    }

    private boolean combineWide(int k, int from, long pivot, long factor, int shift, long inverse) {
        double scale = 1.0 / denominator;
        for (int j = 0; j < stride; j++) {
            long a = entries[k + j];
            long b = entries[from + j];
            double first = (double) a * pivot;
            double second = (double) factor * b;
            double rounding = (Math.abs(first) + Math.abs(second)) * 0x1p-50;
            if (!((Math.abs(first - second) + rounding) * scale < LIMIT)) {
                return false;
            }
            long low = a * pivot;
            long minus = factor * b;
            long high = Math.multiplyHigh(a, pivot) - Math.multiplyHigh(factor, b);
            high -= Long.compareUnsigned(low, minus) < 0 ? 1 : 0;
            long difference = low - minus;
            long shifted =
                    shift == 0 ? difference : (difference >>> shift) | (high << (64 - shift));
            entries[k + j] = shifted * inverse;
        }
        return true;
    }

    /** The inverse of an odd number modulo 2^64, by Newton's method from five right bits. */
    private static long inverse(long odd) {
        long inverse = (3 * odd) ^ 2;
        for (int bits = 5; bits < Long.SIZE; bits *= 2) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}
