package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.TypedGame;
import org.junit.jupiter.api.Test;

class TypedEquilibriaTest {

    private static EnumerationReport report(TypedGame game) {
        return TypedEquilibria.withDefaults().report(game);
    }

    /** With one member each it is any game: battle of the sexes. */
    @Test
    void typesOfOneMember() {
        double[][] row = {{2, 0}, {0, 1}};
        double[][] column = {{1, 0}, {0, 2}};
        NormalFormGame battle = NormalFormGame.bimatrix(row, column);
        TypedGame game =
                TypedGame.of(
                        new int[] {1, 1},
                        new int[] {2, 2},
                        (type, action, others) ->
                                type == 0
                                        ? row[action][others[1][1]]
                                        : column[others[0][1]][action]);
        EnumerationReport report = report(game);
        assertThat(report.equilibria())
                .contains(MixedProfile.pure(battle, 0, 0), MixedProfile.pure(battle, 1, 1))
                .hasSize(3);
        assertThat(report.indices()).containsExactlyInAnyOrder(1, 1, -1);
        MixedProfile mixed = report.equilibria().get(report.indices().indexOf(-1));
        assertThat(mixed.probability(0, 0)).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(mixed.probability(1, 0)).isCloseTo(1 / 3.0, within(1e-15));
    }

    /** Nine equilibria of 2 × 2 × 2 (McKelvey and McLennan 1996). */
    @Test
    void nineOfThreePlayers() {
        double[][] payoffs = {
            {9, 8, 12}, {0, 0, 0}, {0, 0, 0}, {3, 4, 6},
            {0, 0, 0}, {3, 4, 6}, {9, 8, 2}, {0, 0, 0}
        };
        TypedGame game =
                TypedGame.of(
                        new int[] {1, 1, 1},
                        new int[] {2, 2, 2},
                        (type, action, others) -> {
                            int cell = 0;
                            for (int t = 0; t < 3; t++) {
                                cell = 2 * cell + (t == type ? action : others[t][1]);
                            }
                            return payoffs[cell][type];
                        });
        EnumerationReport report = report(game);
        assertThat(report.equilibria()).hasSize(9);
        assertThat(report.completeness()).isEqualTo(Completeness.PROVEN);
        assertThat(report.indexSum()).isEqualTo(1);
    }

    /** 193 members in three groups. */
    @Test
    void threeGroups() {
        TypedGame game =
                CountGames.giving(
                        new int[] {5, 60, 128},
                        new double[] {10, 2, 1},
                        80,
                        new double[] {0.1, 0.04, 0.02});
        EnumerationReport report = report(game);
        assertThat(report.completeness()).isEqualTo(Completeness.PROVEN);
        assertThat(report.indexSum()).isEqualTo(1);
        assertThat(report.residual()).isLessThan(1e-12);
        assertThat(report.equilibria().get(0).players()).isEqualTo(193);
    }

    @Test
    void refusesTooManyFaces() {
        TypedGame game =
                TypedGame.of(new int[] {1, 1, 1}, new int[] {5, 5, 5}, (t, a, others) -> a);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report(game))
                .withMessageContaining("29791 combinations of supports");
    }
}
