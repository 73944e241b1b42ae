package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import multilateral.game.SymmetricGame;
import multilateral.solve.Budget;
import multilateral.solve.Why;
import org.junit.jupiter.api.Test;

class SymmetricEquilibriaTest {

    private static EnumerationReport report(SymmetricGame game) {
        return SymmetricEquilibria.withDefaults().report(game);
    }

    private static double[] firstProbabilities(EnumerationReport report) {
        return report.equilibria().stream()
                .mapToDouble(profile -> profile.probability(0, 0))
                .sorted()
                .toArray();
    }

    /** Each of n volunteers with probability 1 − (c/b)^(1/(n − 1)) (Diekmann 1985). */
    @Test
    void volunteersDilemma() {
        for (int players : new int[] {2, 3, 10, 193, 500}) {
            EnumerationReport report = report(CountGames.giving(players, 1, 0.3));
            assertThat(report.completeness()).isEqualTo(Completeness.PROVEN);
            assertThat(firstProbabilities(report))
                    .as("%d players", players)
                    .containsExactly(
                            new double[] {1 - Math.pow(0.3, 1.0 / (players - 1))}, within(1e-13));
            assertThat(report.indexSum()).isEqualTo(1);
        }
    }

    /** 3 of 5 with cost 0.3: nobody gives, or all do with 0.338 or 0.662. */
    @Test
    void palfreyAndRosenthal() {
        EnumerationReport report = report(CountGames.giving(5, 3, 0.3));
        double low = (1 - Math.sqrt(1 - 4 * Math.sqrt(0.05))) / 2;
        assertThat(firstProbabilities(report))
                .containsExactly(new double[] {0, low, 1 - low}, within(1e-14));
        assertThat(low).isCloseTo(0.338, within(5e-4));
        assertThat(report.indices()).containsExactlyInAnyOrder(1, -1, 1);
        assertThat(report.degenerate()).isFalse();
        assertThat(report.residual()).isLessThan(1e-14);
    }

    /** Every set of actions has an equilibrium: 2^k − 1 of them. */
    @Test
    void tippingHasOneForEverySetOfActions() {
        for (int actions = 1; actions <= 4; actions++) {
            EnumerationReport report = report(CountGames.tipping(actions == 4 ? 30 : 193, actions));
            assertThat(report.equilibria()).hasSize((1 << actions) - 1);
            assertThat(report.completeness()).isEqualTo(Completeness.PROVEN);
            assertThat(report.indexSum()).isEqualTo(1);
            assertThat(report.residual()).isLessThan(1e-12);
        }
    }

    @Test
    void congestionHasOne() {
        for (int actions = 2; actions <= 4; actions++) {
            EnumerationReport report =
                    report(CountGames.congestion(actions == 4 ? 40 : 193, actions, actions));
            assertThat(report.equilibria()).hasSize(1);
            assertThat(report.completeness()).isEqualTo(Completeness.PROVEN);
        }
    }

    /** Payoffs that jump, with 193 players and up to 3 actions. */
    @Test
    void thresholds() {
        EnumerationReport two = report(CountGames.giving(193, 20, 0.05));
        assertThat(two.equilibria()).hasSize(3);
        assertThat(two.completeness()).isEqualTo(Completeness.PROVEN);
        EnumerationReport three = report(CountGames.levels(193, 3, 60, 0.03));
        assertThat(three.equilibria()).hasSize(5);
        assertThat(three.completeness()).isEqualTo(Completeness.PROVEN);
        assertThat(three.indexSum()).isEqualTo(1);
        assertThat(three.residual()).isLessThan(1e-12);
    }

