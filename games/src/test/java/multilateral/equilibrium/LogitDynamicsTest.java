package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import org.junit.jupiter.api.Test;

class LogitDynamicsTest {

    private static final LogitDynamics SOLVER = LogitDynamics.withDefaults();

    @Test
    void restsAtLogitEquilibria() {
        for (long seed = 1; seed <= 30; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, -10, 10, 3, 2, 2);
            Outcome<MixedProfile, LogitResidual> found = SOLVER.solve(game, 0.05);
            MixedProfile expected = QuantalResponse.withDefaults().solve(game, 0.05).orElseThrow();
            for (int player = 0; player < 3; player++) {
                assertThat(found.orElseThrow().strategy(player))
                        .as("seed %d", seed)
                        .containsExactly(expected.strategy(player), within(1e-8));
            }
            assertThat(found.certificate().residual()).as("seed %d", seed).isLessThan(1e-9);
        }
    }

    /** Long steps at a large λ overshoot in matching pennies; short ones arrive. */
    @Test
    void shortStepsArriveWhereLongOnesDoNot() {
        NormalFormGame game = LearningGames.PENNIES;
        MixedProfile start = MixedProfile.of(new double[] {0.8, 0.2}, new double[] {0.6, 0.4});
        Budget few = Budget.withDefaults().withMaxSteps(2000);
        LogitDynamics hasty = SOLVER.withStep(1).with(few);
        assertThat(hasty.solve(game, start, 4).solution()).isEmpty();
        assertThat(SOLVER.with(few).solve(game, start, 4).orElseThrow().strategy(0))
                .containsExactly(new double[] {0.5, 0.5}, within(1e-9));
        Trajectory trajectory = SOLVER.trajectory(game, start, 4, 2000, 6);
        assertThat(trajectory.times()).containsExactly(0, 400, 800, 1200, 1600, 2000);
        assertThat(trajectory.last().probability(1, 0)).isCloseTo(0.5, within(1e-6));
    }

    /**
     * Blume (1993): with a potential, play in the long run is in proportion to exp(λ potential).
     */
    @Test
    void theStationaryDistributionOfAPotentialGameIsThatOfGibbs() {
        for (long seed = 1; seed <= 20; seed++) {
            NormalFormGame drawn = RandomGame.uniform(seed, 0, 9, 3, 2, 4);
            NormalFormGame game =
                    NormalFormGame.of(
                            new int[] {3, 2, 4},
                            at -> {
                                double common = drawn.payoff(0, at);
                                return new double[] {common + at[1], common - at[0], common};
                            });
            double lambda = 0.1 * seed;
            double sum = 0;
            for (double potential : drawn.payoffs(0)) {
                sum += Math.exp(lambda * potential);
            }
            LogitStationary found = SOLVER.stationary(game, lambda);
            double marginal = 0;
            for (int cell = 0; cell < 24; cell++) {
                int[] at = {cell % 3, cell / 3 % 2, cell / 6};
                double expected = Math.exp(lambda * drawn.payoff(0, at)) / sum;
                assertThat(found.probability(at))
                        .as("seed %d, cell %d", seed, cell)
                        .isCloseTo(expected, within(1e-13 + 1e-10 * expected));
                marginal += at[2] == 3 ? expected : 0;
            }
            assertThat(found.residual()).as("seed %d", seed).isLessThan(1e-14);
            assertThat(found.marginals().probability(2, 3))
                    .as("seed %d", seed)
                    .isCloseTo(marginal, within(1e-12));
        }
    }

    @Test
    void aStationaryDistributionTellsItsTop() {
        NormalFormGame game =
                NormalFormGame.of(
                        new int[] {2, 3}, at -> new double[] {at[0] * at[1], at[0] * at[1]});
        assertThat(SOLVER.stationary(game, 0).toString()).endsWith("with probability 0.166667");
        assertThat(SOLVER.stationary(game, 10).toString())
                .startsWith("stationary distribution over 6 profiles, most often [1, 2] with");
    }

    @Test
    void refusesWrongArguments() {
        NormalFormGame game = LearningGames.PENNIES;
        MixedProfile start = MixedProfile.uniform(game);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.withStep(0))
                .withMessageContaining("step (0.0)");
        assertThatIllegalArgumentException().isThrownBy(() -> SOLVER.withTolerance(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.solve(game, Double.POSITIVE_INFINITY))
                .withMessageContaining("lambda (Infinity)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.trajectory(game, start, -2, 5, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.stationary(RandomGame.uniform(1, 0, 1, 32, 32), 1))
                .withMessageContaining("game (1024 profiles)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.stationary(LearningGames.DILEMMA, 1e6))
                .withMessageContaining("is never left");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.stationary(game, 1).probability(0, 2))
                .withMessageContaining("[0, 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.stationary(game, 1).probability(0));
    }
}
