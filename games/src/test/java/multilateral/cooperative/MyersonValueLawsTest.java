package multilateral.cooperative;

import java.util.Map;
import java.util.Optional;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;

class MyersonValueLawsTest extends ValueLaws {

    @Override
    Quantities value(CoalitionalGame game) {
        return MyersonValue.of(game, Situations.path(game.actors()));
    }

    @Override
    Optional<ExactQuantities> exact(ExactCoalitionalGame game) {
        return Optional.of(MyersonValue.exact(game, Situations.path(game.actors())));
    }
}
