package multilateral.cooperative;

import java.util.Map;
import java.util.Optional;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;

class BanzhafOwenValueLawsTest extends ValueLaws {

    @Override
    Quantities value(CoalitionalGame game) {
        return BanzhafOwenValue.of(game, Situations.unions(game.actors()));
    }

    @Override
    Optional<ExactQuantities> exact(ExactCoalitionalGame game) {
        return Optional.of(BanzhafOwenValue.exact(game, Situations.unions(game.actors())));
    }
}
