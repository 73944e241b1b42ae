package multilateral.cooperative;

import java.util.Map;
import java.util.Optional;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;

class SolidarityValueLawsTest extends ValueLaws {

    @Override
    Quantities value(CoalitionalGame game) {
        return SolidarityValue.of(game);
    }

    @Override
    Optional<ExactQuantities> exact(ExactCoalitionalGame game) {
        return Optional.of(SolidarityValue.exact(game));
    }
}
