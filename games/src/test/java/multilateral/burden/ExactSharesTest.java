package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import multilateral.actor.ActorSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ExactSharesTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");

    @Test
    void sharesAreProportionalToWeightsAndAddUpToOneHundred() {
        ExactShares shares =
                ExactShares.proportional(
                        THREE,
                        List.of(BigFraction.of(1, 2), BigFraction.of(1, 3), BigFraction.of(1, 6)));

        assertThat(shares.get("A")).isEqualTo(BigFraction.of(50));
        assertThat(shares.get(1)).isEqualTo(BigFraction.of(100, 3));
        assertThat(shares.toExact().total()).isEqualTo(BigFraction.of(100));
        assertThat(shares.toQuantities().get("C")).isEqualTo(100.0 / 6);
        assertThat(shares.actors()).isEqualTo(THREE);
        assertThat(shares.toString()).startsWith("{A=50.0, B=33.33");
    }

    @Test
    void equalSharesAreEqualHoweverTheyCameAbout() {
        ExactShares one =
                ExactShares.proportional(
                        THREE, List.of(BigFraction.of(2), BigFraction.of(4), BigFraction.of(6)));
        ExactShares same =
                ExactShares.proportional(
                        THREE, List.of(BigFraction.of(1), BigFraction.of(2), BigFraction.of(3)));
        ExactShares other =
                ExactShares.proportional(
                        THREE, List.of(BigFraction.of(1), BigFraction.of(1), BigFraction.of(1)));

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(other);
        assertThat((Object) one).isNotEqualTo("text");
        assertThat(ExactShares.mean(List.of(one, other)).get("A")).isEqualTo(BigFraction.of(25));
        assertThat(other.minus(one).get("C")).isEqualTo(100.0 / 3 - 50, within(1e-14));
    }

    @Test
    void wrongWeightsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactShares.proportional(THREE, List.of(BigFraction.ONE)))
                .withMessageContaining("weights (1 of them)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                ExactShares.proportional(
                                        THREE,
                                        List.of(
                                                BigFraction.ONE,
                                                BigFraction.of(-1),
                                                BigFraction.ONE)))
                .withMessageContaining("\"B\" (-1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                ExactShares.proportional(
                                        THREE,
                                        List.of(
                                                BigFraction.ZERO,
                                                BigFraction.ZERO,
                                                BigFraction.ZERO)))
                .withMessageContaining("zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactShares.mean(List.of()))
                .withMessageContaining("empty");
    }

    @Test
    void sharesOfOtherActorsAreNotCompared() {
        List<BigFraction> weights = List.of(BigFraction.ONE, BigFraction.ONE, BigFraction.ONE);
        ExactShares mine = ExactShares.proportional(THREE, weights);
        ExactShares theirs = ExactShares.proportional(ActorSet.of("A", "B", "D"), weights);
        assertThatIllegalArgumentException().isThrownBy(() -> mine.minus(theirs));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactShares.mean(List.of(mine, theirs)));
        assertThatIllegalArgumentException().isThrownBy(() -> mine.get(3));
    }
}
