package multilateral.cooperative;

import multilateral.actor.ActorSet;
import multilateral.actor.Unit;

/** That an argument speaks of the players of the game, in the same order, and in its unit. */
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

    static void checkPayoffs(ActorSet theirs, Unit theirUnit, ActorSet players, Unit unit) {
        if (!theirs.equals(players) || !theirUnit.equals(unit)) {
            throw new IllegalArgumentException(
                    "payoffs must be of the players of the game, in "
                            + unit
                            + ", but are in "
                            + theirUnit
                            + " of "
                            + theirs);
        }
    }
}
