package multilateral.equilibrium;

import static multilateral.equilibrium.SupportEnumerationTest.distance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import multilateral.game.GameTransformation;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import multilateral.solve.Why;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What all solvers for one equilibrium of any number of players have in common. */
class OneEquilibriumLawsTest {

    private static final double TOLERANCE = 1e-10;

    /** The solvers, behind one interface. */
    enum Solver {
        GLOBAL_NEWTON,
        ITERATED_POLYMATRIX,
        SIMPLICIAL_SUBDIVISION,
        PORTFOLIO;

        Outcome<MixedProfile, MaxRegret> solve(
                NormalFormGame game, double tolerance, Budget budget, long seed) {
            return switch (this) {
                case GLOBAL_NEWTON ->
                        GlobalNewton.withDefaults()
                                .withTolerance(tolerance)
                                .with(budget)
                                .solve(game, seed);
                case ITERATED_POLYMATRIX ->
                        IteratedPolymatrix.withDefaults()
                                .withTolerance(tolerance)
                                .with(budget)
                                .solve(game, seed);
                case SIMPLICIAL_SUBDIVISION ->
                        SimplicialSubdivision.withDefaults()
                                .withTolerance(tolerance)
                                .with(budget)
                                .solve(game, seed);
                case PORTFOLIO ->
                        NashPortfolio.withDefaults()
                                .withTolerance(tolerance)
                                .with(budget)
                                .solve(game, seed);
            };
        }

        Outcome<MixedProfile, MaxRegret> solve(NormalFormGame game, long seed) {
            return solve(game, TOLERANCE, Budget.withDefaults(), seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsOneOfTheKnownEquilibria(Solver solver) {
        for (long seed = 0; seed < 20; seed++) {
            isOneOf(solver, ClassicalGames.NINE, ClassicalGames.NINE_EQUILIBRIA, seed);
            isOneOf(solver, ClassicalGames.MAX_CUT, ClassicalGames.MAX_CUT_EQUILIBRIA, seed);
            isOneOf(solver, ClassicalGames.IRRATIONAL, ClassicalGames.IRRATIONAL_EQUILIBRIUM, seed);
            isOneOf(
                    solver,
                    ClassicalGames.shapley(),
                    List.of(
                            MixedProfile.of(
                                    new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0},
                                    new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0})),
                    seed);
        }
    }

    private static void isOneOf(
            Solver solver, NormalFormGame game, List<MixedProfile> known, long seed) {
        MixedProfile found = solver.solve(game, seed).orElseThrow();
        assertThat(known.stream().mapToDouble(other -> distance(found, other)).min().orElseThrow())
                .as("%s, seed %d: %s", game, seed, found)
                .isLessThan(1e-12);
    }

    /** Games with ties, with continua of equilibria, and with hardly anything to choose. */
    static Stream<NormalFormGame> degenerate() {
        return Stream.of(
                ClassicalGames.CONTINUUM,
                ClassicalGames.SEGMENT,
                ClassicalGames.unanimity(3),
                ClassicalGames.unanimity(4),
                ClassicalGames.unanimity(6),
                ClassicalGames.antiCoordination(3),
                ClassicalGames.antiCoordination(4),
                ClassicalGames.antiCoordination(7),
                ClassicalGames.dispersion(4, 3),
                ClassicalGames.dispersion(3, 4),
                ClassicalGames.threshold(5, 3),
                ClassicalGames.threshold(6, 6),
                NormalFormGame.of(new int[] {2, 3, 2}, at -> new double[] {7, -1, 1e9}),
                NormalFormGame.of(new int[] {1, 1, 1, 1}, at -> new double[4]),
                NormalFormGame.of(new int[] {1}, at -> new double[] {5}),
                NormalFormGame.of(new int[] {4}, at -> new double[] {at[0] % 3}),
                NormalFormGame.of(new int[] {1, 3, 1}, at -> new double[] {at[1], -at[1], 0}),
                twins(RandomGame.uniform(3, 0, 3, 2, 2, 2)),
                twins(RandomGame.uniform(4, -100, 100, 3, 2, 2)));
    }

