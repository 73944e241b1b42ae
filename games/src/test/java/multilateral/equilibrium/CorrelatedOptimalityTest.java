package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import multilateral.game.NormalFormGame;
import org.junit.jupiter.api.Test;

class CorrelatedOptimalityTest {

    private static final NormalFormGame CHICKEN =
            NormalFormGame.bimatrix(
                    new double[][] {{6, 2}, {7, 0}}, new double[][] {{6, 7}, {2, 0}});

    /** At 3/4 for each of the two temptations the bound is 10.5 by hand. */
    @Test
    void boundsByHand() {
        List<Double> sum = List.of(1.0, 1.0);
        assertThat(CorrelatedOptimality.bound(CHICKEN, sum, List.of(), profile -> true))
                .isEqualTo(12);
        List<IncentivePrice> prices =
                List.of(new IncentivePrice(0, 0, 1, 0.75), new IncentivePrice(1, 0, 1, 0.75));
        assertThat(CorrelatedOptimality.bound(CHICKEN, sum, prices, profile -> true))
                .isEqualTo(10.5);
        assertThat(CorrelatedOptimality.bound(CHICKEN, sum, prices, at -> at[0] + at[1] == 2))
                .isEqualTo(0);
        assertThat(CorrelatedOptimality.bound(CHICKEN, sum, prices, profile -> false))
                .isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(
                        CorrelatedOptimality.bound(
                                CHICKEN,
                                List.of(1.0, 0.0),
                                List.of(new IncentivePrice(0, -1, 1, 1)),
                                profile -> true))
                .isEqualTo(7);
    }

    @Test
    void refusesOtherNumbersOfWeights() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                CorrelatedOptimality.bound(
                                        CHICKEN, List.of(1.0), List.of(), profile -> true))
                .withMessage("weights (1 of them) must be one for each of the 2 players");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IncentivePrice(0, 0, 1, -1))
                .withMessage("price (-1.0) must be zero or more and finite");
    }
}
