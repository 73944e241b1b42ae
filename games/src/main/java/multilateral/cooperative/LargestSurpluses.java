package multilateral.cooperative;

import java.util.Arrays;

/** The largest excess of a coalition with one player and without another, and that coalition. */
final class LargestSurpluses {

    private final int players;
    private final double[] worths;
    private final double[] pay;
    private final double[] largest;
    private final int[] coalitions;

    LargestSurpluses(int players, double[] worths) {
        this.players = players;
        this.worths = worths;
        pay = new double[worths.length];
        largest = new double[players * players];
        coalitions = new int[players * players];
    }

    /** Looks at all coalitions; of those with equal excess the first is kept. */
    void update(double[] payoffs) {
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        for (int mask = 1; mask < worths.length - 1; mask++) {
            pay[mask] = pay[mask & mask - 1] + payoffs[Integer.numberOfTrailingZeros(mask)];
            double excess = worths[mask] - pay[mask];
            int out = worths.length - 1 ^ mask;
            for (int in = mask; in != 0; in &= in - 1) {
                int row = Integer.numberOfTrailingZeros(in) * players;
                for (int rest = out; rest != 0; rest &= rest - 1) {
                    int cell = row + Integer.numberOfTrailingZeros(rest);
                    if (excess > largest[cell]) {
                        largest[cell] = excess;
                        coalitions[cell] = mask;
                    }
                }
            }
        }
    }

    double largest(int i, int j) {
        return largest[i * players + j];
    }

    int coalition(int i, int j) {
        return coalitions[i * players + j];
    }
}
