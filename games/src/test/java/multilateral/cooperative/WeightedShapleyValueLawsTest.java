package multilateral.cooperative;

import java.util.Map;
import java.util.Optional;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;

/** Two partners share 1 to 2; sharing what each can prevent, they would share 2 to 1. */
class WeightedShapleyValueLawsTest extends ValueLaws {

    @Override
    Quantities value(CoalitionalGame game) {
        return WeightedShapleyValue.of(game, Situations.weights(game.actors()));
    }

    @Override
    Optional<ExactQuantities> exact(ExactCoalitionalGame game) {
        return Optional.of(
                WeightedShapleyValue.exact(
                        game, ExactQuantities.from(Situations.weights(game.actors()))));
    }

    @Override
    Map<Law, Law.Case> broken() {
        return Map.of(
                Law.SYMMETRY, Law.Case.of(0, 0, 0, 1), Law.SELF_DUALITY, Law.Case.of(0, 0, 0, 1));
    }
}
