package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import org.junit.jupiter.api.Test;

class CorrelatedDistributionTest {

    private static final NormalFormGame GAME =
            NormalFormGame.of(
                    new int[] {2, 3}, at -> new double[] {at[0] + 10 * at[1], at[0] * at[1]});

    private static final CorrelatedDistribution EVEN =
            CorrelatedDistribution.of(GAME, at -> at[0] == 0 && at[1] < 2 ? 0.5 : 0);

    @Test
    void holdsProbabilitiesAndPayoffs() {
        assertThat(EVEN.probability(0, 1)).isEqualTo(0.5);
        assertThat(EVEN.probability(1, 1)).isZero();
        assertThat(EVEN.payoff(0)).isEqualTo(5);
        assertThat(EVEN.payoff(1)).isZero();
        assertThat(EVEN.players()).isEqualTo(2);
        assertThat(EVEN.actions(1)).isEqualTo(3);
        assertThat(EVEN.support()).containsExactly(new int[] {0, 0}, new int[] {0, 1});
        assertThat(EVEN).hasToString("{[0, 0]: 0.5, [0, 1]: 0.5}");
    }

    @Test
    void marginalsOfAProductAreItsStrategies() {
        MixedProfile profile =
                MixedProfile.of(new double[] {0.25, 0.75}, new double[] {0.5, 0.125, 0.375});
        CorrelatedDistribution product = CorrelatedDistribution.product(GAME, profile);
        assertThat(product.marginals()).isEqualTo(profile);
        assertThat(product.probability(1, 2)).isEqualTo(0.75 * 0.375);
        assertThat(product.payoff(0)).isCloseTo(GAME.expectedPayoff(0, profile), within(1e-14));
    }

    @Test
    void isAValue() {
        CorrelatedDistribution same =
                CorrelatedDistribution.of(GAME, at -> at[0] == 0 && at[1] < 2 ? 0.5 : 0);
        assertThat(same).isEqualTo(EVEN).hasSameHashCodeAs(EVEN);
        assertThat(EVEN)
                .isNotEqualTo(CorrelatedDistribution.of(GAME, at -> 1 / 6.0))
                .isNotEqualTo("distribution");
    }

    @Test
    void refusesOtherArguments() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CorrelatedDistribution.of(GAME, at -> Double.NaN))
                .withMessage("probability (NaN) of profile [0, 0] must be in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CorrelatedDistribution.of(GAME, at -> 1))
                .withMessageContaining("sum 6.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EVEN.probability(0))
                .withMessageContaining("2 players");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EVEN.probability(0, 3))
                .withMessage("action (3) of player 1 must be in [0, 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EVEN.payoff(2))
                .withMessage("player (2) must be in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                CorrelatedDistribution.product(
                                        GAME, MixedProfile.of(new double[] {1})))
                .withMessageContaining("numbers of players and actions");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                CorrelatedDistribution.product(
                                        GAME, MixedProfile.of(new double[] {1}, new double[] {1})))
                .withMessageContaining("numbers of players and actions");
    }
}
