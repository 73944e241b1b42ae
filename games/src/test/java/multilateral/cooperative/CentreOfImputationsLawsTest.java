package multilateral.cooperative;

import java.util.Map;
import java.util.Optional;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;

/** Two earn 1 together, and the third, who adds nothing, gets 1/3. */
class CentreOfImputationsLawsTest extends ValueLaws {

    @Override
    Quantities value(CoalitionalGame game) {
        return CentreOfImputations.of(game);
    }

    @Override
    Optional<ExactQuantities> exact(ExactCoalitionalGame game) {
        return Optional.of(CentreOfImputations.exact(game));
    }

    @Override
    Map<Law, Law.Case> broken() {
        return Map.of(
                Law.NULL_PLAYER,
                Law.Case.of(0, 0, 0, 1, 0, 0, 0, 1).player(2),
                Law.SELF_DUALITY,
                Law.Case.of(0, 0, 0, 1, 0, 0, 0, 1));
    }
}
