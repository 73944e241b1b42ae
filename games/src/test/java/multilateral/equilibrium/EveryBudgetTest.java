package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import multilateral.game.ExactProfile;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Budget;
import multilateral.solve.Certificate;
import multilateral.solve.Outcome;
import multilateral.solve.Why;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every iterative solver obeys its budget: limits of steps and time, cancelling and interrupting
 * end it with the best so far and a certificate that says how good that is; progress is told.
 */
class EveryBudgetTest {

    private static final NormalFormGame TWO = RandomGame.uniform(5, -100, 100, 14, 14);
    private static final NormalFormGame ZERO = RandomGame.zeroSum(1, -100, 100, 30, 30);
    private static final NormalFormGame THREE = RandomGame.uniform(14, -100, 100, 4, 4, 4);

    /** A run that ended: why, if it was stopped, and how good what it has is. */
    private record Ended(Optional<Why> why, double residual) {}

    /** A solver and its game, run within a budget. */
    private interface Run extends BiFunction<NormalFormGame, Budget, Ended> {}

    private static <S, C extends Certificate> Ended ended(Outcome<S, C> outcome) {
        double residual = outcome.certificate().residual();
        return outcome instanceof Outcome.Stopped<S, C> stopped && stopped.best() != null
                ? new Ended(Optional.of(stopped.why()), residual)
                : new Ended(Optional.empty(), residual);
    }

    private static Ended ended(EnumerationReport report) {
        return new Ended(report.stopped(), report.residual());
    }

    /** Of what is right as far as it goes. */
    private static Ended unscored(Optional<Why> stopped) {
        return new Ended(stopped, 0);
    }

    private static Ended recomputed(NormalFormGame game, Outcome<MixedProfile, MaxRegret> outcome) {
        if (outcome instanceof Outcome.Stopped<MixedProfile, MaxRegret> stopped) {
            assertThat(MaxRegret.of(game, stopped.best())).isEqualTo(stopped.certificate());
        }
        return ended(outcome);
    }

    private static Ended recomputedExact(
            NormalFormGame game, Outcome<ExactProfile, ExactRegret> outcome) {
        if (outcome instanceof Outcome.Stopped<ExactProfile, ExactRegret> stopped) {
            assertThat(ExactRegret.of(game, stopped.best())).isEqualTo(stopped.certificate());
        }
        return ended(outcome);
    }

    private static Named<Object[]> run(String name, NormalFormGame game, Run run) {
        return Named.of(name, new Object[] {game, run});
    }

