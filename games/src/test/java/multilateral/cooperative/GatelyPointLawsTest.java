package multilateral.cooperative;

import java.util.Map;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;

class GatelyPointLawsTest extends ValueLaws {

    @Override
    Quantities value(CoalitionalGame game) {
        return GatelyPoint.of(game).orElseThrow();
    }
}
