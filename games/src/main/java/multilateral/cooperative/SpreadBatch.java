package multilateral.cooperative;

import java.io.Serializable;
import java.util.SplittableRandom;
import multilateral.game.JoiningGame;

/** Some groups of orders with all the worths along them: one unit of work. */
final class SpreadBatch implements Serializable {
    private static final long serialVersionUID = 1;

    private final long seed;
    private final int[] sizes;
    private final boolean reversing;
    private final double[][] worths;
    private final Pilot pilot;

    private SpreadBatch(long seed, int[] sizes, boolean reversing, int players) {
        this.seed = seed;
        this.sizes = sizes;
        this.reversing = reversing;
        int walks = 0;
        for (int size : sizes) {
            walks += SpreadOrders.walks(size);
        }
        worths = new double[walks][players + 1];
        pilot = new Pilot(players);
    }

    /** Draws the orders and asks for the worths. */
    static SpreadBatch of(JoiningGame game, long seed, int[] sizes, boolean reversing) {
        SpreadBatch batch = new SpreadBatch(seed, sizes, reversing, game.players());
        JoiningWalk walk = new JoiningWalk(game);
        RandomOrder order = batch.order();
        int[] next = new int[1];
        for (int size : sizes) {
            SpreadOrders.visit(
                    order,
                    size,
                    reversing,
                    (start, reverse) -> {
                        double[] worths = batch.worths[next[0]++];
                        walk.walk(order, start, reverse, worths);
                        batch.pilot.add(order, start, reverse, worths);
                    });
        }
        return batch;
    }

    private RandomOrder order() {
        return new RandomOrder(worths[0].length - 1, new SplittableRandom(seed));
    }

    Pilot pilot() {
        return pilot;
    }

    /** Draws the same orders again, with the worths at hand, for estimates with controls. */
    Controls controlled(Surrogate surrogate) {
        int players = worths[0].length - 1;
        RandomOrder order = order();
        Controls sums = new Controls(players);
        int[] next = new int[1];
        for (int size : sizes) {
            double part = 1.0 / SpreadOrders.walks(size);
            double[][] draw = new double[3][players];
            SpreadOrders.visit(
                    order,
                    size,
                    reversing,
                    (start, reverse) ->
                            surrogate.add(order, start, reverse, worths[next[0]++], part, draw));
            surrogate.center(draw);
            sums.add(draw, size);
        }
        return sums;
    }
}