    static Stream<Named<Object[]>> runs() {
        return Stream.of(
                run(
                        "Lemke-Howson",
                        TWO,
                        (g, b) ->
                                recomputed(
                                        g,
                                        LemkeHowson.withDefaults().withLabel(3).with(b).solve(g))),
                run(
                        "exact Lemke-Howson",
                        TWO,
                        (g, b) ->
                                recomputedExact(
                                        g,
                                        LemkeHowson.withDefaults().withLabel(3).with(b).exact(g))),
                run(
                        "vertex enumeration",
                        TWO,
                        (g, b) -> ended(VertexEnumeration.withDefaults().with(b).report(g))),
                run(
                        "components",
                        TWO,
                        (g, b) ->
                                unscored(
                                        VertexEnumeration.withDefaults()
                                                .with(b)
                                                .components(g)
                                                .stopped())),
                run(
                        "dominance",
                        TWO,
                        (g, b) ->
                                unscored(
                                        IteratedDominance.reduce(
                                                        g, Dominance.WEAK, Dominators.MIXED, b)
                                                .stopped())),
                run(
                        "rationalizability",
                        THREE,
                        (g, b) -> unscored(Rationalizability.of(g, b).stopped())),
                run(
                        "point rationalizability",
                        THREE,
                        (g, b) -> unscored(Rationalizability.point(g, b).stopped())),
                run("potential", ZERO, (g, b) -> unscored(PotentialFunction.of(g, 0, b).stopped())),
                run("zero sum", ZERO, (g, b) -> ended(ZeroSum.solve(g, b))),
                run("exact zero sum", ZERO, (g, b) -> ended(ZeroSum.exact(g, b))),
                run(
                        "Stackelberg",
                        TWO,
                        (g, b) -> ended(StackelbergEquilibrium.withDefaults().with(b).solve(g))),
                run(
                        "support enumeration of 2",
                        TWO,
                        (g, b) -> ended(SupportEnumeration.withDefaults().with(b).report(g))),
                run(
                        "support enumeration of 3",
                        THREE,
                        (g, b) -> ended(SupportEnumeration.withDefaults().with(b).report(g))),
                run(
                        "portfolio",
                        THREE,
                        (g, b) -> recomputed(g, NashPortfolio.withDefaults().with(b).solve(g))),
                run(
                        "global Newton",
                        THREE,
                        (g, b) -> recomputed(g, GlobalNewton.withDefaults().with(b).solve(g, 1))),
                run(
                        "polymatrix",
                        THREE,
                        (g, b) ->
                                recomputed(
                                        g, IteratedPolymatrix.withDefaults().with(b).solve(g, 1))),
                run(
                        "simplicial",
                        THREE,
                        (g, b) ->
                                recomputed(
                                        g,
                                        SimplicialSubdivision.withDefaults().with(b).solve(g, 1))),
                run(
                        "logit",
                        THREE,
                        (g, b) -> ended(QuantalResponse.withDefaults().with(b).solve(g, 0.1))),
                run(
                        "limit of logit",
                        THREE,
                        (g, b) -> recomputed(g, QuantalResponse.withDefaults().with(b).limit(g))),
                run(
                        "correlated",
                        THREE,
                        (g, b) -> ended(CorrelatedEquilibrium.withDefaults().with(b).solve(g))),
                run(
                        "fictitious play",
                        THREE,
                        (g, b) -> recomputed(g, FictitiousPlay.withDefaults().with(b).solve(g))),
                run(
                        "regret matching",
                        THREE,
                        (g, b) -> recomputed(g, RegretMatching.withDefaults().with(b).solve(g))),
                run(
                        "replicator",
                        THREE,
                        (g, b) ->
                                recomputed(g, ReplicatorDynamics.withDefaults().with(b).solve(g))),
                run(
                        "best responses",
                        THREE,
                        (g, b) ->
                                recomputed(
                                        g, BestResponseDynamics.withDefaults().with(b).solve(g))),
                run(
                        "logit dynamics",
                        THREE,
                        (g, b) -> ended(LogitDynamics.withDefaults().with(b).solve(g, 0.1))));
    }

    private static Ended within(Object[] run, Budget budget) {
        return ((Run) run[1]).apply((NormalFormGame) run[0], budget);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void oneStep(Object[] run) {
        assertStopped(within(run, Budget.withDefaults().withMaxSteps(1)), Why.STEPS);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void noTime(Object[] run) {
        assertStopped(
                within(run, Budget.withDefaults().withMaxTime(Duration.ofNanos(1))), Why.TIME);
    }

    /** Stopped for the reason given, or solved before the limit was looked at. */
    private static void assertStopped(Ended ended, Why why) {
        if (ended.why().isPresent()) {
            assertThat(ended.why()).contains(why);
            assertThat(ended.residual()).isBetween(0.0, 1e6);
        } else {
            assertThat(ended.residual()).isBetween(0.0, 1e-8);
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void cancelledAfterSomeQuestions(Object[] run) {
        for (long questions : List.of(0L, 1L, 2L)) {
            AtomicLong asked = new AtomicLong();
            Budget budget =
                    Budget.withDefaults().withCancelled(() -> asked.getAndIncrement() >= questions);
            Ended ended = within(run, budget);
            assertStopped(ended, Why.CANCELLED);
            assertThat(ended.why().isPresent() || questions > 0).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void interrupted(Object[] run) {
        Thread.currentThread().interrupt();
        try {
            assertThat(within(run, Budget.withDefaults()).why()).contains(Why.CANCELLED);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void progress(Object[] run) {
        AtomicLong told = new AtomicLong();
        Budget budget =
                Budget.withDefaults()
                        .withMaxSteps(5000)
                        .withMaxTime(Duration.ofSeconds(20))
                        .withProgress((effort, residual) -> told.incrementAndGet());
        within(run, budget);
        assertThat(told.get()).isPositive();
    }
}
