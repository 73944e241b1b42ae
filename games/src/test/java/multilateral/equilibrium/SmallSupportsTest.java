package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Budget;
import org.junit.jupiter.api.Test;

class SmallSupportsTest {

    private static EquilibriumSearch search(NormalFormGame game) {
        return new EquilibriumSearch(game, 1e-10, Budget.withDefaults());
    }

    /** Two play matching pennies, with an action that is never good; the third watches. */
    @Test
    void twoMix() {
        NormalFormGame game =
                NormalFormGame.of(
                        new int[] {3, 2, 2},
                        at -> {
                            double wins = at[0] == at[2] ? 1 : 0;
                            return new double[] {
                                at[0] == 2 ? -1 : wins, at[1], at[0] == 2 ? 1 : 1 - wins
                            };
                        });
        EquilibriumSearch search = search(game);
        assertThat(new SmallSupports(search).run()).isTrue();
        assertThat(search.outcome().orElseThrow())
                .isEqualTo(
                        MixedProfile.of(
                                new double[] {0.5, 0.5, 0},
                                new double[] {0, 1},
                                new double[] {0.5, 0.5}));
    }

    @Test
    void threeMix() {
        EquilibriumSearch search = search(ClassicalGames.IRRATIONAL);
        assertThat(new SmallSupports(search).run()).isTrue();
        assertThat(search.regret()).isLessThan(1e-15);
    }

    /** Where an equilibrium is found, at most three mix two actions each. */
    @Test
    void solvesMostRandomGamesWithoutPureEquilibrium() {
        int games = 0;
        int solved = 0;
        for (int seed = 0; seed < 300; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, -100, 100, 3, 3, 3, 3);
            if (PureEquilibria.withDefaults().all(game).findFirst().isEmpty()) {
                games++;
                EquilibriumSearch search = search(game);
                if (new SmallSupports(search).run()) {
                    solved++;
                    isSmall(search.outcome().orElseThrow(), seed);
                }
            }
        }
        assertThat(solved).as("of %d", games).isBetween(games * 9 / 10, games);
    }

    private static void isSmall(MixedProfile profile, int seed) {
        int played = 0;
        for (int player = 0; player < profile.players(); player++) {
            for (double probability : profile.strategy(player)) {
                played += probability > 0 ? 1 : 0;
            }
        }
        assertThat(played).as("seed %d", seed).isBetween(6, 7);
    }

    /** Too many supports are left alone, and there are none without two players of two actions. */
    @Test
    void leavesLargeAndTrivialGamesAlone() {
        NormalFormGame large = RandomGame.uniform(1, -100, 100, 12, 12, 12, 12);
        EquilibriumSearch search = search(large);
        assertThat(new SmallSupports(search).run()).isFalse();
        assertThat(search.steps()).isZero();
        assertThat(new SmallSupports(search(RandomGame.uniform(1, 0, 9, 1, 4, 1))).run()).isFalse();
        assertThat(new SmallSupports(search(RandomGame.uniform(1, 0, 9, 4))).run()).isFalse();
    }

    /** Stops in the middle of its supports. */
    @Test
    void looksAtTheBudget() {
        NormalFormGame game = RandomGame.uniform(8, -100, 100, 2, 2, 2, 2, 2, 2, 2, 2, 2);
        EquilibriumSearch search =
                new EquilibriumSearch(game, 1e-10, Budget.withDefaults().withMaxSteps(2));
        new SmallSupports(search).run();
        assertThat(search.steps()).isLessThanOrEqualTo(2);
    }
}
