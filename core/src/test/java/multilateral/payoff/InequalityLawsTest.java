package multilateral.payoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

class InequalityLawsTest {

    private static final Map<String, ToDoubleFunction<Quantities>> MEASURES = measures();

    private static Map<String, ToDoubleFunction<Quantities>> measures() {
        Map<String, ToDoubleFunction<Quantities>> measures = new LinkedHashMap<>();
        measures.put("Gini", Inequality::gini);
        measures.put("Hoover", Inequality::hoover);
        measures.put("Theil", Inequality::theil);
        measures.put("Atkinson 1/2", figures -> Inequality.atkinson(figures, 0.5));
        measures.put("Atkinson 1", figures -> Inequality.atkinson(figures, 1));
        measures.put("Atkinson 2", figures -> Inequality.atkinson(figures, 2));
        return measures;
    }

    /** By hand: figures 1 and 3, mean 2. */
    @Test
    void goldenValues() {
        Quantities some = Distributions.of(3, 1);
        assertThat(Inequality.gini(some)).isEqualTo(0.25);
        assertThat(Inequality.hoover(some)).isEqualTo(0.25);
        double theil = 0.75 * Math.log(1.5) + 0.25 * Math.log(0.5);
        assertThat(Inequality.theil(some)).isCloseTo(theil, within(1e-15));
        double root = (1 + Math.sqrt(3)) / 2;
        assertThat(Inequality.atkinson(some, 0.5)).isCloseTo(1 - root * root / 2, within(1e-15));
        assertThat(Inequality.atkinson(some, 1)).isCloseTo(1 - Math.sqrt(3) / 2, within(1e-15));
        assertThat(Inequality.atkinson(some, 2)).isCloseTo(0.25, within(1e-15));
        assertThat(Inequality.theil(Distributions.of(0, 0, 7)))
                .isCloseTo(Math.log(3), within(1e-15));
        assertThat(Inequality.atkinson(Distributions.of(0, 7), 1)).isEqualTo(1);
        assertThat(Inequality.atkinson(Distributions.of(0, 7), 0.5)).isCloseTo(0.5, within(1e-15));
    }

    @Test
    void scaleAndReplicationChangeNothingAndEqualityIsZero() {
        for (long seed = 0; seed < 200; seed++) {
            Quantities some = Distributions.random(new SplittableRandom(seed));
            for (Map.Entry<String, ToDoubleFunction<Quantities>> entry : MEASURES.entrySet()) {
                ToDoubleFunction<Quantities> measure = entry.getValue();
                double value = measure.applyAsDouble(some);
                String what = entry.getKey() + ", seed " + seed;
                assertThat(value).as(what).isGreaterThanOrEqualTo(0);
                assertThat(measure.applyAsDouble(some.times(1e300)))
                        .as(what)
                        .isCloseTo(value, within(1e-12));
                assertThat(measure.applyAsDouble(some.times(1e-300)))
                        .as(what)
                        .isCloseTo(value, within(1e-12));
                assertThat(measure.applyAsDouble(Distributions.twice(some)))
                        .as(what)
                        .isCloseTo(value, within(1e-12));
                assertThat(measure.applyAsDouble(some.map(x -> 4.2, Unit.ONE)))
                        .as(what)
                        .isCloseTo(0, within(1e-12));
            }
        }
    }

    /** Pigou (1912) and Dalton (1920): from a richer to a poorer actor, never past equality. */
    @Test
    void transfersToThePoorerDoNotRaiseInequality() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Quantities some = Distributions.random(random);
            int one = random.nextInt(some.size());
            int other = random.nextInt(some.size());
            int rich = some.get(one) > some.get(other) ? one : other;
            int poor = rich == one ? other : one;
            double sum = random.nextDouble() * (some.get(rich) - some.get(poor)) / 2;
            Quantities after = some.withFigure(some.actors().get(rich).id(), some.get(rich) - sum);
            after = after.withFigure(after.actors().get(poor).id(), after.get(poor) + sum);
            for (Map.Entry<String, ToDoubleFunction<Quantities>> entry : MEASURES.entrySet()) {
                assertThat(entry.getValue().applyAsDouble(after))
                        .as("%s, seed %d", entry.getKey(), seed)
                        .isLessThanOrEqualTo(entry.getValue().applyAsDouble(some) + 1e-12);
            }
        }
    }

    @Test
    void figuresNearTheLimitOfDoublesAreMeasured() {
        Quantities large = Distributions.of(1e308, 1e308, 0, 1e308);
        assertThat(Inequality.gini(large)).isCloseTo(0.25, within(1e-15));
        assertThat(Inequality.hoover(large)).isCloseTo(0.25, within(1e-15));
    }

    /** The area under the curve, and the mean difference that {@code gini} is made from. */
    @Test
    void twoFormulasOfTheGiniAgree() {
        for (long seed = 0; seed < 300; seed++) {
            Quantities some = Distributions.random(new SplittableRandom(seed));
            assertThat(LorenzCurve.of(some).gini())
                    .as("seed %d", seed)
                    .isCloseTo(Inequality.gini(some), within(1e-12));
        }
    }

    /** Weighting by whole heads is writing each head out. */
    @Test
    void perHeadIsTheGiniOfAllHeads() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Quantities totals = Distributions.random(random);
            double[] heads =
                    random.ints(totals.size(), 1, 6).mapToDouble(count -> (double) count).toArray();
            double[] people = new double[(int) Arrays.stream(heads).sum()];
            int next = 0;
            for (int i = 0; i < heads.length; i++) {
                for (int head = 0; head < heads[i]; head++) {
                    people[next++] = totals.get(i) / heads[i];
                }
            }
            Quantities population = Quantities.of(totals.actors(), Unit.of("people"), heads);
            assertThat(Inequality.giniPerHead(totals, population))
                    .as("seed %d", seed)
                    .isCloseTo(Inequality.gini(Distributions.of(people)), within(1e-12));
            assertThat(Inequality.giniPerHead(population, population))
                    .as("seed %d", seed)
                    .isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void wrongArgumentsAreRefused() {
        Quantities some = Distributions.of(1, 2);
        for (double aversion : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Inequality.atkinson(some, aversion))
                    .withMessageContaining("aversion (" + aversion + ")");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inequality.giniPerHead(some, Distributions.of(1, 0)))
                .withMessageContaining("heads of \"A1\" (0.0)");
        Quantities others = Quantities.of(ActorSet.of("X", "Y"), Unit.ONE, 1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inequality.giniPerHead(some, others))
                .withMessageContaining("forActors");
    }
}
