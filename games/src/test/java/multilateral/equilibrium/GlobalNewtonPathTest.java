package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Budget;
import org.junit.jupiter.api.Test;

class GlobalNewtonPathTest {

    private static final NormalFormGame PENNIES =
            NormalFormGame.bimatrix(
                    new double[][] {{1, 0}, {0, 1}}, new double[][] {{0, 1}, {1, 0}});

    private static EquilibriumSearch search(NormalFormGame game) {
        return new EquilibriumSearch(game, 1e-10, Budget.withDefaults());
    }

    private static GlobalNewtonPath path(EquilibriumSearch search, double... bonus) {
        SupportPayoffs payoffs = new SupportPayoffs(search.scaled(), search.tables());
        return new GlobalNewtonPath(search, payoffs, bonus, 0.25);
    }

    /** The others' replies make the path turn around before the players mix. */
    @Test
    void pennies() {
        EquilibriumSearch search = search(PENNIES);
        assertThat(path(search, 1, 0, 1, 0).follow(100)).isTrue();
        assertThat(search.outcome().orElseThrow()).isEqualTo(ClassicalGames.firsts(0.5, 0.5));
        assertThat(search.steps()).isLessThan(30);
    }

    /** No step is needed where the largest bonuses are on an equilibrium. */
    @Test
    void startsAtAPureEquilibrium() {
        EquilibriumSearch search = search(ClassicalGames.NINE);
        assertThat(path(search, 1, 0, 1, 0, 1, 0).follow(0)).isTrue();
        assertThat(search.outcome().orElseThrow()).isEqualTo(ClassicalGames.firsts(1, 1, 1));
        assertThat(search.steps()).isZero();
    }

    @Test
    void givesUpAfterSomeSteps() {
        NormalFormGame game = RandomGame.uniform(4, -100, 100, 4, 4, 4);
        double[] bonus = new Random(4).doubles(12).toArray();
        EquilibriumSearch search = search(game);
        assertThat(path(search, bonus).follow(2)).isFalse();
        assertThat(search.isSolved()).isFalse();
        assertThat(search.steps()).isEqualTo(2);
    }

    /** Nearly all paths lead to an equilibrium; those followed in short steps all do. */
    @Test
    void pathsEndAtEquilibria() {
        int lost = 0;
        for (int seed = 0; seed < 300; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, -100, 100, 3, 3, 3);
            double[] bonus = new Random(seed).doubles(9).toArray();
            EquilibriumSearch search = search(game);
            if (!path(search, bonus).follow(500)) {
                lost++;
                SupportPayoffs payoffs = new SupportPayoffs(search.scaled(), search.tables());
                boolean found = new GlobalNewtonPath(search, payoffs, bonus, 0.01).follow(5000);
                assertThat(found).as("seed %d", seed).isTrue();
            }
        }
        assertThat(lost).isLessThan(15);
    }
}
