package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import multilateral.solve.Why;
import org.junit.jupiter.api.Test;

class CorrelatedEquilibriumTest {

    /** Aumann (1974, 1987): the game of chicken. */
    private static final NormalFormGame CHICKEN =
            NormalFormGame.bimatrix(
                    new double[][] {{6, 2}, {7, 0}}, new double[][] {{6, 7}, {2, 0}});

    private static final CorrelatedEquilibrium SOLVER = CorrelatedEquilibrium.withDefaults();

    private static CorrelatedDistribution solve(CorrelatedEquilibrium solver, NormalFormGame game) {
        return solver.solve(game).orElseThrow();
    }

    /** The best sum is 10.5, above the 9 of pure and 28/3 of mixed equilibria (Aumann 1974). */
    @Test
    void chicken() {
        Outcome<CorrelatedDistribution, CorrelatedOptimality> outcome = SOLVER.solve(CHICKEN);
        CorrelatedDistribution best = outcome.orElseThrow();
        assertThat(best.probability(0, 0)).isCloseTo(0.5, within(1e-14));
        assertThat(best.probability(0, 1)).isCloseTo(0.25, within(1e-14));
        assertThat(best.probability(1, 0)).isCloseTo(0.25, within(1e-14));
        assertThat(best.probability(1, 1)).isZero();
        assertThat(best.payoff(0)).isCloseTo(5.25, within(1e-13));
        assertThat(best.payoff(1)).isCloseTo(5.25, within(1e-13));
        CorrelatedOptimality proof = outcome.certificate();
        assertThat(proof.objective()).isCloseTo(10.5, within(1e-13));
        assertThat(proof.gap()).isCloseTo(0, within(1e-13));
        assertThat(proof.residual()).isBetween(0.0, 1e-14);
        assertThat(proof.weights()).containsExactly(1.0, 1.0);
        assertThat(proof.prices()).hasSize(2);
        assertThat(proof.prices().get(0).price()).isCloseTo(0.75, within(1e-13));
    }

    @Test
    void everyAimInChicken() {
        CorrelatedDistribution worst = solve(SOLVER.minimisingWelfare(), CHICKEN);
        assertThat(worst.payoff(0) + worst.payoff(1)).isCloseTo(7.2, within(1e-13));
        assertThat(solve(SOLVER.favouring(0), CHICKEN).payoff(0)).isEqualTo(7);
        assertThat(solve(SOLVER.favouring(1), CHICKEN).payoff(1)).isEqualTo(7);
        assertThat(solve(SOLVER.opposing(1), CHICKEN).payoff(1)).isEqualTo(2);
        CorrelatedDistribution fair = solve(SOLVER.maximisingMinimum(), CHICKEN);
        assertThat(Math.min(fair.payoff(0), fair.payoff(1))).isCloseTo(5.25, within(1e-13));
        CorrelatedDistribution bargain = solve(SOLVER.maximisingNashProduct(), CHICKEN);
        assertThat(bargain.payoff(0)).isCloseTo(5.25, within(1e-8));
        assertThat(bargain.payoff(1)).isCloseTo(5.25, within(1e-8));
        CorrelatedDistribution again =
                solve(SOLVER.favouring(0).maximisingWelfare().with(Budget.withDefaults()), CHICKEN);
        assertThat(again).isEqualTo(solve(SOLVER, CHICKEN));
    }