    /** Rock, paper, scissors against everybody else at once. */
    @Test
    void rockPaperScissors() {
        SymmetricGame game =
                SymmetricGame.of(
                        100,
                        3,
                        (action, others) -> others[(action + 2) % 3] - others[(action + 1) % 3]);
        EnumerationReport report = report(game);
        assertThat(report.equilibria()).hasSize(1);
        assertThat(report.equilibria().get(0).strategy(17))
                .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-14));
        assertThat(report.completeness()).isEqualTo(Completeness.PROVEN);
    }

    /** Where nothing matters every profile is one; the corners are found, and that it is so. */
    @Test
    void degenerateGames() {
        EnumerationReport flat = report(SymmetricGame.of(4, 2, (action, others) -> 1));
        assertThat(flat.degenerate()).isTrue();
        assertThat(firstProbabilities(flat)).contains(0, 1);
        assertThat(flat.indices()).containsOnly(0);
        assertThat(flat.completeness()).isEqualTo(Completeness.HEURISTIC);
        SymmetricGame touching =
                SymmetricGame.of(
                        3,
                        2,
                        (action, others) -> action == 1 ? 0 : new double[] {-1, 1, -1}[others[0]]);
        EnumerationReport twice = report(touching);
        assertThat(firstProbabilities(twice)).containsExactly(new double[] {0, 0.5}, within(1e-5));
        assertThat(twice.degenerate()).isTrue();
        assertThat(twice.completeness()).isNotEqualTo(Completeness.PROVEN);
        SymmetricGame tie = SymmetricGame.of(2, 2, (action, others) -> action * others[1]);
        EnumerationReport corner = report(tie);
        assertThat(firstProbabilities(corner)).containsExactly(0, 1);
        assertThat(corner.degenerate()).isTrue();
    }

    @Test
    void onePlayerChoosesTheBest() {
        EnumerationReport report = report(SymmetricGame.of(1, 3, (action, others) -> action));
        assertThat(report.equilibria()).hasSize(1);
        assertThat(report.equilibria().get(0).probability(0, 2)).isEqualTo(1);
    }

    @Test
    void stopsWithWhatItHas() {
        SymmetricGame game = CountGames.levels(60, 3, 20, 0.05);
        EnumerationReport stopped =
                SymmetricEquilibria.withDefaults()
                        .with(Budget.withDefaults().withMaxSteps(2))
                        .report(game);
        assertThat(stopped.stopped()).contains(Why.STEPS);
        assertThat(stopped.completeness()).isEqualTo(Completeness.HEURISTIC);
        assertThat(stopped.effort().steps()).isEqualTo(2);
        long[] told = {0};
        SymmetricEquilibria.withDefaults()
                .with(Budget.withDefaults().withProgress((effort, residual) -> told[0]++))
                .report(game);
        assertThat(told[0]).isGreaterThan(2);
    }

    /** A table of a million cells whose payoffs jump: some of the reductions take seconds. */
    @Test
    void stopsWithinLongLoops() {
        SymmetricGame game = CountGames.levels(193, 4, 100, 0.03);
        Duration limit = Duration.ofMillis(150);
        EnumerationReport late =
                SymmetricEquilibria.withDefaults()
                        .with(Budget.withDefaults().withMaxTime(limit))
                        .report(game);
        assertThat(late.stopped()).contains(Why.TIME);
        assertThat(late.completeness()).isEqualTo(Completeness.HEURISTIC);
        assertThat(late.residual()).isLessThan(1e-10);
        assertThat(late.effort().elapsed()).isBetween(limit, limit.plusSeconds(1));
        int[] asked = {0};
        EnumerationReport cancelled =
                SymmetricEquilibria.withDefaults()
                        .with(
                                Budget.withDefaults()
                                        .withCancelled(
                                                () -> {
                                                    asked[0]++;
                                                    return asked[0] >= 400;
                                                }))
                        .report(game);
        assertThat(cancelled.stopped()).contains(Why.CANCELLED);
        assertThat(cancelled.completeness()).isEqualTo(Completeness.HEURISTIC);
        assertThat(cancelled.effort().steps()).isLessThan(300);
        assertThat(asked[0]).isEqualTo(400);
    }

    @Test
    void listsWhatItReports() {
        SymmetricGame game = CountGames.giving(5, 3, 0.3);
        List<?> all = SymmetricEquilibria.withDefaults().withTolerance(1e-9).all(game).toList();
        assertThat(all).isEqualTo(report(game).equilibria());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SymmetricEquilibria.withDefaults().withTolerance(0))
                .withMessage("tolerance (0.0) must be above zero; 1e-10 is a usual choice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report(SymmetricGame.of(2, 13, (action, others) -> action)))
                .withMessageContaining("8191 combinations of supports must have at most 4096");
    }

    @Test
    void sameGameSameBits() {
        SymmetricGame game = CountGames.levels(50, 3, 20, 0.05);
        List<String> runs =
                Arrays.asList(
                        report(game).equilibria().toString(), report(game).equilibria().toString());
        assertThat(runs.get(0)).isEqualTo(runs.get(1));
    }
}
