package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import org.junit.jupiter.api.Test;

class NewtonPolishTest {

    private static EquilibriumSearch search(NormalFormGame game) {
        return new EquilibriumSearch(game, 1e-10, Budget.withDefaults());
    }

    /** Two digits are enough to start from. */
    @Test
    void refinesToRounding() {
        EquilibriumSearch search = search(ClassicalGames.IRRATIONAL);
        assertThat(new NewtonPolish(search).from(new double[] {.62, .38, .48, .52, .38, .62}))
                .isTrue();
        assertThat(search.regret()).isLessThan(1e-15);
        assertThat(search.outcome().orElseThrow().probability(0, 0))
                .isCloseTo(0.6192325794725537, within(1e-15));
    }

    /** From a profile that plays everything to a pure equilibrium. */
    @Test
    void changesTheSupport() {
        EquilibriumSearch search = search(ClassicalGames.NINE);
        assertThat(new NewtonPolish(search).from(new double[] {.9, .1, .9, .1, .8, .2})).isTrue();
        assertThat(search.outcome().orElseThrow()).isEqualTo(ClassicalGames.firsts(1, 1, 1));
    }

    /** An action and its twin make the matrix singular. */
    @Test
    void getsOverDuplicates() {
        NormalFormGame pennies =
                NormalFormGame.bimatrix(
                        new double[][] {{1, 0}, {1, 0}, {0, 1}},
                        new double[][] {{0, 1}, {0, 1}, {1, 0}});
        EquilibriumSearch search = search(pennies);
        assertThat(new NewtonPolish(search).from(new double[] {.2, .3, .5, .5, .5})).isTrue();
        assertThat(search.outcome().orElseThrow().probability(0, 2)).isCloseTo(0.5, within(1e-10));
    }

    /** Newton's method promises nothing; what it says is true in any case. */
    @Test
    void saysWhetherItFoundAnEquilibrium() {
        int found = 0;
        for (int seed = 0; seed < 200; seed++) {
            EquilibriumSearch search = search(RandomGames.game(seed));
            double[] start = new Random(seed).doubles(search.payoffs().size()).toArray();
            boolean says = new NewtonPolish(search).from(start);
            assertThat(says).as("seed %d", seed).isEqualTo(search.regret() <= 1e-10);
            found += says ? 1 : 0;
        }
        assertThat(found).isBetween(10, 190);
    }

    @Test
    void projectsOnMixedStrategies() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            double[] point = random.doubles(5, -1, 2).toArray();
            double[] onto = new double[5];
            NewtonPolish.project(point, 0, 5, onto);
            double sum = 0;
            double cut = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < 5; k++) {
                sum += onto[k];
                cut = Math.max(cut, point[k] - onto[k]);
            }
            assertThat(sum).as("round %d", round).isCloseTo(1, within(1e-14));
            for (int k = 0; k < 5; k++) {
                assertThat(onto[k])
                        .as("round %d", round)
                        .isCloseTo(Math.max(0, point[k] - cut), within(1e-14));
            }
        }
    }
}
