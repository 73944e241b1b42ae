package multilateral.cooperative;

import multilateral.actor.ActorSet;

/** That an argument speaks of the players of the game, in the same order. */
final class SamePlayers {

    private SamePlayers() {}

    static void check(String argument, ActorSet theirs, ActorSet players) {
        if (!theirs.equals(players)) {
            throw new IllegalArgumentException(
                    argument
                            + " ("
                            + theirs.size()
                            + " players) must be of the same players as the game ("
                            + players.size()
                            + "), in the same order");
        }
    }
}
