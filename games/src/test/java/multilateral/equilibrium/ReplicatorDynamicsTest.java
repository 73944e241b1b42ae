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

class ReplicatorDynamicsTest {

    private static final ReplicatorDynamics SOLVER = ReplicatorDynamics.withDefaults();

    @Test
    void staysAtRestPoints() {
        NormalFormGame game = LearningGames.COORDINATION;
        MixedProfile[] rests = {
            MixedProfile.of(new double[] {1 / 3.0, 2 / 3.0}, new double[] {1 / 3.0, 2 / 3.0}),
            MixedProfile.pure(game, 0, 1),
            MixedProfile.pure(game, 1, 1)
        };
        for (MixedProfile rest : rests) {
            MixedProfile last = SOLVER.trajectory(game, rest, 5, 2).last();
            for (int player = 0; player < 2; player++) {
                assertThat(last.strategy(player))
                        .containsExactly(rest.strategy(player), within(1e-12));
            }
        }
        Outcome<MixedProfile, MaxRegret> stuck =
                SOLVER.with(Budget.withDefaults().withMaxSteps(3)).solve(game, rests[1]);
        assertThat(stuck.solution()).isEmpty();
        assertThat(stuck.certificate().residual()).isEqualTo(2);
    }

    /** Two actions, one dominant by 2: the odds grow as exp(2 t / 5), exactly. */
    @Test
    void followsTheLogisticCurve() {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{2, 5}, {0, 3}}, new double[][] {{0, 0}, {0, 0}});
        MixedProfile start = MixedProfile.of(new double[] {0.1, 0.9}, new double[] {0.5, 0.5});
        Trajectory trajectory = SOLVER.trajectory(game, start, 10, 21);
        assertThat(trajectory.times()).hasSize(21).contains(0, 5, 10);
        for (Trajectory.Moment moment : trajectory.moments()) {
            double odds = Math.exp(2 * moment.time() / 5) / 9;
            assertThat(moment.profile().probability(0, 0))
                    .isCloseTo(odds / (1 + odds), within(1e-9));
            assertThat(moment.profile().probability(1, 0)).isCloseTo(0.5, within(1e-12));
        }
    }

    @Test
    void strictlyDominatedActionsDieOut() {
        for (long seed = 1; seed <= 10; seed++) {
            MixedProfile found = SOLVER.solve(LearningGames.DOMINANCE, seed).orElseThrow();
            assertThat(found.probability(0, 0)).as("seed %d", seed).isGreaterThan(0.99);
            assertThat(found.probability(1, 1)).as("seed %d", seed).isGreaterThan(0.98);
        }
        assertThat(SOLVER.withTolerance(1e-9).solve(LearningGames.DILEMMA).orElseThrow())
                .isNotNull();
    }

    /**
     * In a zero-sum game the sum over players of the logarithms of shares, weighted by the interior
     * equilibrium, is conserved, and averages over time converge to it (Hofbauer 1996).
     */
    @Test
    void goesRoundTheEquilibriumOfAZeroSumGame() {
        NormalFormGame game = LearningGames.ROCK_PAPER_SCISSORS;
        MixedProfile start =
                MixedProfile.of(new double[] {0.6, 0.3, 0.1}, new double[] {0.2, 0.5, 0.3});
        Trajectory trajectory = SOLVER.trajectory(game, start, 200, 101);
        for (Trajectory.Moment moment : trajectory.moments()) {
            assertThat(logarithms(moment.profile()))
                    .as("time %s", moment.time())
                    .isCloseTo(logarithms(start), within(1e-7));
        }
        ReplicatorDynamics averaging = SOLVER.timeAverage().withTolerance(1e-2);
        assertThat(averaging.solve(game, start).orElseThrow().strategy(0))
                .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(0.02));
        assertThat(averaging.trajectory(game, start, 2000, 2).last().strategy(1))
                .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(0.01));
        Outcome<MixedProfile, MaxRegret> round =
                SOLVER.with(Budget.withDefaults().withMaxSteps(50)).solve(game, start);
        assertThat(round.solution()).isEmpty();
    }

    private static double logarithms(MixedProfile profile) {
        double sum = 0;
        for (int player = 0; player < 2; player++) {
            for (int action = 0; action < 3; action++) {
                sum += Math.log(profile.probability(player, action));
            }
        }
        return sum;
    }

    /** Shares far below the smallest double can come back. */
    @Test
    void neitherLosesSharesNorSlowsDownAtACorner() {
        Outcome<MixedProfile, MaxRegret> outcome =
                SOLVER.withTolerance(1e-300).solve(LearningGames.DILEMMA);
        assertThat(outcome.orElseThrow().probability(0, 0)).isLessThan(1e-299);
        NormalFormGame game = RandomGame.uniform(4, -100, 100, 3, 3, 3);
        Trajectory trajectory = SOLVER.trajectory(game, MixedProfile.uniform(game), 5000, 3);
        assertThat(trajectory.moments()).hasSize(3);
    }

    @Test
    void refusesWrongArguments() {
        MixedProfile start = MixedProfile.uniform(LearningGames.PENNIES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.trajectory(LearningGames.PENNIES, start, -1, 5))
                .withMessageContaining("time (-1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.trajectory(LearningGames.PENNIES, start, 1, 0))
                .withMessageContaining("points (0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.solve(LearningGames.SHAPLEY, start))
                .withMessageContaining("numbers of actions");
        assertThatIllegalArgumentException().isThrownBy(() -> SOLVER.withTolerance(-1));
    }

    /** Payoffs 1e15 and a few more; rounding made the steps of the integrator endlessly short. */
    @Test
    void payoffsFarFromZero() {
        java.util.Random random = new java.util.Random(2);
        NormalFormGame game =
                NormalFormGame.of(
                        new int[] {3, 3},
                        at -> new double[] {1e15 + random.nextInt(7), 1e15 + random.nextInt(7)});
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                java.time.Duration.ofSeconds(20),
                () ->
                        ReplicatorDynamics.withDefaults()
                                .timeAverage()
                                .with(multilateral.solve.Budget.withDefaults().withMaxSteps(200))
                                .solve(game, 1));
    }
}
