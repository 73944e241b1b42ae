package multilateral.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ExactQuantitiesTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");
    private static final Unit USD = Unit.of("USD");

    /** Every double is a fraction, and the nearest double of that fraction is the double. */
    @Test
    void thereAndBackIsTheSame() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] values = new double[3];
            Arrays.setAll(
                    values,
                    i -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(-1000, 1000)));
            Quantities figures = Quantities.of(THREE, USD, values);
            assertThat(ExactQuantities.from(figures).toQuantities())
                    .as("seed %d", seed)
                    .isEqualTo(figures);
        }
        Quantities tiny = Quantities.of(THREE, USD, Double.MIN_VALUE, -Double.MAX_VALUE, 0);
        assertThat(ExactQuantities.from(tiny).toQuantities()).isEqualTo(tiny);
    }

    @Test
    void thirdsAddUpToOneExactly() {
        BigFraction third = BigFraction.of(1, 3);
        ExactQuantities thirds = ExactQuantities.of(THREE, Unit.ONE, third, third, third);
        assertThat(thirds.total()).isEqualTo(BigFraction.ONE);
        assertThat(thirds.get("B")).isEqualTo(thirds.get(1)).isEqualTo(third);
        assertThat(thirds).hasToString("{A=1/3, B=1/3, C=1/3} 1");
    }

    @Test
    void valuesAreCopied() {
        List<BigFraction> values =
                new ArrayList<>(List.of(BigFraction.ONE, BigFraction.ZERO, BigFraction.ONE));
        ExactQuantities figures = new ExactQuantities(THREE, USD, values);
        values.set(0, BigFraction.ZERO);
        assertThat(figures.get("A")).isEqualTo(BigFraction.ONE);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactQuantities.of(THREE, USD, BigFraction.ONE))
                .withMessage("values (1 of them) must be as many as the actors (3)");
        ExactQuantities zero =
                ExactQuantities.of(
                        THREE, USD, BigFraction.ZERO, BigFraction.ZERO, BigFraction.ZERO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> zero.get(3))
                .withMessageContaining("[0, 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> zero.get("D"))
                .withMessageContaining("\"D\"");
        ExactQuantities huge =
                ExactQuantities.of(
                        THREE,
                        USD,
                        BigFraction.of(10).pow(400),
                        BigFraction.ZERO,
                        BigFraction.ZERO);
        assertThatIllegalArgumentException().isThrownBy(huge::toQuantities);
    }
}
