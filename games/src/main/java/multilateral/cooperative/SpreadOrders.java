package multilateral.cooperative;

/**
 * Groups of random orders in which every player joins about as often early as late: each order is
 * closed to a ring and begun at four places a quarter apart, and the next order of the group moves
 * everybody on by a part of that quarter (systematic sampling of places). Every single order is
 * uniformly random.
 */
final class SpreadOrders {

    /** From how many places along an order people start to join. */
    static final int STARTS = 4;

    /** What happens along an order. */
    @FunctionalInterface
    interface Visitor {
        void visit(int start, boolean reverse);
    }

    private SpreadOrders() {}

    /**
     * Goes through the starts of a group of orders.
     *
     * @param size how large the group is: {@code size} orders, each start forth and back, or twice
     *     as many only forth
     */
    static void visit(RandomOrder order, int size, boolean reversing, Visitor visitor) {
        int players = order.players();
        int orders = reversing ? size : 2 * size;
        for (int k = 0; k < orders; k++) {
            if (k == 0) {
                order.shuffle();
            } else {
                order.advance(STARTS, orders);
            }
            for (int turn = 0; turn < STARTS; turn++) {
                int start = turn * players / STARTS;
                visitor.visit(start, false);
                if (reversing) {
                    visitor.visit(start, true);
                }
            }
        }
    }

    /** How many times everybody joins in a group. */
    static int walks(int size) {
        return 2 * size * STARTS;
    }
}
