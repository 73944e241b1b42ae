package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class CostOfStabilityTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");

    /** Any two of three share 1: three halves are needed, and weights of 1/2 on pairs prove it. */
    @Test
    void theMajorityGame() {
        ExactCoalitionalGame game = ExactCoalitionalGame.table(THREE, 0, 0, 0, 1, 0, 1, 1, 1);
        BigFraction half = BigFraction.of(1, 2);
        ExactCostOfStability cost = CostOfStability.exact(game).orElseThrow();
        assertThat(cost.subsidy()).isEqualTo(half);
        assertThat(cost.payoffs().values()).containsExactly(half, half, half);
        assertThat(cost.weights().weights()).hasSize(3).allMatch(w -> w.weight().equals(half));
        assertThat(cost.weights().provesEmptyCore(game)).isTrue();
        CostOfStability floating = CostOfStability.solve(game.toDoubles()).orElseThrow();
        assertThat(floating.subsidy()).isCloseTo(0.5, within(1e-15));
        assertThat(floating.weights().provesEmptyCore(game.toDoubles(), 1e-9)).isTrue();
    }

    /** Where the core is not empty, nothing is needed and what is left is shared out. */
    @Test
    void aStableGameNeedsNothing() {
        ExactCoalitionalGame game = ExactCoalitionalGame.table(THREE, 0, 0, 0, 4, 0, 4, 4, 9);
        ExactCostOfStability cost = CostOfStability.exact(game).orElseThrow();
        assertThat(cost.subsidy()).isEqualTo(BigFraction.ZERO);
        assertThat(cost.payoffs().total()).isEqualTo(BigFraction.of(9));
        assertThat(cost.weights().provesEmptyCore(game)).isFalse();
        CostOfStability floating = CostOfStability.solve(game.toDoubles()).orElseThrow();
        assertThat(floating.subsidy()).isZero();
        assertThat(CoreMembership.of(game.toDoubles(), floating.payoffs()).residual())
                .isLessThan(1e-12);
        assertThat(floating.weights().provesEmptyCore(game.toDoubles(), 1e-9)).isFalse();
    }

    @Test
    void paymentsAndProofsMeet() {
        for (long seed = 0; seed < 120; seed++) {
            int players = 2 + (int) (seed % 6);
            TiedGames kind = TiedGames.number(seed);
            ExactCoalitionalGame exact =
                    ExactCoalitionalGame.table(
                            RandomGames.players(players),
                            kind.draw(players, RandomGames.random(seed)));
            CoalitionalGame game = exact.toDoubles();
            Outcome<ExactCostOfStability, DualityGap> outcome = CostOfStability.exact(exact);
            assertThat(outcome.certificate().residual()).as("seed %d", seed).isZero();
            ExactCostOfStability cost = outcome.orElseThrow();
            boolean empty = LeastCore.exact(exact).orElseThrow().epsilon().signum() > 0;
            assertThat(cost.subsidy().signum() > 0).as("seed %d", seed).isEqualTo(empty);
            assertThat(cost.weights().provesEmptyCore(exact)).as("seed %d", seed).isEqualTo(empty);
            for (int i = 0; i < players; i++) {
                assertThat(cost.weights().on(i)).as("seed %d", seed).isEqualTo(BigFraction.ONE);
            }
            Outcome<CostOfStability, DualityGap> floating = CostOfStability.solve(game);
            assertThat(floating.certificate().residual()).as("seed %d", seed).isLessThan(1e-9);
            assertThat(floating.orElseThrow().subsidy())
                    .as("seed %d", seed)
                    .isCloseTo(cost.subsidy().doubleValue(), within(1e-9));
            assertThat(ExcessVector.of(game, floating.orElseThrow().payoffs()).worst().get(0))
                    .satisfies(worst -> assertThat(worst.excess()).isLessThan(1e-9));
            assertThat(BalancingWeights.solve(game).orElseThrow().worth(game))
                    .as("seed %d", seed)
                    .isCloseTo(
                            BalancingWeights.exact(exact).orElseThrow().worth(exact).doubleValue(),
                            within(1e-9));
        }
    }

    @Test
    void aBudgetStopsItWithEnough() {
        CoalitionalGame game = RandomGames.game(9, RandomGames.random(7));
        double least = CostOfStability.solve(game).orElseThrow().subsidy();
        long steps = CostOfStability.solve(game).effort().steps();
        for (long most = 1; most < steps; most++) {
            Budget budget = Budget.withDefaults().withMaxSteps(most);
            Outcome<CostOfStability, DualityGap> stopped = CostOfStability.solve(game, budget);
            assertThat(stopped).isInstanceOf(Outcome.Stopped.class);
            CostOfStability best = ((Outcome.Stopped<CostOfStability, DualityGap>) stopped).best();
            assertThat(best.subsidy()).isGreaterThan(least - 1e-9);
            assertThat(stopped.certificate().bound()).isLessThan(least + 1e-9);
            Quantities payoffs = best.payoffs();
            assertThat(ExcessVector.of(game, payoffs).worst().get(0).excess()).isLessThan(1e-9);
            assertThat(BalancingWeights.solve(game, budget)).isInstanceOf(Outcome.Stopped.class);
        }
    }

    @Test
    void oneSinglePlayerIsRefused() {
        CoalitionalGame one = CoalitionalGame.table(ActorSet.of("A"), 0, 5);
        assertThatIllegalArgumentException().isThrownBy(() -> CostOfStability.solve(one));
        assertThatIllegalArgumentException().isThrownBy(() -> BalancingWeights.solve(one));
    }
}
