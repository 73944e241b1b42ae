package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Budget;
import org.junit.jupiter.api.Test;

class SupportSearchTest {

    /** The square root of one half: everybody is indifferent where b c = 1/2, and so on. */
    private static SupportSystem products() {
        NormalFormGame game =
                NormalFormGame.of(
                        new int[] {2, 2, 2},
                        at -> {
                            double[] payoffs = new double[3];
                            for (int i = 0; i < 3; i++) {
                                int others = (1 - at[(i + 1) % 3]) * (1 - at[(i + 2) % 3]);
                                payoffs[i] = at[i] * (others - 0.5);
                            }
                            return payoffs;
                        });
        return new SupportSystem(new SupportGame(game), new long[] {3, 3, 3});
    }

    private static SupportSearch run(SupportSystem system, Budget budget) {
        SupportSearch search = new SupportSearch(system, new SupportMeter(budget));
        search.run(10);
        return search;
    }

    @Test
    void oneRoot() {
        SupportSearch search = run(products(), Budget.withDefaults());
        assertThat(search.unresolved()).isEmpty();
        assertThat(search.roots()).hasSize(1);
        UniqueRoot root = search.roots().get(0);
        double half = Math.sqrt(0.5);
        assertThat(root.point())
                .containsExactly(
                        new double[] {half, 1 - half, half, 1 - half, half, 1 - half},
                        within(1e-15));
        assertThat(root.error()).isLessThan(1e-11);
        assertThat(root.covers(root.point())).isTrue();
        assertThat(root.covers(new double[] {0, 1, 0, 1, 0, 1})).isFalse();
    }

    @Test
    void stops() {
        SupportSystem system =
                new SupportSystem(
                        new SupportGame(RandomGame.uniform(3, -100, 100, 2, 2, 2, 2, 2)),
                        new long[] {3, 3, 3, 3, 3});
        SupportMeter meter = new SupportMeter(Budget.withDefaults().withMaxSteps(3));
        SupportSearch search = new SupportSearch(system, meter);
        search.run(0);
        assertThat(meter.stopped()).isPresent();
        assertThat(meter.effort().steps()).isEqualTo(3);
    }

    /** Work, not time: boxes looked at in the largest support of five players. */
    @Test
    void fewBoxes() {
        SupportSystem system =
                new SupportSystem(
                        new SupportGame(RandomGame.uniform(1, -100, 100, 2, 2, 2, 2, 2)),
                        new long[] {3, 3, 3, 3, 3});
        SupportMeter meter = new SupportMeter(Budget.withDefaults());
        SupportSearch search = new SupportSearch(system, meter);
        search.run(0);
        assertThat(search.unresolved()).isEmpty();
        assertThat(meter.effort().steps()).isLessThan(200);
    }

    /** Whatever the first mixing player does, the second's equation vanishes: a flat box. */
    @Test
    void flatBoxes() {
        NormalFormGame constant = RandomGame.uniform(1, 4, 4, 2, 2, 1);
        SupportSystem system = new SupportSystem(new SupportGame(constant), new long[] {3, 3, 1});
        SupportMeter meter = new SupportMeter(Budget.withDefaults());
        SupportSearch search = new SupportSearch(system, meter);
        search.run(0);
        assertThat(meter.effort().steps()).isEqualTo(1);
        assertThat(search.unresolved()).hasSize(1);
        assertThat(search.unresolved().get(0).diameter()).isEqualTo(1);
        SupportTies ties = new SupportTies(system);
        assertThat(ties.isUnchanged()).isFalse();
        assertThat(ties.systems()).isEmpty();
        assertThat(ties.isTruncated()).isFalse();
    }

    /** Three probabilities are free, and many actions of the others could tie with theirs. */
    @Test
    void tooManyTies() {
        NormalFormGame random = RandomGame.uniform(1, -100, 100, 13, 13, 4);
        NormalFormGame game =
                NormalFormGame.of(
                        new int[] {13, 13, 4},
                        at -> new double[] {random.payoff(0, at), random.payoff(1, at), 0});
        SupportTies ties =
                new SupportTies(new SupportSystem(new SupportGame(game), new long[] {1, 1, 15}));
        assertThat(ties.isUnchanged()).isFalse();
        assertThat(ties.systems()).hasSize(1000);
        assertThat(ties.isTruncated()).isTrue();
    }
}
