package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;
import multilateral.solve.Workers;
import org.junit.jupiter.api.Test;

class ShapleySamplingTest {

    private static CoalitionalGame game() {
        return RandomGames.game(8, RandomGames.random(7));
    }

    /**
     * Over 200 seeds and 8 players a 90 % interval should miss about 160 of 1600 times. Players of
     * one seed are not independent, so the band is that of 200 seeds: a mean number of misses a
     * player within 4 standard deviations of 20, sqrt(200 · 0.1 · 0.9) = 4.2.
     */
    @Test
    void intervalsCoverTheTruthAtTheStatedRate() {
        CoalitionalGame game = game();
        Quantities truth = ShapleyValue.of(game);
        for (ShapleySampling sampling :
                new ShapleySampling[] {
                    ShapleySampling.permutations(400),
                    ShapleySampling.permutations(400).withIndependentOrders()
                }) {
            int misses = 0;
            for (long seed = 0; seed < 200; seed++) {
                Sampled sampled = sampling.solve(game, seed);
                Quantities lower = sampled.lower(0.9);
                Quantities upper = sampled.upper(0.9);
                for (int i = 0; i < 8; i++) {
                    misses += truth.get(i) < lower.get(i) || truth.get(i) > upper.get(i) ? 1 : 0;
                }
            }
            assertThat(misses / 8.0).isBetween(20 - 4 * 4.2, 20 + 4 * 4.2);
        }
    }

    @Test
    void theSameSeedGivesTheSameBitsOnAnyNumberOfWorkers() {
        JoiningGame game = new AirportGame(costs()).joining();
        ShapleySampling sampling = ShapleySampling.permutations(2000);
        Sampled one = sampling.solve(game, 42);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            assertThat(sampling.withWorkers(Workers.parallel()).solve(game, 42)).isEqualTo(one);
            for (int workers : new int[] {2, 8}) {
                assertThat(sampling.withWorkers(Workers.on(threads, workers)).solve(game, 42))
                        .isEqualTo(one);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(sampling.solve(game, 43)).isNotEqualTo(one);
    }

    private static Quantities costs() {
        ActorSet players = RandomGames.players(193);
        RandomGenerator random = RandomGames.random(3);
        return Quantities.of(
                players, Unit.of("USD"), random.doubles(193).map(u -> 1 / (0.01 + u)).toArray());
    }

    @Test
    void hundredsOfPlayersComeCloseToTheClosedForm() {
        AirportGame game = new AirportGame(costs());
        Quantities truth = ShapleyValue.of(game);
        Sampled sampled = ShapleySampling.permutations(20_000).solve(game, 1);
        Quantities error = sampled.estimate().minus(truth);
        for (int i = 0; i < truth.size(); i++) {
            assertThat(Math.abs(error.get(i)))
                    .isLessThanOrEqualTo(5 * sampled.standardError().get(i) + 1e-12);
        }
        assertThat(sampled.estimate().total()).isCloseTo(truth.total(), within(1e-9));
        assertThat(sampled.draws()).isEqualTo(10_000);
    }

    @Test
    void pairsAreMorePreciseThanIndependentOrdersOnARunway() {
        AirportGame game = new AirportGame(costs());
        double pairs = ShapleySampling.permutations(2000).solve(game, 5).standardError().total();
        double single =
                ShapleySampling.permutations(2000)
                        .withIndependentOrders()
                        .solve(game, 5)
                        .standardError()
                        .total();
        assertThat(pairs).isLessThan(single);
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShapleySampling.permutations(5))
                .withMessageContaining("count (5) must be even");
        assertThatIllegalArgumentException().isThrownBy(() -> ShapleySampling.permutations(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShapleySampling(1, ShapleySampling.Orders.INDEPENDENT, Workers.sequential()))
                .withMessageContaining("count (1)");
        JoiningGame broken =
                JoiningGame.of(
                        ActorSet.of("A", "B"),
                        () ->
                                new JoiningGame.Growing() {
                                    @Override
                                    public void clear() {
                                        // nothing to forget
                                    }

                                    @Override
                                    public double join(int player) {
                                        return player == 1 ? Double.NaN : 1;
                                    }
                                });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShapleySampling.permutations(4).solve(broken, 1))
                .withMessageContaining("NaN")
                .withMessageContaining("\"B\"");
        Sampled sampled = ShapleySampling.permutations(100).solve(game(), 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sampled.margin(1))
                .withMessageContaining("level (1.0)");
    }
}
