package multilateral.cooperative;

import java.util.SplittableRandom;
import multilateral.game.JoiningGame;

/** Lets the players of a game join in random orders and notes what each coalition is worth. */
final class JoiningWalk {
    private final JoiningGame game;
    private final JoiningGame.Growing coalition;
    private final SplittableRandom random;
    private final int[] order;
    private final double[] worths;

    JoiningWalk(JoiningGame game, SplittableRandom random) {
        this.game = game;
        this.coalition = game.newCoalition().get();
        this.random = random;
        this.order = new int[game.players()];
        this.worths = new double[game.players() + 1];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
    }

    int players() {
        return order.length;
    }

    /** Draws a new order. */
    void shuffle() {
        for (int last = order.length - 1; last > 0; last--) {
            swap(last, random.nextInt(last + 1));
        }
    }

    /**
     * Moves everybody on by a part of one of {@code strides} strides, and shuffles the players
     * within the places of each of {@code classes} classes that take turns along the order. So
     * whoever was in one class is in the next now, at a place that is new otherwise.
     */
    void advance(int strides, int classes) {
        int players = order.length;
        int bins = strides * classes;
        int[] before = order.clone();
        int by = (int) Math.round((double) players / bins);
        for (int k = 0; k < players; k++) {
            order[(k + by) % players] = before[k];
        }
        int[] places = new int[players];
        for (int part = 0; part < classes; part++) {
            int members = 0;
            for (int k = 0; k < players; k++) {
                if ((int) ((long) bins * k / players) % classes == part) {
                    places[members++] = k;
                }
            }
            for (int last = members - 1; last > 0; last--) {
                swap(places[last], places[random.nextInt(last + 1)]);
            }
        }
    }

    private void swap(int one, int other) {
        int player = order[one];
        order[one] = order[other];
        order[other] = player;
    }

    /** The player who joins as member {@code k} + 1 when the order starts at a shifted place. */
    int player(int k, int shift, boolean reverse) {
        int players = order.length;
        int place = (reverse ? players - 1 - k : k) + shift;
        return order[place < players ? place : place - players];
    }

    /**
     * Lets everybody join, from a shifted start or backwards to it.
     *
     * @return the worths by number of members, 0 to n; overwritten by the next walk
     */
    double[] walk(int shift, boolean reverse) {
        coalition.clear();
        for (int k = 0; k < order.length; k++) {
            int player = player(k, shift, reverse);
            double worth = coalition.join(player);
            if (!Double.isFinite(worth)) {
                throw new IllegalArgumentException(
                        "worth ("
                                + worth
                                + ") of the coalition that \""
                                + game.actors().get(player).id()
                                + "\" joins as member "
                                + (k + 1)
                                + " must be finite");
            }
            worths[k + 1] = worth;
        }
        return worths;
    }

    /** Walks, and adds each player's contribution times a weight to a draw. */
    void contributions(int shift, boolean reverse, double weight, double[] draw) {
        walk(shift, reverse);
        for (int k = 0; k < order.length; k++) {
            draw[player(k, shift, reverse)] += weight * (worths[k + 1] - worths[k]);
        }
    }
}
