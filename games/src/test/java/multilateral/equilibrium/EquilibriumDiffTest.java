package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import multilateral.actor.ActorSet;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import org.junit.jupiter.api.Test;

class EquilibriumDiffTest {

    private static final NormalFormGame HUNT =
            NormalFormGame.of(
                    ActorSet.of("USA", "CHN"),
                    List.of(List.of("join", "wait", "block"), List.of("join", "wait")),
                    at ->
                            new double[] {
                                new double[][] {{9, 0}, {8, 7}, {-1, -2}}[at[0]][at[1]],
                                new double[][] {{9, 8}, {0, 7}, {-1, -1}}[at[0]][at[1]]
                            });

    @Test
    void whatChanges() {
        Explanation both = Explanation.of(HUNT, MixedProfile.pure(HUNT, 0, 0));
        Explanation none = Explanation.of(HUNT, MixedProfile.pure(HUNT, 1, 1));
        EquilibriumDiff diff = both.diff(none);
        assertThat(diff.text())
                .isEqualTo(
                        """
                        USA switches from join to wait and loses 2
                        CHN switches from join to wait and loses 2""");
        assertThat(diff).hasToString(diff.text());
        assertThat(diff.switches(1e-9)).hasSize(2);
        assertThat(both.diff(both).text()).startsWith("USA stays with join and gets the same");
        assertThat(both.diff(both).switches(0)).isEmpty();
        assertThat(none.diff(both).changes().get(0).gain()).isEqualTo(2);
        assertThat(none.diff(both).text()).contains("gains 2");
    }
}
