package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import multilateral.solve.Why;
import multilateral.solve.Workers;
import org.junit.jupiter.api.Test;

class EquilibriumSweepTest {

    /** Two mixed equilibria meet where C(4, 2) / 16 = 0.375 pays the cost. */
    private static EnumerationReport giving(double cost) {
        return SymmetricEquilibria.withDefaults().report(CountGames.giving(5, 3, cost));
    }

    private static List<MixedProfile> pure(double value) {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{value, 0}, {0, 1}}, new double[][] {{1, 0}, {0, 1}});
        List<MixedProfile> found = new ArrayList<>();
        PureEquilibria.withDefaults()
                .all(game)
                .forEach(at -> found.add(MixedProfile.pure(game, at)));
        return found;
    }

    @Test
    void twoBranchesMeet() {
        EquilibriumBranches sweep =
                EquilibriumSweep.withDefaults()
                        .withSteps(20)
                        .reports(0.1, 0.6, EquilibriumSweepTest::giving);
        assertThat(sweep.branches()).hasSize(3);
        assertThat(sweep.events()).hasSize(2);
        for (BranchEvent event : sweep.events()) {
            assertThat(event.kind()).isEqualTo(BranchEvent.Kind.DEATH);
            assertThat(event.after()).isBetween(0.375 - 1e-6, 0.375 + 1e-9);
            assertThat(event.before() - event.after()).isLessThan(0.5e-6);
        }
        assertThat(sweep.stopped()).isEmpty();
        assertThat(sweep.points()).hasSize((int) sweep.effort().steps());
        assertThat(sweep.points().get(0).completeness()).isEqualTo(Completeness.PROVEN);
        Branch low = sweep.branches().get(1);
        assertThat(low.places()[0]).isEqualTo(0.1);
        for (int i = 0; i < low.places().length; i++) {
            double x = low.figures(profile -> profile.probability(0, 0))[i];
            assertThat(6 * x * x * (1 - x) * (1 - x)).isCloseTo(low.places()[i], within(1e-12));
        }
    }

    @Test
    void birthsOfPureEquilibria() {
        EquilibriumBranches sweep =
                EquilibriumSweep.withDefaults()
                        .withSteps(3)
                        .withTolerance(1e-4)
                        .solve(-1, 1, EquilibriumSweepTest::pure);
        assertThat(sweep.events()).hasSize(1);
        BranchEvent birth = sweep.events().get(0);
        assertThat(birth.kind()).isEqualTo(BranchEvent.Kind.BIRTH);
        assertThat(birth.after()).isLessThan(0);
        assertThat(birth.before()).isBetween(0.0, 2e-4);
        assertThat(sweep.points().get(0).completeness()).isEqualTo(Completeness.HEURISTIC);
    }

    /** A probability that falls to zero at 1 / 2 and stays there. */
    @Test
    void supportSwitches() {
        EquilibriumBranches sweep =
                EquilibriumSweep.withDefaults()
                        .withSteps(7)
                        .withReach(0.5)
                        .solve(
                                0,
                                1,
                                at -> {
                                    double p = Math.max(0, 0.5 - at);
                                    return List.of(MixedProfile.of(new double[] {p, 1 - p}));
                                });
        assertThat(sweep.branches()).hasSize(1);
        assertThat(sweep.events()).hasSize(1);
        assertThat(sweep.events().get(0).kind()).isEqualTo(BranchEvent.Kind.SUPPORT_SWITCH);
        assertThat(sweep.events().get(0).branch()).isZero();
        assertThat(sweep.events().get(0).before()).isCloseTo(0.5, within(1e-6));
    }

    /** A jump is a death and a birth, once it is as narrow as the tolerance. */
    @Test
    void jumps() {
        EquilibriumBranches sweep =
                EquilibriumSweep.withDefaults()
                        .withSteps(1)
                        .withTolerance(0.01)
                        .solve(
                                0,
                                1,
                                at ->
                                        List.of(
                                                MixedProfile.of(
                                                        new double[] {
                                                            at < 0.3 ? 0.9 : 0.2,
                                                            at < 0.3 ? 0.1 : 0.8
                                                        })));
        assertThat(sweep.events())
                .extracting(BranchEvent::kind)
                .containsExactly(BranchEvent.Kind.DEATH, BranchEvent.Kind.BIRTH);
        assertThat(sweep.branches()).hasSize(2);
    }

    @Test
    void anyWorkersGiveTheSameBits() {
        EquilibriumSweep sweep = EquilibriumSweep.withDefaults().withSteps(10);
        EquilibriumBranches one = sweep.reports(0.1, 0.6, EquilibriumSweepTest::giving);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            EquilibriumBranches many =
                    sweep.with(Workers.on(threads, 3))
                            .reports(0.1, 0.6, EquilibriumSweepTest::giving);
            assertThat(many).isEqualTo(one);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void stopsRefining() {
        EquilibriumBranches sweep =
                EquilibriumSweep.withDefaults()
                        .withSteps(10)
                        .with(Budget.withDefaults().withMaxSteps(12))
                        .reports(0.1, 0.6, EquilibriumSweepTest::giving);
        assertThat(sweep.stopped()).contains(Why.STEPS);
        assertThat(sweep.events()).hasSize(2);
        assertThat(sweep.effort().steps()).isEqualTo(12);
    }

    @Test
    void refusesWhatMakesNoSense() {
        EquilibriumSweep sweep = EquilibriumSweep.withDefaults();
        assertThatIllegalArgumentException().isThrownBy(() -> sweep.withSteps(0));
        assertThatIllegalArgumentException().isThrownBy(() -> sweep.withTolerance(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> sweep.withReach(0));
        assertThatIllegalArgumentException().isThrownBy(() -> sweep.withReach(1.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep.solve(1, 1, EquilibriumSweepTest::pure))
                .withMessage("range from 1.0 to 1.0 must be finite and not empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep.solve(0, Double.NaN, EquilibriumSweepTest::pure));
        assertThatIllegalArgumentException().isThrownBy(() -> new Branch(List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Branch(List.of(1.0), List.of()));
    }
}
