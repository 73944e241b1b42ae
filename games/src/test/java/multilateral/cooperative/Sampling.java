package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.LongFunction;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.JoiningGame;
import multilateral.solve.Workers;

/** What is asked of every sampled value. */
final class Sampling {

    private Sampling() {}

    /** Skewed costs of many players. */
    static Quantities costs(int players) {
        return Quantities.of(
                RandomGames.players(players),
                Unit.of("USD"),
                RandomGames.random(3).doubles(players).map(u -> 1 / (0.01 + u)).toArray());
    }

    /**
     * Over some seeds the mean error is within what the scatter of the estimates allows, and the
     * scatter is what the standard errors say.
     */
    static void assertHonest(Quantities truth, int seeds, LongFunction<Sampled> sampling) {
        int players = truth.size();
        double[] bias = new double[players];
        double[] squares = new double[players];
        double[] claimed = new double[players];
        for (long seed = 0; seed < seeds; seed++) {
            Sampled sampled = sampling.apply(seed);
            for (int i = 0; i < players; i++) {
                double error = sampled.estimate().get(i) - truth.get(i);
                bias[i] += error / seeds;
                squares[i] += error * error / seeds;
                claimed[i] += Math.pow(sampled.standardError().get(i), 2) / seeds;
            }
        }
        for (int i = 0; i < players; i++) {
            assertThat(Math.abs(bias[i]))
                    .as("player %d, seeds 0 to %d", i, seeds - 1)
                    .isLessThanOrEqualTo(4 * Math.sqrt(squares[i] / seeds) + 1e-12);
            if (claimed[i] > 1e-20) {
                assertThat(squares[i] / claimed[i])
                        .as("player %d, seeds 0 to %d", i, seeds - 1)
                        .isBetween(0.7, 1.35);
            }
        }
    }

    static void assertClose(Sampled sampled, Quantities truth, long seed) {
        for (int i = 0; i < truth.size(); i++) {
            assertThat(Math.abs(sampled.estimate().get(i) - truth.get(i)))
                    .as("player %d, seed %d", i, seed)
                    .isLessThanOrEqualTo(5 * sampled.standardError().get(i) + 1e-9);
        }
    }

    static void assertSameBits(Function<Workers, Sampled> sampling) {
        Sampled one = sampling.apply(Workers.sequential());
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (int workers : new int[] {1, 2, 4}) {
                assertThat(sampling.apply(Workers.on(threads, workers)))
                        .as("%d workers", workers)
                        .isEqualTo(one);
            }
        } finally {
            threads.shutdown();
        }
    }

    /** A game of two in which only "A" has a worth. */
    static JoiningGame broken() {
        return JoiningGame.of(
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
    }
}
