package multilateral.cooperative;

import java.util.Arrays;
import java.util.function.Consumer;
import multilateral.game.JoiningGame;

/**
 * What players contribute as they join in a random order that is gone through from several starts,
 * forth and maybe back, with a weight for each place.
 */
final class OrderedJoining implements RepeatedDraws.Draw {
    private final JoiningWalk walk;
    private final RandomOrder order;
    private final Consumer<RandomOrder> shuffle;
    private final double[] weights;
    private final int starts;
    private final int turns;
    private final double[] worths;

    /**
     * Takes the orders as they are drawn.
     *
     * @param shuffle draws a new order
     * @param weights by place, from the first to the last that counts
     * @param starts from how many evenly spread places of the order to start
     * @param back whether to go through the order backwards, too
     */
    OrderedJoining(
            JoiningGame game,
            RandomOrder order,
            Consumer<RandomOrder> shuffle,
            double[] weights,
            int starts,
            boolean back) {
        this.walk = new JoiningWalk(game);
        this.order = order;
        this.shuffle = shuffle;
        this.weights = weights;
        this.starts = starts;
        this.turns = back ? 2 : 1;
        this.worths = new double[weights.length + 1];
    }

    /** All places count the same. */
    static OrderedJoining everywhere(
            JoiningGame game, RandomOrder order, Consumer<RandomOrder> shuffle, boolean back) {
        double[] weights = new double[game.players()];
        Arrays.fill(weights, 1);
        return new OrderedJoining(game, order, shuffle, weights, 1, back);
    }

    @Override
    public void take(double[] shares) {
        Arrays.fill(shares, 0);
        shuffle.accept(order);
        for (int k = 0; k < starts; k++) {
            int start = start(k, starts, order.players());
            for (int turn = 0; turn < turns; turn++) {
                walk.walk(order, start, turn == 1, weights.length, worths);
                for (int place = 0; place < weights.length; place++) {
                    shares[order.player(place, start, turn == 1)] +=
                            weights[place] * (worths[place + 1] - worths[place]) / turns;
                }
            }
        }
    }

    /** The place of the order at which the k-th of several starts is. */
    static int start(int k, int starts, int players) {
        return (int) ((long) k * players / starts);
    }
}