    /** The same game with the last action of every player twice. */
    private static NormalFormGame twins(NormalFormGame game) {
        int[] actions = new int[game.players()];
        Arrays.setAll(actions, player -> game.actions(player) + 1);
        return NormalFormGame.of(
                actions,
                at -> {
                    int[] original = new int[at.length];
                    Arrays.setAll(
                            original, player -> Math.min(at[player], game.actions(player) - 1));
                    double[] payoffs = new double[at.length];
                    Arrays.setAll(payoffs, player -> game.payoff(player, original));
                    return payoffs;
                });
    }

    @ParameterizedTest
    @MethodSource("degenerate")
    void solvesDegenerateGames(NormalFormGame game) {
        for (Solver solver : Solver.values()) {
            for (long seed = 0; seed < 3; seed++) {
                isSolved(solver, game, seed);
            }
        }
    }

    /** The certificate is of the game as given, and within the tolerance of its spread. */
    private static MixedProfile isSolved(Solver solver, NormalFormGame game, long seed) {
        Outcome<MixedProfile, MaxRegret> outcome = solver.solve(game, seed);
        assertThat(outcome.solution()).as("%s, %s, seed %d", solver, game, seed).isPresent();
        MixedProfile profile = outcome.orElseThrow();
        assertThat(MaxRegret.of(game, profile)).isEqualTo(outcome.certificate());
        assertThat(MaxRegret.of(game.normalised(), profile).residual())
                .as("%s, %s, seed %d", solver, game, seed)
                .isLessThanOrEqualTo(TOLERANCE);
        return profile;
    }

    @ParameterizedTest
    @EnumSource
    void solvesRandomGames(Solver solver) {
        for (long seed = 0; seed < 200; seed++) {
            isSolved(solver, RandomGames.game(seed), seed);
        }
    }

    /** Sizes up to 4 × 4 × 4 with payoffs of few values, a third of them with doubled actions. */
    @ParameterizedTest
    @EnumSource
    @Tag("stress")
    void solvesVeryManySmallIntegerGames(Solver solver) {
        int[][] shapes = {
            {2, 2, 2}, {3, 3, 3}, {4, 4, 4}, {2, 3, 2, 2}, {2, 2, 2, 2, 2}, {1, 3, 3}, {3, 1, 4, 2}
        };
        int[] most = {1, 2, 3, 5, 20};
        for (int seed = 0; seed < 5000; seed++) {
            NormalFormGame game =
                    RandomGame.uniform(
                            seed, 0, most[seed / 7 % most.length], shapes[seed % shapes.length]);
            isSolved(solver, seed % 3 == 0 ? twins(game) : game, seed);
        }
    }

