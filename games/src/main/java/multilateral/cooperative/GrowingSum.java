package multilateral.cooperative;

import java.util.function.DoubleUnaryOperator;
import multilateral.actor.ActorSet;
import multilateral.actor.Unit;
import multilateral.game.JoiningGame;

/** A growing coalition whose worth is a function of the sum of its members' figures. */
final class GrowingSum implements JoiningGame.Growing {

    private final double[] figures;
    private final DoubleUnaryOperator worth;
    private double sum;

    private GrowingSum(double[] figures, DoubleUnaryOperator worth) {
        this.figures = figures;
        this.worth = worth;
    }

    static JoiningGame game(
            ActorSet actors, Unit unit, double[] figures, DoubleUnaryOperator worth) {
        return new JoiningGame(actors, unit, () -> new GrowingSum(figures, worth));
    }

    @Override
    public void clear() {
        sum = 0;
    }

    @Override
    public double join(int player) {
        sum += figures[player];
        return worth.applyAsDouble(sum);
    }
}
