package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import multilateral.solve.Why;
import org.junit.jupiter.api.Test;

class BestResponseDynamicsTest {

    private static final BestResponseDynamics SOLVER = BestResponseDynamics.withDefaults();

    /** In turn: the row player follows the column player's action, who then runs away. */
    @Test
    void matchingPenniesGoesRound() {
        BestResponsePath path = SOLVER.path(LearningGames.PENNIES, new int[] {0, 0});
        assertThat(path.profiles()).containsExactly(List.of(0, 0), List.of(0, 1), List.of(1, 0));
        assertThat(path.cycle()).containsExactly(List.of(0, 1), List.of(1, 0));
        assertThat(path.endsAtEquilibrium()).isFalse();
        Outcome<MixedProfile, MaxRegret> outcome = SOLVER.solve(LearningGames.PENNIES);
        assertThat(((Outcome.Stopped<MixedProfile, MaxRegret>) outcome).why())
                .isEqualTo(Why.STALLED);
        assertThat(outcome.certificate().residual()).isEqualTo(2);
    }

    /** All at once: from (0, 1) both players of a coordination game keep missing each other. */
    @Test
    void simultaneousRepliesMissEachOther() {
        BestResponsePath path =
                SOLVER.simultaneous().path(LearningGames.COORDINATION, new int[] {0, 1});
        assertThat(path.cycle()).containsExactly(List.of(0, 1), List.of(1, 0));
        assertThat(SOLVER.solve(LearningGames.COORDINATION, new int[] {0, 1}).orElseThrow())
                .isEqualTo(MixedProfile.pure(LearningGames.COORDINATION, 1, 1));
        assertThat(SOLVER.simultaneous().solve(LearningGames.DOMINANCE).orElseThrow())
                .isEqualTo(MixedProfile.pure(LearningGames.DOMINANCE, 0, 1));
    }

    /** Monderer and Shapley (1996): with a potential, moves in turn end at an equilibrium. */
    @Test
    void endsAtAnEquilibriumWhereThereIsAPotential() {
        for (long seed = 1; seed <= 50; seed++) {
            NormalFormGame drawn = RandomGame.uniform(seed, 0, 5, 3, 4, 2);
            NormalFormGame game =
                    NormalFormGame.of(
                            new int[] {3, 4, 2},
                            at -> {
                                double common = drawn.payoff(0, at);
                                return new double[] {common + at[1], common - at[0], common};
                            });
            Outcome<MixedProfile, MaxRegret> outcome = SOLVER.solve(game, seed);
            assertThat(outcome.solution()).as("seed %d", seed).isPresent();
            assertThat(outcome.certificate().residual()).as("seed %d", seed).isZero();
        }
    }

    @Test
    void thePathIsATrajectory() {
        BestResponsePath path = SOLVER.path(LearningGames.DOMINANCE, new int[] {1, 0});
        assertThat(path.endsAtEquilibrium()).isTrue();
        assertThat(path.cycle()).containsExactly(List.of(0, 1));
        Trajectory trajectory = path.trajectory(LearningGames.DOMINANCE);
        assertThat(trajectory.times()).startsWith(0, 1);
        assertThat(trajectory.last()).isEqualTo(MixedProfile.pure(LearningGames.DOMINANCE, 0, 1));
    }

    @Test
    void theBudgetEndsThePath() {
        BestResponsePath path =
                SOLVER.with(Budget.withDefaults().withMaxSteps(1))
                        .path(LearningGames.DOMINANCE, new int[] {2, 0});
        assertThat(path.returnsTo()).isEqualTo(-1);
        assertThat(path.cycle()).isEmpty();
        assertThat(path.endsAtEquilibrium()).isFalse();
        Outcome<MixedProfile, MaxRegret> outcome =
                SOLVER.with(Budget.withDefaults().withCancelled(() -> true))
                        .solve(LearningGames.DOMINANCE, new int[] {2, 0});
        assertThat(((Outcome.Stopped<MixedProfile, MaxRegret>) outcome).why())
                .isEqualTo(Why.CANCELLED);
    }

    @Test
    void refusesWrongArguments() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.path(LearningGames.PENNIES, new int[] {0, 2}))
                .withMessageContaining("action (2)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BestResponsePath(List.of(List.of(0)), 1))
                .withMessageContaining("returnsTo (1)");
    }
}
