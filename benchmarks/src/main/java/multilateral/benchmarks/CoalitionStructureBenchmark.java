package multilateral.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.CoalitionStructure;
import multilateral.cooperative.CoalitionStructureGeneration;
import multilateral.cooperative.CoalitionStructureGeneration.Method;
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

/** The partition of greatest total worth: the library against two ways to split every set. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
public class CoalitionStructureBenchmark {

    /** How many players; 20 take the rivals seconds. */
    @Param({"16", "18"})
    public int players;

    /** What worths look like. */
    @Param({"uniform", "size", "clubs"})
    public String kind = "uniform";

    private double[] worths = new double[0];
    private CoalitionalGame game = CoalitionalGame.table(ActorSet.of("A"), 0, 0);

    /** Draws the worths. */
    @Setup
    public void draw() {
        worths = CoalitionStructureRivals.draw(kind, players);
        game =
                CoalitionalGame.table(
                        ActorSet.of(
                                IntStream.range(0, players)
                                        .mapToObj(i -> "P" + i)
                                        .toArray(String[]::new)),
                        worths);
    }

    /**
     * The library.
     *
     * @return the partition
     */
    @Benchmark
    public CoalitionStructure settled() {
        return CoalitionStructureGeneration.withDefaults().solve(game).orElseThrow();
    }

    /**
     * The library's search.
     *
     * @return the partition
     */
    @Benchmark
    public CoalitionStructure searched() {
        return CoalitionStructureGeneration.withDefaults()
                .with(Method.BRANCH_AND_BOUND)
                .solve(game)
                .orElseThrow();
    }

    /**
     * Every split of every set.
     *
     * @return the greatest total worth
     */
    @Benchmark
    public double splits() {
        return CoalitionStructureRivals.splits(worths);
    }

    /**
     * The splits that sizes leave.
     *
     * @return the greatest total worth
     */
    @Benchmark
    public double splitsBySize() {
        return CoalitionStructureRivals.splitsBySize(worths);
    }
}
