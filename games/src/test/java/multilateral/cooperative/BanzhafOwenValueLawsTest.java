package multilateral.cooperative;

import java.util.Map;
import java.util.Optional;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;

/** Unanimity of four, two of them in a bloc: 1/4, 1/8, 1/8, 1/4. */
class BanzhafOwenValueLawsTest extends ValueLaws {

    @Override
    Quantities value(CoalitionalGame game) {
        return BanzhafOwenValue.of(game, Situations.unions(game.actors()));
    }

    @Override
    Optional<ExactQuantities> exact(ExactCoalitionalGame game) {
        return Optional.of(BanzhafOwenValue.exact(game, Situations.unions(game.actors())));
    }

    @Override
    Map<Law, Law.Case> broken() {
        return Map.of(
                Law.EFFICIENCY,
                Law.Case.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
                Law.SYMMETRY,
                Law.Case.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
    }
}
