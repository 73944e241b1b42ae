package multilateral.benchmarks;

import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import multilateral.equilibrium.LogitPoint;
import multilateral.equilibrium.QuantalResponse;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * The principal branch of logit equilibria of five players with three actions and payoffs of ±100,
 * from λ = 0 to an end, all residuals computed: the library against the textbook's way with
 * derivatives as sums over all profiles.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class QuantalResponseBenchmark {

    /** The seed of the game. */
    @Param({"1", "2", "3"})
    public long seed;

    /** The last λ. */
    @Param({"1", "100"})
    public double end;

    private NormalFormGame game = RandomGame.uniform(1, -100, 100, 3, 3, 3, 3, 3);

    /** Draws the game. */
    @Setup
    public void draw() {
        game = RandomGame.uniform(seed, -100, 100, 3, 3, 3, 3, 3);
    }

    /** What is reported beside the time: the largest residual on the way. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Precision {

        /** The largest difference of a probability from its response. */
        public double residual;
    }

    /**
     * The library.
     *
     * @param precision receives the largest residual
     * @return the number of points
     */
    @Benchmark
    public long trace(Precision precision) {
        long points = 0;
        double worst = 0;
        Iterator<LogitPoint> trace =
                QuantalResponse.withDefaults().withLargestLambda(end).trace(game).iterator();
        while (trace.hasNext()) {
            worst = Math.max(worst, trace.next().residual());
            points++;
        }
        precision.residual = worst;
        return points;
    }

    /**
     * The textbook's way.
     *
     * @param precision receives the largest residual
     * @return the last point
     */
    @Benchmark
    public double[] naiveDerivatives(Precision precision) {
        double[] last = QuantalResponseRivals.follow(game, end);
        precision.residual = last[last.length - 1];
        return last;
    }
}
