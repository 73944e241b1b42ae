package multilateral.cooperative;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Values of a game with types by one pass over all combinations of counts. A combination k of size
 * s has hypergeometric weight h = ∏ C(n_t, k_t) / C(n, s), and a member of type t is in it with
 * chance k_t / n_t, so the Shapley value is the sum of h v (k_t/n_t/s − (1 − k_t/n_t)/(n − s)).
 */
final class CountSums {

    private static final long MOST_MEMBERS = 1L << 20;

    private final long[] counts;
    private final ToDoubleFunction<long[]> worth;

    CountSums(long[] counts, ToDoubleFunction<long[]> worth) {
        this.counts = counts;
        this.worth = worth;
    }

    double[] shapley() {
        return new Pass(this, true).run();
    }

    double[] banzhaf() {
        return new Pass(this, false).run();
    }

    static double finite(double worth, long[] in) {
        if (!Double.isFinite(worth)) {
            throw new IllegalArgumentException(
                    "worth of " + Arrays.toString(in) + " members (" + worth + ") must be finite");
        }
        return worth;
    }

    private int checkedMembers() {
        double combinations = 1;
        long members = 0;
        for (long count : counts) {
            combinations *= count + 1.0;
            members += count;
        }
        if (combinations > TypedCoalitionalGame.MOST_COMBINATIONS || members > MOST_MEMBERS) {
            throw new IllegalArgumentException(
                    "members ("
                            + members
                            + ") and combinations of counts ("
                            + (long) combinations
                            + ") must be at most 2^20 and 2^28; use fewer types, or"
                            + " ShapleySampling on a JoiningGame");
        }
        return (int) members;
    }

    /** One pass; the last type runs in the inner loop. */
    private static final class Pass {
        private final long[] counts;
        private final ToDoubleFunction<long[]> worth;
        private final boolean shapley;
        private final int members;
        private final ScaledBinomials[] rows;
        private final double[] mantissas;
        private final int[] exponents;
        private final long[] in;

        /** Sums of weighted worths times the number of members of each type. */
        private final double[] perType;

        Pass(CountSums game, boolean shapley) {
            counts = game.counts;
            worth = game.worth;
            this.shapley = shapley;
            members = game.checkedMembers();
            rows = new ScaledBinomials[counts.length];
            Arrays.setAll(rows, type -> ScaledBinomials.of((int) counts[type]));
            mantissas = new double[members + 1];
            exponents = new int[members + 1];
            weigh(ScaledBinomials.of(members));
            in = new long[counts.length];
            perType = new double[counts.length];
        }

        /** What a worth counts for a member more than for one who stays out, over C(n, s). */
        private void weigh(ScaledBinomials all) {
            for (int size = 1; size <= members; size++) {
                double outside = size < members ? 1.0 / (members - size) : 0;
                mantissas[size] = shapley ? (1.0 / size + outside) / all.mantissa(size) : 2;
                exponents[size] = shapley ? all.exponent(size) : members - 1;
            }
        }

        double[] run() {
            double total = outer(0, 0, 1, 0);
            double common = total / 2;
            if (shapley) {
                double sum = 0;
                for (double part : perType) {
                    sum += part;
                }
                long[] everybody = counts.clone();
                common = (sum - worth.applyAsDouble(everybody)) / members;
            }
            double[] values = new double[perType.length];
            for (int type = 0; type < values.length; type++) {
                values[type] = perType[type] / counts[type] - common;
            }
            return values;
        }

        /** Adds up the combinations that agree on the types before; returns their sum. */
        private double outer(int type, int size, double mantissa, int exponent) {
            if (type == in.length - 1) {
                return inner(size, mantissa, exponent);
            }
            double total = 0;
            for (int k = 0; k <= counts[type]; k++) {
                in[type] = k;
                double sum =
                        outer(
                                type + 1,
                                size + k,
                                mantissa * rows[type].mantissa(k),
                                exponent + rows[type].exponent(k));
                total += sum;
                perType[type] += k * sum;
            }
            return total;
        }

        private double inner(int before, double mantissa, int exponent) {
            int last = in.length - 1;
            ScaledBinomials row = rows[last];
            double total = 0;
            double joined = 0;
            for (int k = before == 0 ? 1 : 0; k <= counts[last]; k++) {
                in[last] = k;
                int size = before + k;
                double term =
                        Math.scalb(
                                        mantissa * row.mantissa(k) * mantissas[size],
                                        exponent + row.exponent(k) - exponents[size])
                                * finite(worth.applyAsDouble(in), in);
                total += term;
                joined += k * term;
            }
            perType[last] += joined;
            return total;
        }
    }
}
