package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MixedProfileTest {

    private static final NormalFormGame GAME =
            NormalFormGame.of(new int[] {2, 3}, at -> new double[2]);

    @Test
    void probabilitiesAreKeptAsGiven() {
        double[] first = {0.1, 0.2, 0.7};
        MixedProfile profile = MixedProfile.of(first, new double[] {1});
        first[0] = 0.5;
        assertThat(profile.players()).isEqualTo(2);
        assertThat(profile.actions(0)).isEqualTo(3);
        assertThat(profile.probability(0, 0)).isEqualTo(0.1);
        double[] copy = profile.strategy(0);
        assertThat(copy).containsExactly(0.1, 0.2, 0.7);
        copy[0] = 9;
        assertThat(profile.probability(0, 0)).isEqualTo(0.1);
        assertThat(profile)
                .isEqualTo(MixedProfile.of(new double[] {0.1, 0.2, 0.7}, new double[] {1}))
                .hasSameHashCodeAs(MixedProfile.of(new double[] {0.1, 0.2, 0.7}, new double[] {1}))
                .hasToString("[[0.1, 0.2, 0.7], [1.0]]")
                .isNotEqualTo(MixedProfile.of(new double[] {1}))
                .isNotEqualTo("profile");
    }

    @Test
    void pureAndUniformProfiles() {
        assertThat(MixedProfile.pure(GAME, 1, 2))
                .isEqualTo(MixedProfile.of(new double[] {0, 1}, new double[] {0, 0, 1}));
        assertThat(MixedProfile.uniform(GAME).strategy(1)).containsOnly(1.0 / 3);
        refused(() -> MixedProfile.pure(GAME, 1), "must be as many as the players (2)");
        refused(() -> MixedProfile.pure(GAME, 1, 3), "action (3) of player 1 must be in [0, 2]");
        refused(() -> MixedProfile.pure(GAME, -1, 0), "action (-1) of player 0 must be in [0, 1]");
    }

    @Test
    void towardsGoesPartOfTheWay() {
        MixedProfile from = MixedProfile.pure(GAME, 0, 0);
        MixedProfile to = MixedProfile.uniform(GAME);
        assertThat(from.towards(to, 0)).isSameAs(from);
        assertThat(from.towards(to, 1)).isSameAs(to);
        assertThat(from.towards(to, 0.5).strategy(0)).containsExactly(0.75, 0.25);
        MixedProfile drift = from;
        for (int i = 0; i < 100_000; i++) {
            drift = drift.towards(i % 3 == 0 ? from : to, 0.3);
        }
        double[] end = drift.strategy(1);
        assertThat(end[0] + end[1] + end[2]).isCloseTo(1, within(1e-15));
        refused(() -> from.towards(to, 1.1), "step (1.1) must be in [0, 1]");
        refused(() -> from.towards(to, Double.NaN), "step (NaN)");
        refused(() -> from.towards(MixedProfile.of(new double[] {1}), 0.5), "[2, 3] and [1]");
    }

    @Test
    void oneStrategyIsReplaced() {
        MixedProfile changed = MixedProfile.uniform(GAME).with(0, 0.25, 0.75);
        assertThat(changed.probability(0, 1)).isEqualTo(0.75);
        assertThat(changed.probability(1, 1)).isEqualTo(1.0 / 3);
        refused(() -> changed.with(0, 1), "(1 probabilities) of player 0");
        refused(() -> changed.with(0, 1, 1), "sum 2.0");
        refused(() -> changed.with(2, 1), "player (2)");
    }

    @Test
    void whatIsNoDistributionIsRefused() {
        refused(MixedProfile::of, "must not be empty");
        refused(() -> MixedProfile.of(new double[0]), "player 0 (sum 0.0)");
        refused(() -> MixedProfile.of(new double[] {1.5, -0.5}), "(-0.5) of action 1 of player 0");
        refused(() -> MixedProfile.of(new double[] {Double.NaN}), "probability (NaN)");
        refused(() -> MixedProfile.of(new double[] {1 / 0.0}), "sum Infinity");
        refused(() -> MixedProfile.of(new double[] {0.5, 0.5 + 2e-9}), "must add up to 1");
        assertThat(MixedProfile.of(new double[] {0.5, 0.5 + 5e-10}).players()).isEqualTo(1);
        MixedProfile profile = MixedProfile.uniform(GAME);
        refused(() -> profile.probability(0, 2), "action (2) of player 0 must be in [0, 1]");
        refused(() -> profile.probability(0, -1), "action (-1)");
        refused(() -> profile.strategy(2), "player (2) must be in [0, 1]");
        refused(() -> profile.actions(-1), "player (-1)");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }
}
