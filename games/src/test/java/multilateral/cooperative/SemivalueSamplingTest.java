package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;
import multilateral.solve.Budget;
import org.junit.jupiter.api.Test;

class SemivalueSamplingTest {

    /** Uniform, binomial, certain and two-humped sizes. */
    private static List<Semivalue> semivalues(int players) {
        double[] ends = new double[players];
        ends[0] += 0.5;
        ends[players - 1] += 0.5;
        double[] pairs = new double[players];
        pairs[Math.min(1, players - 1)] = 1.0 / Math.max(1, players - 1);
        return List.of(
                Semivalue.shapley(players),
                Semivalue.binomial(players, 0.5),
                Semivalue.binomial(players, 0.1),
                Semivalue.binomial(players, 1),
                Semivalue.of(pairs),
                Semivalue.of(ends));
    }

    @Test
    void estimatesAreUnbiasedAndTheirStandardErrorIsHonest() {
        CoalitionalGame game = RandomGames.game(9, RandomGames.random(12));
        for (Semivalue semivalue : semivalues(9)) {
            Sampling.assertHonest(
                    semivalue.value(game),
                    300,
                    seed -> SemivalueSampling.draws(64).solve(game, semivalue, seed));
        }
    }

    @Test
    void gamesOfEverySizeComeCloseToTheExactValue() {
        for (int players = 1; players <= 10; players++) {
            CoalitionalGame game = RandomGames.game(players, RandomGames.random(players));
            for (Semivalue semivalue : semivalues(players)) {
                Sampled sampled = SemivalueSampling.draws(500).solve(game, semivalue, 1);
                Sampling.assertClose(sampled, semivalue.value(game), 1);
                assertThat(sampled.draws()).isEqualTo(500);
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameBitsOnAnyNumberOfWorkers() {
        CoalitionalGame game = RandomGames.game(10, RandomGames.random(2));
        Semivalue semivalue = Semivalue.binomial(10, 0.3);
        SemivalueSampling sampling = SemivalueSampling.draws(1000);
        Sampling.assertSameBits(workers -> sampling.withWorkers(workers).solve(game, semivalue, 5));
        assertThat(sampling.solve(game, semivalue, 6))
                .isNotEqualTo(sampling.solve(game, semivalue, 5));
    }

    /** Alone, everybody pays its own costs; with all others, only the largest costs matter. */
    @Test
    void certainSizesAreExactInOneDraw() {
        Quantities costs = Sampling.costs(193);
        AirportGame game = new AirportGame(costs);
        Sampled alone = SemivalueSampling.draws(2).solve(game, Semivalue.binomial(193, 0), 1);
        assertThat(alone.estimate().toArray()).containsExactly(costs.toArray(), within(1e-9));
        double[] sorted = costs.toArray();
        Arrays.sort(sorted);
        Sampled last = SemivalueSampling.draws(2).solve(game, Semivalue.binomial(193, 1), 1);
        assertThat(last.estimate().total()).isCloseTo(sorted[192] - sorted[191], within(1e-9));
    }

    /**
     * On a runway, others who each come with probability q leave nothing to pay up to the largest
     * cost among them: E max(0, c − max of theirs), by a sum over the sorted costs.
     */
    @Test
    void hundredsOfPlayersComeCloseToTheClosedForm() {
        Quantities costs = Sampling.costs(193);
        AirportGame game = new AirportGame(costs);
        for (double q : new double[] {0.01, 0.1, 0.5}) {
            double[] truth = new double[193];
            for (int i = 0; i < 193; i++) {
                truth[i] = expectedRest(costs.toArray(), i, q);
            }
            Sampled sampled =
                    SemivalueSampling.draws(100).solve(game, Semivalue.binomial(193, q), 1);
            double miss = 0;
            double claim = 0;
            for (int i = 0; i < 193; i++) {
                miss += Math.pow(sampled.estimate().get(i) - truth[i], 2);
                claim += Math.pow(sampled.standardError().get(i), 2);
            }
            assertThat(miss).as("q %s", q).isLessThan(4 * claim);
            assertThat(Math.sqrt(claim)).as("q %s", q).isLessThan(0.1 * Arrays.stream(truth).sum());
        }
    }

    private static double expectedRest(double[] costs, int player, double q) {
        double own = costs[player];
        double[] below = Arrays.stream(costs).filter(cost -> cost < own).sorted().toArray();
        double expected = 0;
        double floor = 0;
        for (int k = 0; k <= below.length; k++) {
            double next = k < below.length ? below[k] : own;
            // nobody with costs of at least this step comes
            expected += (next - floor) * Math.pow(1 - q, costs.length - 1 - k);
            floor = next;
        }
        return expected;
    }

    @Test
    void theShapleyValueTakesOneStartAndThePairsOfItsSampler() {
        CoalitionalGame game = RandomGames.game(8, RandomGames.random(9));
        Sampled pairs =
                ShapleySampling.permutations(400).with(ShapleySampling.Orders.PAIRS).solve(game, 4);
        Sampled sampled = SemivalueSampling.draws(200).solve(game, Semivalue.shapley(8), 4);
        assertThat(sampled.estimate().toArray())
                .containsExactly(pairs.estimate().toArray(), within(1e-12));
        assertThat(sampled.standardError().toArray())
                .containsExactly(pairs.standardError().toArray(), within(1e-12));
    }

    @Test
    void startsAreAsManyAsTheSizesAreConcentrated() {
        assertThat(SemivalueSampling.starts(Semivalue.shapley(200).sizeChances())).isEqualTo(1);
        assertThat(SemivalueSampling.starts(Semivalue.binomial(200, 0.5).sizeChances()))
                .isEqualTo(16);
        assertThat(SemivalueSampling.starts(Semivalue.binomial(200, 1).sizeChances()))
                .isEqualTo(200);
        assertThat(SemivalueSampling.starts(Semivalue.binomial(1000, 0.5).sizeChances()))
                .isEqualTo(32);
    }

    /** Nobody joins after the largest size that matters. */
    @Test
    void smallCoalitionsAreCheap() {
        AtomicLong joins = new AtomicLong();
        JoiningGame game =
                JoiningGame.of(
                        RandomGames.players(300),
                        () ->
                                new JoiningGame.Growing() {
                                    @Override
                                    public void clear() {
                                        // nothing to forget
                                    }

                                    @Override
                                    public double join(int player) {
                                        joins.incrementAndGet();
                                        return player;
                                    }
                                });
        Semivalue rare = Semivalue.binomial(300, 0.01);
        SemivalueSampling.draws(2).solve(game, rare, 1);
        long walks = 2L * 2 * SemivalueSampling.starts(rare.sizeChances());
        assertThat(joins.get()).isLessThan(50 * walks);
    }

    @Test
    void aBudgetEndsTheRunAfterAUnit() {
        CoalitionalGame game = RandomGames.game(8, RandomGames.random(5));
        Sampled sampled =
                SemivalueSampling.draws(100_000)
                        .with(Budget.withDefaults().withMaxSteps(50))
                        .solve(game, Semivalue.shapley(8), 1);
        assertThat(sampled.draws()).isEqualTo(64);
    }

    @Test
    void nullPlayersGetNothing() {
        CoalitionalGame random = RandomGames.game(6, RandomGames.random(4));
        CoalitionalGame game =
                CoalitionalGame.of(RandomGames.players(8), mask -> random.worth(mask & 0x3f));
        Sampled sampled = SemivalueSampling.draws(50).solve(game, Semivalue.binomial(8, 0.4), 6);
        assertThat(sampled.estimate().get(7)).isZero();
        assertThat(sampled.standardError().get(6)).isZero();
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SemivalueSampling.draws(1))
                .withMessageContaining("count (1) must be at least 2");
        CoalitionalGame game = RandomGames.game(8, RandomGames.random(5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SemivalueSampling.draws(4).solve(game, Semivalue.shapley(7), 1))
                .withMessageContaining("game (8 players) must have 7");
        ActorSet two = Sampling.broken().actors();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                SemivalueSampling.draws(4)
                                        .solve(Sampling.broken(), Semivalue.shapley(two.size()), 1))
                .withMessageContaining("NaN")
                .withMessageContaining("\"B\"");
    }
}
