package multilateral.benchmarks;

/** Other ways to the Shapley value of a table, and a plain read of it. */
public final class ShapleyRivals {

    private ShapleyRivals() {}

    /**
     * Adds up all worths in eight sums, which vectorises: the floor for anything that looks at all.
     *
     * @param worths the table
     * @return the sum
     */
    public static double read(double[] worths) {
        double[] sums = new double[512];
        for (int block = 0; block + sums.length <= worths.length; block += sums.length) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] += worths[block + j];
            }
        }
        double sum = 0;
        for (double part : sums) {
            sum += part;
        }
        return sum;
    }

    /**
     * The definition: for each player, contributions to all coalitions of the others.
     *
     * @param worths the table
     * @param players the number of players
     * @return one share per player
     */
    public static double[] perPlayer(double[] worths, int players) {
        double[] weights = weights(players);
        double[] shares = new double[players];
        for (int i = 0; i < players; i++) {
            int bit = 1 << i;
            double sum = 0;
            for (int mask = 0; mask < worths.length; mask++) {
                if ((mask & bit) == 0) {
                    sum += weights[Integer.bitCount(mask)] * (worths[mask | bit] - worths[mask]);
                }
            }
            shares[i] = sum;
        }
        return shares;
    }

    /**
     * One pass in which each coalition adds to its members, found bit by bit.
     *
     * @param worths the table
     * @param players the number of players
     * @return one share per player
     */
    public static double[] onePass(double[] worths, int players) {
        double[] weights = weights(players);
        double[] shares = new double[players];
        double common = 0;
        for (int mask = 1; mask < worths.length; mask++) {
            int size = Integer.bitCount(mask);
            double without = size == players ? 0 : weights[size] * worths[mask];
            double with = weights[size - 1] * worths[mask] + without;
            common += without;
            for (int rest = mask; rest != 0; rest &= rest - 1) {
                shares[Integer.numberOfTrailingZeros(rest)] += with;
            }
        }
        for (int i = 0; i < players; i++) {
            shares[i] -= common;
        }
        return shares;
    }

    /** s! (n − s − 1)! / n! for s others. */
    private static double[] weights(int players) {
        double[] weights = new double[players];
        double coalitions = 1;
        for (int s = 0; s < players; s++) {
            weights[s] = 1 / (players * coalitions);
            coalitions = coalitions * (players - 1 - s) / (s + 1);
        }
        return weights;
    }
}
