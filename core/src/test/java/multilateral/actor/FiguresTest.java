package multilateral.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");

    private static Quantities three(double a, double b, double c) {
        return Quantities.of(THREE, Unit.ONE, a, b, c);
    }

    @Test
    void onlyTheTotalItselfCanOverflow() {
        assertThat(three(1e308, 1e308, -1e308).total()).isEqualTo(1e308);
        assertThat(Figures.sum(new double[] {1e308, 1e308, -1e308, -1e308, 1e-300}))
                .isEqualTo(1e-300);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> three(1e308, 1e308, 0).total())
                .withMessageContaining("overflows");
    }

    @Test
    void thereIsOneZero() {
        Quantities zero = three(0, 0, 0);
        assertThat(three(-0.0, 0, -0.0)).isEqualTo(zero).hasSameHashCodeAs(zero);
        assertThat(zero.times(-1)).isEqualTo(zero);
        assertThat(zero.map(value -> -value, Unit.ONE)).isEqualTo(zero);
        assertThat(zero.withFigure("B", -0.0)).isEqualTo(zero);
        assertThat(Quantities.partial(THREE, Unit.ONE, Map.of("A", -0.0, "B", 0.0, "C", -0.0)))
                .isEqualTo(zero)
                .hasToString("{A=0.0, B=0.0, C=0.0} 1");
        assertThat(three(-0.0, 0, 0).descending()).containsExactly(0, 1, 2);
    }

    @Test
    void figuresFormAVectorSpaceWhereNothingIsRounded() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Quantities x = integers(random);
            Quantities y = integers(random);
            Quantities z = integers(random);
            double factor = random.nextInt(-9, 10);
            assertThat(x.plus(y)).as("seed %d", seed).isEqualTo(y.plus(x));
            assertThat(x.plus(y).plus(z)).as("seed %d", seed).isEqualTo(x.plus(y.plus(z)));
            assertThat(x.plus(y).minus(y)).as("seed %d", seed).isEqualTo(x);
            assertThat(x.minus(x)).as("seed %d", seed).isEqualTo(three(0, 0, 0));
            assertThat(x.plus(y).times(factor))
                    .as("seed %d", seed)
                    .isEqualTo(x.times(factor).plus(y.times(factor)));
            assertThat(x.plus(y).total()).as("seed %d", seed).isEqualTo(x.total() + y.total());
        }
    }

    private static Quantities integers(SplittableRandom random) {
        return three(random.nextInt(-99, 100), random.nextInt(-99, 100), random.nextInt(-99, 100));
    }

    @Test
    void descendingIsAStableOrderOfAll() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] values = random.ints(30, -3, 4).asDoubleStream().toArray();
            ActorSet actors =
                    ActorSet.of(
                            IntStream.range(0, 30).mapToObj(i -> "P" + i).toArray(String[]::new));
            var order = Quantities.of(actors, Unit.ONE, values).descending();
            assertThat(order).as("seed %d", seed).hasSize(30).doesNotHaveDuplicates();
            for (int i = 1; i < 30; i++) {
                double last = values[order.get(i - 1)];
                double next = values[order.get(i)];
                assertThat(last > next || (last == next && order.get(i - 1) < order.get(i)))
                        .as("seed %d, place %d", seed, i)
                        .isTrue();
            }
        }
    }
}
