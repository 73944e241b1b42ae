package multilateral.payoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

class InequalityTest {

    private static Quantities figures(double... values) {
        return Quantities.of(
                ActorSet.of(
                        IntStream.range(0, values.length)
                                .mapToObj(i -> "A" + i)
                                .toArray(String[]::new)),
                Unit.ONE,
                values);
    }

    @Test
    void equalSharesAreNotUnequalAndNotConcentrated() {
        assertThat(Inequality.gini(figures(3, 3, 3, 3))).isEqualTo(0);
        assertThat(Inequality.hoover(figures(3, 3, 3, 3))).isEqualTo(0);
        assertThat(Concentration.effectiveNumber(figures(3, 3, 3, 3))).isEqualTo(4);
        assertThat(Concentration.fewestHolding(figures(3, 3, 3, 3), 0.5)).isEqualTo(2);
        assertThat(Concentration.fewestHolding(figures(3, 3, 3, 3), 1)).isEqualTo(4);
    }

    @Test
    void oneWithAllIsAsUnequalAsCanBe() {
        assertThat(Inequality.gini(figures(0, 0, 0, 7))).isEqualTo(0.75);
        assertThat(Inequality.hoover(figures(0, 7, 0, 0))).isEqualTo(0.75);
        assertThat(Concentration.herfindahl(figures(0, 0, 7))).isEqualTo(1);
        assertThat(Concentration.fewestHolding(figures(0, 0, 7), 1)).isEqualTo(1);
    }

    /** Against the definition, half the mean absolute difference over the mean. */
    @Test
    void giniIsTheMeanDifferenceAndIgnoresScaleAndReplication() {
        for (long seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] values = random.doubles(1 + random.nextInt(20), 0, 9).toArray();
            Quantities some = figures(values);
            double difference = 0;
            double sum = 0;
            for (double a : values) {
                sum += a;
                for (double b : values) {
                    difference += Math.abs(a - b);
                }
            }
            double gini = Inequality.gini(some);
            assertThat(gini)
                    .as("seed %d", seed)
                    .isCloseTo(difference / (2 * values.length * sum), within(1e-12));
            assertThat(Inequality.gini(some.times(8))).isCloseTo(gini, within(1e-12));
            double[] twice = new double[2 * values.length];
            System.arraycopy(values, 0, twice, 0, values.length);
            System.arraycopy(values, 0, twice, values.length, values.length);
            assertThat(Inequality.gini(figures(twice)))
                    .as("seed %d", seed)
                    .isCloseTo(gini, within(1e-12));
            assertThat(Inequality.hoover(some))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(gini + 1e-12);
        }
    }

    @Test
    void wrongFiguresAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inequality.gini(figures(1, -2)))
                .withMessageContaining("\"A1\" (-2.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Concentration.herfindahl(figures(0, 0)))
                .withMessageContaining("all be zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Concentration.fewestHolding(figures(1), Double.NaN))
                .withMessageContaining("part (NaN)");
    }
}
