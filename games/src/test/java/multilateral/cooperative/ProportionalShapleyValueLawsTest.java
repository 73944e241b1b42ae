package multilateral.cooperative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/** Worths alone are weights: more of them is a larger part of what is shared, also of a loss. */
class ProportionalShapleyValueLawsTest extends ValueLaws {

    @Override
    Quantities value(CoalitionalGame game) {
        return ProportionalShapleyValue.of(game);
    }

    @Override
    Optional<ExactQuantities> exact(ExactCoalitionalGame game) {
        return Optional.of(ProportionalShapleyValue.exact(game));
    }

    @Override
    Map<Law, Law.Case> broken() {
        return Map.of(
                Law.ADDITIVITY,
                Law.Case.of(0, 1, 1, 3).and(0, 1, 3, 4),
                Law.COVARIANCE,
                Law.Case.of(0, 1, 1, 3).and(0, 1, 0, 1),
                Law.STRONG_MONOTONICITY,
                Law.Case.of(0, 1, 9, -10).and(0, 2, 9, -10),
                Law.SELF_DUALITY,
                Law.Case.of(0, 1, 2, 4));
    }

    @Override
    Set<Law> refused() {
        return Set.of(Law.NULL_PLAYER);
    }

    @Override
    double[] worths(int players, RandomGenerator random) {
        double[] worths = super.worths(players, random);
        for (int i = 0; i < players; i++) {
            worths[1 << i] = random.nextDouble(0.1, 1);
        }
        return worths;
    }

    @Override
    ExactCoalitionalGame exactGame(int players, RandomGenerator random) {
        List<BigFraction> worths = new ArrayList<>(super.exactGame(players, random).worths());
        for (int i = 0; i < players; i++) {
            worths.set(1 << i, BigFraction.of(-1 - random.nextInt(50)));
        }
        return new ExactCoalitionalGame(RandomGames.players(players), Unit.UTIL, worths);
    }
}
