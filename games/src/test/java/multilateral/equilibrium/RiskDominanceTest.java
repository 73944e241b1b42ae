package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import multilateral.game.NormalFormGame;
import org.junit.jupiter.api.Test;

class RiskDominanceTest {

    private static final int[] BOTH = {0, 0};
    private static final int[] NONE = {1, 1};

    /** Stag hunt (Harsanyi and Selten 1988, section 3.9): better for all, and riskier. */
    @Test
    void stagHunt() {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{9, 0}, {8, 7}}, new double[][] {{9, 8}, {0, 7}});
        RiskDominance comparison = RiskDominance.between(game, BOTH, NONE);
        assertThat(comparison.firstProduct()).isEqualTo(1);
        assertThat(comparison.secondProduct()).isEqualTo(49);
        assertThat(comparison.risk()).isEqualTo(PairwiseVerdict.SECOND);
        assertThat(comparison.payoff()).isEqualTo(PairwiseVerdict.FIRST);
        assertThat(comparison.prior(0)).isCloseTo(1 / 8.0, within(1e-15));
        assertThat(comparison).hasToString("[0, 0] against [1, 1]: risk SECOND, payoff FIRST");
        RiskDominance reversed = RiskDominance.between(game, NONE, BOTH);
        assertThat(reversed.risk()).isEqualTo(PairwiseVerdict.FIRST);
        assertThat(reversed.payoff()).isEqualTo(PairwiseVerdict.SECOND);
    }

    @Test
    void battleOfTheSexesIsEven() {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{3, 0}, {0, 2}}, new double[][] {{2, 0}, {0, 3}});
        RiskDominance comparison = RiskDominance.between(game, BOTH, NONE);
        assertThat(comparison.risk()).isEqualTo(PairwiseVerdict.NEITHER);
        assertThat(comparison.payoff()).isEqualTo(PairwiseVerdict.NEITHER);
    }

    /** With two players the verdict is that of the products of losses, in larger games too. */
    @Test
    void twoPlayersCompareProducts() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            double[][][] payoffs = new double[2][2][2];
            for (double[][] matrix : payoffs) {
                matrix[0][0] = 10 + random.nextInt(20);
                matrix[1][1] = 10 + random.nextInt(20);
                matrix[0][1] = random.nextInt(10);
                matrix[1][0] = random.nextInt(10);
            }
            NormalFormGame game = NormalFormGame.bimatrix(payoffs[0], payoffs[1]);
            RiskDominance comparison = RiskDominance.between(game, BOTH, NONE);
            double difference = comparison.firstProduct() - comparison.secondProduct();
            assertThat(comparison.risk())
                    .as("seed %d", seed)
                    .isEqualTo(
                            difference > 0
                                    ? PairwiseVerdict.FIRST
                                    : difference < 0
                                            ? PairwiseVerdict.SECOND
                                            : PairwiseVerdict.NEITHER);
        }
    }

    /** Everybody gets 10 if all contribute, and 4 by staying out: safe from a prior above 0.63. */
    @Test
    void threePlayers() {
        NormalFormGame game = threshold(4, 4, 4);
        RiskDominance comparison =
                RiskDominance.between(game, new int[] {0, 0, 0}, new int[] {1, 1, 1});
        assertThat(comparison.prior(2)).isCloseTo(0.6, within(1e-15));
        assertThat(comparison.risk()).isEqualTo(PairwiseVerdict.SECOND);
        assertThat(
                        RiskDominance.between(
                                        threshold(1, 1, 1),
                                        new int[] {0, 0, 0},
                                        new int[] {1, 1, 1})
                                .risk())
                .isEqualTo(PairwiseVerdict.FIRST);
        assertThat(
                        RiskDominance.between(
                                        threshold(1, 6, 6),
                                        new int[] {0, 0, 0},
                                        new int[] {1, 1, 1})
                                .risk())
                .isEqualTo(PairwiseVerdict.UNDECIDED);
    }

    private static NormalFormGame threshold(double... outside) {
        return NormalFormGame.of(
                new int[] {2, 2, 2},
                at -> {
                    double[] payoffs = new double[3];
                    for (int player = 0; player < 3; player++) {
                        boolean all = at[0] + at[1] + at[2] == 0;
                        payoffs[player] = at[player] == 1 ? outside[player] : all ? 10 : 0;
                    }
                    return payoffs;
                });
    }

    @Test
    void whoDoesNotDifferDoesNotCount() {
        NormalFormGame game =
                NormalFormGame.of(
                        new int[] {2, 2, 2},
                        at -> {
                            double meet = at[0] == at[1] ? 2 - at[0] : 0;
                            return new double[] {meet, meet, 1 - at[2]};
                        });
        RiskDominance comparison =
                RiskDominance.between(game, new int[] {0, 0, 0}, new int[] {1, 1, 0});
        assertThat(comparison.risk()).isEqualTo(PairwiseVerdict.FIRST);
        assertThat(comparison.payoff()).isEqualTo(PairwiseVerdict.NEITHER);
        assertThat(comparison.prior(2)).isEqualTo(1);
    }

    @Test
    void refusesOtherProfiles() {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{9, 0}, {8, 7}}, new double[][] {{9, 8}, {0, 7}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskDominance.between(game, BOTH, BOTH))
                .withMessageContaining("must differ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskDominance.between(game, new int[] {0, 1}, new int[] {1, 0}))
                .withMessageContaining("must be a strict equilibrium");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskDominance.between(game, BOTH, NONE).prior(2))
                .withMessage("player (2) must be in [0, 1]");
    }
}
