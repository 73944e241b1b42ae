package multilateral.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.cooperative.ShapleyValue;
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

/** The Shapley value of a table: the fold against two rivals and a plain read. */
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
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UseTransparentHugePages"
        })
public class ShapleyBenchmark {

    /** How many players; the table has 2<sup>n</sup> worths. */
    @Param({"20", "24", "26"})
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
     * The library.
     *
     * @return the shares
     */
    @Benchmark
    public Quantities fold() {
        return ShapleyValue.of(game);
    }

    /**
     * One pass, bit by bit.
     *
     * @return the shares
     */
    @Benchmark
    public double[] onePass() {
        return ShapleyRivals.onePass(worths, players);
    }

    /**
     * The definition, player by player.
     *
     * @return the shares
     */
    @Benchmark
    public double[] perPlayer() {
        return ShapleyRivals.perPlayer(worths, players);
    }
}
