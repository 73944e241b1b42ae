package multilateral.cooperative;

import java.util.Map;
import java.util.Optional;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;

class BanzhafValueLawsTest extends ValueLaws {

    @Override
    Quantities value(CoalitionalGame game) {
        return BanzhafValue.of(game);
    }

    @Override
    Optional<ExactQuantities> exact(ExactCoalitionalGame game) {
        return Optional.of(BanzhafValue.exact(game));
    }
}
