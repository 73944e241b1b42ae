package multilateral.cooperative;

import java.util.Map;
import java.util.Optional;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;

class EgalitarianValueLawsTest extends ValueLaws {

    @Override
    Quantities value(CoalitionalGame game) {
        return EgalitarianValue.of(game);
    }

    @Override
    Optional<ExactQuantities> exact(ExactCoalitionalGame game) {
        return Optional.of(EgalitarianValue.exact(game));
    }
}