    /** Payoffs moved and stretched for each player alone have the same equilibria. */
    @ParameterizedTest
    @EnumSource
    void equilibriaStayUnderPositiveAffineTransformations(Solver solver) {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            NormalFormGame game = RandomGame.uniform(seed, -100, 100, 3, 2, 3);
            double[] scale = random.doubles(3, 1e-3, 1e3).toArray();
            double[] shift = random.doubles(3, -1e4, 1e4).toArray();
            NormalFormGame other = GameTransformation.affine(game, scale, shift);
            MixedProfile found = isSolved(solver, other, seed);
            assertThat(MaxRegret.of(game, found).residual())
                    .as("seed %d", seed)
                    .isCloseTo(0, within(200 * 2 * TOLERANCE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void sameSeedSameBits(Solver solver) {
        for (long seed = 0; seed < 10; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, -100, 100, 3, 3, 3);
            Outcome<MixedProfile, MaxRegret> one = solver.solve(game, seed);
            Outcome<MixedProfile, MaxRegret> other = solver.solve(game, seed);
            assertThat(one).as("seed %d", seed).isEqualTo(other);
        }
    }

    /** Solvable in many steps by every solver: no pure equilibrium and no small support. */
    private static final NormalFormGame LONG = hard();

    private static NormalFormGame hard() {
        return LongStream.iterate(1, seed -> seed + 1)
                .mapToObj(seed -> RandomGame.uniform(seed, -100, 100, 5, 5, 5))
                .filter(OneEquilibriumLawsTest::needsGlobalNewton)
                .findFirst()
                .orElseThrow();
    }

    private static boolean needsGlobalNewton(NormalFormGame game) {
        NashMethod method = NashPortfolio.withDefaults().explain(game, 0).method();
        return method == NashMethod.GLOBAL_NEWTON;
    }

    @ParameterizedTest
    @EnumSource
    void stopsAfterSomeStepsWithTheBestSoFar(Solver solver) {
        for (int steps = 1; steps < 6; steps++) {
            Budget budget = Budget.withDefaults().withMaxSteps(steps);
            Outcome<MixedProfile, MaxRegret> outcome = solver.solve(LONG, TOLERANCE, budget, 1);
            isStopped(outcome, Why.STEPS);
            assertThat(outcome.effort().steps()).isEqualTo(steps);
        }
    }

    private static double scaled(MixedProfile profile) {
        return MaxRegret.of(LONG.normalised(), profile).residual();
    }

    private static void isStopped(Outcome<MixedProfile, MaxRegret> outcome, Why why) {
        assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
        Outcome.Stopped<MixedProfile, MaxRegret> stopped =
                (Outcome.Stopped<MixedProfile, MaxRegret>) outcome;
        assertThat(stopped.why()).isEqualTo(why);
        assertThat(stopped.certificate()).isEqualTo(MaxRegret.of(LONG, stopped.best()));
        assertThat(scaled(stopped.best()))
                .isLessThanOrEqualTo(scaled(MixedProfile.uniform(LONG)))
                .isGreaterThan(TOLERANCE);
    }

    @ParameterizedTest
    @EnumSource
    void stopsWhenTimeIsUpOrItIsCancelled(Solver solver) {
        Budget hurried = Budget.withDefaults().withMaxTime(Duration.ofNanos(1));
        isStopped(solver.solve(LONG, TOLERANCE, hurried, 1), Why.TIME);
        AtomicInteger asked = new AtomicInteger();
        Budget cancelled = Budget.withDefaults().withCancelled(() -> asked.incrementAndGet() > 3);
        isStopped(solver.solve(LONG, TOLERANCE, cancelled, 1), Why.CANCELLED);
        assertThat(asked).hasValue(4);
    }

    @ParameterizedTest
    @EnumSource
    void tellsItsProgress(Solver solver) {
        List<Long> steps = new ArrayList<>();
        List<Double> residuals = new ArrayList<>();
        Budget watched =
                Budget.withDefaults()
                        .withProgress(
                                (effort, residual) -> {
                                    steps.add(effort.steps());
                                    residuals.add(residual);
                                });
        long last = solver.solve(LONG, TOLERANCE, watched, 1).effort().steps();
        assertThat(steps).isSorted().startsWith(0L).endsWith(last);
        assertThat(residuals).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @ParameterizedTest
    @EnumSource
    void acceptsAndRefusesTolerances(Solver solver) {
        Budget budget = Budget.withDefaults();
        assertThat(solver.solve(LONG, 0.9, budget, 1).solution()).isPresent();
        for (double wrong : new double[] {0, -1, 1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> solver.solve(LONG, wrong, budget, 1))
                    .withMessageStartingWith(
                            "tolerance (" + wrong + ") must be above 0 and below 1");
        }
    }

    /** Rounding leaves a regret; every solver tries all it knows, and ends with the best. */
    @ParameterizedTest
    @EnumSource
    void givesUpWhereTheToleranceCannotBeMet(Solver solver) {
        NormalFormGame game = ClassicalGames.SKEW;
        Outcome<MixedProfile, MaxRegret> outcome =
                solver.solve(game, 1e-300, Budget.withDefaults(), 1);
        assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
        assertThat(((Outcome.Stopped<MixedProfile, MaxRegret>) outcome).why())
                .isEqualTo(Why.STALLED);
        assertThat(outcome.certificate().residual()).isLessThan(1e-14);
    }

    @Test
    void seedZeroIsTheDefault() {
        NormalFormGame game = ClassicalGames.NINE;
        assertThat(GlobalNewton.withDefaults().solve(game))
                .isEqualTo(GlobalNewton.withDefaults().solve(game, 0));
        assertThat(IteratedPolymatrix.withDefaults().solve(game))
                .isEqualTo(IteratedPolymatrix.withDefaults().solve(game, 0));
        assertThat(SimplicialSubdivision.withDefaults().solve(game))
                .isEqualTo(SimplicialSubdivision.withDefaults().solve(game, 0));
        assertThat(NashPortfolio.withDefaults().solve(game))
                .isEqualTo(NashPortfolio.withDefaults().solve(game, 0));
    }
}
