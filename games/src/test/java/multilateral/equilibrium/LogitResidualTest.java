package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import multilateral.game.MixedProfile;
import org.junit.jupiter.api.Test;

class LogitResidualTest {

    /** Against a sure first action, the response in the dilemma is e^(5λ) to e^(3λ). */
    @Test
    void tellsWhoIsFarthestFromTheResponse() {
        MixedProfile profile = MixedProfile.of(new double[] {0.5, 0.5}, new double[] {1, 0});
        LogitResidual residual = LogitResidual.of(LearningGames.DILEMMA, profile, 1);
        assertThat(residual.player()).isEqualTo(1);
        assertThat(residual.action()).isZero();
        double first = 1 / (1 + Math.exp(0.5 * (5 + 1) - 0.5 * (3 + 0)));
        assertThat(residual.residual()).isCloseTo(1 - first, within(1e-15));
        assertThat(LogitResidual.of(LearningGames.DILEMMA, profile, 0, 0).residual())
                .isEqualTo(0.5);
        assertThat(
                        LogitResidual.of(
                                        LearningGames.DILEMMA,
                                        MixedProfile.uniform(LearningGames.DILEMMA),
                                        0)
                                .holdsWithin(0))
                .isTrue();
    }

    @Test
    void refusesWrongPrecisions() {
        MixedProfile profile = MixedProfile.uniform(LearningGames.DILEMMA);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogitResidual.of(LearningGames.DILEMMA, profile, 1, 2, 3))
                .withMessageContaining("lambdas (3 of them)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogitResidual.of(LearningGames.DILEMMA, profile, -1))
                .withMessageContaining("lambda (-1.0)");
    }
}
