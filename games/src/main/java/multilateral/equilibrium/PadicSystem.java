package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A square system of linear equations in integers, solved exactly: the digits of the solution in
 * base p are found one by one from the inverse modulo a prime p (Dixon 1982), and fractions are
 * read off when there are enough of them and the equations hold.
 *
 * <p>One inversion modulo p and, per digit, two multiplications of a matrix with a vector, all in
 * longs while the size times the largest entry is below 2<sup>31</sup>; the number of digits grows
 * with the size of the answer.
 */
final class PadicSystem {

    /** The three largest primes below 2<sup>31</sup>. */
    private static final List<Long> PRIMES = List.of(2147483647L, 2147483629L, 2147483587L);

    private static final int FIRST_DIGITS = 2;

    private final BigInteger[][] matrix;
    private final ModularInverse inverse;
    private final long prime;

    /** The matrix in longs, where these are enough for a product with a digit, else empty. */
    private final Optional<long[][]> small;

    private PadicSystem(BigInteger[][] matrix, ModularInverse inverse, long prime) {
        this.matrix = matrix;
        this.inverse = inverse;
        this.prime = prime;
        this.small = small(matrix);
    }

    /**
     * Prepares a matrix.
     *
     * @param matrix row by row; shared
     * @return the system, or nothing if the matrix is singular modulo three primes, which one that
     *     is not singular hardly ever is
     */
    static Optional<PadicSystem> of(BigInteger[][] matrix) {
        return PRIMES.stream().flatMap(prime -> of(matrix, prime).stream()).findFirst();
    }

    private static Optional<PadicSystem> of(BigInteger[][] matrix, long prime) {
        BigInteger modulus = BigInteger.valueOf(prime);
        long[][] residues = new long[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                residues[i][j] =
                        matrix[i][j].bitLength() < 63
                                ? Math.floorMod(matrix[i][j].longValue(), prime)
                                : matrix[i][j].mod(modulus).longValue();
            }
        }
        return ModularInverse.of(residues, prime)
                .map(inverse -> new PadicSystem(matrix, inverse, prime));
    }

    private static Optional<long[][]> small(BigInteger[][] matrix) {
        long most = Integer.MAX_VALUE / matrix.length;
        long[][] entries = new long[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                if (matrix[i][j].bitLength() > 31 || Math.abs(matrix[i][j].longValue()) > most) {
                    return Optional.empty();
                }
                entries[i][j] = matrix[i][j].longValue();
            }
        }
        return Optional.of(entries);
    }

    /** The solution of {@code matrix · x = (1, …, 1)}. */
    CommonFractions solveOnes() {
        return lift(false);
    }

    /** The solution of {@code transposed matrix · x = (1, …, 1)}. */
    CommonFractions solveOnesTransposed() {
        return lift(true);
    }

    private CommonFractions lift(boolean transposed) {
        PadicDigits digits = new PadicDigits(transposed);
        for (int count = FIRST_DIGITS; ; count += count / 2) {
            digits.extend(count);
            Optional<CommonFractions> solution =
                    FractionReading.read(digits.numbers(), BigInteger.valueOf(prime).pow(count));
            if (solution.isPresent() && holds(solution.get(), transposed)) {
                return solution.get();
            }
        }
    }

    private boolean holds(CommonFractions solution, boolean transposed) {
        List<BigInteger> numerators = solution.numerators();
        for (int row = 0; row < matrix.length; row++) {
            BigInteger sum = BigInteger.ZERO;
            for (int j = 0; j < matrix.length; j++) {
                BigInteger entry = transposed ? matrix[j][row] : matrix[row][j];
                sum = sum.add(entry.multiply(numerators.get(j)));
            }
            if (!sum.equals(solution.denominator())) {
                return false;
            }
        }
        return true;
    }

    /** The solution modulo growing powers of the prime. */
    private final class PadicDigits {
        private final boolean transposed;
        private final long[] digit = new long[matrix.length];
        private final long[] residues = new long[matrix.length];

        /** What is left of the right-hand side, divided by the power; in longs if these do. */
        private final long[] rest = new long[matrix.length];

        private final BigInteger[] bigRest = new BigInteger[matrix.length];
        private final BigInteger[] numbers = new BigInteger[matrix.length];
        private BigInteger power = BigInteger.ONE;
        private int count;

        PadicDigits(boolean transposed) {
            this.transposed = transposed;
            Arrays.fill(rest, 1);
            Arrays.fill(bigRest, BigInteger.ONE);
            Arrays.fill(numbers, BigInteger.ZERO);
        }

        BigInteger[] numbers() {
            return numbers;
        }

        void extend(int digits) {
            for (; count < digits; count++) {
                BigInteger modulus = BigInteger.valueOf(prime);
                for (int i = 0; i < rest.length; i++) {
                    residues[i] =
                            small.isPresent()
                                    ? Math.floorMod(rest[i], prime)
                                    : bigRest[i].mod(modulus).longValue();
                }
                inverse.multiply(residues, transposed, digit);
                if (small.isPresent()) {
                    subtract(small.get());
                } else {
                    subtractBig(modulus);
                }
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = numbers[i].add(power.multiply(BigInteger.valueOf(digit[i])));
                }
                power = power.multiply(modulus);
            }
        }

        private void subtract(long[][] entries) {
            for (int row = 0; row < rest.length; row++) {
                long[] of = entries[row];
                if (transposed) {
                    long factor = digit[row];
                    for (int j = 0; j < rest.length; j++) {
                        rest[j] -= of[j] * factor;
                    }
                } else {
                    long sum = rest[row];
                    for (int j = 0; j < rest.length; j++) {
                        sum -= of[j] * digit[j];
                    }
                    rest[row] = sum;
                }
            }
            for (int row = 0; row < rest.length; row++) {
                rest[row] /= prime;
            }
        }

        private void subtractBig(BigInteger modulus) {
            for (int row = 0; row < rest.length; row++) {
                BigInteger sum = bigRest[row];
                for (int j = 0; j < rest.length; j++) {
                    BigInteger entry = transposed ? matrix[j][row] : matrix[row][j];
                    sum = sum.subtract(entry.multiply(BigInteger.valueOf(digit[j])));
                }
                bigRest[row] = sum.divide(modulus);
            }
        }
    }
}
