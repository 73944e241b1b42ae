package multilateral.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import multilateral.equilibrium.EnumerationReport;
import multilateral.equilibrium.SupportEnumeration;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All equilibria of games of three to five players: the enumeration of supports, which proves that
 * none is missing, against Newton's method from random starts, which cannot know.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class AllEquilibriaBenchmark {

    private static final int STARTS = 5;

    /** The numbers of actions. */
    @Param({"2x2x2x2x2", "3x3x3x3", "4x4x4"})
    public String shape = "";

    /** The seed of the game, whose payoffs are integers from -100 to 100. */
    @Param({"1", "2", "3", "4", "5"})
    public long seed;

    private NormalFormGame game = RandomGame.uniform(0, 0, 0, 1);

    /** How many equilibria were found, and the largest regret among them. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Found {
        /** The number of equilibria of the last run. */
        public double equilibria;

        /** The sum of the indices in the last run. */
        public double indexSum;

        /** The largest regret in the last run. */
        public double regret;

        /** Forgets the run before. */
        @Setup(Level.Iteration)
        public void reset() {
            equilibria = 0;
            indexSum = 0;
            regret = 0;
        }
    }

    /** Draws the game. */
    @Setup
    public void draw() {
        int[] actions = Stream.of(shape.split("x")).mapToInt(Integer::parseInt).toArray();
        game = RandomGame.uniform(seed, -100, 100, actions);
    }

    /**
     * The library.
     *
     * @param found receives what was found
     * @return the report
     */
    @Benchmark
    public EnumerationReport supports(Found found) {
        EnumerationReport report = SupportEnumeration.withDefaults().report(game);
        found.equilibria = report.equilibria().size();
        found.indexSum = report.indexSum();
        found.regret = report.residual();
        return report;
    }

    /**
     * Newton's method from a few random starts in every support.
     *
     * @param found receives what was found
     * @return the equilibria found
     */
    @Benchmark
    public List<MixedProfile> manyStarts(Found found) {
        List<MixedProfile> equilibria = AllEquilibriaRivals.manyStarts(game, STARTS, seed);
        found.equilibria = equilibria.size();
        return equilibria;
    }
}
