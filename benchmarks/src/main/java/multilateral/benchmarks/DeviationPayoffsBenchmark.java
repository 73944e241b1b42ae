package multilateral.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import multilateral.game.ExpectedPayoffs;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
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

/** All expected payoffs of all players' actions against the definition and a plain read. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 3,
        jvmArgsAppend = {
            "-Xms2g",
            "-Xmx2g",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UseTransparentHugePages"
        })
public class DeviationPayoffsBenchmark {

    /** The numbers of actions; ten players with four have 84 MB of payoffs. */
    @Param({"4x4x4x4x4x4x4x4x4x4", "2x2x2x2x2x2x2x2x2x2", "3x3x3x3x3", "5x5x5"})
    public String shape = "5x5x5";

    private int[] actions = new int[0];
    private double[][] tables = new double[0][0];
    private double[] weights = new double[0];
    private double[] payoffs = new double[0];
    private double[] jacobian = new double[0];
    private ExpectedPayoffs expected = ExpectedPayoffs.of(RandomGame.uniform(0, 0, 1, 1));

    /** Draws the payoffs and the weights. */
    @Setup
    public void draw() {
        actions = Arrays.stream(shape.split("x", -1)).mapToInt(Integer::parseInt).toArray();
        NormalFormGame game = RandomGame.uniform(1, -100, 100, actions);
        expected = ExpectedPayoffs.of(game);
        tables = DeviationPayoffsRivals.tables(game);
        weights = new SplittableRandom(1).doubles(expected.size()).toArray();
        payoffs = new double[weights.length];
        jacobian = new double[weights.length * weights.length];
    }

    /**
     * A plain read of all payoffs.
     *
     * @return the sum
     */
    @Benchmark
    public double read() {
        return DeviationPayoffsRivals.read(tables);
    }

    /**
     * The library.
     *
     * @return the expected payoffs
     */
    @Benchmark
    public double[] contraction() {
        expected.deviations(weights, payoffs);
        return payoffs;
    }

    /**
     * The library's derivatives for all pairs of players.
     *
     * @return the derivatives
     */
    @Benchmark
    public double[] derivatives() {
        expected.derivatives(weights, jacobian);
        return jacobian;
    }

    /**
     * The definition, profile by profile.
     *
     * @return the expected payoffs
     */
    @Benchmark
    public double[] naive() {
        return DeviationPayoffsRivals.naive(tables, actions, weights);
    }
}
