package multilateral.cooperative;

import java.util.Map;
import java.util.Optional;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;

class WeightedShapleyValueLawsTest extends ValueLaws {

    @Override
    Quantities value(CoalitionalGame game) {
        return WeightedShapleyValue.of(game, Situations.weights(game.actors()));
    }

    @Override
    Optional<ExactQuantities> exact(ExactCoalitionalGame game) {
        return Optional.of(WeightedShapleyValue.exact(game, ExactQuantities.from(Situations.weights(game.actors()))));
    }
}
