package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LongSummaryStatistics;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
        for (ShapleySampling.Orders orders : ShapleySampling.Orders.values()) {
            ShapleySampling sampling = ShapleySampling.permutations(400).with(orders);
            int misses = 0;
            for (long seed = 0; seed < 200; seed++) {
                Sampled sampled = sampling.solve(game, seed);
                Quantities lower = sampled.lower(0.9);
                Quantities upper = sampled.upper(0.9);
                for (int i = 0; i < 8; i++) {
                    misses += truth.get(i) < lower.get(i) || truth.get(i) > upper.get(i) ? 1 : 0;
                }
            }
            assertThat(misses / 8.0).as("%s", orders).isBetween(20 - 4 * 4.2, 20 + 4 * 4.2);
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
        assertThat(sampled.draws()).isEqualTo(sampled.draws());
        Sampled pairs =
                ShapleySampling.permutations(20_000)
                        .with(ShapleySampling.Orders.PAIRS)
                        .solve(game, 1);
        assertThat(pairs.draws()).isEqualTo(10_000);
        assertThat(sampled.standardError().total()).isLessThan(0.9 * pairs.standardError().total());
    }

    /**
     * Of 193 intervals over 200 seeds, 93 to 97 % cover the truth. Players who seldom matter have
     * skewed estimates, so whoever gets less than a hundredth of all is left out.
     */
    @Test
    void intervalsOfSpreadOrdersCoverTheTruthAmongHundreds() {
        AirportGame game = new AirportGame(costs());
        Quantities truth = ShapleyValue.of(game);
        int inside = 0;
        int all = 0;
        for (long seed = 0; seed < 200; seed++) {
            Sampled sampled = ShapleySampling.permutations(512).solve(game, seed);
            Quantities lower = sampled.lower(0.95);
            Quantities upper = sampled.upper(0.95);
            for (int i = 0; i < truth.size(); i++) {
                if (truth.get(i) >= 0.01 * truth.total()) {
                    all++;
                    inside += truth.get(i) >= lower.get(i) && truth.get(i) <= upper.get(i) ? 1 : 0;
                }
            }
        }
        assertThat((double) inside / all).as("of %d intervals", all).isBetween(0.93, 0.97);
    }

    /** Over 400 seeds the mean error is within what the scatter of the estimates allows. */
    @Test
    void spreadOrdersAreUnbiasedAndTheirStandardErrorIsHonest() {
        CoalitionalGame game = RandomGames.game(9, RandomGames.random(11));
        Quantities truth = ShapleyValue.of(game);
        int seeds = 400;
        double[] bias = new double[9];
        double[] squares = new double[9];
        double[] claimed = new double[9];
        for (long seed = 0; seed < seeds; seed++) {
            Sampled sampled = ShapleySampling.permutations(128).solve(game, seed);
            for (int i = 0; i < 9; i++) {
                double error = sampled.estimate().get(i) - truth.get(i);
                bias[i] += error / seeds;
                squares[i] += error * error / seeds;
                claimed[i] += Math.pow(sampled.standardError().get(i), 2) / seeds;
            }
        }
        for (int i = 0; i < 9; i++) {
            assertThat(Math.abs(bias[i]))
                    .as("P%d", i)
                    .isLessThan(4 * Math.sqrt(squares[i] / seeds));
            assertThat(squares[i] / claimed[i]).as("P%d", i).isBetween(0.7, 1.35);
        }
    }

    @Test
    void gamesOfPairsAndSelfDualGamesGetTheOrdersThatSuitThem() {
        ActorSet players = RandomGames.players(21);
        double[] weights = RandomGames.random(8).doubles(21, 0.5, 1.5).toArray();
        Quantities each = Quantities.of(players, Unit.UTIL, weights);
        CoalitionalGame squared =
                CoalitionalGame.of(players, mask -> Math.pow(weight(weights, mask), 2));
        Quantities exact = each.times(each.total());
        Sampled sampled = ShapleySampling.permutations(64).solve(squared, 3);
        for (int i = 0; i < 21; i++) {
            assertThat(sampled.estimate().get(i)).isCloseTo(exact.get(i), within(1e-9));
        }
        CoalitionalGame majority =
                CoalitionalGame.of(
                        players, mask -> weight(weights, mask) > each.total() / 2 ? 1 : 0);
        ShapleySampling sampling = ShapleySampling.permutations(800);
        double spread = sampling.solve(majority, 3).standardError().total();
        assertThat(spread)
                .isLessThan(
                        sampling.withIndependentOrders()
                                .solve(majority, 3)
                                .standardError()
                                .total());
    }

    private static double weight(double[] weights, long mask) {
        double weight = 0;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            weight += weights[Long.numberOfTrailingZeros(rest)];
        }
        return weight;
    }

    @Test
    void nullPlayersGetNothingAndAllTogetherGetAll() {
        CoalitionalGame random = RandomGames.game(8, RandomGames.random(4));
        CoalitionalGame game =
                CoalitionalGame.of(RandomGames.players(10), mask -> random.worth(mask & 0xff));
        Sampled sampled = ShapleySampling.permutations(200).solve(game, 6);
        assertThat(sampled.estimate().get(8)).isZero();
        assertThat(sampled.standardError().get(9)).isZero();
        assertThat(sampled.estimate().total()).isCloseTo(random.worth(0xff), within(1e-12));
        CoalitionalGame nothing = CoalitionalGame.of(RandomGames.players(10), mask -> 0);
        assertThat(ShapleySampling.permutations(64).solve(nothing, 6).estimate().total()).isZero();
    }

    /** Units of work are alike and independent of the workers, and there are enough to share. */
    @Test
    void workIsCutIntoManyUnitsOfNearlyEqualCost() {
        JoiningGame game = new AirportGame(costs()).joining();
        Queue<long[]> units = new ConcurrentLinkedQueue<>();
        JoiningGame counted =
                JoiningGame.of(
                        game.actors(),
                        () -> {
                            long[] joined = new long[1];
                            units.add(joined);
                            JoiningGame.Growing inner = game.newCoalition().get();
                            return new JoiningGame.Growing() {
                                @Override
                                public void clear() {
                                    inner.clear();
                                }

                                @Override
                                public double join(int player) {
                                    joined[0]++;
                                    return inner.join(player);
                                }
                            };
                        });
        ShapleySampling.permutations(6400).withWorkers(Workers.parallel()).solve(counted, 1);
        LongSummaryStatistics work = units.stream().mapToLong(unit -> unit[0]).summaryStatistics();
        assertThat(work.getSum()).isEqualTo(6400 * 193);
        assertThat(work.getCount()).isGreaterThanOrEqualTo(64);
        assertThat(work.getMax()).isLessThanOrEqualTo(256 * 193);
        assertThat(work.getMax()).isLessThanOrEqualTo(work.getSum() / 32);
    }

    @Test
    void pairsAreMorePreciseThanIndependentOrdersOnARunway() {
        AirportGame game = new AirportGame(costs());
        double pairs =
                ShapleySampling.permutations(2000)
                        .with(ShapleySampling.Orders.PAIRS)
                        .solve(game, 5)
                        .standardError()
                        .total();
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
                .isThrownBy(
                        () ->
                                new ShapleySampling(
                                        1,
                                        ShapleySampling.Orders.INDEPENDENT,
                                        Workers.sequential()))
                .withMessageContaining("count (1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShapleySampling.permutations(4).solve(Sampling.broken(), 1))
                .withMessageContaining("NaN")
                .withMessageContaining("\"B\"");
        Sampled sampled = ShapleySampling.permutations(100).solve(game(), 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sampled.margin(1))
                .withMessageContaining("level (1.0)");
    }
}
