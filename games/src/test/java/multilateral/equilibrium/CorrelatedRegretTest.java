package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import multilateral.game.NormalFormGame;
import org.junit.jupiter.api.Test;

class CorrelatedRegretTest {

    private static final NormalFormGame CHICKEN =
            NormalFormGame.bimatrix(
                    new double[][] {{6, 2}, {7, 0}}, new double[][] {{6, 7}, {2, 0}});

    @Test
    void tellsWhoGainsHowMuchByWhat() {
        CorrelatedDistribution crash =
                CorrelatedDistribution.of(CHICKEN, at -> at[0] + at[1] == 2 ? 1 : 0);
        assertThat(CorrelatedRegret.of(CHICKEN, crash)).isEqualTo(new CorrelatedRegret(2, 0, 1, 0));
        assertThat(CorrelatedRegret.coarse(CHICKEN, crash))
                .isEqualTo(new CorrelatedRegret(2, 0, -1, 0));
    }

    /** Each recommendation of this one is better ignored, but all together they are not. */
    @Test
    void gainsOnSeveralRecommendationsAddUp() {
        CorrelatedDistribution ends =
                CorrelatedDistribution.of(CHICKEN, at -> at[0] == at[1] ? 0.5 : 0);
        assertThat(CorrelatedRegret.of(CHICKEN, ends))
                .isEqualTo(new CorrelatedRegret(1.5, 0, 1, 0));
        assertThat(CorrelatedRegret.coarse(CHICKEN, ends))
                .isEqualTo(new CorrelatedRegret(1, 0, -1, 0));
    }

    @Test
    void isZeroAtAnEquilibrium() {
        CorrelatedDistribution third =
                CorrelatedDistribution.of(
                        CHICKEN, at -> at[0] + at[1] == 2 ? 0 : at[0] + at[1] == 1 ? 0.25 : 0.5);
        assertThat(CorrelatedRegret.of(CHICKEN, third).residual()).isZero();
        assertThat(CorrelatedRegret.coarse(CHICKEN, third).residual()).isZero();
    }

    @Test
    void refusesADistributionOfAnotherShape() {
        NormalFormGame wide = NormalFormGame.of(new int[] {2, 3}, at -> new double[2]);
        NormalFormGame alone = NormalFormGame.of(new int[] {2}, at -> new double[1]);
        CorrelatedDistribution other = CorrelatedDistribution.of(wide, at -> 1 / 6.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CorrelatedRegret.of(CHICKEN, other))
                .withMessageContaining("over the profiles of the game");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CorrelatedRegret.coarse(alone, other))
                .withMessageContaining("over the profiles of the game");
    }
}
