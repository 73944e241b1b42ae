package multilateral.cooperative;

import java.util.Map;
import java.util.Optional;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;

class ProportionalShapleyValueLawsTest extends ValueLaws {

    @Override
    Quantities value(CoalitionalGame game) {
        return ProportionalShapleyValue.of(game);
    }

    @Override
    Optional<ExactQuantities> exact(ExactCoalitionalGame game) {
        return Optional.of(ProportionalShapleyValue.exact(game));
    }
}
