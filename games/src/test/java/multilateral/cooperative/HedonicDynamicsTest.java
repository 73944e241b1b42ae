package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import multilateral.actor.ActorSet;
import multilateral.actor.CoalitionStructure;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import multilateral.solve.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HedonicDynamicsTest {

    @ParameterizedTest
    @EnumSource(
            value = HedonicStability.class,
            names = {"NASH", "INDIVIDUAL", "CONTRACTUAL_INDIVIDUAL"})
    void solvedMeansStable(HedonicStability stability) {
        for (long seed = 0; seed < 300; seed++) {
            HedonicGame game = RandomHedonicGames.game(1 + (int) (seed % 7), seed);
            Outcome<CoalitionStructure, HedonicObjection> outcome =
                    HedonicDynamics.of(stability).solve(game, seed);
            if (outcome instanceof Outcome.Solved) {
                assertThat(outcome.certificate().stable()).as("seed %d", seed).isTrue();
                assertThat(StablePartitions.of(stability).all(game))
                        .as("seed %d", seed)
                        .contains(outcome.orElseThrow());
            } else {
                assertThat(stability).isNotEqualTo(HedonicStability.CONTRACTUAL_INDIVIDUAL);
                assertThat(((Outcome.Stopped<?, ?>) outcome).why()).isEqualTo(Why.STEPS);
            }
        }
    }

    @Test
    void fiftyWithMutualLikingsComeToRest() {
        int players = 50;
        double[][] values = new double[players][players];
        for (int i = 0; i < players; i++) {
            for (int j = 0; j < players; j++) {
                values[i][j] = i % 3 == j % 3 ? 1 : -1;
            }
        }
        HedonicGame game = HedonicGame.additivelySeparable(RandomGames.players(players), values);
        List<Double> moved = new ArrayList<>();
        Outcome<CoalitionStructure, HedonicObjection> outcome =
                HedonicDynamics.of(HedonicStability.NASH)
                        .with(
                                Budget.withDefaults()
                                        .withProgress((effort, count) -> moved.add(count)))
                        .solve(game, 7);
        assertThat(outcome.orElseThrow().size()).isEqualTo(3);
        assertThat(moved).endsWith(0.0).hasSize((int) outcome.effort().steps());
    }

    /** The undesired guest is followed for ever; the cycle is found out. */
    @Test
    void cyclesEnd() {
        HedonicGame game =
                HedonicGame.of(
                        ActorSet.of("host", "guest"),
                        (player, coalition) ->
                                (player == 0) == (Long.bitCount(coalition) == 1) ? 1 : 0);
        Outcome<CoalitionStructure, HedonicObjection> outcome =
                HedonicDynamics.of(HedonicStability.NASH).solve(game);
        assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
        assertThat(outcome.certificate().stable()).isFalse();
        assertThat(outcome.effort().steps()).isLessThan(5);
    }

    @Test
    void aBudgetEndsThePath() {
        HedonicGame game = RandomHedonicGames.game(7, 4);
        HedonicDynamics dynamics = HedonicDynamics.of(HedonicStability.NASH);
        Outcome<CoalitionStructure, HedonicObjection> cancelled =
                dynamics.with(Budget.withDefaults().withCancelled(() -> true)).solve(game);
        assertThat(cancelled).isInstanceOf(Outcome.Stopped.class);
        assertThat(((Outcome.Stopped<?, ?>) cancelled).why()).isEqualTo(Why.CANCELLED);
        assertThat(cancelled.effort().steps()).isZero();
        Outcome<CoalitionStructure, HedonicObjection> whole = dynamics.solve(game);
        for (long steps = 1; steps <= whole.effort().steps() + 2; steps++) {
            Outcome<CoalitionStructure, HedonicObjection> outcome =
                    dynamics.with(Budget.withDefaults().withMaxSteps(steps)).solve(game);
            assertThat(outcome.effort().steps()).isLessThanOrEqualTo(steps);
            if (steps >= whole.effort().steps()) {
                assertThat(outcome.solution()).isEqualTo(whole.solution());
            }
        }
    }

    @Test
    void refusesCoalitionsAndOthers() {
        assertThatThrownBy(() -> HedonicDynamics.of(HedonicStability.CORE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stability (CORE)");
        HedonicGame game = RandomHedonicGames.game(3, 1);
        assertThatThrownBy(
                        () ->
                                HedonicDynamics.of(HedonicStability.NASH)
                                        .solve(game, CoalitionStructure.of(RandomGames.players(2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other players");
    }
}
