package multilateral.benchmarks;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import multilateral.actor.Quantities;
import multilateral.cooperative.Sampled;
import multilateral.cooperative.ShapleySampling;
import multilateral.data.UnitedNations;
import multilateral.game.JoiningGame;
import multilateral.solve.Workers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The sampled Shapley value among the 193 members of the United Nations, weighted by their assessed
 * shares, against adding up every coalition anew, against drawing the orders alone, and against the
 * samplers of {@link SamplingRivals} within as many worths.
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

    /** How many threads the library uses. */
    @Param({"1", "2"})
    public int workers;

    private ExecutorService threads = ForkJoinPool.commonPool();

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

    /** Starts the threads. */
    @Setup
    public void start() {
        threads = Executors.newFixedThreadPool(workers);
    }

    /** Stops the threads. */
    @TearDown
    public void stop() {
        threads.shutdown();
    }

    private Sampled sample(ShapleySampling.Orders way) {
        return ShapleySampling.permutations(orders)
                .with(way)
                .withWorkers(workers == 1 ? Workers.sequential() : Workers.on(threads, workers))
                .solve(game, 1);
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
     * The library, orders spread over all places.
     *
     * @return estimates and standard errors
     */
    @Benchmark
    public Sampled spread() {
        return sample(ShapleySampling.Orders.SPREAD);
    }

    /**
     * The library, orders in pairs.
     *
     * @return estimates and standard errors
     */
    @Benchmark
    public Sampled pairs() {
        return sample(ShapleySampling.Orders.PAIRS);
    }

    /**
     * The library, each order on its own.
     *
     * @return estimates and standard errors
     */
    @Benchmark
    public Sampled independent() {
        return sample(ShapleySampling.Orders.INDEPENDENT);
    }

    /**
     * Kernel regression.
     *
     * @return estimates
     */
    @Benchmark
    public double[] kernel() {
        return SamplingRivals.kernel(new CountedWorth(game), (long) orders * weights.length, 1);
    }

    /**
     * Contributions stratified by size.
     *
     * @return estimates
     */
    @Benchmark
    public double[] stratified() {
        return SamplingRivals.stratified(new CountedWorth(game), (long) orders * weights.length, 1);
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