    /** Shapley's game (1974): its cycle of six profiles is a coarse equilibrium, and correlated. */
    @Test
    void shapleysGame() {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
                        new double[][] {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}});
        CorrelatedDistribution best = solve(SOLVER, game);
        assertThat(best.payoff(0) + best.payoff(1)).isCloseTo(1, within(1e-13));
        CorrelatedDistribution worst = solve(SOLVER.minimisingWelfare(), game);
        assertThat(worst.payoff(0) + worst.payoff(1)).isCloseTo(2 / 3.0, within(1e-13));
    }

    /**
     * Moulin and Vial (1978): committing before one hears the recommendation can help everybody.
     */
    @Test
    void coarseEquilibriaAreMore() {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{0, 1, 2}, {2, 0, 1}, {1, 2, 0}},
                        new double[][] {{0, 2, 1}, {1, 0, 2}, {2, 1, 0}});
        assertThat(SOLVER.minimisingWelfare().solve(game).certificate().objective())
                .isLessThanOrEqualTo(
                        SOLVER.coarse().minimisingWelfare().solve(game).certificate().objective());
        NormalFormGame dilemma =
                NormalFormGame.bimatrix(
                        new double[][] {{3, 0, 0}, {5, 1, -9}, {0, -9, -9}},
                        new double[][] {{3, 5, 0}, {0, 1, -9}, {0, -9, -9}});
        assertThat(SOLVER.coarse().solve(dilemma).certificate().bound())
                .isGreaterThanOrEqualTo(SOLVER.solve(dilemma).certificate().bound() - 1e-12);
    }

    @Test
    void profilesCanBeExcluded() {
        CorrelatedDistribution best = solve(SOLVER.excluding(new int[] {0, 0}), CHICKEN);
        assertThat(best.payoff(0) + best.payoff(1)).isEqualTo(9);
        Outcome<CorrelatedDistribution, CorrelatedOptimality> none =
                SOLVER.allowing(profile -> profile[0] == profile[1]).solve(CHICKEN);
        assertThat(none).isInstanceOf(Outcome.Impossible.class);
        CorrelatedOptimality proof = none.certificate();
        assertThat(proof.residual()).isNegative().isEqualTo(proof.bound());
        assertThat(proof.gap()).isNaN();
        assertThat(
                        CorrelatedOptimality.bound(
                                CHICKEN,
                                List.of(0.0, 0.0),
                                proof.prices(),
                                profile -> profile[0] == profile[1]))
                .isEqualTo(proof.bound());
        assertThat(
                        SOLVER.maximisingNashProduct()
                                .allowing(profile -> profile[0] == profile[1])
                                .solve(CHICKEN))
                .isInstanceOf(Outcome.Impossible.class);
        assertThat(
                        SOLVER.maximisingMinimum()
                                .allowing(profile -> profile[0] == profile[1])
                                .solve(CHICKEN))
                .isInstanceOf(Outcome.Impossible.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.allowing(profile -> false).solve(CHICKEN))
                .withMessageContaining("allow at least one");
    }

    @Test
    void nashProductOverGivenLevels() {
        CorrelatedDistribution even = solve(SOLVER.maximisingNashProduct(0, 0), CHICKEN);
        assertThat(even.payoff(0) * even.payoff(1)).isCloseTo(5.25 * 5.25, within(1e-7));
        CorrelatedDistribution uneven = solve(SOLVER.maximisingNashProduct(5, 0), CHICKEN);
        assertThat(uneven.payoff(0)).isGreaterThan(even.payoff(0) + 0.1);
        Outcome<CorrelatedDistribution, CorrelatedOptimality> none =
                SOLVER.maximisingNashProduct(7, 7).solve(CHICKEN);
        assertThat(none).isInstanceOf(Outcome.Impossible.class);
        assertThat(none.certificate().bound()).isCloseTo(-1.75, within(1e-12));
    }

    /** In matching pennies there is one equilibrium, so nobody has anything to gain. */
    @Test
    void nashProductWhereNobodyGains() {
        NormalFormGame pennies =
                NormalFormGame.bimatrix(
                        new double[][] {{1, -1}, {-1, 1}}, new double[][] {{-1, 1}, {1, -1}});
        CorrelatedDistribution only = solve(SOLVER.maximisingNashProduct(), pennies);
        assertThat(only.probability(1, 0)).isCloseTo(0.25, within(1e-14));
        assertThat(SOLVER.maximisingNashProduct().solve(pennies).certificate().objective())
                .isZero();
    }

    @Test
    void stopsWithTheBestSoFar() {
        NormalFormGame game = RandomGame.uniform(3, -100, 100, 10, 10);
        List<Double> violations = new ArrayList<>();
        CorrelatedEquilibrium hurried =
                SOLVER.with(
                        Budget.withDefaults()
                                .withMaxSteps(3)
                                .withProgress((effort, residual) -> violations.add(residual)));
        Outcome<CorrelatedDistribution, CorrelatedOptimality> outcome = hurried.solve(game);
        assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
        assertThat(((Outcome.Stopped<?, ?>) outcome).why()).isEqualTo(Why.STEPS);
        assertThat(violations).hasSize(3).allMatch(violation -> violation > 0);
        CorrelatedOptimality proof = outcome.certificate();
        assertThat(proof.bound())
                .isGreaterThanOrEqualTo(SOLVER.solve(game).certificate().objective() - 1e-9);
        assertThat(proof.residual()).isNotNegative();
        Budget cancelled = Budget.withDefaults().withCancelled(() -> true);
        assertThat(SOLVER.maximisingNashProduct().with(cancelled).solve(game).solution()).isEmpty();
        assertThat(SOLVER.maximisingNashProduct(0, 0).with(cancelled).solve(game).solution())
                .isEmpty();
        assertThat(SOLVER.with(Budget.withDefaults().withMaxTime(Duration.ofNanos(1))).solve(game))
                .isInstanceOf(Outcome.Stopped.class);
    }

    /** Wherever a Nash product is stopped, what comes back is a distribution with its regret. */
    @Test
    void aNashProductStopsAnywhere() {
        NormalFormGame game = RandomGame.uniform(5, -100, 100, 3, 3, 2);
        long all = SOLVER.maximisingNashProduct(-200, -200, -200).solve(game).effort().steps();
        for (long steps = 1; steps < all; steps++) {
            Outcome<CorrelatedDistribution, CorrelatedOptimality> outcome =
                    SOLVER.maximisingNashProduct(-200, -200, -200)
                            .with(Budget.withDefaults().withMaxSteps(steps))
                            .solve(game);
            assertThat(outcome).as("%d steps", steps).isInstanceOf(Outcome.Stopped.class);
            assertThat(outcome.certificate().residual()).as("%d steps", steps).isNotNegative();
        }
    }

    @Test
    void refusesOtherArguments() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.favouring(-1))
                .withMessage("player (-1) must be zero or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.opposing(2).solve(CHICKEN))
                .withMessage("player (2) must be in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.withTolerance(Double.NaN))
                .withMessageContaining("tolerance (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.maximisingNashProduct(0, Double.NaN))
                .withMessageContaining("disagreement payoff (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.maximisingNashProduct(0).solve(CHICKEN))
                .withMessageContaining("2 players");
    }

    /** What cannot be proven comes back as the best so far, with what is known of it. */
    @Test
    void aToleranceBelowRoundingStops() {
        NormalFormGame game = RandomGame.uniform(1, -100, 100, 6, 6, 3);
        assertThat(SOLVER.withTolerance(1e-6).solve(game).solution()).isPresent();
        Outcome<CorrelatedDistribution, CorrelatedOptimality> outcome =
                SOLVER.minimisingWelfare().withTolerance(Double.MIN_VALUE).solve(game);
        assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
        assertThat(((Outcome.Stopped<?, ?>) outcome).why()).isEqualTo(Why.STALLED);
        assertThat(outcome.certificate().residual()).isBetween(0.0, 1e-10);
        assertThat(outcome.certificate().gap()).isBetween(-1e-9, 1e-9);
    }
}
