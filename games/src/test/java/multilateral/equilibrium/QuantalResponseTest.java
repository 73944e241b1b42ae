package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import multilateral.solve.Why;
import org.junit.jupiter.api.Test;

class QuantalResponseTest {

    private static final QuantalResponse SOLVER = QuantalResponse.withDefaults();

    /** Ochs (1995), game 2, in the payoffs of McKelvey and Palfrey (1995). */
    private static final NormalFormGame OCHS =
            NormalFormGame.bimatrix(
                    new double[][] {{1.1141, 0}, {0, 0.2785}},
                    new double[][] {{0, 1.1141}, {1.1141, 0}});

    private static final NormalFormGame COORDINATION =
            NormalFormGame.bimatrix(
                    new double[][] {{3, 0}, {0, 1}}, new double[][] {{3, 0}, {0, 1}});

    /** A constant-sum game and its points at three λ, from the tests of Gambit, to 0.001. */
    @Test
    void constantSumGame() {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{1, 1}, {0, 1}}, new double[][] {{1, 1}, {2, 1}});
        double[][] known = {{1, 0.643, 0.5883}, {2, 0.7727, 0.6117}, {3, 0.8595, 0.6038}};
        for (double[] row : known) {
            MixedProfile found = SOLVER.solve(game, row[0]).orElseThrow();
            assertThat(found.probability(0, 0)).isCloseTo(row[1], within(0.001));
            assertThat(found.probability(1, 0)).isCloseTo(row[2], within(0.001));
        }
    }

    /**
     * The data of Ochs as quoted in Gambit's user guide: 128 decisions per player, of which 52.7
     * and 36.6 per cent were for the first action. The digits expected are our own, kept so that
     * they do not drift. Here every decision counts a thousand times.
     */
    @Test
    void estimateFromTheDataOfOchs() {
        long[][] counts = {{128 * 527, 128 * 473}, {128 * 366, 128 * 634}};
        Outcome<LogitEstimate, LogitResidual> outcome = SOLVER.estimate(OCHS, counts);
        LogitEstimate estimate = outcome.orElseThrow();
        assertThat(estimate.lambda()).isCloseTo(1.84561, within(1e-5));
        assertThat(estimate.logLikelihood() / 1000).isCloseTo(-174.7645, within(1e-4));
        assertThat(estimate.profile().probability(0, 0)).isCloseTo(0.6156, within(1e-4));
        assertThat(estimate.profile().probability(1, 0)).isCloseTo(0.3833, within(1e-4));
        assertThat(outcome.certificate().residual()).isLessThan(1e-12);
    }

    @Test
    void estimateRecoversTheLambdaOfSimulatedChoices() {
        NormalFormGame game = RandomGame.uniform(7, -10, 10, 3, 3, 2);
        double truth = 0.2;
        MixedProfile profile = SOLVER.solve(game, truth).orElseThrow();
        SplittableRandom random = new SplittableRandom(1);
        int sets = 40;
        double squares = 0;
        for (int set = 0; set < sets; set++) {
            long[][] counts = {new long[3], new long[3], new long[2]};
            for (int player = 0; player < 3; player++) {
                for (int draw = 0; draw < 400; draw++) {
                    double left = random.nextDouble();
                    int action = 0;
                    while (left >= profile.probability(player, action)) {
                        left -= profile.probability(player, action++);
                    }
                    counts[player][action]++;
                }
            }
            LogitEstimate estimate = SOLVER.estimate(game, counts).orElseThrow();
            double error = (estimate.lambda() - truth) / estimate.standardError();
            assertThat(error).as("set %d", set).isBetween(-4.0, 4.0);
            squares += error * error;
            assertThat(estimate.logLikelihood())
                    .as("set %d", set)
                    .isGreaterThanOrEqualTo(likelihood(profile, counts));
        }
        assertThat(squares / sets).isBetween(0.5, 1.7);
    }

    private static double likelihood(MixedProfile profile, long[][] counts) {
        double sum = 0;
        for (int player = 0; player < counts.length; player++) {
            for (int action = 0; action < counts[player].length; action++) {
                sum += counts[player][action] * Math.log(profile.probability(player, action));
            }
        }
        return sum;
    }

    /** Choices against the payoffs fit λ = 0 best; those of an equilibrium, the largest λ. */
    @Test
    void estimateAtTheEndsOfTheBranch() {
        LogitEstimate none =
                SOLVER.estimate(COORDINATION, new long[][] {{1, 9}, {1, 9}}).orElseThrow();
        assertThat(none.lambda()).isZero();
        assertThat(none.logLikelihood()).isCloseTo(20 * Math.log(0.5), within(1e-12));
        LogitEstimate all =
                SOLVER.withLargestLambda(5)
                        .estimate(COORDINATION, new long[][] {{9, 0}, {9, 0}})
                        .orElseThrow();
        assertThat(all.lambda()).isCloseTo(5, within(1e-12));
        NormalFormGame flat = NormalFormGame.of(new int[] {2, 2}, at -> new double[2]);
        assertThat(
                        SOLVER.estimate(flat, new long[][] {{1, 2}, {0, 0}})
                                .orElseThrow()
                                .standardError())
                .isInfinite();
    }

    /** In some games λ falls for a while; the first point at a λ is the one that is returned. */
    @Test
    void followsTurningPoints() {
        int turns = 0;
        for (long seed = 1; seed <= 40; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, -100, 100, 3, 3, 3, 3);
            List<LogitPoint> points = SOLVER.trace(game).toList();
            int k = 1;
            while (k < points.size() && points.get(k).lambda() > points.get(k - 1).lambda()) {
                k++;
            }
            if (k < points.size()) {
                turns++;
                LogitPoint before = points.get(k - 2);
                assertThat(SOLVER.solve(game, before.lambda()).orElseThrow().strategy(0))
                        .as("seed %d", seed)
                        .containsExactly(before.profile().strategy(0), within(1e-7));
                double beyond = points.get(k - 1).lambda() * 1.5;
                assertThat(SOLVER.solve(game, beyond).certificate().residual())
                        .as("seed %d", seed)
                        .isLessThan(1e-9);
            }
        }
        assertThat(turns).isGreaterThan(3);
    }

    /**
     * McKelvey and McLennan's (1997) game of nine equilibria, in which the principal branch is
     * crossed by another near λ = 0.597.
     */
    @Test
    void goesStraightOnWhereBranchesCross() {
        double[][][][] payoffs = {
            {{{9, 0}, {0, 3}}, {{0, 3}, {9, 0}}},
            {{{8, 0}, {0, 4}}, {{0, 4}, {8, 0}}},
            {{{12, 0}, {0, 6}}, {{0, 6}, {2, 0}}}
        };
        NormalFormGame game =
                NormalFormGame.of(
                        new int[] {2, 2, 2},
                        at -> {
                            double[] values = new double[3];
                            for (int player = 0; player < 3; player++) {
                                values[player] = payoffs[player][at[0]][at[1]][at[2]];
                            }
                            return values;
                        });
        MixedProfile limit = SOLVER.limit(game).orElseThrow();
        assertThat(limit.strategy(0)).containsExactly(new double[] {0.5, 0.5}, within(1e-12));
        assertThat(limit.strategy(1)).containsExactly(new double[] {0.5, 0.5}, within(1e-12));
        assertThat(limit.strategy(2)).containsExactly(new double[] {1, 0}, within(1e-12));
    }

    /**
     * Where two branches almost cross, the principal one turns off sharply to the better
     * equilibrium, however little better it is.
     */
    @Test
    void turnsOffWhereBranchesAlmostCross() {
        for (double better : new double[] {0.1, 1e-3, 1e-6, 1e-9, 1e-12}) {
            double[][] payoffs = {{1 + better, 0}, {0, 1}};
            NormalFormGame game = NormalFormGame.bimatrix(payoffs, payoffs);
            assertThat(SOLVER.limit(game).orElseThrow())
                    .as("better by %s", better)
                    .isEqualTo(MixedProfile.pure(game, 0, 0));
            assertThat(SOLVER.solve(game, 5).orElseThrow().probability(1, 0))
                    .as("better by %s", better)
                    .isCloseTo(0.99281 + 0.03 * better, within(5e-4));
        }
        double[][] even = {{1, 0}, {0, 1}};
        assertThat(SOLVER.limit(NormalFormGame.bimatrix(even, even)).orElseThrow().strategy(0))
                .containsExactly(0.5, 0.5);
    }

    /** Nau, Gomez Canovas and Hansen (2004), section 4: the only equilibrium is irrational. */
    @Test
    void limitOfAGameWithOneIrrationalEquilibrium() {
        double[][][][] payoffs = {
            {{{3, 1}, {0, 0}}, {{0, 0}, {1, 2}}},
            {{{0, 0}, {2, 1}}, {{1, 3}, {0, 0}}},
            {{{2, 0}, {0, 0}}, {{0, 0}, {0, 3}}}
        };
        NormalFormGame game =
                NormalFormGame.of(
                        new int[] {2, 2, 2},
                        at -> {
                            double[] values = new double[3];
                            for (int player = 0; player < 3; player++) {
                                values[player] = payoffs[player][at[0]][at[1]][at[2]];
                            }
                            return values;
                        });
        MixedProfile limit = SOLVER.limit(game).orElseThrow();
        assertThat(limit.probability(0, 0)).isCloseTo(0.6192325794725537, within(1e-12));
        assertThat(limit.probability(1, 0)).isCloseTo(0.4798042226776053, within(1e-12));
        assertThat(limit.probability(2, 0)).isCloseTo(0.3788253360656313, within(1e-12));
    }

    @Test
    void largePrecisionsNeitherOverflowNorVanish() {
        for (double lambda : new double[] {1e3, 1e6, 1e9, 1e100, 1e300}) {
            Outcome<MixedProfile, LogitResidual> outcome = SOLVER.solve(COORDINATION, lambda);
            assertThat(outcome.orElseThrow().probability(0, 0)).isEqualTo(1);
            assertThat(outcome.certificate().residual()).isLessThan(1e-9);
        }
        assertThat(SOLVER.solve(OCHS, 1e6).orElseThrow().probability(1, 0))
                .isCloseTo(0.2785 / 1.3926, within(1e-6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.solve(COORDINATION, 1e308))
                .withMessageContaining("times the spread of payoffs must be finite");
    }

    /** A player with twice the precision is one with twice the payoffs. */
    @Test
    void precisionMayDifferByPlayer() {
        NormalFormGame doubled =
                NormalFormGame.of(
                        new int[] {2, 2},
                        at -> new double[] {2 * OCHS.payoff(0, at), OCHS.payoff(1, at)});
        MixedProfile found = SOLVER.withPrecision(2, 1).solve(OCHS, 1.5).orElseThrow();
        MixedProfile expected = SOLVER.solve(doubled, 1.5).orElseThrow();
        assertThat(found.strategy(0)).containsExactly(expected.strategy(0), within(1e-12));
        assertThat(found.strategy(1)).containsExactly(expected.strategy(1), within(1e-12));
        MixedProfile random = SOLVER.withPrecision(1, 0).solve(COORDINATION, 100).orElseThrow();
        assertThat(random.strategy(1)).containsExactly(0.5, 0.5);
        assertThat(random.probability(0, 0)).isCloseTo(1, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.withPrecision(1, 0).limit(COORDINATION))
                .withMessageContaining("above 0");
        assertThat(SOLVER.withPrecision(1, 3).limit(COORDINATION).orElseThrow().strategy(1))
                .containsExactly(1, 0);
    }

    @Test
    void aTraceEndsAtTheLargestLambda() {
        List<LogitPoint> points = SOLVER.withLargestLambda(2).trace(OCHS).toList();
        LogitPoint last = points.get(points.size() - 1);
        assertThat(last.lambda()).isCloseTo(2, within(1e-12));
        assertThat(last.profile().strategy(0))
                .containsExactly(SOLVER.solve(OCHS, 2).orElseThrow().strategy(0), within(1e-10));
        assertThat(last.regret()).isEqualTo(MaxRegret.of(OCHS, last.profile()).residual());
        assertThat(SOLVER.trace(OCHS).skip(1).findFirst().orElseThrow().lambda()).isPositive();
    }

    @Test
    void theBudgetEndsARunWithTheBestSoFar() {
        List<Double> told = new ArrayList<>();
        QuantalResponse hurried =
                SOLVER.with(
                        Budget.withDefaults()
                                .withMaxSteps(3)
                                .withProgress((effort, residual) -> told.add(residual)));
        Outcome<MixedProfile, LogitResidual> point = hurried.solve(COORDINATION, 1e4);
        assertThat(((Outcome.Stopped<MixedProfile, LogitResidual>) point).why())
                .isEqualTo(Why.STEPS);
        assertThat(point.effort().steps()).isEqualTo(3);
        assertThat(told).hasSize(4).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        Outcome<MixedProfile, MaxRegret> limit = hurried.limit(COORDINATION);
        Outcome.Stopped<MixedProfile, MaxRegret> stopped =
                (Outcome.Stopped<MixedProfile, MaxRegret>) limit;
        assertThat(stopped.certificate().residual())
                .isLessThanOrEqualTo(
                        MaxRegret.of(COORDINATION, MixedProfile.uniform(COORDINATION)).residual());
        assertThat(stopped.certificate()).isEqualTo(MaxRegret.of(COORDINATION, stopped.best()));
        assertThat(hurried.trace(COORDINATION)).hasSizeBetween(2, 4);
        Outcome<LogitEstimate, LogitResidual> estimate =
                hurried.estimate(COORDINATION, new long[][] {{9, 1}, {9, 1}});
        assertThat(estimate.solution()).isEmpty();
        QuantalResponse cancelled = SOLVER.with(Budget.withDefaults().withCancelled(() -> true));
        assertThat(((Outcome.Stopped<?, ?>) cancelled.solve(OCHS, 1)).why())
                .isEqualTo(Why.CANCELLED);
    }

    /** A mixture that doubles express to some 1e-8 only, as λ times payoffs is so large. */
    @Test
    void whatIsBeyondTheToleranceIsNotSolved() {
        Outcome<MixedProfile, LogitResidual> outcome = SOLVER.solve(OCHS, 3e8);
        assertThat(outcome.certificate().residual()).isBetween(1e-9, 1e-6);
        assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
        MixedProfile profile = SOLVER.withTolerance(1e-6).solve(OCHS, 3e8).orElseThrow();
        assertThat(profile.probability(1, 0)).isCloseTo(0.2785 / 1.3926, within(1e-6));
    }

    /** What doubles cannot express is not called solved. */
    @Test
    void aToleranceBelowRoundingIsNotReached() {
        Outcome<MixedProfile, LogitResidual> outcome =
                SOLVER.withTolerance(1e-300)
                        .solve(RandomGame.uniform(3, -100, 100, 3, 3, 3), 0.031);
        if (outcome instanceof Outcome.Solved<MixedProfile, LogitResidual> solved) {
            assertThat(solved.certificate().residual()).isLessThan(1e-13);
        }
        assertThat(outcome.certificate().residual()).isLessThan(1e-11);
    }

    @Test
    void refusesWrongArguments() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.solve(OCHS, -1))
                .withMessageContaining("lambda (-1.0) must be zero or more");
        assertThatIllegalArgumentException().isThrownBy(() -> SOLVER.solve(OCHS, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.withTolerance(0))
                .withMessageContaining("tolerance (0.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.withLargestLambda(0))
                .withMessageContaining("lambda (0.0)");
        assertThatIllegalArgumentException().isThrownBy(() -> SOLVER.withPrecision());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.withPrecision(1, Double.NaN))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.withPrecision(1, 2, 3).trace(OCHS))
                .withMessageContaining("each of the 2 players");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.estimate(OCHS, new long[][] {{1, 2}}))
                .withMessageContaining("counts (1 rows)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.estimate(OCHS, new long[][] {{1, 2}, {1, 2, 3}}))
                .withMessageContaining("counts of player 1 [1, 2, 3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.estimate(OCHS, new long[][] {{1, 2}, {1, -2}}))
                .withMessageContaining("zero or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.estimate(OCHS, new long[2][2]))
                .withMessageContaining("must not all be zero");
    }

    /** λ times payoffs of 1e301: rounding excuses no residual of 0.9. */
    @Test
    void neverSolvedWithALargeResidual() {
        java.util.Random random = new java.util.Random(1);
        NormalFormGame game =
                NormalFormGame.of(
                        new int[] {2, 2, 2},
                        at -> random.ints(3, -3, 4).mapToDouble(i -> i * 1e300).toArray());
        Outcome<MixedProfile, LogitResidual> outcome = SOLVER.solve(game, 1e6);
        assertThat(outcome.solution().isEmpty() || outcome.certificate().residual() < 1e-6)
                .isTrue();
    }

    /** λ of subnormal payoffs grows beyond the doubles: the branch ends there. */
    @Test
    void traceOfSubnormalPayoffs() {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{3e-310, 0}, {0, 1e-310}},
                        new double[][] {{3e-310, 0}, {0, 1e-310}});
        assertThat(SOLVER.trace(game)).allMatch(point -> Double.isFinite(point.lambda()));
    }
}
