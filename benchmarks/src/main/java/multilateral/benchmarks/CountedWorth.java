package multilateral.benchmarks;

import java.util.function.Supplier;
import multilateral.game.JoiningGame;

/**
 * A game whose worths are counted as they are asked for: a worth of a coalition is one, and so is
 * the worth after one more player has joined.
 */
public final class CountedWorth {

    private final JoiningGame game;
    private final JoiningGame.Growing coalition;
    private long evaluations;

    /**
     * Wraps a game.
     *
     * @param game the game
     */
    public CountedWorth(JoiningGame game) {
        this.game = game;
        this.coalition = game.newCoalition().get();
    }

    /**
     * Returns the number of players.
     *
     * @return one or more
     */
    public int players() {
        return game.players();
    }

    /**
     * Returns how many worths were asked for.
     *
     * @return the count
     */
    public long evaluations() {
        return evaluations;
    }

    /** Makes the growing coalition empty. */
    public void clear() {
        coalition.clear();
    }

    /**
     * Lets a player join the growing coalition.
     *
     * @param player who joins
     * @return the worth with the player
     */
    public double join(int player) {
        evaluations++;
        return coalition.join(player);
    }

    /**
     * Returns the worth of a coalition; the growing one is forgotten.
     *
     * @param members who is in
     * @return the worth, 0 if nobody is in
     */
    public double of(boolean[] members) {
        coalition.clear();
        double worth = 0;
        boolean any = false;
        for (int i = 0; i < members.length; i++) {
            if (members[i]) {
                worth = coalition.join(i);
                any = true;
            }
        }
        evaluations += any ? 1 : 0;
        return worth;
    }

    /**
     * Returns the game, for a sampler of the library that runs on the calling thread, with each
     * joining counted here.
     *
     * @return a game that counts
     */
    public JoiningGame counting() {
        Supplier<JoiningGame.Growing> coalitions =
                () -> {
                    JoiningGame.Growing inner = game.newCoalition().get();
                    return new JoiningGame.Growing() {
                        @Override
                        public void clear() {
                            inner.clear();
                        }

                        @Override
                        public double join(int player) {
                            evaluations++;
                            return inner.join(player);
                        }
                    };
                };
        return new JoiningGame(game.actors(), game.unit(), coalitions);
    }
}
