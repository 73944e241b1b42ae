package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import org.junit.jupiter.api.Test;

class EquilibriumIndexTest {

    private static final double[] HALF = {0.5, 0.5};

    @Test
    void pureAndMixed() {
        NormalFormGame coordination =
                NormalFormGame.bimatrix(
                        new double[][] {{1, 0}, {0, 1}}, new double[][] {{1, 0}, {0, 1}});
        assertThat(EquilibriumIndex.of(coordination, MixedProfile.pure(coordination, 0, 0)))
                .isEqualTo(1);
        assertThat(EquilibriumIndex.of(coordination, MixedProfile.of(HALF, HALF))).isEqualTo(-1);
        NormalFormGame pennies =
                NormalFormGame.bimatrix(
                        new double[][] {{1, -1}, {-1, 1}}, new double[][] {{-1, 1}, {1, -1}});
        assertThat(EquilibriumIndex.of(pennies, MixedProfile.of(HALF, HALF))).isEqualTo(1);
    }

    /** In a game of n by n coordination the equilibrium of k actions has index (−1)^(k−1). */
    @Test
    void manyActions() {
        double[][] unit = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
        NormalFormGame game = NormalFormGame.bimatrix(unit, unit);
        for (int count = 1; count <= 4; count++) {
            double[] mixed = new double[4];
            for (int action = 4 - count; action < 4; action++) {
                mixed[action] = 1.0 / count;
            }
            assertThat(EquilibriumIndex.of(game, MixedProfile.of(mixed, mixed)))
                    .isEqualTo(count % 2 == 0 ? -1 : 1);
        }
    }

    @Test
    void irregular() {
        NormalFormGame tied =
                NormalFormGame.bimatrix(
                        new double[][] {{1, 1}, {1, 0}}, new double[][] {{1, 0}, {1, 0}});
        assertThat(EquilibriumIndex.of(tied, MixedProfile.pure(tied, 0, 0))).isZero();
        NormalFormGame constant =
                NormalFormGame.bimatrix(new double[][] {{1, 1}, {1, 1}}, new double[2][2]);
        assertThat(EquilibriumIndex.of(constant, MixedProfile.of(HALF, HALF))).isZero();
    }

    @Test
    void noEquilibrium() {
        NormalFormGame dilemma =
                NormalFormGame.bimatrix(
                        new double[][] {{3, 0}, {5, 1}}, new double[][] {{3, 5}, {0, 1}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EquilibriumIndex.of(dilemma, MixedProfile.pure(dilemma, 0, 0)))
                .withMessage(
                        "regret (0.4 of the spread of payoffs of player 0) must be at most 1.0E-6;"
                                + " only an equilibrium has an index");
    }
}
