package multilateral.cooperative;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;

/** One can do nothing without P0; a little more for all three makes the others needed too. */
class GatelyPointLawsTest extends ValueLaws {

    @Override
    Quantities value(CoalitionalGame game) {
        return GatelyPoint.of(game).orElseThrow();
    }

    @Override
    Optional<ExactQuantities> exact(ExactCoalitionalGame game) {
        return Optional.of(GatelyPoint.exact(game).orElseThrow());
    }

    @Override
    ExactCoalitionalGame exactGame(int players, RandomGenerator random) {
        long[] worths = new long[1 << players];
        for (int mask = 0; mask < worths.length; mask++) {
            worths[mask] = random.nextInt(10) + 1000L * Integer.bitCount(mask);
            worths[mask] *= Integer.bitCount(mask);
        }
        return ExactCoalitionalGame.table(RandomGames.players(players), worths);
    }

    @Override
    Map<Law, Law.Case> broken() {
        return Map.of(
                Law.ADDITIVITY,
                Law.Case.of(0, 0, 0, 10, 0, 10, 0, 10).and(0, 0, 0, 0, 0, 0, 0, 1),
                Law.STRONG_MONOTONICITY,
                Law.Case.of(0, 0, 0, 10, 0, 10, 0, 10).and(0, 0, 0, 10, 0, 10, 0, 11),
                Law.AGGREGATE_MONOTONICITY,
                Law.Case.of(0, 0, 0, 10, 0, 10, 0, 10).and(0, 0, 0, 10, 0, 10, 0, 11));
    }

    /** In the dual, all add less to the others than they are worth alone. */
    @Override
    Set<Law> refused() {
        return Set.of(Law.SELF_DUALITY);
    }

    /** A convex game: no dividend is negative. */
    @Override
    double[] worths(int players, RandomGenerator random) {
        double[] dividends = super.worths(players, random);
        for (int mask = 0; mask < dividends.length; mask++) {
            dividends[mask] = Math.abs(dividends[mask]) / dividends.length;
        }
        CoalitionalGame game = HarsanyiDividends.game(RandomGames.players(players), dividends);
        double[] worths = new double[dividends.length];
        game.fill(0, worths);
        return worths;
    }
}
