package multilateral.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import multilateral.actor.Quantities;
import multilateral.cooperative.Sampled;
import multilateral.cooperative.ShapleySampling;
import multilateral.data.UnitedNations;
import multilateral.game.JoiningGame;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The sampled Shapley value among the 193 members of the United Nations, weighted by their assessed
 * shares, against adding up every coalition anew and against drawing the orders alone.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class SamplingBenchmark {

    /** How many orders; in pairs, every other one is the one before it backwards. */
    @Param("2000")
    public int orders;

    private final Quantities scale = UnitedNations.scale(2025);
    private final double[] weights = scale.toArray();
    private final JoiningGame game = JoiningGame.of(scale.actors(), growing(weights));

    /**
     * Returns coalitions that keep their summed weight as they grow.
     *
     * @param weights one weight per player
     * @return gives an empty coalition
     */
    static Supplier<JoiningGame.Growing> growing(double[] weights) {
        return () ->
                new JoiningGame.Growing() {
                    private double weight;

                    @Override
                    public void clear() {
                        weight = 0;
                    }

                    @Override
                    public double join(int player) {
                        weight += weights[player];
                        return SamplingRivals.worth(weight);
                    }
                };
    }

    /**
     * Draws orders only, as many as pairs need.
     *
     * @return a sum over what was drawn
     */
    @Benchmark
    public long shuffles() {
        return SamplingRivals.shuffles(weights.length, orders / 2, 1);
    }

    /**
     * The library, orders in pairs.
     *
     * @return estimates and standard errors
     */
    @Benchmark
    public Sampled pairs() {
        return ShapleySampling.permutations(orders).solve(game, 1);
    }

    /**
     * The library, each order on its own.
     *
     * @return estimates and standard errors
     */
    @Benchmark
    public Sampled independent() {
        return ShapleySampling.permutations(orders).withIndependentOrders().solve(game, 1);
    }

    /**
     * Every coalition added up anew.
     *
     * @return estimates
     */
    @Benchmark
    public double[] fromScratch() {
        return SamplingRivals.fromScratch(weights, orders, 1);
    }
}
