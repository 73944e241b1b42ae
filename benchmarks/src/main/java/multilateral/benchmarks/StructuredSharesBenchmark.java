package multilateral.benchmarks;

import java.util.concurrent.TimeUnit;
import multilateral.actor.Quantities;
import multilateral.cooperative.Sampled;
import multilateral.cooperative.ShapleySampling;
import multilateral.cooperative.ShapleyValue;
import multilateral.cooperative.StructuredGame;
import multilateral.cooperative.TypedCoalitionalGame;
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

/**
 * Shapley values by structure: a thousand players against a thousand sampled orders, and the same
 * kind of game of twelve players against its table.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class StructuredSharesBenchmark {

    /** The kind of game. */
    @Param({"airport", "bankruptcy", "symmetric", "voting"})
    public String kind = "airport";

    private StructuredGame thousand = StructuredSharesRivals.game("airport", 1);
    private StructuredGame twelve = thousand;
    private CoalitionalGame table = thousand.unstructured();
    private TypedCoalitionalGame typed = StructuredSharesRivals.typed(1, 1);
    private double[] costs = new double[0];

    /** Makes the games. */
    @Setup
    public void make() {
        thousand = StructuredSharesRivals.game(kind, 1000);
        twelve = StructuredSharesRivals.game(kind, 12);
        table = twelve.unstructured().tabulated();
        typed = StructuredSharesRivals.typed(400, 600);
        costs = new double[1000];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = 1 + i % 10;
        }
    }

    /**
     * A thousand players by structure.
     *
     * @return the shares
     */
    @Benchmark
    public Quantities structure() {
        return ShapleyValue.of(thousand);
    }

    /**
     * A thousand players by a thousand orders, which leaves an error of some per cent.
     *
     * @return the estimate
     */
    @Benchmark
    public Sampled sampled() {
        return ShapleySampling.permutations(1000).solve(thousand, 1);
    }

    /**
     * Twelve players by structure.
     *
     * @return the shares
     */
    @Benchmark
    public Quantities twelveByStructure() {
        return ShapleyValue.of(twelve);
    }

    /**
     * Twelve players by their stored worths.
     *
     * @return the shares
     */
    @Benchmark
    public Quantities twelveByTable() {
        return ShapleyValue.of(table);
    }

    /**
     * A thousand members of two types, by a function of the counts; the same for every kind.
     *
     * @return the shares per member
     */
    @Benchmark
    public double[] typed() {
        return ShapleyValue.perMember(typed);
    }

    /**
     * The runway of a thousand step by step; the same for every kind.
     *
     * @return the shares
     */
    @Benchmark
    public double[] runwayStepByStep() {
        return StructuredSharesRivals.stepByStep(costs);
    }
}
