package multilateral.cooperative;

import java.util.Map;
import java.util.Optional;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;

/** Nobody keeps what is one's own. */
class EgalitarianValueLawsTest extends ValueLaws {

    @Override
    Quantities value(CoalitionalGame game) {
        return EgalitarianValue.of(game);
    }

    @Override
    Optional<ExactQuantities> exact(ExactCoalitionalGame game) {
        return Optional.of(EgalitarianValue.exact(game));
    }

    @Override
    Map<Law, Law.Case> broken() {
        return Map.of(
                Law.NULL_PLAYER,
                Law.Case.of(0, 0, 0, 1, 0, 0, 0, 1).player(2),
                Law.COVARIANCE,
                Law.Case.of(0, 0, 0, 1).and(0, 1, 0, 1));
    }
}
