package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import multilateral.equilibrium.KnownGames.Kind;
import multilateral.equilibrium.KnownGames.KnownGame;
import multilateral.game.ExactProfile;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Budget;
import multilateral.solve.Why;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class VertexEnumerationTest {

    private static final VertexEnumeration SOLVER = VertexEnumeration.withDefaults();

    /** All games of two players in the file, among them von Stengel's with 75 equilibria. */
    @Test
    void knownGames() {
        for (KnownGame known : KnownGames.of(Kind.ALL_EXTREME_NASH)) {
            assertThat(SOLVER.exact(known.game()))
                    .as("%s", known)
                    .containsExactlyInAnyOrderElementsOf(known.exactEquilibria());
        }
    }

    /** Counts of lrsnash for the same games; bases and vertices of some differ, so of ties. */
    @Test
    void randomGamesOfTwelveActions() {
        int[] counts = {31, 11, 13, 27, 17};
        for (int seed = 1; seed <= counts.length; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, -100, 100, 12, 12);
            EnumerationReport report = SOLVER.report(game);
            assertThat(report.equilibria()).as("seed %d", seed).hasSize(counts[seed - 1]);
            assertThat(report.completeness()).as("seed %d", seed).isEqualTo(Completeness.PROVEN);
            assertThat(report.indexSum()).as("seed %d", seed).isEqualTo(1);
            assertThat(report.residual()).as("seed %d", seed).isLessThan(1e-12);
            assertThat(report.degenerate()).as("seed %d", seed).isEqualTo(seed == 1);
        }
    }

    @Test
    void indicesOfTheBattleOfTheSexes() {
        EnumerationReport report = SOLVER.report(KnownGames.named("battle-of-sexes").game());
        assertThat(report.degenerate()).isFalse();
        for (int k = 0; k < 3; k++) {
            boolean pure = report.equilibria().get(k).probability(0, 0) % 1 == 0;
            assertThat(report.indices().get(k)).isEqualTo(pure ? 1 : -1);
        }
    }

    @Test
    void gamesOfOneChoice() {
        NormalFormGame none = NormalFormGame.bimatrix(new double[][] {{3}}, new double[][] {{-1}});
        assertThat(SOLVER.exact(none)).hasToString("[[[1], [1]]]");
        int[] best = {7, 20, 62};
        NormalFormGame choice =
                NormalFormGame.of(
                        new int[] {1, 63},
                        at ->
                                new double[] {
                                    0,
                                    IntStream.of(best).anyMatch(j -> j == at[1]) ? 9 : at[1] / 8.0
                                });
        assertThat(SOLVER.all(choice))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.of(best).mapToObj(j -> MixedProfile.pure(choice, 0, j)).toList());
        assertThat(SOLVER.report(choice).degenerate()).isTrue();
    }

    @Test
    void whereNothingMattersAllPureProfilesAreExtreme() {
        NormalFormGame game = NormalFormGame.of(new int[] {5, 7}, at -> new double[] {2, -3});
        assertThat(SOLVER.all(game)).hasSize(35).doesNotHaveDuplicates();
        NashComponents components = SOLVER.components(game);
        assertThat(components.subsets()).hasSize(1);
        assertThat(components.subsets().get(0).rowStrategies()).hasSize(5);
        assertThat(components.subsets().get(0).columnStrategies()).hasSize(7);
    }

    /** Fractions with denominators of 60 digits, which fit no double and no long. */
    @Test
    void largeDenominators() {
        Random random = new Random(7);
        NormalFormGame game =
                NormalFormGame.exact(
                        new int[] {4, 4},
                        at ->
                                new BigFraction[] {
                                    BigFraction.of(
                                            new BigInteger(200, random),
                                            new BigInteger(200, random).add(BigInteger.ONE)),
                                    BigFraction.of(random.nextInt(3), 7)
                                });
        List<ExactProfile> found = SOLVER.exact(game).toList();
        assertThat(found).isNotEmpty();
        assertThat(new HashSet<>(found)).isEqualTo(ExtremeEquilibriaByDefinition.of(game));
    }

    /** Tenths have the ties of whole numbers, and a third is a third. */
    @Test
    void tiesOfDecimalsAreTies() {
        for (int seed = 0; seed < 100; seed++) {
            NormalFormGame whole = RandomGame.uniform(seed, 0, 4, 4, 4);
            NormalFormGame tenths =
                    NormalFormGame.of(
                            new int[] {4, 4},
                            at -> new double[] {whole.payoff(0, at) / 10, whole.payoff(1, at) / 3});
            assertThat(SOLVER.all(tenths))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(SOLVER.all(whole).toList());
            assertThat(SOLVER.report(tenths).residual()).as("seed %d", seed).isLessThan(1e-15);
        }
    }

    /** Equilibria that differ by less than doubles can tell are one in doubles. */
    @Test
    void roundedEquilibriaAreDifferent() {
        BigFraction little = BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(30));
        BigFraction[][] row = {
            {BigFraction.of(2), BigFraction.ZERO},
            {BigFraction.ONE.add(little), BigFraction.ONE.add(little)},
            {BigFraction.ZERO, BigFraction.of(2)}
        };
        NormalFormGame game =
                NormalFormGame.exact(
                        new int[] {3, 2},
                        at -> new BigFraction[] {row[at[0]][at[1]], BigFraction.ZERO});
        List<ExactProfile> exact = SOLVER.exact(game).toList();
        assertThat(new HashSet<>(exact)).isEqualTo(ExtremeEquilibriaByDefinition.of(game));
        EnumerationReport report = SOLVER.report(game);
        assertThat(report.equilibria()).hasSizeLessThan(exact.size()).doesNotHaveDuplicates();
        assertThat(SOLVER.all(game)).containsExactlyElementsOf(report.equilibria());
    }

    @Test
    void streamsAreLazy() {
        List<Long> steps = new ArrayList<>();
        VertexEnumeration watched =
                SOLVER.with(
                        Budget.withDefaults()
                                .withProgress((effort, residual) -> steps.add(effort.steps())));
        NormalFormGame game = RandomGame.uniform(4, -100, 100, 12, 12);
        Stream<ExactProfile> stream = watched.exact(game);
        assertThat(steps).isEmpty();
        assertThat(stream.findFirst()).isPresent();
        assertThat(steps).hasSizeBetween(1, 3000).startsWith(0L, 1L);
    }

    @Test
    void aStoppedRunKeepsWhatItFound() {
        NormalFormGame game = RandomGame.uniform(4, -100, 100, 12, 12);
        Budget budget = Budget.withDefaults();
        EnumerationReport stopped = SOLVER.with(budget.withMaxSteps(3000)).report(game);
        assertThat(stopped.stopped()).contains(Why.STEPS);
        assertThat(stopped.effort().steps()).isEqualTo(3000);
        assertThat(stopped.completeness()).isEqualTo(Completeness.HEURISTIC);
        assertThat(stopped.equilibria()).isNotEmpty();
        assertThat(SOLVER.report(game).equilibria()).containsAll(stopped.equilibria());
        assertThat(SOLVER.with(budget.withMaxSteps(3000)).all(game))
                .containsExactlyElementsOf(stopped.equilibria());
        NashComponents parts = SOLVER.with(budget.withMaxSteps(3000)).components(game);
        assertThat(parts.stopped()).contains(Why.STEPS);
        assertThat(parts.subsets()).hasSameSizeAs(stopped.equilibria());
        assertThat(SOLVER.with(budget.withCancelled(() -> true)).report(game).stopped())
                .contains(Why.CANCELLED);
        assertThat(SOLVER.with(budget.withMaxTime(Duration.ofNanos(1))).report(game).stopped())
                .contains(Why.TIME);
    }

    @Test
    void refusesOtherGames() {
        NormalFormGame three = NormalFormGame.of(new int[] {1, 1, 1}, at -> new double[3]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.report(three))
                .withMessageContaining("3 players");
        NormalFormGame large = NormalFormGame.of(new int[] {32, 33}, at -> new double[2]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.all(large))
                .withMessageContaining("32 and 33 actions")
                .withMessageContaining("LemkeHowson");
    }
}
