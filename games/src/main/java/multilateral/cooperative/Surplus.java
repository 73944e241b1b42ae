package multilateral.cooperative;

import java.util.Arrays;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/** What is left of the worth of all when each has got a first share, shared equally. */
final class Surplus {

    private Surplus() {}

    static Quantities equally(CoalitionalGame game, double[] first) {
        double each =
                (game.worth(game.grand())
                                - Quantities.of(game.actors(), game.unit(), first).total())
                        / first.length;
        return Quantities.of(
                game.actors(), game.unit(), Arrays.stream(first).map(x -> x + each).toArray());
    }

    static ExactQuantities equally(ExactCoalitionalGame game, BigFraction[] first) {
        BigFraction each =
                game.worth(game.worths().size() - 1L)
                        .subtract(ExactQuantities.of(game.actors(), game.unit(), first).total())
                        .divide(first.length);
        return ExactQuantities.of(
                game.actors(),
                game.unit(),
                Arrays.stream(first).map(x -> x.add(each)).toArray(BigFraction[]::new));
    }
}
