package multilateral.cooperative;

import java.util.SplittableRandom;

/** An order of the players that is drawn anew again and again. */
final class RandomOrder {
    private final SplittableRandom random;
    private final int[] order;

    RandomOrder(int players, SplittableRandom random) {
        this.random = random;
        this.order = new int[players];
        for (int i = 0; i < players; i++) {
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

    /** Draws a new order in which the members of each bloc stand together; blocs are shuffled. */
    void shuffle(int[][] blocs) {
        int place = 0;
        for (int left = blocs.length; left > 0; left--) {
            int drawn = random.nextInt(left);
            int[] bloc = blocs[drawn];
            blocs[drawn] = blocs[left - 1];
            blocs[left - 1] = bloc;
            System.arraycopy(bloc, 0, order, place, bloc.length);
            for (int last = bloc.length - 1; last > 0; last--) {
                swap(place + last, place + random.nextInt(last + 1));
            }
            place += bloc.length;
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
}
