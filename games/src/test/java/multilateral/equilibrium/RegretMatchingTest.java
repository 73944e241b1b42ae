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

class RegretMatchingTest {

    private static final RegretMatching SOLVER = RegretMatching.withDefaults();

    /** Hart and Mas-Colell (2000), with Blackwell's bound: √(n / T) of the spread. */
    @Test
    void theAverageRegretFallsAsTheRootOfTime() {
        for (long seed = 1; seed <= 20; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, -100, 100, seed % 2 == 0 ? 4 : 2, 3, 2);
            PayoffField field = new PayoffField(game);
            RegretMatching.Matching play =
                    new RegretMatching.Matching(
                            field, field.flat(MixedProfile.uniform(game)), false);
            for (int round = 1; round <= 3000; round++) {
                play.advance();
                if (Integer.bitCount(round) == 1) {
                    assertThat(play.averageRegret())
                            .as("seed %d, round %d", seed, round)
                            .isLessThanOrEqualTo(Math.sqrt(4.0 / round));
                }
            }
        }
    }

    @Test
    void convergesInZeroSumGames() {
        for (long seed = 1; seed <= 15; seed++) {
            NormalFormGame drawn = RandomGame.uniform(seed, -100, 100, 4, 3);
            NormalFormGame game =
                    NormalFormGame.of(
                            new int[] {4, 3},
                            at -> new double[] {drawn.payoff(0, at), -drawn.payoff(0, at)});
            MixedProfile plain = SOLVER.withTolerance(5e-3).solve(game).orElseThrow();
            MixedProfile plus = SOLVER.plus().solve(game).orElseThrow();
            assertThat(game.expectedPayoff(0, plain))
                    .as("seed %d", seed)
                    .isCloseTo(game.expectedPayoff(0, plus), within(200 * 7e-3));
            assertThat(MaxRegret.of(game, plus).residual())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(200 * 1e-3);
        }
    }

    @Test
    void drawsActionsBySeed() {
        RegretMatching rough = SOLVER.withTolerance(0.02);
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{3.1, -1.2}, {-1.3, 1.7}},
                        new double[][] {{-3.1, 1.2}, {1.3, -1.7}});
        Outcome<MixedProfile, MaxRegret> outcome = rough.solve(game, 3);
        assertThat(outcome.certificate().residual()).isLessThanOrEqualTo(0.02 * 4.4);
        assertThat(outcome).isEqualTo(rough.solve(game, 3)).isNotEqualTo(rough.solve(game, 4));
        assertThat(rough.plus().solve(game, 3).solution()).isPresent();
    }

    @Test
    void findsTheSolutionByDominance() {
        assertThat(SOLVER.solve(LearningGames.DOMINANCE).orElseThrow().probability(1, 1))
                .isGreaterThan(0.98);
        assertThat(SOLVER.plus().solve(LearningGames.DILEMMA).orElseThrow().probability(0, 1))
                .isGreaterThan(0.99);
    }

    @Test
    void keepsATrajectoryAndStopsWithTheBestSoFar() {
        MixedProfile start = MixedProfile.of(new double[] {1, 0, 0}, new double[] {0, 1, 0});
        NormalFormGame game = LearningGames.ROCK_PAPER_SCISSORS;
        Trajectory trajectory = SOLVER.plus().trajectory(game, start, 20_000, 11);
        assertThat(trajectory.moments()).hasSize(11);
        assertThat(trajectory.moments().get(0).profile()).isEqualTo(start);
        assertThat(trajectory.last().strategy(0))
                .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(0.01));
        Outcome<MixedProfile, MaxRegret> outcome =
                SOLVER.with(Budget.withDefaults().withMaxSteps(10)).solve(LearningGames.DOMINANCE);
        assertThat(outcome.solution()).isEmpty();
        assertThat(outcome.effort().steps()).isEqualTo(10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.withTolerance(0))
                .withMessageContaining("tolerance (0.0)");
    }
}
