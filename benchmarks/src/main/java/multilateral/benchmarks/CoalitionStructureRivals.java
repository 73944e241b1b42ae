package multilateral.benchmarks;

import java.util.SplittableRandom;

/** Other ways to the greatest total worth of a partition, and games to find it in. */
public final class CoalitionStructureRivals {

    private CoalitionStructureRivals() {}

    /**
     * Draws worths of a kind that the literature on coalition structures compares algorithms on.
     *
     * @param kind {@code uniform}: from 0 to 1 whatever the size; {@code size}: from 0 to the size;
     *     {@code clubs}: growing faster than the size up to half of the players, nothing above, so
     *     that every small coalition may be a block and none can be left out of account
     * @param players the number of players
     * @return the table
     */
    public static double[] draw(String kind, int players) {
        SplittableRandom random = new SplittableRandom(players);
        double[] worths = new double[1 << players];
        for (int mask = 1; mask < worths.length; mask++) {
            double size = Integer.bitCount(mask);
            double noise = random.nextDouble();
            worths[mask] =
                    switch (kind) {
                        case "uniform" -> noise;
                        case "size" -> size * noise;
                        case "clubs" -> 2 * size > players ? 0 : Math.pow(size, 1.2) + 0.1 * noise;
                        default -> throw new IllegalArgumentException("kind (" + kind + ")");
                    };
        }
        return worths;
    }

    /**
     * Plain dynamic programming over subsets (Yeh 1986): each set is split into two in every way,
     * each way once, and the best split is kept: 3<sup>n</sup>/2 sums.
     *
     * @param worths the table
     * @return the greatest total worth
     */
    public static double splits(double[] worths) {
        double[] most = new double[worths.length];
        int[] part = new int[worths.length];
        for (int set = 1; set < worths.length; set++) {
            double greatest = worths[set];
            int best = set;
            for (int half = (set - 1) & set; half > (set ^ half); half = (half - 1) & set) {
                double sum = most[half] + most[set ^ half];
                if (sum > greatest) {
                    greatest = sum;
                    best = half;
                }
            }
            most[set] = greatest;
            part[set] = best;
        }
        return total(worths, part, worths.length - 1);
    }

    /**
     * Dynamic programming that skips splits by their sizes (Rahwan and Jennings 2008): the larger
     * half of a set of s is at most n − s, except for the set of all.
     *
     * @param worths the table
     * @return the greatest total worth
     */
    public static double splitsBySize(double[] worths) {
        int players = Integer.numberOfTrailingZeros(worths.length);
        double[] most = new double[worths.length];
        int[] part = new int[worths.length];
        for (int set = 1; set < worths.length; set++) {
            double greatest = worths[set];
            int best = set;
            int size = Integer.bitCount(set);
            int limit = size == players ? players : players - size;
            if (size <= 2 * limit) {
                for (int half = (set - 1) & set; half > (set ^ half); half = (half - 1) & set) {
                    int one = Integer.bitCount(half);
                    if (Math.max(one, size - one) <= limit) {
                        double sum = most[half] + most[set ^ half];
                        if (sum > greatest) {
                            greatest = sum;
                            best = half;
                        }
                    }
                }
            }
            most[set] = greatest;
            part[set] = best;
        }
        return total(worths, part, worths.length - 1);
    }

    /** What the blocks that a set is split into are worth. */
    private static double total(double[] worths, int[] part, int set) {
        int half = part[set];
        return half == set
                ? worths[set]
                : total(worths, part, half) + total(worths, part, set ^ half);
    }
}
