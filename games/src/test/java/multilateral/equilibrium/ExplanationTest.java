package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import multilateral.actor.ActorSet;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.SymmetricGame;
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

    /** A third is no double: what a solver's mixture gains by that is not told, but kept. */
    @Test
    void roundingIsNotTold() {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{0, -0.1, 0.1}, {0.1, 0, -0.1}, {-0.1, 0.1, 0}, {0, 0, 0}},
                        new double[][] {{0, 0.1, -0.1}, {-0.1, 0, 0.1}, {0.1, -0.1, 0}, {0, 0, 0}});
        double third = 1 / 3.0;
        double other = third - 3e-16;
        MixedProfile profile =
                MixedProfile.of(
                        new double[] {third, third, third, 0},
                        new double[] {other, third, 1 - other - third});
        Explanation explanation = Explanation.of(game, profile);
        assertThat(explanation.binding().gain()).isBetween(1e-18, 1e-15);
        assertThat(explanation.text())
                .isEqualTo(
                        """
                        1 plays 33.3333 % 1 + 33.3333 % 2 + 33.3333 % 3 and expects 0
                          4 would change nothing
                        2 plays 33.3333 % 1 + 33.3333 % 2 + 33.3333 % 3 and expects 0
                        nobody can gain; closest is 1 with 4, which would change nothing""");
        MixedProfile even =
                MixedProfile.of(
                        new double[] {third, third, third, 0}, new double[] {third, third, third});
        assertThat(explanation.diff(Explanation.of(game, even)).text()).doesNotContain("switches");
    }

    /** The rounding of one player's huge payoffs does not hide what another could gain. */
    @Test
    void roundingIsOfThePlayersOwnPayoffs() {
        NormalFormGame game =
                NormalFormGame.of(
                        new int[] {2, 2},
                        at -> new double[] {at[0] == 0 ? 1e9 : 1e9 + 1e-7, at[1]});
        Explanation explanation = Explanation.of(game, MixedProfile.pure(game, 0, 0));
        assertThat(explanation.text())
                .contains("1 plays 1 and expects 1000000000\n  2 would change nothing")
                .endsWith("2 could gain 1 by changing from 1 to 2");
        SymmetricGame alike = SymmetricGame.of(2, List.of("in", "out"), (action, counts) -> action);
        assertThat(Explanation.of(alike, MixedProfile.pure(alike, 0, 1)).text())
                .endsWith("1 could gain 1 by changing from in to out");
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
