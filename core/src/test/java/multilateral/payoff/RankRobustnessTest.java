package multilateral.payoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import org.junit.jupiter.api.Test;

class RankRobustnessTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");

    /**
     * A rises from 0, B falls from 10, C stays at 4: A and C meet at 4, A and B at 5, B and C at 6.
     */
    private static Quantities lines(double t) {
        return Quantities.of(THREE, Unit.ONE, t, 10 - t, 4);
    }

    private static final RankRobustness SEARCH = RankRobustness.withDefaults();

    @Test
    void findsWhoOvertakesWhomAndWhere() {
        Outcome<List<RankChange>, RankBrackets> outcome =
                SEARCH.changes(RankRobustnessTest::lines, 0, 10);
        assertThat(outcome).isInstanceOf(Outcome.Solved.class);
        List<RankChange> changes = outcome.orElseThrow();
        assertThat(changes).hasSize(3);
        assertThat(changes.get(0).at()).isCloseTo(4, within(1e-7));
        assertThat(changes.get(0).overtaken()).isEqualTo(2);
        assertThat(changes.get(0).overtaking()).isEqualTo(0);
        assertThat(changes.get(1).at()).isCloseTo(5, within(1e-7));
        assertThat(changes.get(2).at()).isCloseTo(6, within(1e-7));
        assertThat(outcome.certificate().holdsWithin(2e-8)).isTrue();
        assertThat(outcome.certificate().changes()).isEqualTo(changes);
    }

    @Test
    void findsTheIntervalAroundThePresent() {
        Outcome<RankRobustness.Interval, RankBrackets> outcome =
                SEARCH.interval(RankRobustnessTest::lines, 0, 4.6, 10);
        RankRobustness.Interval interval = outcome.orElseThrow();
        assertThat(interval.from()).isCloseTo(4, within(1e-7)).isGreaterThanOrEqualTo(4);
        assertThat(interval.to()).isCloseTo(5, within(1e-7));
        assertThat(interval.ends()).hasSize(2);
        assertThat(interval.ends().get(0).overtaking()).isEqualTo(2);
        assertThat(interval.ends().get(1).overtaking()).isEqualTo(0);
        assertThat(outcome.certificate().residual()).isBetween(0.0, 2e-8);
    }

    @Test
    void anIntervalWithoutChangesIsTheWholeRange() {
        Outcome<RankRobustness.Interval, RankBrackets> outcome =
                SEARCH.interval(RankRobustnessTest::lines, 0, 0, 3);
        assertThat(outcome.orElseThrow()).isEqualTo(new RankRobustness.Interval(0, 3, List.of()));
        assertThat(outcome.certificate().residual()).isZero();
        assertThat(SEARCH.interval(RankRobustnessTest::lines, 2, 2, 2).orElseThrow().ends())
                .isEmpty();
    }

    @Test
    void tiesAreNoChangesOfPlaces() {
        DoubleFunction<Quantities> meeting =
                t -> Quantities.of(THREE, Unit.ONE, Math.min(t, 5), 5, 1);
        assertThat(SEARCH.changes(meeting, 2, 10).orElseThrow()).isEmpty();
        DoubleFunction<Quantities> plateau =
                t -> Quantities.of(THREE, Unit.ONE, t < 5 ? t : Math.max(5, t - 1), 5, 1);
        List<RankChange> changes = SEARCH.changes(plateau, 2, 10).orElseThrow();
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).at()).isCloseTo(6, within(1e-7));
    }

    @Test
    void anEmptyIntervalBetweenRandomLinesHoldsNoChange() {
        for (long seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] at = random.doubles(3, 0, 1).toArray();
            double[] slope = random.doubles(3, -1, 1).toArray();
            DoubleFunction<Quantities> lines =
                    t ->
                            Quantities.of(
                                    THREE,
                                    Unit.ONE,
                                    at[0] + t * slope[0],
                                    at[1] + t * slope[1],
                                    at[2] + t * slope[2]);
            double low = Double.NEGATIVE_INFINITY;
            double high = Double.POSITIVE_INFINITY;
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < i; j++) {
                    double meet = (at[j] - at[i]) / (slope[i] - slope[j]);
                    low = meet < 0 ? Math.max(low, meet) : low;
                    high = meet > 0 ? Math.min(high, meet) : high;
                }
            }
            RankRobustness.Interval found = SEARCH.interval(lines, -5, 0, 5).orElseThrow();
            assertThat(found.from()).as("seed %d", seed).isCloseTo(Math.max(-5, low), within(1e-7));
            assertThat(found.to()).as("seed %d", seed).isCloseTo(Math.min(5, high), within(1e-7));
        }
    }

    @Test
    void aBudgetEndsTheSearchWithWhatWasFound() {
        Outcome<RankRobustness.Interval, RankBrackets> interval =
                SEARCH.with(Budget.withDefaults().withMaxSteps(5))
                        .interval(RankRobustnessTest::lines, 0, 4.5, 10);
        assertThat(interval).isInstanceOf(Outcome.Stopped.class);
        RankRobustness.Interval best =
                ((Outcome.Stopped<RankRobustness.Interval, RankBrackets>) interval).best();
        assertThat(best.from()).isBetween(4.0, 4.5);
        Outcome<List<RankChange>, RankBrackets> changes =
                SEARCH.with(Budget.withDefaults().withMaxSteps(85))
                        .changes(RankRobustnessTest::lines, 0, 10);
        assertThat(changes).isInstanceOf(Outcome.Stopped.class);
        assertThat(changes.certificate().residual()).isBetween(0.0, 0.051);
    }

    @Test
    void aBracketThatHoldsNothingIsNoProof() {
        List<RankChange> claimed = List.of(new RankChange(2, 0, 1, 2));
        assertThat(RankBrackets.of(RankRobustnessTest::lines, claimed).residual())
                .isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(
                        RankBrackets.of(
                                        RankRobustnessTest::lines,
                                        List.of(new RankChange(2, 0, 7, 8)))
                                .residual())
                .isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void stopsWhereDoublesEnd() {
        RankRobustness fine = SEARCH.withTolerance(1e-300).withPoints(10);
        assertThat(fine.changes(RankRobustnessTest::lines, 0, 10).orElseThrow()).hasSize(3);
        assertThat(fine.interval(RankRobustnessTest::lines, 0, 4.5, 10).orElseThrow().ends())
                .hasSize(2);
    }

    @Test
    void badInputIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SEARCH.withPoints(0))
                .withMessageContaining("points (0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SEARCH.withTolerance(Double.NaN))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SEARCH.changes(RankRobustnessTest::lines, 2, 2))
                .withMessageContaining("from (2.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                SEARCH.changes(
                                        RankRobustnessTest::lines, 0, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SEARCH.interval(RankRobustnessTest::lines, 0, Double.NaN, 1))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SEARCH.interval(RankRobustnessTest::lines, 0, 2, 1));
    }
}
