package multilateral.game;

import java.util.Arrays;

/** The possible sums of weights, in steps of the largest number that divides all differences. */
final class AggregateRange {

    private final int[][] weights;

    /** By player and action: how many steps the weight is above the player's least. */
    private final int[][] steps;

    private final int step;
    private final long least;
    private final int most;

    AggregateRange(int[][] weights) {
        this.weights = new int[weights.length][];
        steps = new int[weights.length][];
        long divisor = 0;
        long sum = 0;
        for (int player = 0; player < weights.length; player++) {
            if (weights[player].length == 0) {
                throw new IllegalArgumentException(
                        "weights of player " + player + " must not be empty; give one per action");
            }
            this.weights[player] = weights[player].clone();
            int low = Arrays.stream(weights[player]).min().orElseThrow();
            sum += low;
            for (int weight : weights[player]) {
                divisor = divisor(divisor, (long) weight - low);
            }
        }
        if (divisor > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "weights must not differ by more than "
                            + Integer.MAX_VALUE
                            + "; measure them in a larger unit");
        }
        step = (int) Math.max(1, divisor);
        least = sum;
        most = count();
    }

    /** The weights of actions that count as their numbers from 0. */
    static int[] upTo(int count) {
        int[] weights = new int[count];
        Arrays.setAll(weights, action -> action);
        return weights;
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    /** Counts all in steps, and checks that the payoffs can be held. */
    private int count() {
        long total = 0;
        long actions = 0;
        for (int player = 0; player < weights.length; player++) {
            int low = Arrays.stream(weights[player]).min().orElseThrow();
            long high = Arrays.stream(weights[player]).max().orElseThrow();
            total += (high - low) / step;
            actions += weights[player].length;
            steps[player] =
                    Arrays.stream(weights[player])
                            .map(weight -> (int) (((long) weight - low) / step))
                            .toArray();
        }
        if (total >= AggregativeGame.MOST_PAYOFFS
                || actions * (total + 1) > AggregativeGame.MOST_PAYOFFS) {
            throw new IllegalArgumentException(
                    "an aggregate of "
                            + (total + 1)
                            + " values for "
                            + actions
                            + " actions must take at most "
                            + AggregativeGame.MOST_PAYOFFS
                            + " payoffs; use coarser weights");
        }
        return (int) total;
    }

    int weight(int player, int action) {
        return weights[player][action];
    }

    int steps(int player, int action) {
        return steps[player][action];
    }

    int step() {
        return step;
    }

    long least() {
        return least;
    }

    private int reach(int player) {
        return Arrays.stream(steps[player]).max().orElseThrow();
    }

    /** How many sums the others can have. */
    int others(int player) {
        return most - reach(player) + 1;
    }

    /** The sum of all where the others are some steps above their least. */
    long aggregate(int player, int action, int othersSteps) {
        return least + (long) step * (othersSteps + steps[player][action]);
    }

    /** The distribution of a sum to which one player is added. */
    double[] with(double[] distribution, int player, double[] probabilities) {
        double[] longer = new double[distribution.length + reach(player)];
        for (int action = 0; action < probabilities.length; action++) {
            double probability = probabilities[action];
            int shift = steps[player][action];
            if (probability != 0) {
                for (int k = 0; k < distribution.length; k++) {
                    longer[shift + k] += probability * distribution[k];
                }
            }
        }
        return longer;
    }
}
