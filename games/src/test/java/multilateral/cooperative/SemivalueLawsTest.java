package multilateral.cooperative;

import java.util.Map;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;

class SemivalueLawsTest extends ValueLaws {

    @Override
    Quantities value(CoalitionalGame game) {
        return Semivalue.binomial(game.players(), 0.25).value(game);
    }
}
