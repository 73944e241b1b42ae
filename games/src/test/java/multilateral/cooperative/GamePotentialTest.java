package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class GamePotentialTest {

    @Test
    void itAddsUpDividendsEachDividedByItsMembers() {
        for (long seed = 0; seed < 20; seed++) {
            ExactCoalitionalGame game = RandomGames.exact(5, RandomGames.random(seed));
            List<BigFraction> dividends = HarsanyiDividends.exact(game);
            List<BigFraction> exact = GamePotential.exact(game);
            GamePotential floating = GamePotential.of(game.toDoubles());
            for (int mask = 0; mask < 32; mask++) {
                BigFraction sum = BigFraction.ZERO;
                for (int part = mask; part > 0; part = part - 1 & mask) {
                    sum = sum.add(dividends.get(part).divide(Integer.bitCount(part)));
                }
                assertThat(exact.get(mask)).as("seed %d", seed).isEqualTo(sum);
                assertThat(floating.at(mask))
                        .as("seed %d", seed)
                        .isCloseTo(sum.doubleValue(), within(1e-9));
            }
        }
    }

    @Test
    void sharesAreTheShapleyValuesOfAllSubgames() {
        CoalitionalGame game = RandomGames.game(13, RandomGames.random(4));
        GamePotential potential = GamePotential.of(game);
        assertThat(potential.shares().toArray())
                .containsExactly(ShapleyValue.of(game).toArray(), within(1e-12));
        // the game among P0, P1 and P2
        CoalitionalGame part = CoalitionalGame.of(RandomGames.players(3), game::worth);
        for (int i = 0; i < 3; i++) {
            assertThat(potential.share(i, 0b111))
                    .isCloseTo(ShapleyValue.of(part).get(i), within(1e-12));
        }
        assertThat(potential.at(0)).isZero();
    }

    @Test
    void wrongArgumentsAreRefused() {
        GamePotential potential = GamePotential.of(Law.Case.of(0, 1, 2, 3).game());
        assertThatIllegalArgumentException().isThrownBy(() -> potential.at(4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> potential.share(1, 0b01))
                .withMessageContaining("player (1) must be in the coalition (0x1)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                GamePotential.of(
                                        CoalitionalGame.of(RandomGames.players(31), mask -> 1)))
                .withMessageContaining("players (31)");
    }
}
