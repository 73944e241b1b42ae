package multilateral.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The sampled Shapley value as the literature has it, within a given number of worths: from random
 * orders, from orders and their reverses, from strata by size, and from a kernel regression; and of
 * a game of summed weights, as one would first write it.
 */
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

    /**
     * Random orders (Castro, Gómez and Tejada 2009), each followed by its reverse if asked for
     * (Mitchell, Cooper, Frank and Holmes 2022).
     *
     * @param game the game
     * @param evaluations how many worths to ask for at most
     * @param antithetic whether orders are reversed
     * @param seed the seed
     * @return one estimate per player
     */
    public static double[] permutations(
            CountedWorth game, long evaluations, boolean antithetic, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int players = game.players();
        int[] order = identity(players);
        double[] shares = new double[players];
        long orders = evaluations / players;
        for (long draw = 0; draw < orders; draw++) {
            if (antithetic && draw % 2 == 1) {
                reverse(order);
            } else {
                shuffle(order, random);
            }
            game.clear();
            double before = 0;
            for (int player : order) {
                double worth = game.join(player);
                shares[player] += (worth - before) / orders;
                before = worth;
            }
        }
        return shares;
    }

    /**
     * Contributions to random coalitions, stratified by size for each player alone (Maleki et al.
     * 2013; Castro et al. 2017). Sizes are covered evenly by as many strata as there are samples,
     * which is the proportional allocation: with fewer samples than strata, the variances that
     * Neyman's would need cannot be had.
     *
     * @param game the game
     * @param evaluations how many worths to ask for at most
     * @param seed the seed
     * @return one estimate per player
     */
    public static double[] stratified(CountedWorth game, long evaluations, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int players = game.players();
        int[] order = identity(players);
        int samples = (int) (evaluations / (2L * players));
        double[] shares = new double[players];
        for (int player = 0; player < players; player++) {
            for (int k = 0; k < samples; k++) {
                int size = (int) ((k + random.nextDouble()) * players / samples);
                shuffle(order, random);
                boolean[] members = new boolean[players];
                int in = 0;
                for (int next = 0; in < size; next++) {
                    if (order[next] != player) {
                        members[order[next]] = true;
                        in++;
                    }
                }
                double without = game.of(members);
                members[player] = true;
                shares[player] += (game.of(members) - without) / samples;
            }
        }
        return shares;
    }

    /**
     * The regression whose solution over all coalitions is the Shapley value (Lundberg and Lee
     * 2017), over coalitions drawn by their kernel weight, each with its complement (Covert and Lee
     * 2021).
     *
     * @param game the game
     * @param evaluations how many worths to ask for at most; several times the players
     * @param seed the seed
     * @return one estimate per player
     */
    public static double[] kernel(CountedWorth game, long evaluations, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int players = game.players();
        boolean[] members = new boolean[players];
        Arrays.fill(members, true);
        double all = game.of(members);
        double[] cumulated = new double[players];
        for (int size = 1; size < players; size++) {
            cumulated[size] = cumulated[size - 1] + 1.0 / size / (players - size);
        }
        double[][] gram = new double[players][players];
        double[] moments = new double[players];
        int[] order = identity(players);
        long pairs = (evaluations - 1) / 2;
        for (long pair = 0; pair < pairs; pair++) {
            double point = random.nextDouble() * cumulated[players - 1];
            int size = 1;
            while (cumulated[size] < point) {
                size++;
            }
            shuffle(order, random);
            Arrays.fill(members, false);
            for (int k = 0; k < size; k++) {
                members[order[k]] = true;
            }
            add(gram, moments, order, 0, size, game.of(members), 0.5 / pairs);
            for (int i = 0; i < players; i++) {
                members[i] = !members[i];
            }
            add(gram, moments, order, size, players, game.of(members), 0.5 / pairs);
        }
        return constrained(gram, moments, all);
    }

    private static void add(
            double[][] gram,
            double[] moments,
            int[] order,
            int from,
            int to,
            double worth,
            double weight) {
        for (int k = from; k < to; k++) {
            double[] row = gram[order[k]];
            moments[order[k]] += weight * worth;
            for (int l = from; l < to; l++) {
                row[order[l]] += weight;
            }
        }
    }

    /** Least squares subject to the shares adding up to a total, by Cholesky factors. */
    private static double[] constrained(double[][] gram, double[] moments, double total) {
        int players = moments.length;
        for (int j = 0; j < players; j++) {
            for (int i = j; i < players; i++) {
                double sum = gram[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= gram[i][k] * gram[j][k];
                }
                gram[i][j] = i == j ? Math.sqrt(sum) : sum / gram[j][j];
            }
        }
        double[] ones = new double[players];
        Arrays.fill(ones, 1);
        solve(gram, moments);
        solve(gram, ones);
        double excess = (Arrays.stream(moments).sum() - total) / Arrays.stream(ones).sum();
        for (int i = 0; i < players; i++) {
            moments[i] -= excess * ones[i];
        }
        return moments;
    }

    private static void solve(double[][] lower, double[] right) {
        int size = right.length;
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                right[i] -= lower[i][k] * right[k];
            }
            right[i] /= lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                right[i] -= lower[k][i] * right[k];
            }
            right[i] /= lower[i][i];
        }
    }

    private static void reverse(int[] order) {
        for (int low = 0, high = order.length - 1; low < high; low++, high--) {
            int player = order[low];
            order[low] = order[high];
            order[high] = player;
        }
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
