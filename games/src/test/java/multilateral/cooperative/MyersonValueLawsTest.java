package multilateral.cooperative;

import java.util.Map;
import java.util.Optional;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;

/** P1 stands between P0 and P2, who need each other. */
class MyersonValueLawsTest extends ValueLaws {

    @Override
    Quantities value(CoalitionalGame game) {
        return MyersonValue.of(game, Situations.path(game.actors()));
    }

    @Override
    Optional<ExactQuantities> exact(ExactCoalitionalGame game) {
        return Optional.of(MyersonValue.exact(game, Situations.path(game.actors())));
    }

    @Override
    Map<Law, Law.Case> broken() {
        return Map.of(
                Law.NULL_PLAYER,
                Law.Case.of(0, 0, 0, 0, 0, 1, 0, 1).player(1),
                Law.SYMMETRY,
                Law.Case.of(0, 0, 0, 1, 0, 1, 1, 1),
                Law.SELF_DUALITY,
                Law.Case.of(0, 0, 0, 0, 0, 1, 0, 1));
    }
}
