package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Payoffs at both ends of the doubles, far from zero, and of many magnitudes in one game. */
class EveryMagnitudeTest {

    enum Magnitude {
        SUBNORMAL,
        TINY,
        LARGE,
        LARGEST,
        FAR,
        MIXED,
        WILD;

        private double payoff(Random random) {
            double share = 2 * random.nextDouble() - 1;
            return switch (this) {
                case SUBNORMAL -> share * 1e-310;
                case TINY -> share * 1e-300;
                case LARGE -> share * 1e307;
                case LARGEST -> Math.rint(3 * share) / 3 * Double.MAX_VALUE;
                case FAR -> 1e15 + Math.rint(100 * share);
                case MIXED -> share * Math.pow(10, random.nextInt(19) - 9);
                case WILD -> share * new double[] {1e300, 1, 1e-300}[random.nextInt(3)];
            };
        }

        NormalFormGame game(long seed, int... shape) {
            Random random = new Random(seed);
            return NormalFormGame.of(
                    shape,
                    at ->
                            Stream.generate(() -> random)
                                    .limit(shape.length)
                                    .mapToDouble(this::payoff)
                                    .toArray());
        }
    }

    private static final int[][] SHAPES = {{2, 2}, {4, 3}, {2, 2, 2}};

    private static void check(
            String name,
            NormalFormGame game,
            Outcome<MixedProfile, MaxRegret> outcome,
            double most) {
        assertThat(outcome.certificate().residual()).as(name).isNotNaN();
        if (outcome instanceof Outcome.Solved<MixedProfile, MaxRegret> solved) {
            assertThat(outcome.certificate().residual()).as(name).isFinite();
            double share =
                    MaxRegret.of(game.normalised(), solved.solution().orElseThrow()).residual();
            assertThat(share).as(name).isLessThanOrEqualTo(most * (1 + 1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource
    void solvedMeansSolved(Magnitude magnitude) {
        Budget few = Budget.withDefaults().withMaxSteps(300);
        for (long seed = 0; seed < 6; seed++) {
            for (int[] shape : SHAPES) {
                NormalFormGame game = magnitude.game(seed, shape);
                String name = magnitude + ", seed " + seed + ", " + game;
                check(name, game, RegretMatching.withDefaults().with(few).solve(game), 1e-3);
                check(name, game, ReplicatorDynamics.withDefaults().with(few).solve(game), 1e-3);
                check(name, game, NashPortfolio.withDefaults().solve(game), 1e-10);
                check(name, game, QuantalResponse.withDefaults().with(few).limit(game), 1e-10);
                for (double lambda : new double[] {0, 1e-300, 1, 1e200}) {
                    Outcome<MixedProfile, LogitResidual> logit =
                            LogitDynamics.withDefaults().with(few).solve(game, lambda);
                    assertThat(logit.certificate().residual()).as(name).isBetween(0.0, 1.0);
                    assertThat(logit.solution().isEmpty() || logit.certificate().holdsWithin(1e-9))
                            .as(name)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyGameHasAnEquilibrium(Magnitude magnitude) {
        for (long seed = 0; seed < 40; seed++) {
            for (int[] shape : SHAPES) {
                NormalFormGame game = magnitude.game(seed, shape);
                String name = magnitude + ", seed " + seed + ", " + game;
                EnumerationReport report = SupportEnumeration.withDefaults().report(game);
                assertThat(report.equilibria()).as(name).isNotEmpty();
                assertThat(report.residual()).as(name).isFinite();
                NormalFormGame normalised = game.normalised();
                for (MixedProfile profile : report.equilibria()) {
                    assertThat(MaxRegret.of(normalised, profile).residual())
                            .as(name)
                            .isLessThan(1e-10);
                }
                List<MixedProfile> pure =
                        PureEquilibria.withDefaults()
                                .all(game)
                                .map(actions -> MixedProfile.pure(game, actions))
                                .toList();
                if (report.completeness() == Completeness.PROVEN) {
                    assertThat(report.equilibria()).as(name).containsAll(pure);
                    assertThat(report.degenerate() || report.indexSum() == 1).as(name).isTrue();
                }
                assertThat(SupportEnumeration.withDefaults().all(game).toList())
                        .as(name)
                        .isEqualTo(report.equilibria());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReadOffPayoffsIsFiniteOrSaysSo(Magnitude magnitude) {
        for (long seed = 0; seed < 15; seed++) {
            for (int[] shape : SHAPES) {
                NormalFormGame game = magnitude.game(seed, shape);
                String name = magnitude + ", seed " + seed + ", " + game;
                assertThat(IteratedDominance.reduce(game).explain()).as(name).isNotNull();
                assertThat(Rationalizability.of(game).explain()).as(name).isNotNull();
                assertThat(Rationalizability.point(game).explain()).as(name).isNotNull();
                assertThat(PotentialFunction.of(game).kind()).as(name).isNotNull();
                List<int[]> pure = PureEquilibria.withDefaults().all(game).toList();
                if (pure.size() > 1 && magnitude != Magnitude.LARGEST) {
                    RiskDominance comparison =
                            RiskDominance.between(game, pure.get(0), pure.get(1));
                    assertThat(comparison.risk()).as(name).isNotNull();
                    assertThat(comparison.prior(0)).as(name).isBetween(0.0, 1.0);
                    assertThat(comparison.firstProduct()).as(name).isNotNaN();
                }
            }
        }
    }

    @Test
    void commitmentsNeedAFiniteSpread() {
        for (long seed = 0; seed < 15; seed++) {
            for (Magnitude magnitude :
                    List.of(Magnitude.TINY, Magnitude.SUBNORMAL, Magnitude.LARGE)) {
                NormalFormGame game = magnitude.game(seed, 3, 3);
                assertThat(
                                StackelbergEquilibrium.withDefaults()
                                        .solve(game)
                                        .certificate()
                                        .residual())
                        .as("%s, seed %d", magnitude, seed)
                        .isFinite();
            }
        }
        double most = Double.MAX_VALUE;
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{most, -most}, {0, 1}}, new double[][] {{1, 2}, {3, 1}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StackelbergEquilibrium.withDefaults().solve(game))
                .withMessageContaining("payoffs of the leader")
                .withMessageContaining("finite amount");
    }

    /** The margin of 2 · 1.8e308 is no double. */
    @Test
    void aMarginBeyondTheDoublesIsInfinite() {
        double most = Double.MAX_VALUE;
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{most, most}, {-most, -most}}, new double[2][2]);
        assertThat(IteratedDominance.reduce(game).explain()).contains("Infinity");
    }

    /** Three equilibria, of which two have a probability of some 1e-13. */
    @Test
    void nothingIsProvenThatHangsOnATinyProbability() {
        NormalFormGame game = Magnitude.MIXED.game(28, 2, 2, 2);
        EnumerationReport report = SupportEnumeration.withDefaults().report(game);
        assertThat(report.completeness() != Completeness.PROVEN || report.equilibria().size() == 3)
                .isTrue();
    }

    /** Where no support yields one, an equilibrium is found by other means, within the budget. */
    @Test
    void oneEquilibriumWhereTheEquationsAreTooUneven() {
        for (long seed : new long[] {32, 36, 66, 138}) {
            NormalFormGame game = Magnitude.MIXED.game(seed, 2, 2, 2);
            EnumerationReport report = SupportEnumeration.withDefaults().report(game);
            assertThat(report.indices()).as("seed %d", seed).containsExactly(0);
            assertThat(report.completeness()).as("seed %d", seed).isEqualTo(Completeness.HEURISTIC);
            assertThat(report.stopped()).as("seed %d", seed).isEmpty();
            EnumerationReport cut =
                    SupportEnumeration.withDefaults()
                            .with(Budget.withDefaults().withMaxSteps(1))
                            .report(game);
            assertThat(cut.equilibria()).as("seed %d", seed).isEmpty();
            assertThat(cut.stopped()).as("seed %d", seed).isPresent();
        }
    }
}
