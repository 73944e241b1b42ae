package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import multilateral.game.ExactProfile;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class PureEquilibriaTest {

    private static List<int[]> all(NormalFormGame game) {
        return PureEquilibria.withDefaults().all(game).toList();
    }

    @Test
    void classicalGames() {
        NormalFormGame dilemma =
                NormalFormGame.bimatrix(
                        new double[][] {{3, 0}, {5, 1}}, new double[][] {{3, 5}, {0, 1}});
        assertThat(all(dilemma)).containsExactly(new int[] {1, 1});
        NormalFormGame pennies =
                NormalFormGame.bimatrix(
                        new double[][] {{1, -1}, {-1, 1}}, new double[][] {{-1, 1}, {1, -1}});
        assertThat(all(pennies)).isEmpty();
        NormalFormGame battle =
                NormalFormGame.bimatrix(
                        new double[][] {{2, 0}, {0, 1}}, new double[][] {{1, 0}, {0, 2}});
        assertThat(all(battle)).containsExactly(new int[] {0, 0}, new int[] {1, 1});
    }

    /**
     * All hunt, or nobody does, among any number (Rousseau's stag hunt; Carlsson, van Damme 1993).
     */
    @Test
    void stagHuntOfMany() {
        for (int players = 2; players <= 8; players++) {
            int hunters = players;
            NormalFormGame hunt =
                    NormalFormGame.of(
                            IntStream.range(0, players).map(i -> 2).toArray(),
                            profile -> {
                                int hares = Arrays.stream(profile).sum();
                                double[] payoffs = new double[hunters];
                                for (int i = 0; i < hunters; i++) {
                                    payoffs[i] = profile[i] == 1 ? 1 : hares == 0 ? 2 : 0;
                                }
                                return payoffs;
                            });
            int[] hare = new int[players];
            Arrays.fill(hare, 1);
            assertThat(all(hunt)).containsExactly(new int[players], hare);
        }
    }

    /** A pure profile is found if, and only if, its regret is zero, in doubles and exactly. */
    @Test
    void thoseWithoutRegretAndNoOthers() {
        for (long seed = 0; seed < 400; seed++) {
            NormalFormGame game = RandomGames.game(seed);
            List<int[]> expected = new ArrayList<>();
            int cells = game.payoffs(0).length;
            for (int cell = 0; cell < cells; cell++) {
                int[] profile = new int[game.players()];
                int rest = cell;
                for (int player = 0; player < profile.length; player++) {
                    profile[player] = rest % game.actions(player);
                    rest /= game.actions(player);
                }
                MixedProfile mixed = MixedProfile.pure(game, profile);
                ExactRegret exact = ExactRegret.of(game, exact(mixed));
                MaxRegret regret = MaxRegret.of(game, mixed);
                assertThat(regret.residual()).as("seed %d", seed).isEqualTo(exact.residual());
                if (exact.isEquilibrium()) {
                    expected.add(profile);
                } else {
                    assertThat(regret.player()).as("seed %d", seed).isEqualTo(exact.player());
                    assertThat(regret.action()).as("seed %d", seed).isEqualTo(exact.action());
                }
            }
            assertThat(all(game)).as("seed %d", seed).containsExactlyElementsOf(expected);
        }
    }

    /** Many ties, one player, and rows wider than what is held at a time. */
    @Test
    void tiesAndUnusualShapes() {
        for (int[] actions : new int[][] {{3, 4, 2}, {2, 2, 2, 2}, {1}, {5}, {1, 1, 3}}) {
            int cells = Arrays.stream(actions).reduce(1, (a, b) -> a * b);
            NormalFormGame zero = NormalFormGame.of(actions, at -> new double[at.length]);
            assertThat(all(zero)).hasSize(cells);
        }
        NormalFormGame one = NormalFormGame.of(new int[] {5}, at -> new double[] {at[0] % 3});
        assertThat(all(one)).containsExactly(new int[] {2});
        NormalFormGame wide =
                NormalFormGame.of(
                        new int[] {40_000, 3},
                        at -> new double[] {at[0] == 39_998 ? 1 : 0, at[1] == 1 ? 1 : 0});
        assertThat(all(wide)).containsExactly(new int[] {39_998, 1});
        for (int ties : new int[] {1, 2, 3, 9}) {
            NormalFormGame game = RandomGame.uniform(ties, 0, ties, 9, 7, 8);
            List<int[]> expected = new ArrayList<>();
            for (int cell = 0; cell < 9 * 7 * 8; cell++) {
                int[] at = {cell % 9, cell / 9 % 7, cell / 63};
                if (MaxRegret.of(game, MixedProfile.pure(game, at)).residual() == 0) {
                    expected.add(at);
                }
            }
            assertThat(all(game)).as("seed %d", ties).containsExactlyElementsOf(expected);
        }
    }

    private static ExactProfile exact(MixedProfile mixed) {
        return new ExactProfile(
                IntStream.range(0, mixed.players())
                        .mapToObj(
                                player ->
                                        Arrays.stream(mixed.strategy(player))
                                                .mapToObj(BigFraction::from)
                                                .toList())
                        .toList());
    }
}
