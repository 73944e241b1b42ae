package multilateral.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.cooperative.HarsanyiDividends;
import multilateral.game.CoalitionalGame;
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
import org.openjdk.jmh.annotations.Warmup;

/** Harsanyi dividends of a table: tiles against two rivals, a plain read and a copy. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 3,
        jvmArgsAppend = {
            "-Xms3g",
            "-Xmx3g",
            "-XX:+AlwaysPreTouch",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UseTransparentHugePages"
        })
public class DividendsBenchmark {

    /** How many players; the table has 2<sup>n</sup> worths. */
    @Param({"20", "24"})
    public int players;

    private double[] worths = new double[0];
    private CoalitionalGame game = CoalitionalGame.table(ActorSet.of("A"), 0, 0);

    /** Draws the worths. */
    @Setup
    public void draw() {
        worths = new SplittableRandom(players).doubles(1L << players).toArray();
        worths[0] = 0;
        game =
                CoalitionalGame.table(
                        ActorSet.of(
                                IntStream.range(0, players)
                                        .mapToObj(i -> "P" + i)
                                        .toArray(String[]::new)),
                        worths);
    }

    /**
     * A plain read of the table.
     *
     * @return the sum
     */
    @Benchmark
    public double read() {
        return ShapleyRivals.read(worths);
    }

    /**
     * A copy of the table: a read, a write and the memory to write to.
     *
     * @return the copy
     */
    @Benchmark
    public double[] copy() {
        return worths.clone();
    }

    /**
     * The library.
     *
     * @return the dividends
     */
    @Benchmark
    public double[] tiles() {
        return HarsanyiDividends.of(game);
    }

    /**
     * Half by half.
     *
     * @return the dividends
     */
    @Benchmark
    public double[] recursive() {
        return DividendsRivals.recursive(worths);
    }

    /**
     * Player by player.
     *
     * @return the dividends
     */
    @Benchmark
    public double[] naive() {
        return DividendsRivals.naive(worths);
    }
}
