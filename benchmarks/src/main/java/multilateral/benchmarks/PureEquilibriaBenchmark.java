package multilateral.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import multilateral.equilibrium.PureEquilibria;
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

/** All pure equilibria of a table against two rivals and a plain read. */
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
public class PureEquilibriaBenchmark {

    /** The numbers of actions. */
    @Param({"60x60x60", "200x200", "4x4x4x4x4x4x4x4x4x4"})
    public String shape = "60x60x60";

    private int[] actions = new int[0];
    private double[][] tables = new double[0][0];
    private NormalFormGame game = RandomGame.uniform(0, 0, 1, 1);

    /** Draws the payoffs. */
    @Setup
    public void draw() {
        actions = Arrays.stream(shape.split("x", -1)).mapToInt(Integer::parseInt).toArray();
        game = RandomGame.uniform(1, -100, 100, actions);
        tables = DeviationPayoffsRivals.tables(game);
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
     * @return how many there are
     */
    @Benchmark
    public long striking() {
        return PureEquilibria.withDefaults().all(game).count();
    }

    /**
     * Marking along every axis.
     *
     * @return how many there are
     */
    @Benchmark
    public int marking() {
        return PureEquilibriaRivals.marking(tables, actions);
    }

    /**
     * The definition, profile by profile.
     *
     * @return how many there are
     */
    @Benchmark
    public int profileByProfile() {
        return PureEquilibriaRivals.profileByProfile(game);
    }
}
