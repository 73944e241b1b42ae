package multilateral.cooperative;

import java.util.Optional;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;

class ShapleyValueAxiomsTest extends ValueLaws {

    @Override
    Quantities value(CoalitionalGame game) {
        return ShapleyValue.of(game);
    }

    @Override
    Optional<ExactQuantities> exact(ExactCoalitionalGame game) {
        return Optional.of(ShapleyValue.exact(game));
    }
}
