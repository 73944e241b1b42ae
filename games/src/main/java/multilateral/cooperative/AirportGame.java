package multilateral.cooperative;

import java.util.List;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;

/**
 * A cost game in which needs are nested: what serves the greatest need serves all smaller ones too,
 * so a coalition costs as much as its dearest member. The runway that the largest aircraft needs
 * (Littlechild and Owen 1973), a dike, a common standard.
 *
 * @param costs what it costs to serve each player alone, zero or more
 */
public record AirportGame(Quantities costs) implements StructuredGame {

    /**
     * Checks the costs.
     *
     * @param costs what it costs to serve each player alone
     * @throws IllegalArgumentException if a cost is missing or negative
     */
    public AirportGame {
        double[] values = costs.toArray();
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0)) {
                throw new IllegalArgumentException(
                        "cost of \""
                                + costs.actors().get(i).id()
                                + "\" ("
                                + values[i]
                                + ") must be zero or more");
            }
        }
    }

    @Override
    public ActorSet actors() {
        return costs.actors();
    }

    @Override
    public Unit unit() {
        return costs.unit();
    }

    /**
     * Each part of the cost is shared equally by all who need it: with costs sorted, the step from
     * one to the next is borne by the players from there up (Littlechild and Owen 1973). O(n log
     * n).
     */
    @Override
    public Quantities shapleyValue() {
        List<Integer> descending = costs.descending();
        double[] values = costs.toArray();
        double[] shares = new double[values.length];
        int size = values.length;
        double share = 0;
        double below = 0;
        for (int rank = size - 1; rank >= 0; rank--) {
            int player = descending.get(rank);
            share += (values[player] - below) / (rank + 1);
            below = values[player];
            shares[player] = share;
        }
        return Quantities.of(actors(), unit(), shares);
    }

    @Override
    public CoalitionalGame unstructured() {
        double[] values = costs.toArray();
        return CoalitionalGame.of(actors(), coalition -> dearest(values, coalition))
                .withUnit(unit());
    }

    private static double dearest(double[] values, long coalition) {
        double most = 0;
        for (long rest = coalition; rest != 0; rest &= rest - 1) {
            most = Math.max(most, values[Long.numberOfTrailingZeros(rest)]);
        }
        return most;
    }

    @Override
    public JoiningGame joining() {
        double[] values = costs.toArray();
        return new JoiningGame(
                actors(),
                unit(),
                () ->
                        new JoiningGame.Growing() {
                            private double most;

                            @Override
                            public void clear() {
                                most = 0;
                            }

                            @Override
                            public double join(int player) {
                                most = Math.max(most, values[player]);
                                return most;
                            }
                        });
    }
}
