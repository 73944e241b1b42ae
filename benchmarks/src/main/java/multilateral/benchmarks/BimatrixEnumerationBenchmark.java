package multilateral.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import multilateral.equilibrium.EnumerationReport;
import multilateral.equilibrium.VertexEnumeration;
import multilateral.game.MixedProfile;
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

/** All equilibria of random games of two players: by vertices, and by supports. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 3, jvmArgsAppend = "-Xmx2g")
public class BimatrixEnumerationBenchmark {

    /** How many actions each player has. */
    @Param({"10", "12"})
    public int actions;

    /** The seed of the game: with 12 actions, 1 has ties at a vertex and 4 has none. */
    @Param({"1", "4"})
    public long seed;

    private NormalFormGame game = RandomGame.uniform(1, 0, 1, 1, 1);

    /** Draws the payoffs. */
    @Setup
    public void draw() {
        game = RandomGame.uniform(seed, -100, 100, actions, actions);
    }

    /**
     * The library: equilibria, indices and regrets, proven complete.
     *
     * @param quality takes note of the answer
     * @return the report
     */
    @Benchmark
    public EnumerationReport vertices(Quality quality) {
        return quality.note(VertexEnumeration.withDefaults().report(game));
    }

    /**
     * Every pair of supports of equal size.
     *
     * @param quality takes note of the answer
     * @return the equilibria
     */
    @Benchmark
    public List<MixedProfile> supports(Quality quality) {
        return quality.note(game, BimatrixEnumerationRivals.supports(game));
    }
}
