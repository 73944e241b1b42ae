package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import multilateral.solve.Why;
import org.junit.jupiter.api.Test;

class EquilibriumSearchTest {

    private static EquilibriumSearch search(NormalFormGame game) {
        return new EquilibriumSearch(game, 1e-10, Budget.withDefaults());
    }

    @Test
    void keepsTheBest() {
        EquilibriumSearch search = search(ClassicalGames.NINE);
        double uniform = search.regret();
        assertThat(search.offer(new double[] {0, 1, 1, 0, 1, 0})).as("a worse one").isFalse();
        assertThat(search.regret()).isEqualTo(uniform);
        assertThat(search.improvements()).isZero();
        assertThat(search.offer(new double[] {.99, .01, .99, .01, .99, .01})).isFalse();
        assertThat(search.regret()).isPositive().isLessThan(uniform);
        assertThat(search.goesOn()).isTrue();
        assertThat(search.offer(new double[] {2, 0, 1, -0.1, 1, 0})).as("cleaned").isTrue();
        assertThat(search.goesOn()).isFalse();
        assertThat(search.outcome().orElseThrow()).isEqualTo(ClassicalGames.firsts(1, 1, 1));
        assertThat(search.improvements()).isEqualTo(2);
    }

    /** What is not a number, or nothing at all, does no harm. */
    @Test
    void refusesWhatIsNoProfile() {
        EquilibriumSearch search = search(ClassicalGames.NINE);
        assertThat(search.offer(new double[] {Double.NaN, 1, 1, 0, 1, 0})).isFalse();
        assertThat(search.offer(new double[6])).as("nothing is uniform").isFalse();
        assertThat(search.improvements()).isZero();
    }

    /** The uniform profile may be an equilibrium; another one that is offered comes first. */
    @Test
    void takesTheFirstEquilibriumOffered() {
        EquilibriumSearch search = search(ClassicalGames.MAX_CUT);
        assertThat(search.isSolved()).isFalse();
        assertThat(search.outcome()).isInstanceOf(Outcome.Solved.class);
        assertThat(search.offer(new double[] {1, 0, 0, 1, 1, 0})).isTrue();
        assertThat(search.outcome().orElseThrow()).isEqualTo(ClassicalGames.firsts(1, 0, 1));
    }

    @Test
    void knowsWhatIsLeftOfTheBudget() {
        Budget budget = Budget.withDefaults().withMaxSteps(10).withMaxTime(Duration.ofHours(1));
        EquilibriumSearch search =
                new EquilibriumSearch(RandomGame.uniform(1, 0, 9, 3, 3), 1e-10, budget);
        assertThat(search.count(7)).isTrue();
        assertThat(search.rest().maxSteps()).isEqualTo(3);
        assertThat(search.rest().maxTime())
                .isLessThan(Duration.ofHours(1))
                .isGreaterThan(Duration.ofMinutes(30));
        assertThat(search.count(3)).isFalse();
        assertThat(search.steps()).isEqualTo(10);
        assertThat(((Outcome.Stopped<?, ?>) search.outcome()).why()).isEqualTo(Why.STEPS);
    }
}
