package multilateral.cooperative;

import multilateral.game.JoiningGame;

/** Lets the players of a game join in some order and notes what each coalition is worth. */
final class JoiningWalk {
    private final JoiningGame game;
    private final JoiningGame.Growing coalition;

    JoiningWalk(JoiningGame game) {
        this.game = game;
        this.coalition = game.newCoalition().get();
    }

    /**
     * Lets everybody join, from a start in the order or backwards to it.
     *
     * @param worths where to put the worths by number of members, 0 to n
     */
    void walk(RandomOrder order, int start, boolean reverse, double[] worths) {
        walk(order, start, reverse, order.players(), worths);
    }

    /** Lets only the first so many join. */
    void walk(RandomOrder order, int start, boolean reverse, int members, double[] worths) {
        coalition.clear();
        for (int k = 0; k < members; k++) {
            int player = order.player(k, start, reverse);
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
    }
}
