package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import org.junit.jupiter.api.Test;

class SupportProfilesTest {

    private static List<String> all(NormalFormGame game) {
        return new SupportProfiles(new SupportGame(game)).all().map(Arrays::toString).toList();
    }

    @Test
    void smallAndBalancedFirst() {
        NormalFormGame constant = RandomGame.uniform(1, 3, 3, 2, 3);
        List<String> supports = all(constant);
        assertThat(supports).hasSize(21).doesNotHaveDuplicates();
        assertThat(supports)
                .startsWith("[1, 1]", "[1, 2]", "[1, 4]", "[2, 1]", "[2, 2]", "[2, 4]")
                .endsWith("[3, 7]");
        assertThat(supports.indexOf("[3, 3]")).isLessThan(supports.indexOf("[1, 7]"));
    }

    /** Defecting beats cooperating, and is all that is left. */
    @Test
    void dominatedActions() {
        assertThat(
                        all(
                                NormalFormGame.bimatrix(
                                        new double[][] {{3, 0}, {5, 1}},
                                        new double[][] {{3, 5}, {0, 1}})))
                .containsExactly("[2, 2]");
    }

    /** An action as good in one column and worse in the other is not mixed against both. */
    @Test
    void weaklyDominatedActions() {
        assertThat(
                        all(
                                NormalFormGame.bimatrix(
                                        new double[][] {{1, 1}, {1, 0}},
                                        new double[][] {{0, 0}, {0, 0}})))
                .containsExactly("[1, 1]", "[1, 2]", "[2, 1]", "[1, 3]", "[3, 1]");
    }

    @Test
    void noSupportOfAnEquilibriumIsLost() {
        for (int seed = 0; seed < 40; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, -100, 100, 2, 3, 2);
            Set<String> kept = new HashSet<>(all(game));
            ManyStarts.equilibria(game, 3, new Random(seed))
                    .forEach(
                            profile -> {
                                long[] masks = new long[3];
                                for (int player = 0; player < 3; player++) {
                                    for (int a = 0; a < game.actions(player); a++) {
                                        boolean played = profile.probability(player, a) > 1e-9;
                                        masks[player] |= played ? 1L << a : 0;
                                    }
                                }
                                assertThat(kept).contains(Arrays.toString(masks));
                            });
        }
    }
}
