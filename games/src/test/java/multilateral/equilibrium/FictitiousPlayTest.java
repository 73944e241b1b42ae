package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import multilateral.actor.ActorSet;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.game.StrategicGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import multilateral.solve.Why;
import org.junit.jupiter.api.Test;

class FictitiousPlayTest {

    private static final FictitiousPlay SOLVER = FictitiousPlay.withDefaults();

    /** Brown's rule by hand: beliefs start at 1/2, ties go to the first action. */
    @Test
    void theFirstRoundsOfMatchingPennies() {
        Trajectory rounds =
                SOLVER.trajectory(
                        LearningGames.PENNIES, MixedProfile.uniform(LearningGames.PENNIES), 3, 10);
        assertThat(rounds.times()).containsExactly(0, 1, 2, 3);
        assertThat(rounds.probabilities(0, 0))
                .containsExactly(new double[] {0.5, 0.75, 2.5 / 3, 3.5 / 4}, within(1e-15));
        assertThat(rounds.probabilities(1, 0))
                .containsExactly(new double[] {0.5, 0.75, 1.5 / 3, 1.5 / 4}, within(1e-15));
    }

    /** Robinson (1951). */
    @Test
    void convergesInZeroSumGames() {
        for (long seed = 1; seed <= 20; seed++) {
            NormalFormGame drawn = RandomGame.uniform(seed, -100, 100, 3, 4);
            NormalFormGame game =
                    NormalFormGame.of(
                            new int[] {3, 4},
                            at -> new double[] {drawn.payoff(0, at), -drawn.payoff(0, at)});
            Outcome<MixedProfile, MaxRegret> outcome = SOLVER.withTolerance(5e-3).solve(game);
            assertThat(outcome.solution()).as("seed %d", seed).isPresent();
            assertThat(outcome.certificate().residual())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(5e-3 * 200);
        }
        assertThat(
                        SOLVER.withTolerance(1e-2)
                                .solve(LearningGames.ROCK_PAPER_SCISSORS, 5)
                                .orElseThrow()
                                .probability(0, 0))
                .isCloseTo(1 / 3.0, within(0.02));
    }

    /** Shapley (1964): the regret stays away from zero, however long play goes on. */
    @Test
    void neverConvergesInTheGameOfShapley() {
        MixedProfile start =
                MixedProfile.of(new double[] {0.5, 0.3, 0.2}, new double[] {0.2, 0.5, 0.3});
        Trajectory trajectory = SOLVER.trajectory(LearningGames.SHAPLEY, start, 100_000, 200);
        for (Trajectory.Moment moment : trajectory.moments()) {
            assertThat(MaxRegret.of(LearningGames.SHAPLEY, moment.profile()).residual())
                    .as("round %s", moment.time())
                    .isGreaterThan(0.05);
        }
        Outcome<MixedProfile, MaxRegret> outcome =
                SOLVER.with(Budget.withDefaults().withMaxSteps(20_000))
                        .solve(LearningGames.SHAPLEY, start);
        assertThat(((Outcome.Stopped<MixedProfile, MaxRegret>) outcome).why()).isEqualTo(Why.STEPS);
    }

    @Test
    void endsAtOnceAtAnEquilibriumAndBreaksTiesBySeed() {
        assertThat(SOLVER.solve(LearningGames.PENNIES).effort().steps()).isZero();
        assertThat(SOLVER.solve(LearningGames.DOMINANCE).orElseThrow().probability(0, 0))
                .isGreaterThan(0.99);
        NormalFormGame flat =
                NormalFormGame.of(new int[] {2, 3, 2}, at -> new double[] {0, 0, at[2]});
        Outcome<MixedProfile, MaxRegret> one = SOLVER.solve(flat, new SplittableRandom(1));
        assertThat(one).isEqualTo(SOLVER.solve(flat, 1)).isNotEqualTo(SOLVER.solve(flat, 2));
        assertThat(one.orElseThrow().probability(1, 2)).isBetween(0.2, 0.45);
    }

    /** A game that is no table is asked profile by profile. */
    @Test
    void playsGamesThatAreNoTables() {
        StrategicGame game =
                new StrategicGame() {
                    @Override
                    public ActorSet actors() {
                        return ActorSet.of("A", "B", "C");
                    }

                    @Override
                    public int actions(int player) {
                        return 2;
                    }

                    @Override
                    public double payoff(int player, int... profile) {
                        return Arrays.stream(profile).sum() * 0.8 - profile[player];
                    }
                };
        assertThat(SOLVER.solve(game).orElseThrow().probability(2, 0)).isGreaterThan(0.99);
        assertThat(SOLVER.solve(game).certificate().residual()).isLessThanOrEqualTo(1e-3);
    }

    @Test
    void refusesWrongArguments() {
        MixedProfile start = MixedProfile.uniform(LearningGames.PENNIES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.withTolerance(Double.NaN))
                .withMessageContaining("tolerance (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.trajectory(LearningGames.SHAPLEY, start, 5, 5))
                .withMessageContaining("numbers of actions of the game");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                SOLVER.trajectory(
                                        LearningGames.PENNIES,
                                        MixedProfile.of(new double[] {1}),
                                        5,
                                        5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.trajectory(LearningGames.PENNIES, start, 0, 5))
                .withMessageContaining("steps (0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.trajectory(LearningGames.PENNIES, start, 5, 1))
                .withMessageContaining("points (1)");
        assertThatIllegalArgumentException().isThrownBy(() -> new Trajectory(List.of()));
    }
}
