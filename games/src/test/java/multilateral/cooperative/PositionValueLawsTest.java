package multilateral.cooperative;

import java.util.Map;
import java.util.Optional;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;

/** P1 stands between P0 and P2, who need each other. */
class PositionValueLawsTest extends ValueLaws {

    @Override
    Quantities value(CoalitionalGame game) {
        return PositionValue.of(game, Situations.path(game.actors()));
    }

    @Override
    Optional<ExactQuantities> exact(ExactCoalitionalGame game) {
        return Optional.of(PositionValue.exact(game, Situations.path(game.actors())));
    }

    /** P3 and its partners earn more, but two of P3's links lose by it and only one gains. */
    private static Law.Case partners() {
        double[] worths = new double[32];
        worths[0b01011] = 1;
        return Law.Case.of(new double[32]).and(worths).player(3);
    }

    @Override
    Map<Law, Law.Case> broken() {
        return Map.of(
                Law.NULL_PLAYER,
                Law.Case.of(0, 0, 0, 0, 0, 1, 0, 1).player(1),
                Law.SYMMETRY,
                Law.Case.of(0, 0, 0, 1, 0, 1, 1, 1),
                Law.SELF_DUALITY,
                Law.Case.of(0, 0, 0, 0, 0, 1, 0, 1),
                Law.STRONG_MONOTONICITY,
                partners());
    }
}
