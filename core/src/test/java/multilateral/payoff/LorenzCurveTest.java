package multilateral.payoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import multilateral.payoff.LorenzCurve.Point;
import org.junit.jupiter.api.Test;

class LorenzCurveTest {

    @Test
    void goldenValues() {
        LorenzCurve curve = LorenzCurve.of(Distributions.of(3, 1));
        assertThat(curve.points())
                .containsExactly(new Point(0, 0), new Point(0.5, 0.25), new Point(1, 1));
        assertThat(curve.shareOf(0)).isZero();
        assertThat(curve.shareOf(0.25)).isEqualTo(0.125);
        assertThat(curve.shareOf(0.75)).isEqualTo(0.625);
        assertThat(curve.shareOf(1)).isEqualTo(1);
        assertThat(curve.gini()).isEqualTo(0.25);
        // Three people with 1 in all, one with 3: 1/3 and 3 a head.
        LorenzCurve perHead = LorenzCurve.perHead(Distributions.of(3, 1), Distributions.of(1, 3));
        assertThat(perHead.points())
                .containsExactly(new Point(0, 0), new Point(0.75, 0.25), new Point(1, 1));
        assertThat(perHead.gini()).isEqualTo(0.5);
    }

    @Test
    void curvesAreConvexBelowTheDiagonal() {
        for (long seed = 0; seed < 300; seed++) {
            LorenzCurve curve = LorenzCurve.of(Distributions.random(new SplittableRandom(seed)));
            double slope = 0;
            for (int i = 1; i < curve.points().size(); i++) {
                Point from = curve.points().get(i - 1);
                Point to = curve.points().get(i);
                double next = (to.share() - from.share()) / (to.people() - from.people());
                assertThat(next).as("seed %d", seed).isGreaterThanOrEqualTo(slope - 1e-9);
                assertThat(to.share()).as("seed %d", seed).isLessThanOrEqualTo(to.people() + 1e-12);
                assertThat(curve.shareOf(to.people()))
                        .as("seed %d", seed)
                        .isCloseTo(to.share(), within(1e-12));
                slope = next;
            }
        }
    }

    @Test
    void wrongArgumentsAreRefused() {
        Point start = new Point(0, 0);
        Point end = new Point(1, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new LorenzCurve(List.of(start)));
        assertThatIllegalArgumentException().isThrownBy(() -> new LorenzCurve(List.of(end, end)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LorenzCurve(List.of(start, start)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LorenzCurve(List.of(start, new Point(0.5, Double.NaN), end)))
                .withMessageContaining("rise");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LorenzCurve(List.of(start, new Point(2, 0.5), end)));
        LorenzCurve step = new LorenzCurve(List.of(start, new Point(0, 0.5), end));
        assertThat(step.shareOf(0)).isZero();
        for (double people : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> step.shareOf(people))
                    .withMessageContaining("people (" + people + ")");
        }
    }
}
