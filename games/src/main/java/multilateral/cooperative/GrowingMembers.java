package multilateral.cooperative;

import java.util.Arrays;
import java.util.function.LongToDoubleFunction;
import java.util.function.ToDoubleFunction;
import multilateral.actor.ActorSet;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;

/** A growing coalition whose worth is worked out afresh from who is in it. */
final class GrowingMembers implements JoiningGame.Growing {

    private final boolean[] members;
    private final ToDoubleFunction<boolean[]> worth;

    private GrowingMembers(int players, ToDoubleFunction<boolean[]> worth) {
        this.members = new boolean[players];
        this.worth = worth;
    }

    static JoiningGame joining(ActorSet actors, Unit unit, ToDoubleFunction<boolean[]> worth) {
        return new JoiningGame(actors, unit, () -> new GrowingMembers(actors.size(), worth));
    }

    static CoalitionalGame masks(ActorSet actors, Unit unit, ToDoubleFunction<boolean[]> worth) {
        int players = actors.size();
        LongToDoubleFunction byMask =
                coalition -> {
                    boolean[] members = new boolean[players];
                    for (long rest = coalition; rest != 0; rest &= rest - 1) {
                        members[Long.numberOfTrailingZeros(rest)] = true;
                    }
                    return worth.applyAsDouble(members);
                };
        return CoalitionalGame.of(actors, byMask).withUnit(unit);
    }

    @Override
    public void clear() {
        Arrays.fill(members, false);
    }

    @Override
    public double join(int player) {
        members[player] = true;
        return worth.applyAsDouble(members);
    }
}
