package multilateral.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import multilateral.equilibrium.EnumerationReport;
import multilateral.equilibrium.VertexEnumeration;
import multilateral.game.ExactProfile;
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

/**
 * All equilibria of random games of two players that are too large for supports, exact and in
 * doubles; both prove that none is missing.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 3, jvmArgsAppend = "-Xmx2g")
public class ExactEnumerationBenchmark {

    /** How many actions each player has. */
    @Param({"14", "16"})
    public int largeActions;

    /** The seed of the game. */
    @Param({"1", "2", "3", "4", "5"})
    public long seed;

    private NormalFormGame game = RandomGame.uniform(1, 0, 1, 1, 1);

    /** Draws the payoffs. */
    @Setup
    public void draw() {
        game = RandomGame.uniform(seed, -100, 100, largeActions, largeActions);
    }

    /**
     * Equilibria in doubles, with indices and regrets.
     *
     * @param quality takes note of the answer
     * @return the report
     */
    @Benchmark
    public EnumerationReport floating(Quality quality) {
        return quality.note(VertexEnumeration.withDefaults().report(game));
    }

    /**
     * Equilibria in exact fractions.
     *
     * @param quality takes note of the answer
     * @return the equilibria
     */
    @Benchmark
    public List<ExactProfile> exact(Quality quality) {
        List<ExactProfile> equilibria = VertexEnumeration.withDefaults().exact(game).toList();
        quality.found = equilibria.size();
        return equilibria;
    }
}
