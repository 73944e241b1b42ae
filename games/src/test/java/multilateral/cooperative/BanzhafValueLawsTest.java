package multilateral.cooperative;

import java.util.Map;
import java.util.Optional;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;

/** All three are needed: each swings in one of four coalitions of the others. */
class BanzhafValueLawsTest extends ValueLaws {

    @Override
    Quantities value(CoalitionalGame game) {
        return BanzhafValue.of(game);
    }

    @Override
    Optional<ExactQuantities> exact(ExactCoalitionalGame game) {
        return Optional.of(BanzhafValue.exact(game));
    }

    @Override
    Map<Law, Law.Case> broken() {
        return Map.of(Law.EFFICIENCY, Law.Case.of(0, 0, 0, 0, 0, 0, 0, 1));
    }
}
