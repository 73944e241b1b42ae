package multilateral.benchmarks;

import java.util.SplittableRandom;

/** The sampled Shapley value of a game of summed weights, as one would first write it. */
public final class SamplingRivals {

    private SamplingRivals() {}

    /**
     * Returns what a coalition of some total weight achieves: twice the weight, less than twice the
     * worth.
     *
     * @param weight the weight of all members
     * @return the worth
     */
    public static double worth(double weight) {
        return Math.sqrt(weight);
    }

    /**
     * Random orders in which the weight of those who have joined is added up anew for every player.
     *
     * @param weights one weight per player
     * @param orders how many orders to draw
     * @param seed the seed
     * @return one estimate per player
     */
    public static double[] fromScratch(double[] weights, int orders, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = identity(weights.length);
        double[] shares = new double[weights.length];
        for (int draw = 0; draw < orders; draw++) {
            shuffle(order, random);
            double before = 0;
            for (int joined = 1; joined <= order.length; joined++) {
                double weight = 0;
                for (int k = 0; k < joined; k++) {
                    weight += weights[order[k]];
                }
                double worth = worth(weight);
                shares[order[joined - 1]] += (worth - before) / orders;
                before = worth;
            }
        }
        return shares;
    }

    /**
     * Draws the orders and does nothing with them: the floor for anything that samples orders.
     *
     * @param players the number of players
     * @param orders how many orders to draw
     * @param seed the seed
     * @return a sum over what was drawn, so that nothing is optimised away
     */
    public static long shuffles(int players, int orders, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = identity(players);
        long sum = 0;
        for (int draw = 0; draw < orders; draw++) {
            shuffle(order, random);
            sum += order[draw % players];
        }
        return sum;
    }

    private static int[] identity(int players) {
        int[] order = new int[players];
        for (int i = 0; i < players; i++) {
            order[i] = i;
        }
        return order;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int last = order.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int player = order[last];
            order[last] = order[other];
            order[other] = player;
        }
    }
}
