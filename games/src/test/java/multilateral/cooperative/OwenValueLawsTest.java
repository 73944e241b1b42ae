package multilateral.cooperative;

import java.util.Map;
import java.util.Optional;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;

/** A lone player's unanimous consent is paid as well as that of a bloc of two. */
class OwenValueLawsTest extends ValueLaws {

    @Override
    Quantities value(CoalitionalGame game) {
        return OwenValue.of(game, Situations.unions(game.actors()));
    }

    @Override
    Optional<ExactQuantities> exact(ExactCoalitionalGame game) {
        return Optional.of(OwenValue.exact(game, Situations.unions(game.actors())));
    }

    @Override
    Map<Law, Law.Case> broken() {
        return Map.of(Law.SYMMETRY, Law.Case.of(0, 0, 0, 0, 0, 0, 0, 1));
    }
}
