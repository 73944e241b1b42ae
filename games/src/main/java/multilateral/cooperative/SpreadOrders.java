package multilateral.cooperative;

import java.util.function.IntConsumer;

/**
 * Groups of random orders in which every player joins about as often early as late: each order is
 * begun at four places a quarter apart and closed to a ring, and the next order of the group moves
 * everybody on by a part of that quarter (systematic sampling of places). Every single order is
 * uniformly random.
 */
final class SpreadOrders {

    /** From how many places along an order people start to join. */
    static final int STARTS = 4;

    private SpreadOrders() {}

    /** Goes through the starts of a group of orders. */
    static void visit(JoiningWalk walk, int orders, IntConsumer start) {
        int players = walk.players();
        for (int order = 0; order < orders; order++) {
            if (order == 0) {
                walk.shuffle();
            } else {
                walk.advance(STARTS, orders);
            }
            for (int turn = 0; turn < STARTS; turn++) {
                start.accept(turn * players / STARTS);
            }
        }
    }
}
