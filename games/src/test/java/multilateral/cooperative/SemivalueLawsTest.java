package multilateral.cooperative;

import java.util.Map;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;

/** The binomial semivalue with a probability of one quarter. */
class SemivalueLawsTest extends ValueLaws {

    @Override
    Quantities value(CoalitionalGame game) {
        return Semivalue.binomial(game.players(), 0.25).value(game);
    }

    @Override
    Map<Law, Law.Case> broken() {
        return Map.of(
                Law.EFFICIENCY, Law.Case.of(0, 0, 0, 1), Law.SELF_DUALITY, Law.Case.of(0, 0, 0, 1));
    }
}
