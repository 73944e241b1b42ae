package multilateral.cooperative;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The core in doubles: what is within a tolerance is tight. */
final class FloatingCoreArithmetic implements CoreArithmetic<double[]> {

    private final int players;
    private final double[] worths;
    private final double tolerance;

    FloatingCoreArithmetic(int players, double[] worths, double tolerance) {
        this.players = players;
        this.worths = worths;
        this.tolerance = tolerance;
    }

    @Override
    public int players() {
        return players;
    }

    /** What each coalition gets above its worth. */
    private double[] slacks(double[] payoffs) {
        double[] slacks = new double[worths.length];
        for (int mask = 1; mask < slacks.length; mask++) {
            slacks[mask] = slacks[mask & mask - 1] + payoffs[Integer.numberOfTrailingZeros(mask)];
        }
        for (int mask = 1; mask < slacks.length; mask++) {
            slacks[mask] -= worths[mask];
        }
        return slacks;
    }

    @Override
    public BitSet tight(double[] payoffs) {
        return tightAt(slacks(payoffs));
    }

    private BitSet tightAt(double[] slacks) {
        BitSet tight = new BitSet();
        for (int mask = 1; mask < slacks.length - 1; mask++) {
            if (slacks[mask] <= tolerance) {
                tight.set(mask);
            }
        }
        return tight;
    }

    @Override
    public List<double[]> along(double[] payoffs, List<long[]> directions) {
        double[] slacks = slacks(payoffs);
        BitSet tight = tightAt(slacks);
        List<double[]> ends = new ArrayList<>();
        long[] sums = new long[slacks.length];
        for (long[] direction : directions) {
            double step = Double.POSITIVE_INFINITY;
            for (int mask = 1; mask < slacks.length - 1; mask++) {
                sums[mask] = sums[mask & mask - 1] + direction[Integer.numberOfTrailingZeros(mask)];
                if (sums[mask] < 0 && !tight.get(mask)) {
                    step = Math.min(step, slacks[mask] / -sums[mask]);
                }
            }
            double[] end = payoffs.clone();
            for (int i = 0; i < players; i++) {
                end[i] += step * direction[i];
            }
            ends.add(end);
        }
        return ends;
    }
}
