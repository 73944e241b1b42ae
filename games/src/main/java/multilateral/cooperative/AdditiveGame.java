package multilateral.cooperative;

import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;

/**
 * A game in which cooperation neither gains nor loses: a coalition is worth what its members are
 * worth alone.
 *
 * @param alone the worth of each player alone
 */
public record AdditiveGame(Quantities alone) implements StructuredGame {

    /**
     * Checks that no figure is missing.
     *
     * @param alone the worth of each player alone
     * @throws IllegalArgumentException if a figure is missing
     */
    public AdditiveGame {
        alone.total();
    }

    @Override
    public ActorSet actors() {
        return alone.actors();
    }

    @Override
    public Unit unit() {
        return alone.unit();
    }

    /** Each player gets what it is worth alone. */
    @Override
    public Quantities shapleyValue() {
        return alone;
    }

    @Override
    public CoalitionalGame unstructured() {
        double[] worth = alone.toArray();
        return CoalitionalGame.of(actors(), coalition -> sum(worth, coalition)).withUnit(unit());
    }

    private static double sum(double[] worth, long coalition) {
        double sum = 0;
        for (long rest = coalition; rest != 0; rest &= rest - 1) {
            sum += worth[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    @Override
    public JoiningGame joining() {
        double[] worth = alone.toArray();
        return new JoiningGame(
                actors(),
                unit(),
                () ->
                        new JoiningGame.Growing() {
                            private double sum;

                            @Override
                            public void clear() {
                                sum = 0;
                            }

                            @Override
                            public double join(int player) {
                                sum += worth[player];
                                return sum;
                            }
                        });
    }
}
