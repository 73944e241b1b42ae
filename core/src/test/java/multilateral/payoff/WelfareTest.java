package multilateral.payoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

class WelfareTest {

    private static final List<Welfare> ALL =
            List.of(
                    Welfare.utilitarian(),
                    Welfare.maximin(),
                    Welfare.nash(),
                    Welfare.atkinson(0.5),
                    Welfare.atkinson(3),
                    Welfare.kolm(0.7));

    /** By hand: figures 1 and 4. */
    @Test
    void goldenValues() {
        Quantities some = Distributions.of(4, 1);
        assertThat(Welfare.utilitarian().of(some)).isEqualTo(2.5);
        assertThat(Welfare.maximin().of(some)).isEqualTo(1);
        assertThat(Welfare.nash().of(some)).isCloseTo(2, within(1e-15));
        assertThat(Welfare.atkinson(0).of(some)).isCloseTo(2.5, within(1e-15));
        assertThat(Welfare.atkinson(0.5).of(some)).isCloseTo(2.25, within(1e-14));
        assertThat(Welfare.atkinson(1).of(some)).isCloseTo(2, within(1e-15));
        assertThat(Welfare.atkinson(2).of(some)).isCloseTo(1.6, within(1e-15));
        double kolm = -Math.log((Math.exp(-1) + Math.exp(-4)) / 2);
        assertThat(Welfare.kolm(1).of(some)).isCloseTo(kolm, within(1e-14));
        assertThat(Welfare.nash().of(Distributions.of(0, 5))).isZero();
        assertThat(Welfare.atkinson(0.5).of(Distributions.of(0, 0))).isZero();
    }

    @Test
    void equalFiguresAreTheirOwnEquivalentAndGainsDoNotHurt() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Quantities some = Distributions.random(random);
            double level = random.nextDouble(0.1, 9);
            String id = some.actors().get(random.nextInt(some.size())).id();
            Quantities more = some.withFigure(id, some.get(id) + random.nextDouble());
            for (Welfare welfare : ALL) {
                assertThat(welfare.of(some.map(x -> level, Unit.ONE)))
                        .as("seed %d", seed)
                        .isCloseTo(level, within(1e-12));
                assertThat(welfare.of(more))
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(welfare.of(some) - 1e-12);
                assertThat(welfare.of(some))
                        .as("seed %d", seed)
                        .isBetween(
                                Welfare.maximin().of(some) - 1e-12,
                                Welfare.utilitarian().of(some) + 1e-12);
            }
        }
    }

    @Test
    void averseWelfareMovesWithScaleOrOriginAndMeetsTheIndex() {
        for (long seed = 0; seed < 200; seed++) {
            Quantities some = Distributions.random(new SplittableRandom(seed));
            double mean = Welfare.utilitarian().of(some);
            for (double aversion : new double[] {0.5, 1, 1 + 1e-12, 2, 7}) {
                double welfare = Welfare.atkinson(aversion).of(some);
                assertThat(Welfare.atkinson(aversion).of(some.times(1e200)) / 1e200)
                        .as("seed %d", seed)
                        .isCloseTo(welfare, within(1e-11));
                assertThat(1 - welfare / mean)
                        .as("seed %d", seed)
                        .isCloseTo(Inequality.atkinson(some, aversion), within(1e-11));
                assertThat(Welfare.kolm(aversion).of(some.map(x -> x - 50, Unit.ONE)))
                        .as("seed %d", seed)
                        .isCloseTo(Welfare.kolm(aversion).of(some) - 50, within(1e-11));
            }
            assertThat(Welfare.kolm(1e-13).of(some))
                    .as("seed %d", seed)
                    .isCloseTo(mean, within(1e-9));
            assertThat(Welfare.atkinson(5000).of(some))
                    .as("seed %d", seed)
                    .isCloseTo(Welfare.maximin().of(some), within(0.05));
        }
    }

    @Test
    void wrongArgumentsAreRefused() {
        Quantities negative = Distributions.of(1, -1);
        for (Welfare welfare : List.of(Welfare.nash(), Welfare.atkinson(2))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> welfare.of(negative))
                    .withMessageContaining("\"A1\" (-1.0)");
        }
        assertThat(Welfare.maximin().of(negative)).isEqualTo(-1);
        for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Welfare.atkinson(wrong))
                    .withMessageContaining("aversion (" + wrong + ")");
            assertThatIllegalArgumentException().isThrownBy(() -> Welfare.kolm(wrong));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Welfare.kolm(0));
    }
}
