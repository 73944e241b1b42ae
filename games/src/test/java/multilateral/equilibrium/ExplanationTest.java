package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import multilateral.actor.ActorSet;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import org.junit.jupiter.api.Test;

class ExplanationTest {

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
    void anEquilibrium() {
        Explanation both = Explanation.of(HUNT, MixedProfile.pure(HUNT, 0, 0));
        assertThat(both.text())
                .isEqualTo(
                        """
                        USA plays join and expects 9
                          wait would lose 1
                          block would lose 10
                        CHN plays join and expects 9
                          wait would lose 1
                        nobody can gain; closest is USA with wait, which falls short by 1""");
        assertThat(both).hasToString(both.text());
        assertThat(both.binding().gain()).isZero();
        assertThat(both.closest()).hasValue(new Deviation(0, 0, 1, -1));
        assertThat(both.profile()).isEqualTo(MixedProfile.pure(HUNT, 0, 0));
    }

    @Test
    void aTemptation() {
        Explanation one = Explanation.of(HUNT, MixedProfile.pure(HUNT, 1, 0));
        assertThat(one.binding()).isEqualTo(new Deviation(1, 0, 1, 7));
        assertThat(one.margin(0, 0)).isEqualTo(-1);
        assertThat(one.payoff(0)).isEqualTo(8);
        assertThat(one.text())
                .contains("join would gain 1")
                .endsWith("CHN could gain 7 by changing from join to wait");
    }

    @Test
    void mixing() {
        MixedProfile even =
                MixedProfile.of(new double[] {0.875, 0.125, 0}, new double[] {0.875, 0.125});
        Explanation mixed = Explanation.of(HUNT, even);
        assertThat(mixed.payoff(0)).isCloseTo(7.875, within(1e-14));
        assertThat(mixed.bestDeviation(0).gain()).isCloseTo(0, within(1e-14));
        assertThat(mixed.text()).contains("USA plays 87.5 % join + 12.5 % wait and expects 7.875");
        NormalFormGame nothing = NormalFormGame.of(new int[] {2, 2}, at -> new double[2]);
        assertThat(Explanation.of(nothing, MixedProfile.uniform(nothing)).text())
                .endsWith("nobody can gain; everybody is indifferent between all actions");
        assertThat(Explanation.of(nothing, MixedProfile.pure(nothing, 0, 0)).text())
                .contains("2 would change nothing");
    }

    @Test
    void refusesOtherArguments() {
        Explanation both = Explanation.of(HUNT, MixedProfile.pure(HUNT, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> both.payoff(2))
                .withMessage("player (2) must be in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> both.margin(0, 3))
                .withMessageContaining("action (3)");
        NormalFormGame other = NormalFormGame.of(new int[] {2, 2}, at -> new double[2]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> both.diff(Explanation.of(other, MixedProfile.pure(other, 0, 0))))
                .withMessageContaining("same numbers of actions");
    }
}
