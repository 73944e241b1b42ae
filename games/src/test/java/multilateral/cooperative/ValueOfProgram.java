package multilateral.cooperative;

import static java.lang.Math.addExact;
import static java.lang.Math.multiplyExact;
import static java.lang.Math.negateExact;
import static java.lang.Math.subtractExact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The largest value of a linear form over free unknowns under constraints row · z ≤ right, by the
 * two-phase simplex method on the dual program, in whole numbers, with the first rule of Bland
 * (1977). For tests: nothing is shared with the solvers, and an overflow throws.
 */
final class ValueOfProgram {

    private final int unknowns;
    private final List<long[]> columns = new ArrayList<>();
    private final List<Long> costs = new ArrayList<>();

    ValueOfProgram(int unknowns) {
        this.unknowns = unknowns;
    }

    void atMost(long right, long... row) {
        columns.add(row.clone());
        costs.add(right);
    }

    void exactly(long right, long... row) {
        atMost(right, row);
        long[] negated = new long[row.length];
        Arrays.setAll(negated, i -> negateExact(row[i]));
        atMost(negateExact(right), negated);
    }

    /** The largest value of the form. */
    BigFraction largest(long... form) {
        int real = columns.size();
        int width = real + unknowns + 1;
        long[][] table = new long[unknowns + 1][width];
        int[] basic = new int[unknowns];
        for (int k = 0; k < unknowns; k++) {
            long sign = form[k] < 0 ? -1 : 1;
            for (int j = 0; j < real; j++) {
                table[k][j] = sign * columns.get(j)[k];
                table[unknowns][j] = subtractExact(table[unknowns][j], table[k][j]);
            }
            table[k][real + k] = 1;
            table[k][width - 1] = sign * form[k];
            table[unknowns][width - 1] =
                    subtractExact(table[unknowns][width - 1], table[k][width - 1]);
            basic[k] = real + k;
        }
        long divisor = reduce(table, basic, real, 1);
        if (table[unknowns][width - 1] != 0) {
            throw new IllegalStateException("unbounded");
        }
        divisor = expel(table, basic, real, divisor);
        // The cost of a column, over the costs of the basis.
        for (int j = 0; j < width; j++) {
            long cost = j < real ? multiplyExact(costs.get(j), divisor) : 0;
            for (int k = 0; k < unknowns; k++) {
                if (basic[k] < real) {
                    cost = subtractExact(cost, multiplyExact(costs.get(basic[k]), table[k][j]));
                }
            }
            table[unknowns][j] = cost;
        }
        divisor = reduce(table, basic, real, divisor);
        return BigFraction.of(
                java.math.BigInteger.valueOf(table[unknowns][width - 1]).negate(),
                java.math.BigInteger.valueOf(divisor));
    }

    /** Pivots to the least cost; returns the new common divisor. */
    private long reduce(long[][] table, int[] basic, int real, long from) {
        long divisor = from;
        int last = table[0].length - 1;
        while (true) {
            int enter = 0;
            while (enter < real && table[unknowns][enter] >= 0) {
                enter++;
            }
            if (enter == real) {
                return divisor;
            }
            int leave = -1;
            for (int k = 0; k < unknowns; k++) {
                if (table[k][enter] > 0
                        && (leave < 0 || less(table, basic, k, leave, enter, last))) {
                    leave = k;
                }
            }
            if (leave < 0) {
                throw new IllegalStateException("infeasible");
            }
            divisor = pivot(table, basic, leave, enter, divisor);
        }
    }

    private static boolean less(
            long[][] table, int[] basic, int k, int other, int enter, int last) {
        long left = multiplyExact(table[k][last], table[other][enter]);
        long right = multiplyExact(table[other][last], table[k][enter]);
        return left < right || (left == right && basic[k] < basic[other]);
    }

    /** Takes artificial columns at zero out of the basis, where a real one can replace them. */
    private long expel(long[][] table, int[] basic, int real, long from) {
        long divisor = from;
        for (int k = 0; k < unknowns; k++) {
            if (basic[k] >= real) {
                int enter = 0;
                while (enter < real && table[k][enter] == 0) {
                    enter++;
                }
                if (enter < real) {
                    if (table[k][enter] < 0) {
                        for (int j = 0; j < table[k].length; j++) {
                            table[k][j] = negateExact(table[k][j]);
                        }
                    }
                    divisor = pivot(table, basic, k, enter, divisor);
                }
            }
        }
        return divisor;
    }

    private static long pivot(long[][] table, int[] basic, int row, int column, long divisor) {
        long pivot = table[row][column];
        for (int k = 0; k < table.length; k++) {
            long factor = table[k][column];
            for (int j = 0; k != row && j < table[k].length; j++) {
                table[k][j] =
                        subtractExact(
                                        multiplyExact(table[k][j], pivot),
                                        multiplyExact(factor, table[row][j]))
                                / divisor;
            }
        }
        basic[row] = column;
        return addExact(pivot, 0);
    }
}
