package multilateral.cooperative;

import java.util.ArrayList;
import java.util.List;
import multilateral.actor.Actor;
import multilateral.actor.ActorSet;

/** The players of a market with two sides, one side after the other. */
final class TwoSides {

    private TwoSides() {}

    /** Refuses a player who is on both sides. */
    static ActorSet of(ActorSet first, ActorSet second) {
        List<Actor> both = new ArrayList<>();
        first.forEach(both::add);
        for (Actor actor : second) {
            if (first.contains(actor.id())) {
                throw new IllegalArgumentException(
                        "player \"" + actor.id() + "\" must be on one side only");
            }
            both.add(actor);
        }
        return ActorSet.of(both);
    }
}
