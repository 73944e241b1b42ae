package multilateral.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantitiesTest {

    private static final Unit USD = Unit.of("USD");
    private static final ActorSet TWO = ActorSet.of("A", "B");
    private static final Quantities GAP = Quantities.partial(TWO, USD, Map.of("A", 1.0));

    private static Quantities two(double a, double b) {
        return Quantities.of(TWO, USD, a, b);
    }

    @Test
    void figuresAreCopiedInAndOut() {
        double[] values = {1, 2};
        Quantities figures = Quantities.of(TWO, USD, values);
        values[0] = 9;
        figures.toArray()[1] = 9;
        assertThat(figures.get(0)).isEqualTo(1);
        assertThat(figures.get("B")).isEqualTo(2);
        assertThat(figures.size()).isEqualTo(2);
        assertThat(figures.unit()).isEqualTo(USD);
        assertThat(figures.actors()).isEqualTo(TWO);
        assertThat(figures).hasToString("{A=1.0, B=2.0} USD");
        assertThat(figures).isEqualTo(two(1, 2)).hasSameHashCodeAs(two(1, 2));
        assertThat(figures).isNotEqualTo(two(1, 3));
    }

    @Test
    void arithmeticKeepsUnits() {
        assertThat(two(1, 2).plus(two(3, 4))).isEqualTo(two(4, 6));
        assertThat(two(1, 2).minus(two(3, 5))).isEqualTo(two(-2, -3));
        assertThat(two(1, 2).times(3)).isEqualTo(two(3, 6));
        assertThat(two(1, 3).scaledTo(100, Unit.PERCENT).toArray()).containsExactly(25, 75);
        assertThat(two(1, 2).withFigure("B", 5)).isEqualTo(two(1, 5));
        assertThat(two(1, 2).descending()).containsExactly(1, 0);
        assertThat(two(1, 1).descending()).containsExactly(0, 1);
        assertThat(two(1, 2).forActors(ActorSet.of("B")).toArray()).containsExactly(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two(1, 2).plus(Quantities.of(TWO, Unit.ONE, 1, 2)))
                .withMessageContaining("units differ: USD and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two(1, 2).plus(Quantities.of(ActorSet.of("B", "A"), USD, 1, 2)))
                .withMessageContaining("forActors");
        assertThatIllegalArgumentException().isThrownBy(() -> two(1, -1).scaledTo(1, USD));
        assertThatIllegalArgumentException().isThrownBy(() -> two(1, 1).times(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two(1, 1e308).times(10))
                .withMessageContaining("\"B\" (Infinity)");
    }

    @Test
    void missingFiguresAreNamedWhereTheyAreNeeded() {
        assertThat(GAP.missing()).containsExactly("B");
        assertThat(GAP.has("A")).isTrue();
        assertThat(GAP.has("B")).isFalse();
        assertThat(GAP).hasToString("{A=1.0, B=missing} USD");
        assertThatIllegalArgumentException()
                .isThrownBy(GAP::total)
                .withMessageContaining("no figure in USD for B")
                .withMessageContaining("orElse")
                .withMessageContaining("having")
                .withMessageContaining("withFigure");
        assertThatIllegalArgumentException().isThrownBy(() -> GAP.get("B"));
        assertThatIllegalArgumentException().isThrownBy(GAP::toArray);
        assertThatIllegalArgumentException().isThrownBy(GAP::descending);
        assertThat(GAP.plus(two(1, 1)).missing()).containsExactly("B");
        assertThat(two(1, 1).minus(GAP).missing()).containsExactly("B");
        assertThat(GAP.times(2).get("A")).isEqualTo(2);
        assertThat(GAP.orElse(two(7, 8))).isEqualTo(two(1, 8));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantities.partial(TWO, USD, Map.of("C", 1.0)));
    }

    @Test
    void wrongValuesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantities.of(TWO, USD, 1))
                .withMessageContaining("values (1 of them)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two(1, Double.NaN))
                .withMessageContaining("\"B\" (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two(1e308, 1e308).total())
                .withMessageContaining("overflows");
    }

    /** Compensated sums are the nearest double, or next to it, where plain sums are off. */
    @Test
    void totalsAgreeWithExactSums() {
        for (long seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] values =
                    IntStream.range(0, 1 + random.nextInt(50))
                            .mapToDouble(
                                    i ->
                                            Math.scalb(
                                                    random.nextDouble(-1, 1),
                                                    random.nextInt(-30, 30)))
                            .toArray();
            ActorSet actors =
                    ActorSet.of(
                            IntStream.range(0, values.length)
                                    .mapToObj(i -> "A" + i)
                                    .toArray(String[]::new));
            BigDecimal exact =
                    Arrays.stream(values)
                            .mapToObj(BigDecimal::new)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            double largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
            double total = Quantities.of(actors, USD, values).total();
            assertThat(new BigDecimal(total).subtract(exact).abs().doubleValue())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(Math.ulp(exact.doubleValue()) + 1e-28 * largest);
        }
    }
}
