package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import multilateral.actor.ActorSet;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class LeastCoreTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");

    /** Any two of three share 1: at best every pair lacks 1/3. */
    @Test
    void theMajorityGame() {
        ExactCoalitionalGame game = ExactCoalitionalGame.table(THREE, 0, 0, 0, 1, 0, 1, 1, 1);
        ExactLeastCore point = LeastCore.exact(game).orElseThrow();
        BigFraction third = BigFraction.of(1, 3);
        assertThat(point.epsilon()).isEqualTo(third);
        assertThat(point.payoffs().values()).containsExactly(third, third, third);
        assertThat(point.binding()).hasSize(3).allMatch(w -> w.weight().equals(third));
        LeastCore floating = LeastCore.solve(game.toDoubles()).orElseThrow();
        assertThat(floating.epsilon()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(floating.binding()).hasSize(3);
    }

    @Test
    void theWeightsProveItAndTheNucleolusReachesIt() {
        for (long seed = 0; seed < 120; seed++) {
            int players = 2 + (int) (seed % 6);
            TiedGames kind = TiedGames.number(seed);
            ExactCoalitionalGame exact =
                    ExactCoalitionalGame.table(
                            RandomGames.players(players),
                            kind.draw(players, RandomGames.random(seed)));
            CoalitionalGame game = exact.toDoubles();
            Outcome<ExactLeastCore, DualityGap> outcome = LeastCore.exact(exact);
            ExactLeastCore point = outcome.orElseThrow();
            assertThat(outcome.certificate().residual()).as("seed %d", seed).isZero();
            assertThat(point.payoffs().total()).isEqualTo(exact.worth(game.grand()));
            double epsilon = point.epsilon().doubleValue();
            Outcome<LeastCore, DualityGap> floating = LeastCore.solve(game);
            assertThat(floating.certificate().residual()).as("seed %d", seed).isLessThan(1e-9);
            assertThat(floating.orElseThrow().epsilon())
                    .as("seed %d", seed)
                    .isCloseTo(epsilon, within(1e-9));
            assertThat(
                            ExcessVector.of(
                                            game,
                                            Nucleolus.prenucleolus().solve(game).orElseThrow())
                                    .worst()
                                    .get(0)
                                    .excess())
                    .as("seed %d", seed)
                    .isCloseTo(epsilon, within(1e-9));
            assertThat(
                            EpsilonCore.strong(epsilon + 1e-9)
                                    .membership(game, floating.orElseThrow().payoffs())
                                    .residual())
                    .as("seed %d", seed)
                    .isLessThan(1e-9);
        }
    }

    @Test
    void aBudgetStopsItWithBounds() {
        ExactCoalitionalGame exact = RandomGames.exact(8, RandomGames.random(5));
        double epsilon = LeastCore.exact(exact).orElseThrow().epsilon().doubleValue();
        long steps = LeastCore.exact(exact).effort().steps();
        for (long most = 1; most < steps; most++) {
            Budget budget = Budget.withDefaults().withMaxSteps(most);
            Outcome<ExactLeastCore, DualityGap> stopped = LeastCore.exact(exact, budget);
            assertThat(stopped).isInstanceOf(Outcome.Stopped.class);
            assertThat(stopped.certificate().attained()).isGreaterThan(epsilon - 1e-9);
            assertThat(stopped.certificate().bound()).isLessThan(epsilon + 1e-9);
            Outcome<LeastCore, DualityGap> floating = LeastCore.solve(exact.toDoubles(), budget);
            assertThat(floating.certificate().attained()).isGreaterThan(epsilon - 1e-9);
            assertThat(floating.certificate().bound()).isLessThan(epsilon + 1e-9);
        }
    }

    @Test
    void oneSinglePlayerIsRefused() {
        CoalitionalGame one = CoalitionalGame.table(ActorSet.of("A"), 0, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastCore.solve(one))
                .withMessageContaining("players (1) must be in [2, 28]");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> LeastCore.solve(CoalitionalGame.of(RandomGames.players(29), m -> 0)))
                .withMessageContaining("players (29)");
    }

    @Test
    void worthsBeyondDoublesAreExactToo() {
        BigFraction huge = BigFraction.of(java.math.BigInteger.TEN.pow(400));
        BigFraction[] worths = new BigFraction[8];
        Arrays.setAll(worths, mask -> Integer.bitCount(mask) >= 2 ? huge : BigFraction.ZERO);
        assertThat(LeastCore.exact(ExactCoalitionalGame.table(THREE, worths)).orElseThrow())
                .extracting(ExactLeastCore::epsilon)
                .isEqualTo(huge.divide(3));
    }
}
