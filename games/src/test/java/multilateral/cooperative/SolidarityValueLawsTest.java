package multilateral.cooperative;

import java.util.Map;
import java.util.Optional;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;

/** Who adds nothing gets something, and who has something of one's own gives of it. */
class SolidarityValueLawsTest extends ValueLaws {

    @Override
    Quantities value(CoalitionalGame game) {
        return SolidarityValue.of(game);
    }

    @Override
    Optional<ExactQuantities> exact(ExactCoalitionalGame game) {
        return Optional.of(SolidarityValue.exact(game));
    }

    @Override
    Map<Law, Law.Case> broken() {
        return Map.of(
                Law.NULL_PLAYER,
                Law.Case.of(0, 0, 0, 1, 0, 0, 0, 1).player(2),
                Law.COVARIANCE,
                Law.Case.of(0, 0, 0, 1).and(0, 1, 0, 1),
                Law.SELF_DUALITY,
                Law.Case.of(0, 0, 0, 1, 0, 0, 0, 1));
    }
}
