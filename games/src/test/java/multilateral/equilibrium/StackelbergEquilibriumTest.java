package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StackelbergEquilibriumTest {

    /**
     * The first example of Conitzer and Sandholm (2006): the first row is dominant, and committing
     * to it brings 2, to the second 3, and to both alike 3.5.
     */
    private static final NormalFormGame GAME =
            NormalFormGame.bimatrix(
                    new double[][] {{2, 4}, {1, 3}}, new double[][] {{1, 0}, {0, 1}});

    @Test
    void mixedCommitment() {
        Outcome<StackelbergSolution, CommitmentGap> outcome =
                StackelbergEquilibrium.withDefaults().solve(GAME);
        StackelbergSolution solution = outcome.orElseThrow();
        assertThat(solution.leaderPayoff()).isCloseTo(3.5, within(1e-14));
        assertThat(solution.followerPayoff()).isCloseTo(0.5, within(1e-14));
        assertThat(solution.profile().strategy(0))
                .containsExactly(new double[] {0.5, 0.5}, within(1e-14));
        assertThat(solution.profile().strategy(1)).containsExactly(0, 1);
        assertThat(solution.attained()).isTrue();
        assertThat(outcome.certificate().bound()).isCloseTo(3.5, within(1e-14));
        assertThat(outcome.certificate().residual()).isCloseTo(0, within(1e-14));
    }

    /** A follower that harms the leader would choose the left column at one half. */
    @Test
    void onlyApproachedWhereTiesHarm() {
        Outcome<StackelbergSolution, CommitmentGap> outcome =
                StackelbergEquilibrium.withDefaults().with(FollowerTie.HARMS_LEADER).solve(GAME);
        assertThat(outcome.orElseThrow().leaderPayoff()).isCloseTo(3.5, within(1e-14));
        assertThat(outcome.orElseThrow().attained()).isFalse();
        assertThat(outcome.certificate().residual()).isCloseTo(0, within(1e-14));
    }

    /** The follower is indifferent between two columns whatever happens: ties decide. */
    @Test
    void alikeReplies() {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{4, 0, 1}, {0, 6, 1}},
                        new double[][] {{1, 1, 0}, {1, 1, 0}});
        StackelbergEquilibrium favoured = StackelbergEquilibrium.withDefaults();
        assertThat(favoured.solve(game).orElseThrow().leaderPayoff()).isEqualTo(6);
        Outcome<StackelbergSolution, CommitmentGap> harmed =
                favoured.with(FollowerTie.HARMS_LEADER).solve(game);
        assertThat(harmed.orElseThrow().leaderPayoff()).isCloseTo(2.4, within(1e-14));
        assertThat(harmed.orElseThrow().attained()).isTrue();
        assertThat(harmed.certificate().bound()).isCloseTo(2.4, within(1e-14));
        assertThat(harmed.certificate().multipliers().get(2)).containsOnly(0.0);
    }

    /** A reply that is never better than another is left out where ties harm. */
    @Test
    void thinRegions() {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{1, 9}, {2, 0}}, new double[][] {{1, 1}, {1, 0}});
        StackelbergEquilibrium favoured = StackelbergEquilibrium.withDefaults();
        assertThat(favoured.solve(game).orElseThrow().leaderPayoff()).isEqualTo(9);
        assertThat(favoured.with(FollowerTie.HARMS_LEADER).solve(game).orElseThrow().leaderPayoff())
                .isEqualTo(2);
    }

    @Test
    void laws() {
        laws(0, 300);
    }

    @Test
    @Tag("stress")
    void lawsOnManyGames() {
        laws(300, 10_000);
    }

    private static void laws(int from, int to) {
        for (int seed = from; seed < to; seed++) {
            Random random = new Random(seed);
            int most = new int[] {2, 4, 201, 1_000_000}[random.nextInt(4)];
            int rows = 1 + random.nextInt(5);
            int columns = 1 + random.nextInt(5);
            NormalFormGame game = RandomGame.uniform(seed, 0, most, rows, columns);
            for (int leader = 0; leader < 2; leader++) {
                checkLaws(seed, game, leader, 1e-9 * most);
            }
        }
    }

    /** Proven by the duals, found by enumeration too, and never worse than an equilibrium. */
    private static void checkLaws(int seed, NormalFormGame game, int leader, double small) {
        StackelbergEquilibrium solver = StackelbergEquilibrium.withDefaults().withLeader(leader);
        Outcome<StackelbergSolution, CommitmentGap> outcome = solver.solve(game);
        StackelbergSolution solution = outcome.orElseThrow();
        double payoff = solution.leaderPayoff();
        assertThat(outcome.certificate().residual())
                .as("seed %d, leader %d", seed, leader)
                .isBetween(-small, small);
        assertThat(solution.attained()).as("seed %d, leader %d", seed, leader).isTrue();
        assertThat(
                        CommitmentGap.of(
                                game,
                                leader,
                                solution.profile(),
                                outcome.certificate().multipliers()))
                .as("seed %d, leader %d", seed, leader)
                .isEqualTo(outcome.certificate());
        List<StackelbergSolution> all = solver.all(game).toList();
        assertThat(all).as("seed %d, leader %d", seed, leader).isNotEmpty();
        assertThat(all)
                .as("seed %d, leader %d", seed, leader)
                .allSatisfy(
                        other ->
                                assertThat(other.leaderPayoff())
                                        .isCloseTo(payoff, within(2 * small)));
        for (MixedProfile nash : LemkeHowson.withDefaults().fromAllLabels(game).equilibria()) {
            assertThat(game.expectedPayoff(leader, nash))
                    .as("seed %d, leader %d", seed, leader)
                    .isLessThanOrEqualTo(payoff + small);
        }
        Outcome<StackelbergSolution, CommitmentGap> harmed =
                solver.with(FollowerTie.HARMS_LEADER).solve(game);
        assertThat(harmed.orElseThrow().leaderPayoff())
                .as("seed %d, leader %d", seed, leader)
                .isLessThanOrEqualTo(payoff + small);
        assertThat(harmed.certificate().residual())
                .as("seed %d, leader %d", seed, leader)
                .isBetween(-small, small);
    }

    /** In a zero-sum game commitment neither helps nor harms. */
    @Test
    void valueOfZeroSumGames() {
        for (int seed = 0; seed < 50; seed++) {
            NormalFormGame drawn = RandomGame.uniform(seed, -9, 9, 6, 5);
            NormalFormGame game =
                    NormalFormGame.of(
                            new int[] {6, 5},
                            at -> new double[] {drawn.payoff(0, at), -drawn.payoff(0, at)});
            double value = ZeroSum.solve(game).orElseThrow().value();
            StackelbergEquilibrium solver = StackelbergEquilibrium.withDefaults();
            assertThat(solver.solve(game).orElseThrow().leaderPayoff())
                    .as("seed %d", seed)
                    .isCloseTo(value, within(1e-12));
            assertThat(solver.withLeader(1).solve(game).orElseThrow().leaderPayoff())
                    .as("seed %d", seed)
                    .isCloseTo(-value, within(1e-12));
        }
    }

    /** Moving and stretching payoffs does the same to what players get. */
    @Test
    void covariantUnderAffineTransformations() {
        for (int seed = 0; seed < 50; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, 0, 5, 4, 4);
            NormalFormGame moved =
                    NormalFormGame.of(
                            new int[] {4, 4},
                            at ->
                                    new double[] {
                                        3 * game.payoff(0, at) - 1, 1000 * game.payoff(1, at) + 5
                                    });
            StackelbergEquilibrium solver = StackelbergEquilibrium.withDefaults();
            assertThat(solver.solve(moved).orElseThrow().leaderPayoff())
                    .as("seed %d", seed)
                    .isCloseTo(
                            3 * solver.solve(game).orElseThrow().leaderPayoff() - 1, within(1e-11));
            assertThat(solver.solve(moved).certificate().residual())
                    .as("seed %d", seed)
                    .isLessThan(1e-10);
        }
    }

    @Test
    void stopsWithTheBestSoFar() {
        NormalFormGame game = RandomGame.uniform(3, -100, 100, 20, 20);
        double best =
                StackelbergEquilibrium.withDefaults().solve(game).orElseThrow().leaderPayoff();
        for (FollowerTie tie : FollowerTie.values()) {
            for (int steps : new int[] {1, 30}) {
                Outcome<StackelbergSolution, CommitmentGap> outcome =
                        StackelbergEquilibrium.withDefaults()
                                .with(tie)
                                .with(Budget.withDefaults().withMaxSteps(steps))
                                .solve(game);
                assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
                assertThat(outcome.effort().steps()).isEqualTo(steps);
                assertThat(outcome.certificate().payoff()).isLessThanOrEqualTo(best + 1e-9);
                assertThat(outcome.certificate().bound()).isGreaterThanOrEqualTo(best - 1e-9);
                assertThat(outcome.certificate().followerRegret()).isLessThan(1e-9);
            }
        }
    }

    @Test
    void refusesWrongArguments() {
        StackelbergEquilibrium solver = StackelbergEquilibrium.withDefaults();
        NormalFormGame three = NormalFormGame.of(new int[] {1, 1, 1}, at -> new double[3]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> solver.solve(three))
                .withMessageContaining("use LeadingPair");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> solver.withLeader(2))
                .withMessage("leader (2) must be in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> solver.with(FollowerTie.HARMS_LEADER).all(GAME))
                .withMessageContaining("HARMS_LEADER");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> solver.all(RandomGame.uniform(1, 0, 1, 30, 30)))
                .withMessageContaining("30 actions of the leader");
        MixedProfile pure = MixedProfile.pure(GAME, 0, 0);
        List<List<Double>> zeros = Collections.nCopies(2, Collections.nCopies(2, 0.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommitmentGap.of(GAME, -1, pure, zeros))
                .withMessageContaining("leader (-1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommitmentGap.of(GAME, 0, MixedProfile.uniform(GAME), zeros))
                .withMessageContaining("pure strategy");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommitmentGap.of(GAME, 0, pure, List.of()))
                .withMessageContaining("2 rows of 2");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                CommitmentGap.of(
                                        GAME,
                                        0,
                                        pure,
                                        List.of(List.of(1.0, -1.0), List.of(0.0, 1.0))))
                .withMessageContaining("multiplier (-1.0) of replies 0 and 1");
    }
}
