package multilateral.cooperative;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** Extremes and averages over all partitions of a set. */
final class Expected {

    private Expected() {}

    /** The most of a function of a partition. */
    static double most(long set, ToDoubleFunction<long[]> function) {
        double[] most = {Double.NEGATIVE_INFINITY};
        SetPartitions.each(
                set,
                (blocks, count) -> {
                    double value = function.applyAsDouble(Arrays.copyOf(blocks, count));
                    most[0] = Math.max(most[0], value);
                });
        return most[0];
    }

    /** The least of a function of a partition. */
    static double least(long set, ToDoubleFunction<long[]> function) {
        return -most(set, blocks -> -function.applyAsDouble(blocks));
    }

    /**
     * The mean worth of a coalition when the others stand as the cycles of a random permutation: a
     * partition with blocks of t₁, t₂, … members has weight (t₁−1)! (t₂−1)! … / (t₁+t₂+…)!.
     */
    static double average(PartitionFunctionGame game, long coalition) {
        long others = game.grand() ^ coalition;
        double[] sum = new double[1];
        SetPartitions.each(
                others,
                (blocks, count) -> {
                    double ways = 1;
                    for (int k = 0; k < count; k++) {
                        ways *= factorial(Long.bitCount(blocks[k]) - 1);
                    }
                    sum[0] += ways * game.worth(blocks, count, coalition);
                });
        return sum[0] / factorial(Long.bitCount(others));
    }

    static double factorial(int n) {
        double product = 1;
        for (int k = 2; k <= n; k++) {
            product *= k;
        }
        return product;
    }
}
