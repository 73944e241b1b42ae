package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ExactProfileTest {

    private static final BigFraction THIRD = BigFraction.of(1, 3);
    private static final BigFraction TWO_THIRDS = BigFraction.of(2, 3);

    @Test
    void fractionsAreKept() {
        ExactProfile profile =
                ExactProfile.of(
                        new BigFraction[] {THIRD, TWO_THIRDS}, new BigFraction[] {BigFraction.ONE});
        assertThat(profile.players()).isEqualTo(2);
        assertThat(profile.probability(0, 1)).isEqualTo(TWO_THIRDS);
        assertThat(profile.strategy(1)).containsExactly(BigFraction.ONE);
        assertThat(profile.toMixedProfile())
                .isEqualTo(MixedProfile.of(new double[] {1.0 / 3, 2.0 / 3}, new double[] {1}));
        assertThat(profile)
                .hasToString("[[1/3, 2/3], [1]]")
                .isEqualTo(
                        new ExactProfile(
                                List.of(List.of(THIRD, TWO_THIRDS), List.of(BigFraction.ONE))));
    }

    @Test
    void whatIsNoDistributionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(ExactProfile::of)
                .withMessageContaining("must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactProfile.of(new BigFraction[] {THIRD, THIRD}))
                .withMessageContaining("(sum 2/3) must add up to exactly 1");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ExactProfile.of(new BigFraction[] {THIRD.negate(), BigFraction.ONE}))
                .withMessageContaining("probability (-1/3) of player 0");
        ExactProfile profile = ExactProfile.of(new BigFraction[] {THIRD, TWO_THIRDS});
        assertThatIllegalArgumentException().isThrownBy(() -> profile.strategy(1));
        assertThatIllegalArgumentException().isThrownBy(() -> profile.strategy(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> profile.probability(0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> profile.probability(0, -1));
    }

    @Test
    void negativeDenominatorsAreTurned() {
        BigFraction half = BigFraction.of(-1, -2);
        ExactProfile profile = ExactProfile.of(new BigFraction[] {half, half});
        assertThat(profile.probability(0, 0).getDenominator().signum()).isEqualTo(1);
    }
}
